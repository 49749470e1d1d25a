/// A caption that stands as a paragraph: short, with a picture's credit in brackets at its end ("The bridge on Monday (Image: AP)").
enum CreditLine {
    private static let words = HashedNames(
        ["image", "images", "photo", "photos", "picture", "pic", "credit", "foto", "bild", "getty", "afp", "reuters", "ap"].map { ($0, 1) })

    static func isOne(_ text: [UInt8]) -> Bool {
        guard text.count < 240, text.last == UInt8(ascii: ")") || text.last == UInt8(ascii: "]") else { return false }
        guard let open = text.lastIndex(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }), text.count - open < 80 else { return false }
        var first = ByteHash()
        for byte in text[(open + 1)...] {
            guard byte | 0x20 &- 0x61 < 26 else { break }
            first.add(byte | 0x20)
        }
        return words[first] == 1
    }
}
