import ArticleModel
import NewsCorpus

/// A timeline as the JSON that TimelineJS 3 shows (https://timeline.knightlab.com/docs/json-format.html), an event an incident, grouped
/// by type. Events need a date there: incidents of which no time is known are left out.
public struct TimelineJS {
    private let timeline: Timeline
    private let title: String

    public init(_ timeline: Timeline, title: String = "Incidents") {
        self.timeline = timeline
        self.title = title
    }

    public func json(pretty: Bool = false) -> [UInt8] { gathered { write(pretty: pretty, to: $0) } }

    /// Writes the document in pieces, however many incidents there are.
    public func write(pretty: Bool = false, to sink: @escaping ByteSink) {
        var writer = JSONWriter(pretty: pretty, sink: sink)
        writer.object { writer in
            writer.object("title") { writer in
                writer.object("text") { $0.string("headline", TimelineJS.html(title)) }
            }
            writer.objects("events", timeline.incidents.lazy.filter { $0.begin != nil }) { $1.event($0, in: timeline) }
        }
    }

    /// TimelineJS takes headlines and texts for HTML.
    fileprivate static func html(_ text: String) -> String {
        var writer = HTMLWriter()
        writer.text(text.onOneLine)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// The summary, then each source with its evidence.
    fileprivate static func body(_ incident: MergedIncident, in timeline: Timeline) -> String {
        let text = IncidentText(incident: incident, timeline: timeline)
        var writer = HTMLWriter()
        for line in text.body.split(separator: "\n\n") { writer.element("p", text: String(line).onOneLine) }
        if let url = text.webAddress {
            writer.element("p") { $0.element("a", ["href": url], text: url) }
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

extension JSONWriter {
    fileprivate mutating func event(_ incident: MergedIncident, in timeline: Timeline) {
        string("unique_id", "incident-\(incident.id)")
        if let begin = incident.begin { date("start_date", begin) }
        if let end = incident.end, let begin = incident.begin, end != begin { date("end_date", end) }
        string("group", incident.type)
        object("text") { writer in
            writer.string("headline", TimelineJS.html(incident.title))
            writer.string("text", TimelineJS.body(incident, in: timeline))
        }
    }

    private mutating func date(_ key: StaticString, _ date: CivilDateTime) {
        object(key) { writer in
            writer.integer("year", date.year)
            if let month = date.month { writer.integer("month", month) }
            if let day = date.day { writer.integer("day", day) }
            if let hour = date.hour { writer.integer("hour", hour) }
            if let minute = date.minute { writer.integer("minute", minute) }
        }
    }
}
