import ArticleModel

/// Makes a ``Document`` of a text: tokens, sentences, tags, lemmas.
public struct LanguageAnalyzer: Sendable {
    public init(vocabulary: inout Vocabulary) {}

    /// - Parameters:
    ///   - text: UTF-8.
    ///   - paragraphs: byte ranges into `text`; empty means: blank lines part the paragraphs.
    ///   - vocabulary: the worker's vocabulary; new words are added to it.
    public mutating func analyze(_ text: [UInt8], paragraphs: [Paragraph] = [], vocabulary: inout Vocabulary) -> Document {
        Document(text: text, tokens: Tokens(), sentences: [], paragraphs: [])
    }
}
