import ArticleModel

/// What merging across articles needs of one article: compact keys, and the passages that its incidents rest on; never the whole text.
public struct ArticleDigest: Sendable, Equatable, Codable {
    /// The record's id: the input's own, or its content's hash.
    public var id: String
    /// SHA-256 of the raw bytes; tells articles apart whose inputs gave them the same id.
    public var sha256: String
    public var url: String?
    /// The input's path, `-` for standard input.
    public var path: String?
    public var title: String?
    public var publisher: String?
    public var authors: [String] = []
    public var published: CivilDateTime?
    public var modified: CivilDateTime?
    /// BCP 47.
    public var language: String?
    /// Words of the text.
    public var wordCount = 0
    /// MinHash of the text's word shingles.
    public var signature = MinHash()
    /// Hashes of the word shingles that the text begins with, each once, in order of size.
    public var lead: [UInt64] = []
    /// Hashes of the text's longer sentences, each once, in order of size.
    public var sentences: [UInt64] = []
    /// Hashes of what is quoted directly, each once, in order of size.
    public var quotes: [UInt64] = []
    public var incidents: [IncidentDigest] = []

    public init(id: String, sha256: String) {
        self.id = id
        self.sha256 = sha256
    }

    /// Keeps what tells of the article itself.
    mutating func dropKeys() {
        signature = MinHash()
        (lead, sentences, quotes, incidents) = ([], [], [], [])
    }
}
