/// A text's letters and digits alone, ASCII ones in small letters: what is left when case, blanks and kinds of marks differ.
struct FoldedText: Equatable {
    private(set) var bytes: [UInt8] = []

    init(_ text: some Sequence<UInt8>) {
        var pending: [UInt8] = []
        var wanted = 0
        for byte in text {
            if byte < 0x80 {
                if byte &- 0x41 < 26 { bytes.append(byte | 0x20) } else if byte &- 0x61 < 26 || byte &- 0x30 < 10 { bytes.append(byte) }
                continue
            }
            if byte >= 0xC0 {
                pending.removeAll(keepingCapacity: true)
                wanted = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
            }
            pending.append(byte)
            // Signs up to U+00BF, general punctuation (U+2000...U+206F), CJK punctuation (U+3000...U+303F) and emoji are no letters.
            if pending.count == wanted {
                let isSign = pending[0] == 0xC2 || (pending[0] == 0xE2 && pending[1] == 0x80) || (pending[0] == 0xE3 && pending[1] == 0x80) || wanted == 4
                if !isSign { bytes += pending }
            }
        }
    }

    init(_ text: String) { self.init(text.utf8) }

    var count: Int { bytes.count }
    var isEmpty: Bool { bytes.isEmpty }

    /// Plain search; both are short where it is asked.
    func contains(_ other: FoldedText) -> Bool {
        guard other.count <= count, let first = other.bytes.first else { return other.isEmpty }
        return (0...(count - other.count)).contains { bytes[$0] == first && bytes[$0..<$0 + other.count] == other.bytes[...] }
    }

    func starts(with other: FoldedText) -> Bool { bytes.starts(with: other.bytes) }
}
