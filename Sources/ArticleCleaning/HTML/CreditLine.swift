/// A caption that stands as a paragraph: short, with a picture's credit in brackets at its end ("The bridge on Monday (Image: AP)").
enum CreditLine {
    private static let words: Set<String> = ["image", "images", "photo", "photos", "picture", "pic", "credit", "foto", "bild", "getty", "afp", "reuters", "ap"]

    static func isOne(_ text: [UInt8]) -> Bool {
        guard text.count < 240, text.last == UInt8(ascii: ")") || text.last == UInt8(ascii: "]") else { return false }
        guard let open = text.lastIndex(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }) else { return false }
        let inner = ElementHints.words(of: Array(text[open...].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }))
        return inner.count <= 8 && inner.first.map(words.contains) == true
    }
}
