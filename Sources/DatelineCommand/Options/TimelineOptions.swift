import ArgumentParser
import Dateline
import NewsCorpus

/// How a timeline is written.
struct TimelineOptions: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case jsonfeed, html, timelinejs, ics, jsonld, csv
    }

    @Option(name: [.customLong("format"), .customLong("output-format")], help: "jsonfeed (JSON Feed 1.1), html (one page to look at), timelinejs (TimelineJS 3), ics (iCalendar), jsonld (schema.org), csv.")
    var format: Format = .jsonfeed

    @Option(help: "What the feed or the page is called.")
    var title = "Incidents"

    func bytes(of timeline: Timeline) -> [UInt8] {
        switch format {
        case .jsonfeed: JSONFeed(timeline, title: title).json(pretty: true) + [0x0A]
        case .html: TimelinePage(timeline, title: title).html()
        case .timelinejs: TimelineJS(timeline, title: title).json(pretty: true) + [0x0A]
        case .ics: CalendarFeed(timeline, title: title).ics()
        case .jsonld: LinkedData(timeline).json(pretty: true) + [0x0A]
        case .csv: IncidentTable(timeline).csv()
        }
    }
}
