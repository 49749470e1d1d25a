import Foundation

/// Makes incidents of accounts that hang together by pairs: all that any of them is paired with.
public struct IncidentStep {
    /// `{"accounts": [features…], "pairs": [[account, account]…], "articles": [{"number": …, "digest": …}…]}`
    private struct Component: Decodable {
        var accounts: [AccountFeatures]
        var pairs: [[String]]
        var articles: [Article]
    }

    private struct Article: Decodable {
        var number: Int
        var digest: ArticleDigest
    }

    private var weights = CorpusWeights()

    public init() {}

    /// - Returns: the incidents as a timeline, and where each stands among all incidents, as text that sorts by its bytes; nil if the line
    ///   was a count.
    public mutating func timeline(of row: StepRow) throws -> (timeline: Timeline, orders: [String])? {
        if row.isCount {
            _ = try weights.read(row)
            return nil
        }
        var component: Component = try row.json(0)
        component.accounts.sort { $0.index < $1.index }
        component.articles.sort { $0.number < $1.number }
        let indices = Dictionary(component.articles.enumerated().map { ($1.number, $0) }) { first, _ in first }
        var accounts = component.accounts
        let names = Dictionary(accounts.enumerated().map { ($1.name, UInt64($0)) }) { first, _ in first }
        let pairs = try component.pairs.map { pair in
            guard pair.count == 2, let left = names[pair[0]], let right = names[pair[1]] else { throw StepError("a pair's accounts are not there") }
            return left << 32 | right
        }
        for place in accounts.indices {
            guard let index = indices[accounts[place].article] else { throw StepError("article \(accounts[place].article) is not there") }
            accounts[place].article = index
        }
        var timeline = Timeline()
        timeline.articles = component.articles.map(\.digest)
        let clusterer = IncidentClusterer(accounts, weights: weights)
        let merged = MergedAccounts(clusterer, pairs: pairs, numbers: Array(timeline.articles.indices), source: timeline.articles)
        timeline.incidents = IncidentList(merged)
        let orders = merged.clusters.map { cluster in
            let order = MergedAccounts.order(of: cluster, in: accounts)
            let first = component.accounts[order.first]
            return [order.begin.sortable, order.id, first.article.sortable, first.account.sortable].joined(separator: " ")
        }
        return (timeline, orders)
    }
}
