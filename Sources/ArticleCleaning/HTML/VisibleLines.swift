import ArticleModel

/// The byline and the date line that a reader sees near the headline: for pages whose markup says nothing.
struct VisibleLines {
    private let page: Page
    /// The place of the headline among the page's blocks.
    private let start: Int
    /// Bylines and dates stand within so many blocks after the headline.
    private static let reach = 40
    private static let mostBytes = 160

    /// - Parameter title: as it was found, to know the headline where it is no first-level heading.
    init(_ page: Page, title: String?) {
        self.page = page
        let headline = FoldedText(title ?? "")
        start =
            page.blocks.firstIndex { $0.kind == .heading(1) }
            ?? page.blocks.firstIndex { $0.count < 400 && !headline.isEmpty && FoldedText(page.bytes(of: $0)) == headline } ?? 0
    }

    var published: CivilDateTime? { first { DateLine.read($0, mayNamePlace: true)?.published } }

    var authors: [String] { first { Byline.authors(of: $0).flatMap { $0.isEmpty ? nil : $0 } } ?? [] }

    /// What the first line near the headline that is read at all is read as.
    private func first<Value>(_ read: ([UInt8]) -> Value?) -> Value? {
        for block in page.blocks[start...].prefix(VisibleLines.reach) where block.count <= VisibleLines.mostBytes {
            for line in page.lines(of: block) {
                if let value = read(line) { return value }
                let parts = VisibleLines.parts(line)
                if parts.count > 1, let value = parts.lazy.compactMap(read).first { return value }
            }
        }
        return nil
    }

    /// What stands between bars and bullets: "2 May 2021 | Words: Ann Lee".
    private static func parts(_ line: [UInt8]) -> [[UInt8]] {
        var parts: [[UInt8]] = []
        var start = 0
        var at = 0
        func add(_ end: Int) {
            if start < end { parts.append(Array(line[start..<end].drop { $0 == 0x20 })) }
        }
        while at < line.count {
            let length = markLength(line[at...])
            if length > 0 {
                add(at)
                start = at + length
            }
            at += max(1, length)
        }
        add(line.count)
        return parts
    }

    /// The length of the bar, bullet (U+2022) or middle dot (U+00B7) that a text begins with; 0 for anything else.
    private static func markLength(_ text: ArraySlice<UInt8>) -> Int {
        switch text.first {
        case UInt8(ascii: "|"): 1
        case 0xC2 where text.starts(with: [0xC2, 0xB7]): 2
        case 0xE2 where text.starts(with: [0xE2, 0x80, 0xA2]): 3
        default: 0
        }
    }
}
