import ArticleModel

/// An article's text on a page, with its marks in place.
struct ArticleView {
    private let scalars: [Unicode.Scalar]
    private let paragraphs: [RecordParagraph]
    private let runs: [[MarkedRun<TextMark>]]

    init(_ record: Record) {
        let scalars = Array(record.text.unicodeScalars)
        paragraphs = ArticleView.paragraphs(record.paragraphs, of: scalars.count)
        runs = MarkedText.runs(of: paragraphs.map { $0.start..<$0.end }, under: record.marks)
        self.scalars = scalars
    }

    /// The record's paragraphs; the whole text as one if it has none, or none that fit it (in a record that was edited by hand).
    private static func paragraphs(_ paragraphs: [RecordParagraph], of length: Int) -> [RecordParagraph] {
        var end = 0
        for paragraph in paragraphs {
            guard end <= paragraph.start, paragraph.start <= paragraph.end, paragraph.end <= length else { end = -1; break }
            end = paragraph.end
        }
        return paragraphs.isEmpty || end < 0 ? [RecordParagraph(start: 0, end: length, kind: .paragraph)] : paragraphs
    }

    /// Paragraphs have the ids `p0`, `p1`…
    func write(to page: inout HTMLWriter) {
        var index = 0
        while index < paragraphs.count {
            let items = paragraphs[index...].prefix { $0.kind == .listItem }
            if items.isEmpty {
                write(paragraph: index, to: &page)
                index += 1
            } else {
                page.element("ul") { page in
                    for item in items.indices { write(paragraph: item, to: &page) }
                }
                index = items.endIndex
            }
            page.line()
        }
    }

    private func write(paragraph index: Int, to page: inout HTMLWriter) {
        let element: StaticString =
            switch paragraphs[index].kind {
            case .heading: "h2"
            case .listItem: "li"
            case .blockquote: "blockquote"
            case .caption, .paragraph: "p"
            }
        let style = paragraphs[index].kind == .caption ? "caption" : nil
        page.element(element, ["id": "p\(index)", "class": style, "dir": "auto"]) { page in
            for run in runs[index] { write(run, to: &page) }
        }
    }

    /// Each marked run is a `span` whose id is its place (`c120`), since every annotation begins where a run begins. `data-m` lists the
    /// annotations: `e1`, `q2`, `i1` (evidence), `i1:victim` (a role; with `$` where it ends).
    private func write(_ run: MarkedRun<TextMark>, to page: inout HTMLWriter) {
        let text = String(codePoints: scalars[run.range])
        guard !run.marks.isEmpty else { return page.text(text) }
        let classes = run.marks.flatMap { [$0.layer.rawValue, $0.kind].compactMap { $0 } }
        let annotations = run.marks.map { mark in
            mark.role.map { "\(mark.id):\($0)\(mark.end == run.range.upperBound ? "$" : "")" } ?? mark.id
        }
        page.element(
            "span", ["class": words(classes), "id": "c\(run.range.lowerBound)", "data-m": words(annotations)], text: text)
    }

    /// Each once, as an attribute lists them.
    private func words(_ words: [String]) -> String {
        var seen: Set<String> = []
        return words.filter { seen.insert($0).inserted }.joined(separator: " ")
    }
}
