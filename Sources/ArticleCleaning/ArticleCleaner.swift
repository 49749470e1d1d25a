import ArticleModel

/// Makes an ``ArticleModel/Article`` of a page or a text: the article's own words, with its metadata.
public struct ArticleCleaner: Sendable {
    public init() {}

    /// - Throws: ``CleaningError`` for input that holds no article.
    public func clean(_ raw: RawArticle) throws(CleaningError) -> Article {
        guard !raw.bytes.isEmpty else { throw CleaningError(code: "empty", message: "no text") }
        var article = Article(id: raw.id ?? String(raw.sha256.prefix(16)), source: ArticleSource(sha256: raw.sha256), text: raw.bytes)
        article.title = raw.given.title
        if let published = raw.given.published.flatMap(CivilDateTime.init(iso:)) {
            article.published = published
            article.publishedBasis = .input
        }
        return article
    }
}

/// Why no article could be made of an input.
public struct CleaningError: Error, Equatable {
    /// A stable name in kebab case: `empty`, `binary`, `no-article`, `too-large`.
    public var code: String
    public var message: String

    public init(code: String, message: String) {
        self.code = code
        self.message = message
    }
}
