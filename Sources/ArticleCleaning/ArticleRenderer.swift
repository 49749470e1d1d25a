import ArticleModel

/// Writes a cleaned article for people to read: as plain text, as Markdown or as a small HTML page.
public struct ArticleRenderer: Sendable {
    public enum Format: String, Sendable, CaseIterable {
        case text, markdown, html
    }

    private let format: Format

    public init(_ format: Format) { self.format = format }

    /// The article as UTF-8, ended by a line break. Title, standfirst, authors and date come first, as far as they are known.
    public func render(_ article: Article) -> [UInt8] {
        switch format {
        case .text: text(article)
        case .markdown: markdown(article)
        case .html: html(article)
        }
    }

    private func text(_ article: Article) -> [UInt8] {
        var out: [UInt8] = []
        for line in [article.title, article.standfirst, article.byline] { out.append(line, before: "\n\n") }
        return out + article.text + [0x0A]
    }

    private func markdown(_ article: Article) -> [UInt8] {
        var out: [UInt8] = []
        out.append(article.title.map { "# " + escapedMarkdown(Array($0.utf8)) }, before: "\n\n")
        for line in [article.standfirst, article.byline] { out.append(line.map { "*" + escapedMarkdown(Array($0.utf8)) + "*" }, before: "\n\n") }
        for (place, paragraph) in article.paragraphs.enumerated() {
            let mark =
                switch paragraph.kind {
                case .heading: "## "
                case .listItem: "- "
                case .blockquote: "> "
                case .paragraph, .caption: ""
                }
            let isTightList = paragraph.kind == .listItem && place + 1 < article.paragraphs.count && article.paragraphs[place + 1].kind == .listItem
            out.append(mark + escapedMarkdown(Array(article.text[paragraph.bytes])), before: isTightList ? "\n" : "\n\n")
        }
        while out.last == 0x0A { out.removeLast() }
        return out + [0x0A]
    }

    private func html(_ article: Article) -> [UInt8] {
        var out = Array("<!DOCTYPE html>\n<html\(article.language.map { " lang=\"\(escapedHTML(Array($0.utf8)))\"" } ?? "")>\n<meta charset=\"utf-8\">\n".utf8)
        let title = article.title.map { escapedHTML(Array($0.utf8)) }
        out.append("<title>\(title ?? "")</title>\n<article>", before: "\n")
        out.append(title.map { "<h1>\($0)</h1>" }, before: "\n")
        for line in [article.standfirst, article.byline] { out.append(line.map { "<p><em>\(escapedHTML(Array($0.utf8)))</em></p>" }, before: "\n") }
        var isInList = false
        for paragraph in article.paragraphs {
            if (paragraph.kind == .listItem) != isInList {
                isInList.toggle()
                out.append(isInList ? "<ul>" : "</ul>", before: "\n")
            }
            let text = escapedHTML(Array(article.text[paragraph.bytes]))
            let element =
                switch paragraph.kind {
                case .heading: "<h2>\(text)</h2>"
                case .listItem: "<li>\(text)</li>"
                case .blockquote: "<blockquote>\(text)</blockquote>"
                case .paragraph, .caption: "<p>\(text)</p>"
                }
            out.append(element, before: "\n")
        }
        if isInList { out.append("</ul>", before: "\n") }
        out.append("</article>\n</html>", before: "\n")
        return out
    }

    /// A backslash before the marks that CommonMark would read as its own.
    private func escapedMarkdown(_ text: [UInt8]) -> String {
        var out: [UInt8] = []
        for (place, byte) in text.enumerated() {
            let opensBlock = place == 0 && "#>-+".utf8.contains(byte)
            if opensBlock || "\\*_`[]<".utf8.contains(byte) { out.append(UInt8(ascii: "\\")) }
            out.append(byte)
        }
        return String(decoding: out, as: UTF8.self)
    }

    private func escapedHTML(_ text: [UInt8]) -> String {
        var out: [UInt8] = []
        for byte in text {
            switch byte {
            case UInt8(ascii: "<"): out += "&lt;".utf8
            case UInt8(ascii: ">"): out += "&gt;".utf8
            case UInt8(ascii: "&"): out += "&amp;".utf8
            case UInt8(ascii: "\""): out += "&quot;".utf8
            case 0x0A: out += "<br>\n".utf8
            default: out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}

extension Article {
    /// "By Jane Doe and John Smith, 2021-05-04, The Daily", as far as it is known.
    fileprivate var byline: String? {
        let names = authors.count > 1 ? authors.dropLast().joined(separator: ", ") + " and " + (authors.last ?? "") : authors.first
        let parts = [names.map { "By " + $0 }, published.map(\.description), publisher].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// The subtitle, unless the text begins with it.
    fileprivate var standfirst: String? {
        guard let subtitle, let first = paragraphs.first, !text[first.bytes].elementsEqual(subtitle.utf8) else { return nil }
        return subtitle
    }
}

extension [UInt8] {
    fileprivate mutating func append(_ line: String?, before separator: String) {
        guard let line else { return }
        self += line.utf8
        self += separator.utf8
    }
}
