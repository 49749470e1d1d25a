import ArticleModel

/// The page that `dateline report` writes: an article with all that was found in it marked in place, and beside it the facts, each of
/// which leads to its words.
struct ArticleReport {
    let record: Record

    func html() -> [UInt8] {
        let shell = HTMLPage(
            title: record.title ?? record.id, language: record.language, style: PackageResources.report_css,
            script: PackageResources.report_js)
        return shell.bytes { page in
            page.element("a", ["class": "skip", "href": "#facts"], text: "Skip to what was found")
            page.element("header", ["class": "masthead"]) { writeHead(to: &$0) }
            page.line()
            writeLayers(to: &page)
            page.line()
            page.element("div", ["class": "columns"]) { page in
                page.element("main") { page in
                    page.line()
                    page.element("article", ["class": "text", "lang": record.language]) { ArticleView(record).write(to: &$0) }
                    page.line()
                    writeLeftOut(to: &page)
                }
                page.line()
                page.element("aside", ["id": "facts", "aria-label": "What was found"]) { ReportFacts(record).write(to: &$0) }
            }
            page.line()
            page.element("footer") { writeFoot(to: &$0) }
        }
    }

    private func writeHead(to page: inout HTMLWriter) {
        if let kicker = record.section ?? record.publisher { page.element("p", ["class": "kicker"], text: kicker) }
        page.element("h1", ["dir": "auto"], text: record.title ?? "Untitled article")
        if let subtitle = record.subtitle { page.element("p", ["class": "standfirst", "dir": "auto"], text: subtitle) }
        page.element("p", ["class": "byline"]) { page in
            for part in record.authors { page.element("bdi", ["class": "author"], text: part) }
            if record.section != nil, let publisher = record.publisher { page.element("bdi", text: publisher) }
            if let published = record.published {
                let basis = record.publishedBasis.map { "Date taken from: \($0.rawValue)" }
                page.element("time", ["datetime": published.description, "title": basis], text: published.written)
            }
            if let modified = record.modified {
                page.element("span") { page in
                    page.text("updated ")
                    page.element("time", ["datetime": modified.description], text: modified.written)
                }
            }
            if let address = HTMLPage.link(record.source.url) {
                page.element("a", ["href": address, "rel": "noopener noreferrer nofollow"], text: "Source")
            }
        }
        for warning in record.warnings {
            page.element("p", ["class": "warning", "role": "note"]) { page in
                page.element("strong", text: warning.code.codeAsWords)
                page.text(" " + warning.message)
            }
        }
    }

    /// The legend, whose boxes show and hide the layers.
    private func writeLayers(to page: inout HTMLWriter) {
        let leftOut = record.removed.count + record.repeats.count
        let layers = [
            ("incident", "Incidents", record.incidents.count), ("entity", "Names", record.entities.count),
            ("time", "Times", record.times.count), ("quote", "Quotes", record.quotes.count), ("left-out", "Left out", leftOut),
        ]
        page.element("fieldset", ["class": "layers"]) { page in
            page.element("legend", text: "Layers")
            for (name, title, count) in layers {
                page.element("label", ["class": "layer"]) { page in
                    page.open("input", ["type": "checkbox", "id": "show-\(name)", "checked": "", "autocomplete": "off"])
                    page.element("span", ["class": "sample \(name)"], text: title)
                    page.element("span", ["class": "count"], text: String(count))
                }
            }
            page.element("a", ["class": "to-facts", "href": "#facts"], text: "Facts ↓")
        }
    }

    /// What cleaning took out, and why.
    private func writeLeftOut(to page: inout HTMLWriter) {
        guard !record.removed.isEmpty || !record.repeats.isEmpty else { return }
        page.element("section", ["id": "left-out", "aria-label": "Left out"]) { page in
            page.element("h2", text: "Left out of the text")
            page.element("ul") { page in
                for removed in record.removed {
                    page.element("li") { page in
                        page.element("span", ["class": "reason"], text: removed.reason.codeAsWords)
                        page.element("span", ["class": "words", "dir": "auto"], text: removed.text)
                    }
                }
                for repeated in record.repeats {
                    page.element("li") { page in
                        page.element("a", ["class": "reason", "href": "#p\(repeated.of)"], text: ArticleReport.reason(of: repeated))
                        page.element("span", ["class": "words", "dir": "auto"], text: repeated.text)
                    }
                }
            }
        }
    }

    private static func reason(of repeated: RepeatedText) -> String {
        switch repeated.kind {
        case .exact: "repeats paragraph \(repeated.of + 1)"
        case .near: "\(repeated.similarity.asPercent) like paragraph \(repeated.of + 1)"
        case .contained: "stands in paragraph \(repeated.of + 1)"
        }
    }

    private func writeFoot(to page: inout HTMLWriter) {
        page.element("p") { page in
            page.text("Marked by dateline, by rules: what it says is what the article says, not what is true.")
        }
        page.element("p", ["class": "origin"]) { page in
            let parts = [record.source.path, record.source.mediaType, record.source.charset, "SHA-256 " + record.source.sha256]
            for part in parts { if let part { page.element("bdi", text: part) } }
        }
    }
}

extension Record {
    /// The article on one self-contained HTML page: entities, times, quotes and incidents marked in its text, and listed beside it.
    public func html() -> [UInt8] { ArticleReport(record: self).html() }
}
