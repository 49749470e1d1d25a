/// Checks and repairs UTF-8 (the Unicode Standard, table 3-7: well-formed byte sequences).
enum UTF8Text {
    /// A text whose ill-formed bytes were read as windows-1252.
    struct Repaired {
        var text: [UInt8] = []
        /// How many bytes were not UTF-8.
        var replaced = 0
        /// How many well-formed sequences of more than one byte there were.
        var sequences = 0
    }

    /// Nil when the bytes are well formed. A stray byte is most often one that was pasted from a windows-1252 text, and is read as such.
    static func repaired(_ bytes: [UInt8]) -> Repaired? {
        bytes.withUnsafeBufferPointer { buffer in
            var repaired = Repaired()
            var at = wellFormedPrefix(buffer, from: 0, sequences: &repaired.sequences)
            guard at < buffer.count else { return nil }
            repaired.text.reserveCapacity(buffer.count + 64)
            var copied = 0
            while at < buffer.count {
                repaired.text += buffer[copied..<at]
                Windows1252.append(buffer[at], to: &repaired.text)
                repaired.replaced += 1
                copied = at + 1
                at = wellFormedPrefix(buffer, from: copied, sequences: &repaired.sequences)
            }
            repaired.text += buffer[copied..<at]
            return repaired
        }
    }

    /// Where the well-formed text that begins at `start` ends; counts its sequences of more than one byte.
    private static func wellFormedPrefix(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, sequences: inout Int) -> Int {
        var at = start
        while at < bytes.count {
            guard bytes[at] >= 0x80 else {
                at += 1
                at += asciiWords(bytes, from: at)
                continue
            }
            let length = sequenceLength(bytes, at: at)
            guard length > 0 else { return at }
            sequences += 1
            at += length
        }
        return bytes.count
    }

    /// How many bytes from an offset on are whole 8-byte words of ASCII.
    @inline(__always) private static func asciiWords(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var at = start
        while at + 8 <= raw.count, raw.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 { at += 8 }
        return at - start
    }

    /// The length of the well-formed sequence of two to four bytes at an offset; 0 if there is none.
    private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
        let length: Int
        let second: ClosedRange<UInt8>
        switch bytes[offset] {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return 0
        }
        guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return 0 }
        for next in 2..<length where bytes[offset + next] & 0xC0 != 0x80 { return 0 }
        return length
    }
}
