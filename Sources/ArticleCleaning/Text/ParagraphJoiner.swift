/// Makes paragraphs of lines: rejoins what a program or an author wrapped at a fixed width, and leaves lines that end where they mean to
/// (headlines, verse, lists) on their own.
///
/// A break is a wrap when the next line's first word would not have fit on the line. Texts with a paragraph on each line have no width
/// and are left as they are.
struct ParagraphJoiner {
    /// Columns; nil for a text that is not wrapped.
    private let width: Int?

    /// Lines longer than this are not wrapped lines.
    private static let widest = 130
    private static let narrowest = 40
    /// A writer who wraps by hand breaks this early.
    private static let slack = 6

    static func blocks(of lines: [TextLine]) -> [TextBlock] { ParagraphJoiner(lines).join(lines) }

    private init(_ lines: [TextLine]) {
        var lengths: [Int] = []
        for (line, next) in zip(lines, lines.dropFirst()) where !next.isAfterBlank { lengths.append(Self.columns(line.text)) }
        lengths.sort()
        // A single break tells less than many.
        let narrowest = lengths.count > 1 ? Self.narrowest : 60
        guard let wide = lengths.dropFirst(lengths.count * 9 / 10).first, (narrowest...Self.widest).contains(wide) else {
            width = nil
            return
        }
        // Where most of the text stands in longer lines, what breaks is the headline and the byline.
        let columns = lines.map { Self.columns($0.text) }
        let beyond = columns.reduce(0) { $0 + ($1 > wide + Self.slack ? $1 : 0) }
        // Verse and lists break lines of every length: most breaks of a wrapped text are at its width.
        var wraps = 0
        for (line, next) in zip(lines, lines.dropFirst()) where !next.isAfterBlank {
            if Self.wraps(line, next, at: wide) { wraps += 1 }
        }
        let isWrapped = beyond * 2 <= columns.reduce(0, +) && (wraps * 2 >= lengths.count || lengths.count == 1)
        width = isWrapped ? wide : nil
    }

    private func join(_ lines: [TextLine]) -> [TextBlock] {
        var blocks: [TextBlock] = []
        blocks.reserveCapacity(lines.count)
        var previous: TextLine?
        for line in lines {
            if let width, let previous, !line.isAfterBlank, Self.wraps(previous, line, at: width), !blocks.isEmpty {
                append(line.text, to: &blocks[blocks.count - 1].text)
            } else {
                blocks.append(TextBlock(line.text))
            }
            previous = line
        }
        return blocks
    }

    /// A hyphen at the end of a line is kept: it is more often a compound's than a typesetter's.
    private func append(_ line: [UInt8], to text: inout [UInt8]) {
        let isCompound = text.count > 1 && text[text.count - 1] == UInt8(ascii: "-") && text[text.count - 2] > 0x40 && (line.first ?? 0) > 0x60
        if !isCompound { text.append(0x20) }
        text += line
    }

    private static func wraps(_ line: TextLine, _ next: TextLine, at width: Int) -> Bool {
        if next.indent > line.indent + 1 || startsItem(next.text) { return false }
        let firstWord = next.text.prefix { $0 != 0x20 }
        return columns(line.text) + 1 + columns(Array(firstWord)) + slack > width
    }

    /// List marks, Markdown headings and quotation marks of mail begin a block of their own.
    private static func startsItem(_ text: [UInt8]) -> Bool {
        guard let first = text.first else { return true }
        if first == UInt8(ascii: "#") || first == UInt8(ascii: "|") { return true }
        guard text.count > 2 else { return false }
        if "-*+>".utf8.contains(first) { return text[1] == 0x20 }
        if text.starts(with: [0xE2, 0x80, 0xA2]) { return true }
        let digits = text.prefix { (0x30...0x39).contains($0) }.count
        return (1...2).contains(digits) && text.count > digits + 1 && (text[digits] == UInt8(ascii: ".") || text[digits] == UInt8(ascii: ")"))
            && text[digits + 1] == 0x20
    }

    private static func columns(_ text: [UInt8]) -> Int { text.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) } }
}
