import NewsEntities
import NewsLanguage

/// Finds quotations, direct, mixed and indirect, with cue and speaker.
public struct QuoteExtractor: Sendable {
    private let lexicon: CueLexicon
    private let words: QuoteWords
    private let stances: StanceLexicon

    public init(vocabulary: inout Vocabulary) {
        lexicon = CueLexicon(vocabulary: &vocabulary)
        words = QuoteWords(vocabulary: &vocabulary)
        stances = StanceLexicon(vocabulary: &vocabulary)
    }

    /// - Returns: quotes in order of the text.
    public mutating func quotes(in document: Document, vocabulary: Vocabulary, entities: [Entity]) -> [Quote] {
        guard document.tokens.count > 0 else { return [] }
        let text = QuoteText(document, words, entities)
        let direct = DirectQuotes(text, lexicon)
        var sources = direct.sources()
        let transcript = Transcript(text: text).attributions()
        let indirect = transcript + IndirectQuotes(direct, sources).attributions()
        SpeakerCarrier(direct).carry(&sources, others: indirect)
        return QuoteWriter(text, stances, entities).quotes(sources, indirect)
    }
}
