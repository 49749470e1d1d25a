import NewsEntities
import NewsLanguage

@testable import NewsQuotes

/// A text's quotes as lines: "kind [content] speaker · cue", in order of the text.
func quotes(in text: String) -> [String] {
    found(in: text).map { quote, bytes in
        func string(_ range: Range<Int>?) -> String { range.map { String(decoding: bytes[$0], as: UTF8.self) } ?? "–" }
        return "\(quote.kind.rawValue) [\(string(quote.bytes))] \(string(quote.speaker?.bytes)) · \(string(quote.cue))"
    }
}

/// The quotes with the text's bytes.
func found(in text: String) -> [(Quote, [UInt8])] {
    var vocabulary = Vocabulary()
    var analyzer = LanguageAnalyzer(vocabulary: &vocabulary)
    var entities = EntityExtractor(vocabulary: &vocabulary)
    var extractor = QuoteExtractor(vocabulary: &vocabulary)
    let document = analyzer.analyze(Array(text.utf8), vocabulary: &vocabulary)
    let people = entities.entities(in: document, vocabulary: vocabulary)
    return extractor.quotes(in: document, vocabulary: vocabulary, entities: people).map { ($0, document.text) }
}

/// The name of the entity that speaks, for each quote of a text.
func speakers(in text: String) -> [String?] {
    var vocabulary = Vocabulary()
    var analyzer = LanguageAnalyzer(vocabulary: &vocabulary)
    var entities = EntityExtractor(vocabulary: &vocabulary)
    var extractor = QuoteExtractor(vocabulary: &vocabulary)
    let document = analyzer.analyze(Array(text.utf8), vocabulary: &vocabulary)
    let people = entities.entities(in: document, vocabulary: vocabulary)
    return extractor.quotes(in: document, vocabulary: vocabulary, entities: people).map { $0.speaker?.entity.map { people[$0].name } }
}
