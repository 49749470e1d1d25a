import NewsEntities
import NewsLanguage

/// Finds quotations, direct, mixed and indirect, with cue and speaker.
public struct QuoteExtractor: Sendable {
    public init(vocabulary: inout Vocabulary) {}

    /// - Returns: quotes in order of the text.
    public mutating func quotes(in document: Document, vocabulary: Vocabulary, entities: [Entity]) -> [Quote] { [] }
}
