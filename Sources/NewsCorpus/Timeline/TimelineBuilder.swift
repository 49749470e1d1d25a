import ArticleModel

/// Makes the timeline of a set of articles. The same set gives the same timeline, in whatever order the articles come.
public struct TimelineBuilder: Sendable {
    public init() {}

    /// - Parameter digests: in any order; an article that comes twice (the same id and content) counts once.
    public func timeline(of digests: [ArticleDigest]) -> Timeline {
        var timeline = Timeline()
        timeline.articles = TimelineBuilder.ordered(digests)
        let articles = timeline.articles
        var finder = NearDuplicateFinder(articles)
        timeline.groups = finder.groups().map { ArticleGroup(of: $0, in: articles) }
        timeline.incidents = TimelineBuilder.incidents(of: articles, groups: timeline.groups).sorted(by: TimelineBuilder.precedes)
        return timeline
    }

    private static func incidents(of articles: [ArticleDigest], groups: [ArticleGroup]) -> [MergedIncident] {
        var group = [Int](repeating: -1, count: articles.count)
        for (number, members) in groups.enumerated() {
            for member in members.members { group[member.article] = number }
        }
        let accounts = articles.enumerated().flatMap { index, article in
            article.incidents.enumerated().map { number, incident in
                AccountFeatures(incident, of: article, article: index, account: number, group: group[index])
            }
        }
        let clusterer = IncidentClusterer(accounts)
        return clusterer.clusters().compactMap { cluster in
            let sources = cluster.enumerated().map { place, account in
                let nearest = cluster.prefix(min(place, reasonLimit)).map { clusterer.comparison($0, account) }.max { $0.total < $1.total }
                let features = accounts[account]
                return IncidentSource(
                    article: features.article, account: articles[features.article].incidents[features.account],
                    reasons: nearest?.reasons ?? [])
            }
            return IncidentAssembler(sources: sources).incident()
        }
    }

    /// How many earlier sources a source is held against to tell why it belongs.
    private static let reasonLimit = 8

    /// By publication, then by address and content, each article once.
    private static func ordered(_ digests: [ArticleDigest]) -> [ArticleDigest] {
        let keyed = digests.map { (key: ($0.published?.minutes ?? .max, $0.id, $0.sha256, $0.path ?? ""), digest: $0) }
            .sorted { $0.key < $1.key }.map(\.digest)
        var articles: [ArticleDigest] = []
        articles.reserveCapacity(keyed.count)
        for digest in keyed {
            if let last = articles.last, last.id == digest.id, last.sha256 == digest.sha256, last.published == digest.published { continue }
            articles.append(digest)
        }
        return articles
    }

    private static func precedes(_ left: MergedIncident, _ right: MergedIncident) -> Bool {
        (left.begin?.minutes ?? .max, left.id) < (right.begin?.minutes ?? .max, right.id)
    }
}
