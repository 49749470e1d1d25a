import ArticleModel

/// What merging across articles needs of one article: compact keys, no text.
public struct ArticleDigest: Sendable {
    /// The record's id.
    public var id: String

    public init(id: String) { self.id = id }
}
