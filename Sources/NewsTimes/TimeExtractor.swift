import ArticleModel
import NewsLanguage

/// Finds temporal expressions and resolves them to calendar values.
public struct TimeExtractor: Sendable {
    public init(vocabulary: inout Vocabulary) {}

    /// - Parameter published: the article's publication date, which relative expressions are counted from; nil leaves them unresolved.
    /// - Returns: expressions in order of the text, never overlapping.
    public mutating func times(
        in document: Document, vocabulary: Vocabulary, published: CivilDateTime?
    ) -> [TimeExpression] { [] }
}
