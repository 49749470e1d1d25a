/// The text of an article as JSON-LD gives it (`articleBody`). It is never taken on trust: many are cut, stale, or have markup in them. It
/// tells which blocks of the page are the article's, and stands in where the page itself has no text.
struct StructuredBody {
    let paragraphs: [String]
    /// Hashes of every stretch of ``window`` folded bytes.
    private var windows: Set<UInt64> = []
    private let folded: FoldedText

    private static let window = 24
    private static let mostBytes = 200_000

    /// Nil for a text that is too short to tell anything.
    init?(_ text: String) {
        let plain = StructuredBody.withoutMarkup(StructuredBody.markup(Array(text.utf8.prefix(StructuredBody.mostBytes))))
        paragraphs = plain.split { $0 == 0x0A || $0 == 0x0D }.map { PageFacts.tidy(Array($0)) }.filter { !$0.isEmpty }
        folded = FoldedText(plain)
        guard folded.count >= 300 else { return nil }
        windows.reserveCapacity(folded.count)
        StructuredBody.forEachWindow(of: folded.bytes) { windows.insert($0) }
    }

    /// In bytes.
    var count: Int { paragraphs.reduce(0) { $0 + $1.utf8.count } }

    /// Whether a block of the page stands in this text, by its beginning and its end; nil if it is too short to say.
    func contains(_ block: ArraySlice<UInt8>) -> Bool? {
        let folded = FoldedText(block)
        guard folded.count >= StructuredBody.window else { return nil }
        var found = true
        StructuredBody.forEachWindow(of: Array(folded.bytes.prefix(StructuredBody.window))) { found = found && windows.contains($0) }
        StructuredBody.forEachWindow(of: Array(folded.bytes.suffix(StructuredBody.window))) { found = found && windows.contains($0) }
        return found
    }

    /// A rolling polynomial hash (Karp and Rabin).
    private static func forEachWindow(of bytes: [UInt8], _ body: (UInt64) -> Void) {
        let base: UInt64 = 0x9E37_79B9_7F4A_7C15
        var leaving: UInt64 = 1
        for _ in 1..<window { leaving = leaving &* base }
        var hash: UInt64 = 0
        for (at, byte) in bytes.enumerated() {
            if at >= window { hash = hash &- UInt64(bytes[at - window]) &* leaving }
            hash = hash &* base &+ UInt64(byte)
            if at >= window - 1 { body(hash) }
        }
    }

    /// Markup that has been escaped as text is markup again: `&lt;p&gt;`, `&amp;lt;p&amp;gt;`.
    private static func markup(_ text: [UInt8]) -> [UInt8] {
        guard !text.contains(UInt8(ascii: "<")), text.contains(UInt8(ascii: "&")) else { return text }
        var text = text
        for _ in 0..<2 where !text.contains(UInt8(ascii: "<")) { text = Array(PageFacts.unescaped(text).utf8) }
        return text
    }

    /// Tags taken out, those of blocks made line breaks.
    private static func withoutMarkup(_ text: [UInt8]) -> [UInt8] {
        guard text.contains(UInt8(ascii: "<")) else { return text }
        var out: [UInt8] = []
        var at = 0
        while at < text.count {
            let next = at + 1 < text.count ? text[at + 1] : 0
            let opensTag = text[at] == UInt8(ascii: "<") && (next | 0x20 &- 0x61 < 26 || next == UInt8(ascii: "/"))
            if opensTag, let end = text[at...].prefix(2000).firstIndex(of: UInt8(ascii: ">")) {
                if !HTMLTag(text[(at + 1)..<end].drop { $0 == UInt8(ascii: "/") }).isInline { out.append(0x0A) }
                at = end + 1
            } else {
                out.append(text[at])
                at += 1
            }
        }
        return out
    }
}
