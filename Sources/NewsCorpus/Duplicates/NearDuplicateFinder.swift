/// Finds the articles of a set that are copies or versions of each other.
///
/// Candidates are articles that agree in a band of their signatures (locality-sensitive hashing), that share a long sentence or that
/// stand at the same address; each candidate pair is then compared. Everything is done by sorting, so the cost grows as n log n.
struct NearDuplicateFinder {
    /// Values in a band: two articles with resemblance s meet in one of 42 bands with probability 1 - (1 - s³)⁴²: 0.998 at 0.5, 0.43 at
    /// 0.23, 0.005 at 0.05.
    private static let rows = 3
    /// How many groups of one bucket a further article is compared with: a bucket of unrelated articles costs no more than that.
    private static let comparisonLimit = 8
    /// A page at the same address may have been rewritten to this.
    private static let versionResemblance = 0.15

    private let articles: [ArticleDigest]
    private var sets: DisjointSets

    init(_ articles: [ArticleDigest]) {
        self.articles = articles
        sets = DisjointSets(count: articles.count)
    }

    /// Groups of two articles or more, as indices in order.
    mutating func groups() -> [[Int]] {
        var buckets = Buckets()
        for (index, article) in articles.enumerated() {
            if let address = article.url.map(Address.key) { buckets.add(address, index) }
        }
        compare(&buckets) { $0.resemblance >= NearDuplicateFinder.versionResemblance || $0.areVersions }
        for band in stride(from: 0, to: MinHash.count, by: NearDuplicateFinder.rows) {
            for (index, article) in articles.enumerated() where !article.signature.values.isEmpty {
                let values = article.signature.values[band..<band + NearDuplicateFinder.rows]
                buckets.add(StableHash(combining: values.lazy.map(UInt64.init)).value, index)
            }
            compare(&buckets) { $0.areVersions }
        }
        for (index, article) in articles.enumerated() {
            for sentence in article.sentences { buckets.add(sentence, index) }
        }
        compare(&buckets) { $0.areVersions }
        return sets.groups()
    }

    /// Joins the articles of each bucket that are versions of each other, and empties the buckets.
    private mutating func compare(_ buckets: inout Buckets, _ areVersions: (ArticleComparison) -> Bool) {
        buckets.forEachShared { bucket in
            var representatives: [Int] = []
            for article in bucket where !representatives.contains(where: { sets.find($0) == sets.find(article) }) {
                let same = representatives.first { areVersions(ArticleComparison(articles[$0], articles[article])) }
                if let same {
                    sets.join(same, article)
                } else if representatives.count < NearDuplicateFinder.comparisonLimit {
                    representatives.append(article)
                }
            }
        }
        buckets.removeAll()
    }
}

/// What makes two URLs the same address: host and path; not the scheme, `www.`, a trailing slash, the fragment, or what trackers add.
enum Address {
    static func key(_ url: String) -> UInt64 {
        var rest = Substring(url)
        if let scheme = rest.range(of: "://") { rest = rest[scheme.upperBound...] }
        rest = rest.prefix { $0 != "#" }
        if rest.lowercased().hasPrefix("www.") { rest = rest.dropFirst(4) }
        let parts = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var path = parts.first ?? ""
        while path.last == "/" { path.removeLast() }
        let query = (parts.dropFirst().first ?? "").split(separator: "&").filter { !isTracking($0) }.sorted()
        return StableHash(path.lowercased() + "?" + query.joined(separator: "&")).value
    }

    private static func isTracking(_ parameter: Substring) -> Bool {
        parameter.hasPrefix("utm_") || trackers.contains(String(parameter.prefix { $0 != "=" }))
    }

    private static let trackers: Set<String> = ["fbclid", "gclid", "ref", "source", "cmpid", "smid", "ocid"]
}

extension Substring {
    /// The first place of a short string, by bytes.
    fileprivate func range(of other: String) -> Range<Index>? {
        var at = startIndex
        while at < endIndex {
            if self[at...].hasPrefix(other) { return at..<index(at, offsetBy: other.count) }
            formIndex(after: &at)
        }
        return nil
    }
}
