import ArticleModel

/// Makes the timeline of a set of articles. The same set gives the same timeline, in whatever order the articles come.
///
/// Of each article it holds what comparing needs, about two kilobytes; the texts that the timeline shows stay where the digests are kept.
public struct TimelineBuilder: Sendable {
    private struct Entry {
        /// The article's place in the source.
        var number: Int
        /// Without its incidents.
        var article: ArticleDigest
        var accounts: [AccountFeatures]
    }

    /// By their numbers.
    private var entries: [Int: Entry] = [:]

    public init() {}

    /// Takes an article in, in place of what had its number before. One that comes twice (the same id and content) counts once.
    ///
    /// - Parameter number: by which the source knows it that ``timeline(from:)`` is given.
    public mutating func add(_ digest: ArticleDigest, number: Int) {
        var article = digest
        article.incidents = []
        let accounts = digest.incidents.enumerated().map { AccountFeatures($1, of: digest, account: $0) }
        entries[number] = Entry(number: number, article: article, accounts: accounts)
    }

    /// Leaves an article out again.
    mutating func remove(number: Int) { entries[number] = nil }

    /// The timeline of all articles that were taken in.
    ///
    /// - Parameter source: has their digests, also while the timeline's incidents are asked for.
    public consuming func timeline(from source: any DigestSource) -> Timeline {
        var timeline = Timeline()
        let entries = TimelineBuilder.ordered(entries.values)
        var articles = entries.map(\.article)
        timeline.groups = NearDuplicateFinder(articles).groups().map { ArticleGroup(of: $0, in: articles) }
        for index in articles.indices { articles[index].dropKeys() }
        timeline.articles = articles
        let accounts = TimelineBuilder.accounts(of: entries, groups: timeline.groups)
        let clusterer = IncidentClusterer(accounts, weights: CorpusWeights(accounts))
        timeline.incidents = IncidentList(MergedAccounts(clusterer, pairs: clusterer.candidates(), numbers: entries.map(\.number), source: source))
        return timeline
    }

    /// The timeline of digests that are in memory.
    public func timeline(of digests: [ArticleDigest]) -> Timeline {
        var builder = self
        for (number, digest) in digests.enumerated() { builder.add(digest, number: number) }
        return builder.timeline(from: digests)
    }

    private static func accounts(of entries: [Entry], groups: [ArticleGroup]) -> [AccountFeatures] {
        var group = [Int](repeating: -1, count: entries.count)
        for (number, members) in groups.enumerated() {
            for member in members.members { group[member.article] = number }
        }
        return entries.enumerated().flatMap { index, entry in
            entry.accounts.map { account in
                var account = account
                account.article = index
                account.group = group[index]
                return account
            }
        }
    }

    /// Each article once.
    private static func ordered(_ entries: some Collection<Entry>) -> [Entry] {
        let places = entries.map { (order: Array($0.article.order.utf8), entry: $0) }.sorted { left, right in
            if left.order != right.order { return left.order.lexicographicallyPrecedes(right.order) }
            let (precedence, other) = (left.entry.article.precedence, right.entry.article.precedence)
            return precedence == other ? left.entry.number < right.entry.number : precedence.precedesInBytes(other)
        }
        return places.indices.filter { $0 == 0 || places[$0 - 1].order != places[$0].order }.map { places[$0].entry }
    }
}
