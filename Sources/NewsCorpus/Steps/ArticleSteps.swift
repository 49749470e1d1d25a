/// What merging needs of each article, to begin with.
public enum DigestStep {
    public static func line(of digest: ArticleDigest) throws -> String {
        let keys = ArticleKey.all.flatMap { key in key.values(of: digest).map { "\(key.rawValue)-\($0.hex)" } }
        let words = digest.incidents.enumerated().flatMap { AccountFeatures($1, of: digest, account: $0).words }
        let columns = [digest.order, digest.precedence, keys.joined(separator: " "), words.joined(separator: " ")]
        return (columns + [try StepRow.json(digest.sketch), try StepRow.json(digest.withoutSketch)]).joined(separator: "\t")
    }
}

/// Finds earlier versions of articles. Each is told with the nearness first, so that the nearest sorts before the others.
public struct VersionStep: MergeStep {
    private var window = BlockWindow<(number: String, article: ArticleDigest)>(size: NearDuplicateFinder.window)

    public init() {}

    public mutating func lines(of row: StepRow) throws -> [String] {
        let (name, number) = (try row.text(0), try row.text(1))
        guard let key = Int(name.prefix { $0 != "-" }).map(ArticleKey.init(rawValue:)) else { throw StepError("\(name) is no key of articles") }
        let article: ArticleDigest = try row.json(2)
        return window.neighbors(of: (number, article), under: name).compactMap { earlier in
            key.resemblance(earlier.article, article).map { resemblance in
                let shared = Int((resemblance * Double(MinHash.count)).rounded())
                return "\(number)\t\((-shared).sortable) \(earlier.number)"
            }
        }
    }
}

/// Tells how the versions of one text belong together.
public struct GroupStep {
    public init() {}

    /// - Returns: a timeline of one group.
    public func timeline(of row: StepRow) throws -> Timeline {
        var timeline = Timeline()
        timeline.articles = try row.json(0, as: [ArticleDigest].self).map { ($0.order, $0) }.sorted { $0.0.precedesInBytes($1.0) }.map(\.1)
        guard !timeline.articles.isEmpty else { throw StepError("the group is empty") }
        timeline.groups = [ArticleGroup(of: Array(timeline.articles.indices), in: timeline.articles)]
        return timeline
    }
}

extension ArticleDigest {
    /// What tells versions of a text: all but the incidents.
    fileprivate var sketch: ArticleDigest {
        var sketch = self
        sketch.incidents = []
        return sketch
    }

    fileprivate var withoutSketch: ArticleDigest {
        var digest = self
        digest.signature = MinHash()
        (digest.lead, digest.sentences) = ([], [])
        return digest
    }
}
