import ArticleModel
import NewsCorpus

/// A timeline as JSON Feed 1.1 (https://jsonfeed.org/version/1.1), an item an incident, with all that is known of it under `_dateline`.
public struct JSONFeed: Sendable {
    private let timeline: Timeline
    private let title: String

    public init(_ timeline: Timeline, title: String = "Incidents") {
        self.timeline = timeline
        self.title = title
    }

    /// The document; items in the timeline's order.
    public func json(pretty: Bool = false) -> [UInt8] { gathered { write(pretty: pretty, to: $0) } }

    /// Writes the document in pieces, however many incidents there are.
    public func write(pretty: Bool = false, to sink: @escaping ByteSink) {
        write(JSONWriter(pretty: pretty, sink: sink), timeline.incidents[...]) { _ in }
    }

    /// Writes the items alone, one a line.
    public func writeLines(to sink: ByteSink) {
        for incident in timeline.incidents { sink(line(incident) + [0x0A]) }
    }

    /// An item by itself.
    public func line(_ incident: MergedIncident) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { $0.item(incident, in: timeline) }
        return writer.bytes
    }

    /// A group of articles by itself.
    public func line(_ group: ArticleGroup) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { $0.group(group, in: timeline) }
        return writer.bytes
    }

    /// One page of the document. The first page tells the groups of articles, too; all but the last name the one after.
    ///
    /// - Parameters:
    ///   - number: from 1.
    ///   - size: items a page, at least 1.
    ///   - address: where a page of a number is found.
    /// - Returns: nil if there is no such page. There always is a first.
    public func page(_ number: Int, size: Int, address: (Int) -> String) -> [UInt8]? {
        let count = max(1, (timeline.incidents.count + size - 1) / size)
        guard number >= 1, number <= count else { return nil }
        let items = timeline.incidents.dropFirst((number - 1) * size).prefix(size)
        return write(JSONWriter(), items, withGroups: number == 1) { writer in
            writer.string("feed_url", address(1))
            if number < count { writer.string("next_url", address(number + 1)) }
        }
    }

    /// - Returns: what the writer has not handed on.
    @discardableResult private func write(
        _ writer: consuming JSONWriter, _ incidents: Slice<IncidentList>, withGroups: Bool = true, links: (inout JSONWriter) -> Void
    ) -> [UInt8] {
        var writer = writer
        writer.object { writer in
            writer.string("version", "https://jsonfeed.org/version/1.1")
            writer.string("title", title)
            links(&writer)
            writer.object("_dateline") { writer in
                writer.string("about", "urn:dateline:timeline:1.0")
                writer.integer("articles", timeline.articles.count)
                guard withGroups else { return }
                writer.array("groups") { writer in
                    for group in timeline.groups { writer.object { $0.group(group, in: timeline) } }
                }
            }
            writer.objects("items", incidents) { $1.item($0, in: timeline) }
        }
        return writer.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func item(_ incident: MergedIncident, in timeline: Timeline) {
        let text = IncidentText(incident: incident, timeline: timeline)
        string("id", "urn:dateline:incident:\(incident.id)")
        string("url", ifPresent: text.url)
        string("title", incident.title.onOneLine)
        string("summary", text.summary)
        string("content_text", text.body)
        string("date_published", ifPresent: text.published?.rfc3339)
        string("date_modified", ifPresent: text.modified?.rfc3339)
        if !text.authors.isEmpty {
            objects("authors", text.authors) { $1.string("name", $0) }
        }
        strings("tags", text.tags)
        string("language", ifPresent: incident.sources.first.flatMap { timeline.articles[$0.article].language })
        object("_dateline") { $0.incident(incident, in: timeline) }
    }

    fileprivate mutating func group(_ group: ArticleGroup, in timeline: Timeline) {
        objects("members", group.members) { member, writer in
            writer.string("article", timeline.articles[member.article].id)
            writer.string("kind", member.kind.rawValue)
            writer.decimal("similarity", member.similarity, places: 3)
            writer.integer("sharedQuotes", member.sharedQuotes)
        }
    }
}

extension CivilDateTime {
    /// RFC 3339 with date, time and offset, which feeds ask for: what is not known counts as the beginning, and as UTC.
    var rfc3339: String {
        var full = self
        full.month = month ?? 1
        full.day = day ?? 1
        full.hour = hour ?? 0
        full.minute = minute ?? 0
        full.second = second ?? 0
        full.offset = offset ?? 0
        return full.description
    }
}
