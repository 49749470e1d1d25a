import ArticleModel
import NewsCorpus

/// The JSON that a timeline's page is drawn from. Keys are short, since there may be thousands of each; all texts are fit to be shown.
struct TimelineData {
    private let timeline: Timeline

    init(_ timeline: Timeline) { self.timeline = timeline }

    /// `{"articles": [{"name", "title", "date", "url"}], "incidents": […]}`
    func write(to sink: @escaping ByteSink) {
        var writer = JSONWriter(sink: sink)
        writer.object { writer in
            writer.objects("articles", timeline.articles) { article, writer in
                writer.shown("name", article.publisher ?? article.title ?? article.path ?? article.id)
                writer.shown("title", article.title)
                writer.shown("date", article.published?.written)
                writer.shown("url", HTMLPage.link(article.url))
            }
            writer.objects("incidents", timeline.incidents) { write($0, to: &$1) }
        }
    }

    private func write(_ incident: MergedIncident, to writer: inout JSONWriter) {
        writer.shown("id", incident.id)
        writer.shown("type", incident.type.codeAsWords)
        writer.shown("title", incident.title)
        writer.shown("status", incident.status)
        writer.shown("begin", incident.begin?.description)
        writer.shown("place", incident.place?.name)
        writer.strings("persons", names(in: incident, of: "PERSON"))
        writer.strings("organizations", names(in: incident, of: "ORGANIZATION"))
        writer.shown("score", incident.score.asPercent)
        if !incident.contradictions.isEmpty { writer.bool("differs", true) }
        writer.objects("facts", IncidentFacts(incident).rows) { row, writer in
            writer.shown("is", row.name)
            if row.isContradicted { writer.bool("differs", true) }
            writer.objects("accounts", row.accounts) { account, writer in
                writer.shown("says", account.value)
                writer.integers("by", account.sources)
            }
        }
        writer.objects("quotes", incident.quotes) { quote, writer in
            writer.shown("says", quote.text)
            writer.shown("speaker", quote.speaker)
            if quote.kind == "direct" { writer.bool("direct", true) }
            writer.integers("by", quote.sources)
        }
        writer.objects("sources", incident.sources) { source, writer in
            writer.integer("article", source.article)
            writer.strings("reasons", source.reasons.map(PageText.shown))
            writer.array("passages") { writer in
                for passage in source.account.passages { write(passage, of: source.account, to: &writer) }
            }
        }
    }

    private func names(in incident: MergedIncident, of type: String) -> [String] {
        var names: [String] = []
        for participant in incident.participants where participant.isNamed && participant.type == type {
            let name = PageText.shown(participant.name)
            if !names.contains(name) { names.append(name) }
        }
        return names
    }

    /// A passage as its runs, each `[text]`, `[text, style classes]` or `[text, style classes, what the words are]`.
    private func write(_ passage: Passage, of account: IncidentDigest, to writer: inout JSONWriter) {
        let scalars = Array(passage.text.unicodeScalars)
        let marks = account.marks.filter { $0.start < $0.end }.map { Marked(range: $0.start - passage.start..<$0.end - passage.start, mark: $0) }
        writer.array { writer in
            for run in MarkedText.runs(of: [0..<scalars.count], under: marks).joined() {
                let end = run.range.upperBound + passage.start
                let (classes, labels) = TimelineData.look(of: run.marks, endingAt: end)
                writer.array { writer in
                    writer.string(nil, PageText.shown(String(codePoints: scalars[run.range])))
                    if !classes.isEmpty { writer.string(nil, classes.joined(separator: " ")) }
                    if !labels.isEmpty { writer.string(nil, labels.joined(separator: ", ")) }
                }
            }
        }
    }

    /// The style classes of a run, and the roles that end with it.
    private static func look(of marks: [Mark], endingAt end: Int) -> (classes: [String], labels: [String]) {
        var classes: [String] = []
        var labels: [String] = []
        for mark in marks {
            let isRole = !["evidence", "trigger", "quote"].contains(mark.role)
            let style = isRole ? "role" : mark.role
            if !classes.contains(style) { classes.append(style) }
            if isRole, mark.end == end { labels.append(PageText.shown(mark.role.codeAsWords)) }
        }
        return (classes, labels)
    }
}

extension JSONWriter {
    /// A text as a page may show it; nothing at all for nil.
    fileprivate mutating func shown(_ key: StaticString, _ text: String?) {
        if let text { string(key, PageText.shown(text)) }
    }
}
