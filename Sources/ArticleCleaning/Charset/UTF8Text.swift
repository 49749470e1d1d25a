/// Checks and repairs UTF-8 (Unicode 16, table 3-7: well-formed byte sequences).
enum UTF8Text {
    /// Nil when the bytes are well formed; else a copy in which each maximal ill-formed part is U+FFFD, and how many there were.
    static func valid(_ bytes: [UInt8]) -> (text: [UInt8], replaced: Int)? {
        bytes.withUnsafeBufferPointer { buffer in
            var at = wellFormedPrefix(buffer, from: 0)
            guard at < buffer.count else { return nil }
            var text: [UInt8] = []
            text.reserveCapacity(buffer.count + 64)
            var copied = 0
            var replaced = 0
            while at < buffer.count {
                text += buffer[copied..<at]
                text += [0xEF, 0xBF, 0xBD]
                replaced += 1
                at += illFormedLength(buffer, at: at)
                copied = at
                at = wellFormedPrefix(buffer, from: at)
            }
            text += buffer[copied..<at]
            return (text, replaced)
        }
    }

    /// Where the well-formed text that begins at `start` ends.
    static func wellFormedPrefix(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var at = start
        let count = bytes.count
        while at < count {
            if bytes[at] < 0x80 {
                at += 1
                while at + 8 <= count,
                    UnsafeRawPointer(bytes.baseAddress! + at).loadUnaligned(as: UInt64.self) & 0x8080_8080_8080_8080 == 0
                {
                    at += 8
                }
                continue
            }
            let length = sequenceLength(bytes, at: at)
            if length == 0 { return at }
            at += length
        }
        return count
    }

    /// The length of the well-formed sequence of two to four bytes at an offset; 0 if there is none.
    private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
        let (length, second) = shape(bytes[offset])
        guard length > 0, offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return 0 }
        for next in 2..<length where bytes[offset + next] & 0xC0 != 0x80 { return 0 }
        return length
    }

    /// How many bytes one U+FFFD stands for: the lead with the trailing bytes that could have belonged to it.
    private static func illFormedLength(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
        let (length, second) = shape(bytes[offset])
        guard length > 0, offset + 1 < bytes.count, second.contains(bytes[offset + 1]) else { return 1 }
        var taken = 2
        while taken < length, offset + taken < bytes.count, bytes[offset + taken] & 0xC0 == 0x80 { taken += 1 }
        return taken
    }

    /// How long a sequence with this lead byte is, and what its second byte may be.
    private static func shape(_ lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>) {
        switch lead {
        case 0xC2...0xDF: (2, 0x80...0xBF)
        case 0xE0: (3, 0xA0...0xBF)
        case 0xED: (3, 0x80...0x9F)
        case 0xE1...0xEF: (3, 0x80...0xBF)
        case 0xF0: (4, 0x90...0xBF)
        case 0xF1...0xF3: (4, 0x80...0xBF)
        case 0xF4: (4, 0x80...0x8F)
        default: (0, 0x80...0xBF)
        }
    }
}
