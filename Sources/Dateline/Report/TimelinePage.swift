import ArticleModel
import NewsCorpus

/// The page that `dateline timeline --format html` writes: incidents in order of time, which can be searched and filtered, each with
/// what its sources say and the words that say it.
///
/// The page holds the timeline as JSON, and draws what is looked at; so it stays quick with thousands of incidents.
public struct TimelinePage {
    private let timeline: Timeline
    private let title: String

    public init(_ timeline: Timeline, title: String = "Incidents") {
        self.timeline = timeline
        self.title = title
    }

    /// One file, which needs no network. The same timeline gives the same bytes.
    public func html() -> [UInt8] { gathered(write) }

    /// Writes the page in pieces, however many incidents there are.
    public func write(to sink: ByteSink) {
        let shell = HTMLPage(
            title: title, style: PackageResources.timeline_css, script: PackageResources.timeline_js,
            data: TimelineData(timeline).write)
        shell.write(to: sink) { page in
            page.element("a", ["class": "skip", "href": "#list"], text: "Skip to the incidents")
            page.element("header", ["class": "masthead"]) { page in
                page.element("p", ["class": "kicker"], text: "Timeline")
                page.element("h1", ["dir": "auto"], text: title)
                page.element("p", ["class": "standfirst"], text: extent)
            }
            page.line()
            page.element("div", ["id": "chart", "role": "group", "aria-label": "Incidents over time"])
            page.line()
            page.element("div", ["class": "columns"]) { page in
                page.element("details", ["id": "filters", "open": ""]) { writeFilters(to: &$0) }
                page.line()
                page.element("main") { page in
                    page.element("p", ["id": "status", "role": "status"]) { _ in }
                    page.element("noscript") { $0.element("p", ["class": "none"], text: "This page draws its incidents by a script, which is switched off.") }
                    page.element("ol", ["id": "list", "tabindex": "-1"])
                }
            }
            page.line()
            page.element("footer") { page in
                page.element("p", text: "Put together by dateline, by rules: it says what the articles say, not what is true.")
            }
        }
    }

    private func writeFilters(to page: inout HTMLWriter) {
        page.element("summary", text: "Search and filter")
        page.element("label", ["class": "search"]) { page in
            page.element("span", text: "Search")
            page.open("input", ["type": "search", "id": "search", "autocomplete": "off", "spellcheck": "false", "placeholder": "words in any order"])
        }
        page.element("label", ["class": "option"]) { page in
            page.open("input", ["type": "checkbox", "id": "differing", "autocomplete": "off"])
            page.element("span", text: "Only where sources differ")
        }
        for (name, title) in [("type", "Type"), ("place", "Place"), ("person", "Person"), ("organization", "Organization"), ("source", "Source")] {
            page.element("fieldset", ["class": "facet", "data-facet": name]) { $0.element("legend", text: title) }
        }
        page.element("button", ["type": "button", "id": "clear"], text: "Clear all")
    }

    /// "12 incidents in 30 articles, 3 June 2025 to 9 June 2025".
    private var extent: String {
        func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
        var text = "\(counted(timeline.incidents.count, "incident")) in \(counted(timeline.articles.count, "article"))"
        let dates = timeline.articles.compactMap(\.published)
        if let first = dates.first, let last = dates.last {
            let (from, to) = (first.withoutTime.written, last.withoutTime.written)
            text += from == to ? ", published on \(from)" : ", published from \(from) to \(to)"
        }
        return text
    }
}

extension CivilDateTime {
    fileprivate var withoutTime: CivilDateTime { CivilDateTime(year: year, month: month, day: day) }
}
