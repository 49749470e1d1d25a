/// Lines of credit in the body. A caption that stands as a paragraph is short, with a picture's credit in brackets at its end ("The bridge on Monday (Image: AP)").
enum CreditLine {
    private static let words = HashedNames(
        ["image", "images", "photo", "photos", "picture", "pic", "credit", "foto", "bild", "getty", "afp", "reuters", "ap"].map { ($0, 1) })

    /// Whether a line is made of addresses alone: "ann.lee@daily.example twitter.com/annlee", "@annlee".
    static func isAddresses(_ text: [UInt8]) -> Bool {
        let words = text.split(separator: 0x20, maxSplits: 4)
        guard (1...4).contains(words.count) else { return false }
        return words.allSatisfy { word in
            let isHandle = word.first == UInt8(ascii: "@")
            let isMail = word.contains(UInt8(ascii: "@"))
            let isPage = word.contains(UInt8(ascii: "/")) && word.contains(UInt8(ascii: "."))
            return word.count > 3 && (isHandle || isMail || isPage)
        }
    }

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
