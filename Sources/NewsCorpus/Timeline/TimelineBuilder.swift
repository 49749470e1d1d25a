import ArticleModel

/// Makes the timeline of a set of articles. The same set gives the same timeline, in whatever order the articles come.
public struct TimelineBuilder: Sendable {
    public init() {}

    /// - Parameter digests: in any order; an article that comes twice (the same id and content) counts once.
    public func timeline(of digests: [ArticleDigest]) -> Timeline {
        var timeline = Timeline()
        timeline.articles = TimelineBuilder.ordered(digests)
        let clusters = timeline.articles.indices.flatMap { article in
            timeline.articles[article].incidents.map { [IncidentSource(article: article, account: $0)] }
        }
        timeline.incidents = clusters.compactMap { IncidentAssembler(sources: $0).incident() }.sorted(by: TimelineBuilder.precedes)
        return timeline
    }

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
