/// Tells files that are no text (images, archives, programs) from text in any charset.
enum BinaryInput {
    /// How much of the input is looked at.
    private static let examined = 1 << 16

    /// What the input is, for a message, or nil if it can be text.
    static func kind(of bytes: [UInt8]) -> String? {
        for (magic, name) in magics where bytes.starts(with: magic) { return name }
        let controls = bytes.prefix(examined).withUnsafeBufferPointer { head in
            // Without a branch for each byte, many are counted at a time.
            var count = 0
            for byte in head { count &+= isControl(byte) ? 1 : 0 }
            return count
        }
        return controls * 20 > min(bytes.count, examined) ? "binary data" : nil
    }

    /// C0 controls that no text has; escape begins ISO 2022 sequences.
    @inline(__always) private static func isControl(_ byte: UInt8) -> Bool {
        (byte < 0x20) != (byte &- 0x09 < 5) && byte != 0x1B
    }

    private static let magics: [([UInt8], String)] = [
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        (Array("GIF8".utf8), "a GIF image"),
        (Array("%PDF-".utf8), "a PDF document"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive"),
        ([0x1F, 0x8B, 0x08], "gzip data"),
        (Array("BZh".utf8) + [0x31], "bzip2 data"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz data"),
        ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard data"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        (Array("wOF2".utf8), "a font"),
        (Array("OggS".utf8), "an Ogg stream"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an Office document"),
    ]
}
