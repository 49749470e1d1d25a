/// Finds the articles of a set that are copies or versions of each other.
///
/// Articles that share an ``ArticleKey`` are compared with their neighbors in order. Each then belongs with the earlier one that it is most
/// like, if they are versions of one text. Everything is done by sorting, so the cost grows as n log n.
struct NearDuplicateFinder {
    /// How many of its neighbors under one key an article is compared with: articles that only share a phrase cost no more than that.
    static let window = 8

    let articles: [ArticleDigest]

    init(_ articles: [ArticleDigest]) { self.articles = articles }

    /// Groups of two articles or more, as indices in order.
    func groups() -> [[Int]] {
        var nearest = [Earlier?](repeating: nil, count: articles.count)
        var buckets = Buckets()
        for key in ArticleKey.all {
            for (index, article) in articles.enumerated() {
                for value in key.values(of: article) { buckets.add(value, index) }
            }
            buckets.forEachShared { block in
                for (place, article) in block.enumerated() {
                    for earlier in block[max(0, place - NearDuplicateFinder.window)..<place] where nearest[article]?.article != earlier {
                        guard let resemblance = key.resemblance(articles[earlier], articles[article]) else { continue }
                        let version = Earlier(article: earlier, resemblance: resemblance)
                        if nearest[article].map({ version.isNearer(than: $0) }) ?? true { nearest[article] = version }
                    }
                }
            }
            buckets.removeAll()
        }
        var sets = DisjointSets(count: articles.count)
        for (article, version) in nearest.enumerated() {
            if let version { sets.join(version.article, article) }
        }
        return sets.groups()
    }

    /// An earlier version of an article.
    private struct Earlier {
        var article: Int
        var resemblance: Double

        func isNearer(than other: Earlier) -> Bool { (-resemblance, article) < (-other.resemblance, other.article) }
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
