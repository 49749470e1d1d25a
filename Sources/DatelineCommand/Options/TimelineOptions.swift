import ArgumentParser
import Dateline
import NewsCorpus

/// How a timeline is written.
struct TimelineOptions: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case jsonfeed, jsonl, html, timelinejs, ics, jsonld, csv
    }

    @Option(name: [.customLong("format"), .customLong("output-format")], help: "jsonfeed (JSON Feed 1.1), jsonl (its items, one a line), html (one page to look at), timelinejs (TimelineJS 3), ics (iCalendar), jsonld (schema.org), csv.")
    var format: Format = .jsonfeed

    @Option(help: "What the feed or the page is called.")
    var title = "Incidents"

    /// In pieces, however many incidents there are.
    func write(_ timeline: Timeline, to sink: @escaping ByteSink) {
        switch format {
        case .jsonfeed: JSONFeed(timeline, title: title).write(pretty: true, to: sink)
        case .jsonl: JSONFeed(timeline, title: title).writeLines(to: sink)
        case .html: TimelinePage(timeline, title: title).write(to: sink)
        case .timelinejs: TimelineJS(timeline, title: title).write(pretty: true, to: sink)
        case .ics: CalendarFeed(timeline, title: title).write(to: sink)
        case .jsonld: LinkedData(timeline).write(pretty: true, to: sink)
        case .csv: IncidentTable(timeline).write(to: sink)
        }
        if [.jsonfeed, .timelinejs, .jsonld].contains(format) { sink([0x0A]) }
    }
}
