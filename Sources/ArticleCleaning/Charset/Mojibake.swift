/// Undoes what a program did that read UTF-8 as windows-1252: "â€™" is "’" again, "Ã©" is "é".
///
/// Only sequences that no language writes are touched: "â€" with what follows it, and the Latin, Greek and Cyrillic pairs unless they
/// are a capital word's end before a mark ("AMANHÃ”" closes a quotation in Portuguese).
enum Mojibake {
    /// The repaired text and the number of repairs, or nil if there is nothing to repair.
    static func repaired(_ utf8: [UInt8]) -> (text: [UInt8], repairs: Int)? {
        guard var result = pass(utf8) else { return nil }
        // Text that went through the mill twice ("Ã¢â‚¬â„¢") needs the repair twice.
        if let again = pass(result.text) { result.text = again.text }
        return result
    }

    private static func pass(_ utf8: [UInt8]) -> (text: [UInt8], repairs: Int)? {
        utf8.withUnsafeBufferPointer { buffer in
            var text: [UInt8] = []
            var copied = 0
            var repairs = 0
            var at = 0
            while at + 1 < buffer.count {
                guard buffer[at] == 0xC3, (0x82...0xB4).contains(buffer[at + 1]), let found = sequence(buffer, at: at) else {
                    at += 1
                    continue
                }
                if repairs == 0 { text.reserveCapacity(buffer.count) }
                text += buffer[copied..<at]
                text += found.bytes
                repairs += 1
                at += found.length
                copied = at
            }
            guard repairs > 0 else { return nil }
            text += buffer[copied...]
            return (text, repairs)
        }
    }

    /// The character that a garbled sequence stands for, and how many bytes the sequence takes.
    private static func sequence(_ utf8: UnsafeBufferPointer<UInt8>, at offset: Int) -> (bytes: [UInt8], length: Int)? {
        guard let lead = Windows1252.byte(in: utf8, at: offset) else { return nil }
        let wanted: Int
        switch lead.byte {
        case 0xC2...0xC5, 0xCE...0xD1:
            if offset > 0, isCapital(utf8, before: offset), isMark(utf8, at: offset + lead.length) { return nil }
            wanted = 2
        case 0xE2, 0xEF: wanted = 3
        case 0xF0: wanted = 4
        default: return nil
        }
        var bytes = [lead.byte]
        var length = lead.length
        while bytes.count < wanted, let next = Windows1252.byte(in: utf8, at: offset + length), next.byte & 0xC0 == 0x80 {
            bytes.append(next.byte)
            length += next.length
        }
        if bytes.count == wanted {
            return isPlausible(bytes) ? (bytes, length) : nil
        }
        // The closing quotation mark's last byte has no character in windows-1252, and is often lost.
        return bytes == [0xE2, 0x80] ? ([0xE2, 0x80, 0x9D], length) : nil
    }

    /// Whether the bytes are one well-formed character of a kind that texts have.
    private static func isPlausible(_ bytes: [UInt8]) -> Bool {
        switch (bytes[0], bytes[1]) {
        case (0xE2, 0x80...0x86), (0xE2, 0x88), (0xE2, 0x96...0x9E): true
        case (0xEF, 0xBB), (0xEF, 0xBF): true
        case (0xF0, 0x9F): true
        case (0xC2...0xD1, _): true
        default: false
        }
    }

    /// Whether a quotation mark, a dash, an ellipsis or a hard blank stands at an offset.
    private static func isMark(_ utf8: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        guard let sign = Windows1252.byte(in: utf8, at: offset) else { return false }
        return switch sign.byte {
        case 0x82, 0x84, 0x85, 0x8B, 0x91...0x97, 0x9B, 0xA0, 0xAB, 0xBB: true
        default: false
        }
    }

    private static func isCapital(_ utf8: UnsafeBufferPointer<UInt8>, before offset: Int) -> Bool {
        let last = utf8[offset - 1]
        if last < 0x80 { return (0x41...0x5A).contains(last) }
        return offset > 1 && utf8[offset - 2] == 0xC3 && (0x80...0x9E).contains(last)
    }
}
