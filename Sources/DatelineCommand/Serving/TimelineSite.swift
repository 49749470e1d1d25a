import ArticleReading
import Dateline
import NewsCorpus

/// What is published of a timeline, as answers to requests: the page at `/`, the feed at `/feed.json`, in pages. It can only be read.
struct TimelineSite: Sendable {
    struct Request {
        var method = "GET"
        var path: String
        /// The number that `?page=` gives, as it is written.
        var page: String?
        /// The field If-None-Match.
        var knownTags: String?
        /// What the client calls the server, `127.0.0.1:8080`.
        var host: String
    }

    struct Answer: Equatable {
        var status = 200
        var type = "text/plain; charset=utf-8"
        var tag: String?
        var body: [UInt8]
        /// The body is only told of: to HEAD, and to those who have it already.
        var isHeadOnly = false
        /// Further header fields.
        var fields: [String: String] = [:]
    }

    private let feed: JSONFeed
    private let html: Answer
    private let pageSize: Int

    /// - Parameter pageSize: items of the feed at once, at least 1.
    init(_ timeline: Timeline, title: String, pageSize: Int) {
        feed = JSONFeed(timeline, title: title)
        html = Answer(type: "text/html; charset=utf-8", tagging: TimelinePage(timeline, title: title).html())
        self.pageSize = pageSize
    }

    /// - Parameter site: nil as long as there is nothing to show.
    static func answer(to request: Request, of site: TimelineSite?) -> Answer {
        guard request.method == "GET" || request.method == "HEAD" else {
            return Answer(405, "This can only be read.", fields: ["Allow": "GET, HEAD"])
        }
        guard let site else { return Answer(503, "A run is writing to the store; try again in a moment.", fields: ["Retry-After": "5"]) }
        var answer = site.answer(request)
        if let tag = answer.tag, isKnown(tag, by: request.knownTags) {
            answer.status = 304
            answer.isHeadOnly = true
        }
        if request.method == "HEAD" { answer.isHeadOnly = true }
        return answer
    }

    private func answer(_ request: Request) -> Answer {
        switch request.path {
        case "/": return html
        case "/feed.json":
            guard let number = request.page.map({ Int($0) }) ?? 1 else { return Answer(400, "page is a number, from 1.") }
            let address = { (number: Int) in "http://\(request.host)/feed.json" + (number == 1 ? "" : "?page=\(number)") }
            guard let page = feed.page(number, size: pageSize, address: address) else { return Answer(404, "The feed has no such page.") }
            return Answer(type: "application/feed+json", tagging: page)
        default: return Answer(404, "There is / (the page) and /feed.json (the feed).")
        }
    }

    /// If-None-Match compares weakly (RFC 9110, 13.1.2).
    private static func isKnown(_ tag: String, by known: String?) -> Bool {
        guard let known else { return false }
        return known.split(separator: ",").contains { part in
            let part = part.drop { $0 == " " || $0 == "\t" }
            let end = part.lastIndex { $0 != " " && $0 != "\t" }.map(part.index(after:)) ?? part.startIndex
            let one = part[..<end]
            return one == "*" || (one.hasPrefix("W/") ? one.dropFirst(2) : one) == tag
        }
    }
}

extension TimelineSite.Answer {
    fileprivate init(type: String, tagging body: [UInt8]) {
        self.init(type: type, tag: "\"\(ContentHash.sha256(body).prefix(32))\"", body: body, fields: ["Cache-Control": "no-cache"])
    }

    fileprivate init(_ status: Int, _ message: String, fields: [String: String] = [:]) {
        self.init(status: status, body: Array((message + "\n").utf8), fields: fields)
    }
}
