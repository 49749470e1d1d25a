import ArticleModel

extension ArticleDigest {
    /// Where the article stands among others: by publication, those without a date last; then by id and content. It sorts by its bytes, in
    /// any language, and two with the same are one article, read twice.
    public var order: String {
        [(published?.minutes ?? .max).sortable, id, sha256, published?.description ?? ""].joined(separator: " ").onOneLine
    }

    /// Of one article that was read twice, the one with the less stays.
    public var precedence: String { [path, url, title].map { $0 ?? "" }.joined(separator: " ").onOneLine }
}

extension Int {
    /// 16 hexadecimal digits, which sort as the numbers do.
    var sortable: String { (UInt64(bitPattern: Int64(self)) ^ (1 << 63)).hex }
}

extension UInt64 {
    /// 16 lower-case hexadecimal digits.
    var hex: String {
        let digits = String(self, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

extension String {
    /// With a space for each control character.
    fileprivate var onOneLine: String {
        utf8.contains { $0 < 0x20 } ? String(decoding: utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self) : self
    }

    /// By bytes, as other programs sort.
    func precedesInBytes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
