import ArticleModel
import Dateline
import Foundation
import NewsCorpus
import Testing

@testable import DatelineCommand

@Suite struct TimelineSiteTests {
    /// Of so many incidents, a page of the feed takes two.
    private func site(_ count: Int) -> TimelineSite {
        var timeline = Timeline()
        timeline.articles = [ArticleDigest(id: "a0", sha256: "")]
        timeline.incidents = IncidentList((0..<count).map { number in
            var incident = MergedIncident(id: "f\(number)", type: "fire", title: "Fire \(number)", status: "reported")
            incident.sources = [IncidentSource(article: 0, account: IncidentDigest(id: "f\(number)", type: "fire", title: "Fire"))]
            return incident
        })
        return TimelineSite(timeline, title: "Fires", pageSize: 2)
    }

    private func answer(
        _ path: String, page: String? = nil, method: String = "GET", knowing tags: String? = nil, of site: TimelineSite?
    ) -> TimelineSite.Answer {
        TimelineSite.answer(to: .init(method: method, path: path, page: page, knownTags: tags, host: "localhost:8080"), of: site)
    }

    private struct Feed: Decodable {
        struct Item: Decodable { var id: String }
        var feed_url: String
        var next_url: String?
        var items: [Item]
    }

    private func feed(_ page: String?, of site: TimelineSite) throws -> Feed {
        try JSONDecoder().decode(Feed.self, from: Data(answer("/feed.json", page: page, of: site).body))
    }

    @Test func pagesLeadThroughTheWholeFeed() throws {
        let site = site(5)
        var ids: [String] = []
        var next: String? = "http://localhost:8080/feed.json"
        while let address = next, ids.count < 9 {
            let feed = try feed(address.split(separator: "=").dropFirst().first.map(String.init), of: site)
            #expect(feed.feed_url == "http://localhost:8080/feed.json")
            ids += feed.items.map(\.id)
            next = feed.next_url
        }
        #expect(ids == (0..<5).map { "urn:dateline:incident:f\($0)" })
    }

    @Test func anEmptyStoreHasOneEmptyPage() throws {
        let feed = try feed(nil, of: site(0))
        #expect(feed.items.isEmpty && feed.next_url == nil)
        #expect(answer("/feed.json", page: "2", of: site(0)).status == 404)
    }

    @Test(arguments: [("0", 404), ("-1", 404), ("4", 404), ("x", 400), ("", 400), ("99999999999999999999", 400)])
    func whatIsNoPageIsRefused(_ page: String, _ status: Int) {
        #expect(answer("/feed.json", page: page, of: site(5)).status == status)
    }

    @Test(arguments: ["/", "/feed.json"])
    func whatTheClientHasIsNotSentAgain(_ path: String) throws {
        let tag = try #require(answer(path, of: site(3)).tag)
        for known in [tag, "W/\(tag)", "\"other\" , \(tag) ", "*"] {
            let answer = answer(path, knowing: known, of: site(3))
            #expect(answer.status == 304 && answer.isHeadOnly && answer.tag == tag, "\(known)")
        }
        for known in ["\"other\"", "", " , "] { #expect(answer(path, knowing: known, of: site(3)).status == 200, "\(known)") }
        #expect(answer(path, knowing: tag, of: site(2)).status == 200)
    }

    @Test func theSiteCanOnlyBeRead() {
        let head = answer("/", method: "HEAD", of: site(1))
        #expect(head.status == 200 && head.isHeadOnly)
        #expect(head.body.count == answer("/", of: site(1)).body.count)
        for method in ["POST", "PUT", "DELETE"] {
            let answer = answer("/", method: method, of: site(1))
            #expect(answer.status == 405 && answer.fields["Allow"] == "GET, HEAD")
        }
        #expect(answer("/../etc/passwd", of: site(1)).status == 404)
    }

    @Test func aHostIsAHostAndNoMore() {
        for host in ["localhost:8080", "[::1]:80", "news.example.org"] { #expect(SiteResponder.usable(host) == host) }
        for host in ["", "a/b", "a b", "user@host", "a?b", "a\"b"] { #expect(SiteResponder.usable(host) == nil, "\(host)") }
    }

    @Test func theSiteFollowsTheStoreAndStaysWhileARunHasIt() async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("site-\(UUID().uuidString).sqlite").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let source = SiteSource(path: path, title: "Fires", pageSize: 2) { _ in }
        await #expect(throws: StoreError.self) { try await source.refresh() }

        func put(_ id: String, in store: CorpusStore) throws {
            var digest = ArticleDigest(id: id, sha256: "")
            digest.incidents = [IncidentDigest(id: "f\(id)", type: "fire", title: "Fire \(id)")]
            try store.put(try CorpusStore.Entry(key: id, fingerprint: id, digest: digest, text: "A fire."))
            try store.flush()
        }
        func items() async throws -> Int? {
            guard let site = await source.current() else { return nil }
            return try feed(nil, of: site).items.count
        }
        do {
            let run = try CorpusStore(path: path)
            try put("a", in: run)
            #expect(try await items() == nil)
        }
        #expect(try await items() == 1)
        do {
            let run = try CorpusStore(path: path)
            try put("b", in: run)
            #expect(try await items() == 1)
        }
        let first = try #require(await source.current())
        #expect(answer("/", of: first).body != answer("/", of: site(1)).body)
        try FileManager.default.removeItem(atPath: path)
        #expect(try await items() != nil)
    }
}
