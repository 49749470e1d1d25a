/// Turns UTF-8 byte offsets of one text into Unicode code point offsets.
///
/// Records speak of code points (what Python and Swift's unicode scalars count); the stages speak of bytes. The index keeps a count for
/// each block of bytes, so that an offset costs at most one block's scan, and none at all in a text of ASCII.
struct CodePointIndex {
    private static let blockSize = 64
    private let text: [UInt8]
    /// Code points that start before each block; nil if the text is ASCII.
    private let counts: [Int]?

    init(_ text: [UInt8]) {
        self.text = text
        var counts: [Int] = []
        counts.reserveCapacity(text.count / CodePointIndex.blockSize + 1)
        var count = 0
        for (at, byte) in text.enumerated() {
            if at % CodePointIndex.blockSize == 0 { counts.append(count) }
            if byte & 0xC0 != 0x80 { count += 1 }
        }
        self.counts = count == text.count ? nil : counts
    }

    /// The number of code points that start before a byte offset (0...text.count).
    func codePoints(before byte: Int) -> Int {
        guard let counts, byte > 0, !counts.isEmpty else { return byte }
        let block = min(byte / CodePointIndex.blockSize, counts.count - 1)
        var count = counts[block]
        for at in block * CodePointIndex.blockSize..<byte where text[at] & 0xC0 != 0x80 { count += 1 }
        return count
    }

    /// The place of a byte range, with its own text.
    func span(_ bytes: Range<Int>) -> Span {
        Span(
            start: codePoints(before: bytes.lowerBound), end: codePoints(before: bytes.upperBound),
            text: String(decoding: text[bytes], as: UTF8.self))
    }
}
