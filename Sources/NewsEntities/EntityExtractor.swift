import NewsLanguage

/// Finds named entities and gathers all mentions of each.
public struct EntityExtractor: Sendable {
    public init(vocabulary: inout Vocabulary) {}

    /// - Returns: entities in order of their first mention.
    public mutating func entities(in document: Document, vocabulary: Vocabulary) -> [Entity] { [] }
}
