/// What versions of one text have in common, so that they are found: their address, a band of their signatures (locality-sensitive
/// hashing), or a long sentence.
struct ArticleKey: RawRepresentable {
    /// 0 for the address, then the bands, last the sentences.
    let rawValue: Int

    /// Values in a band: two articles with resemblance s meet in one of 42 bands with probability 1 - (1 - s³)⁴²: 0.998 at 0.5, 0.43 at
    /// 0.23, 0.005 at 0.05.
    private static let rows = 3
    private static let bands = MinHash.count / rows
    /// A page at the same address may have been rewritten to this.
    private static let versionResemblance = 0.15

    static let all = (0...bands + 1).map { ArticleKey(rawValue: $0) }

    func values(of article: ArticleDigest) -> [UInt64] {
        switch rawValue {
        case 0: return article.url.map { [Address.key($0)] } ?? []
        case 1...ArticleKey.bands:
            guard !article.signature.values.isEmpty else { return [] }
            let band = article.signature.values[(rawValue - 1) * ArticleKey.rows..<rawValue * ArticleKey.rows]
            return [StableHash(combining: band.lazy.map(UInt64.init)).value]
        default: return article.sentences
        }
    }

    /// How much two articles that share a value are alike; nil if they are not versions of one text.
    func resemblance(_ left: ArticleDigest, _ right: ArticleDigest) -> Double? {
        let comparison = ArticleComparison(left, right)
        let areVersions = comparison.areVersions || (rawValue == 0 && comparison.resemblance >= ArticleKey.versionResemblance)
        return areVersions ? comparison.resemblance : nil
    }
}
