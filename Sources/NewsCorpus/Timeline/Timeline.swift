import ArticleModel

/// What a set of articles tells: incidents, each once, in order of time, with the articles that tell of them.
public struct Timeline: Sendable, Equatable {
    /// By begin, those without one last; then by id.
    public var incidents: IncidentList = []
    /// By publication, those without a date last; then by id. Other parts speak of articles by index into this. What a builder makes has
    /// only what tells of the articles themselves, without keys and incidents.
    public var articles: [ArticleDigest] = []
    /// Articles that are versions of each other; those that stand alone are in none.
    public var groups: [ArticleGroup] = []

    public init() {}
}

/// Articles that share most of their text: agencies' copies, edited or not, and successive versions of one story.
public struct ArticleGroup: Sendable, Equatable, Codable {
    /// How an article came into its group.
    public struct Member: Sendable, Equatable, Codable {
        public enum Kind: String, Sendable, Codable {
            /// The fullest, which the others are compared with.
            case fullest
            /// The same address or publisher, another state of the text.
            case version
            /// Somebody else's copy.
            case copy
        }
        /// Index into ``Timeline/articles``.
        public var article: Int
        public var kind: Kind
        /// Estimated share of word shingles in common with the group's article that it is nearest to, 0...1.
        public var similarity: Double
        /// Directly quoted chunks in common with the fullest.
        public var sharedQuotes: Int

        public init(article: Int, kind: Kind, similarity: Double, sharedQuotes: Int) {
            self.article = article
            self.kind = kind
            self.similarity = similarity
            self.sharedQuotes = sharedQuotes
        }
    }

    /// The fullest first, then by publication.
    public var members: [Member]

    public init(members: [Member]) { self.members = members }
}
