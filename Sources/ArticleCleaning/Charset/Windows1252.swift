/// Windows code page 1252, as the Encoding Standard has it: every byte is a character.
enum Windows1252 {
    /// The characters of 0x80...0x9F; the others are Latin-1.
    static let specials: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
        0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]

    static func utf8(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes { append(byte, to: &text) }
        return text
    }

    /// Appends one byte's character as UTF-8.
    @inline(__always) static func append(_ byte: UInt8, to text: inout [UInt8]) {
        guard byte >= 0x80 else { return text.append(byte) }
        let scalar = byte < 0xA0 ? specials[Int(byte) - 0x80] : UInt16(byte)
        if scalar < 0x800 {
            text.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
        } else {
            text.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
            text.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
        }
        text.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }

    /// The byte whose character stands at an offset of a UTF-8 text, and how many bytes that character takes there; nil for a character
    /// that the code page does not have. A C1 control stands for its own byte: what Latin-1 made of it.
    static func byte(in utf8: UnsafeBufferPointer<UInt8>, at offset: Int) -> (byte: UInt8, length: Int)? {
        guard offset < utf8.count else { return nil }
        let lead = utf8[offset]
        if lead < 0x80 { return (lead, 1) }
        let length = lead < 0xE0 ? 2 : 3
        guard lead < 0xF0, offset + length <= utf8.count else { return nil }
        var scalar = UInt16(lead & (length == 2 ? 0x1F : 0x0F))
        for next in 1..<length { scalar = scalar << 6 | UInt16(utf8[offset + next] & 0x3F) }
        if scalar < 0x100 { return (UInt8(scalar), length) }
        guard let place = specials.firstIndex(of: scalar) else { return nil }
        return (UInt8(0x80 + place), length)
    }
}
