import ArticleModel
import NewsEntities
import NewsLanguage
import NewsQuotes
import NewsTimes

/// Finds incidents and fills their slots from the layers below.
public struct IncidentExtractor: Sendable {
    public init(vocabulary: inout Vocabulary) {}

    /// - Returns: incidents, the article's main one first.
    public mutating func incidents(
        in document: Document, vocabulary: Vocabulary, times: [TimeExpression], entities: [Entity], quotes: [Quote],
        published: CivilDateTime?
    ) -> [Incident] { [] }
}
