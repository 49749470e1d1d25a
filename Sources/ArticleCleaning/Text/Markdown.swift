import ArticleModel

/// Reads Markdown's block marks (CommonMark: ATX headings, lists, block quotes) and takes its inline marks out.
///
/// A text is taken for Markdown when it has a heading or a link; otherwise a star is a star.
enum Markdown {
    static func isMarkdown(_ lines: [TextLine]) -> Bool {
        lines.contains { headingLevel($0.text) != nil || linkText($0.text[...]) != nil }
    }

    /// 1 to 6 for "# Heading", or nil.
    static func headingLevel(_ line: [UInt8]) -> Int? {
        let marks = line.prefix { $0 == UInt8(ascii: "#") }.count
        return (1...6).contains(marks) && line.count > marks + 1 && line[marks] == 0x20 ? marks : nil
    }

    /// The block without its marks; nil for rules, fences and the like, which say nothing.
    static func read(_ block: TextBlock) -> TextBlock? {
        var text = block.text
        var kind = block.kind
        if let level = headingLevel(text) {
            text = Array(text[(level + 1)...])
            while text.last == UInt8(ascii: "#") || text.last == 0x20 { text.removeLast() }
            kind = .heading
        } else if let mark = listMark(text) {
            text.removeFirst(mark)
            kind = .listItem
        } else if text.starts(with: [UInt8(ascii: ">"), 0x20]) {
            text.removeFirst(2)
            kind = .blockquote
        }
        text = withoutInlineMarks(text)
        return text.contains { ($0 | 0x20) > 0x60 || (0x30...0x39).contains($0) } ? TextBlock(text, kind) : nil
    }

    /// The length of "- ", "* ", "+ ", "• " or "1. " at the front, or nil.
    static func listMark(_ text: [UInt8]) -> Int? {
        guard let first = text.first, text.count > 2 else { return nil }
        if "-*+".utf8.contains(first), text[1] == 0x20 { return 2 }
        if text.starts(with: [0xE2, 0x80, 0xA2]) { return text[3...].first == 0x20 ? 4 : 3 }
        let digits = text.prefix { (0x30...0x39).contains($0) }.count
        guard (1...2).contains(digits), text.count > digits + 1, text[digits] == UInt8(ascii: "."), text[digits + 1] == 0x20 else { return nil }
        return digits + 2
    }

    /// `[text](address)` is its text, `![text](address)` nothing, and the stars and underscores of emphasis go.
    private static func withoutInlineMarks(_ text: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(text.count)
        var at = 0
        let lastClose = text.lastIndex(of: UInt8(ascii: "]")) ?? -1
        while at < text.count {
            let byte = text[at]
            if byte == UInt8(ascii: "["), at < lastClose, let link = linkText(text[at...]) {
                if out.last == UInt8(ascii: "!") {
                    out.removeLast()
                } else {
                    out += link.text.filter { $0 != UInt8(ascii: "*") }
                }
                at = link.end
            } else if byte == UInt8(ascii: "*") || byte == UInt8(ascii: "`") {
                at += 1
            } else if byte == UInt8(ascii: "_"), !isBetweenWords(text, at) {
                at += 1
            } else {
                out.append(byte)
                at += 1
            }
        }
        while out.last == 0x20 { out.removeLast() }
        return Array(out.drop { $0 == 0x20 })
    }

    /// An underscore in a name (`snake_case`) is no mark.
    private static func isBetweenWords(_ text: [UInt8], _ at: Int) -> Bool {
        at > 0 && at + 1 < text.count && text[at - 1] > 0x2F && text[at + 1] > 0x2F
    }

    /// Links are looked for this far: a bracket without its end must not cost the whole text.
    private static let longestLink = 512

    /// The first `[text](address)` that begins in the slice.
    private static func linkText(_ text: ArraySlice<UInt8>) -> (text: ArraySlice<UInt8>, end: Int)? {
        guard let open = text.firstIndex(of: UInt8(ascii: "[")) else { return nil }
        let reach = text[open...].prefix(longestLink)
        guard let close = reach.firstIndex(of: UInt8(ascii: "]")), close + 1 < reach.endIndex, reach[close + 1] == UInt8(ascii: "("),
            let end = reach[(close + 1)...].firstIndex(of: UInt8(ascii: ")"))
        else { return nil }
        return (text[(open + 1)..<close], end + 1)
    }
}
