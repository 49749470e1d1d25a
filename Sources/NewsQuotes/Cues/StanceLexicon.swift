import LexiconFiles
import NewsLanguage

/// What a speaker does with a content by the cue: asserts it, denies it, asks, orders or threatens it (`Lexicons/quotes/stance.tsv`).
struct StanceLexicon: Sendable {
    private var stances: [WordID: Quote.Stance] = [:]
    private let tell: WordID

    init(vocabulary: inout Vocabulary) {
        tell = vocabulary.intern("tell")
        LexiconFile.named("quotes/stance")?.forEachLine { line in
            if let stance = Quote.Stance(rawValue: line.column(1).string) { stances[vocabulary.intern(line.column(0))] = stance }
        }
    }

    /// The stance of a content.
    /// - Parameters:
    ///   - cue: tokens of the cue, if there is one.
    ///   - content: tokens of the content.
    func stance(cue: Range<Int>?, content: Range<Int>, in text: QuoteText) -> Quote.Stance {
        let isQuestion = content.last.map { text.isMark($0, UInt8(ascii: "?")) } ?? false
        guard let token = cue?.lowerBound else { return isQuestion ? .asks : .asserts }
        if text.lemma(token) == tell, text.roles(content.lowerBound).contains(.to) { return .orders }
        let stance = stances[text.lemma(token)] ?? (isQuestion ? .asks : .asserts)
        guard isNegated(token, in: text) else { return stance }
        return stance == .asserts ? .denies : stance == .denies ? .asserts : stance
    }

    /// "did not say", "never claimed", "no longer believes", "without saying".
    private func isNegated(_ token: Int, in text: QuoteText) -> Bool {
        var at = token - 1
        while at >= 0, token - at < 5, text.tag(at).isAdverb || text.isNegated(at) || !text.roles(at).isDisjoint(with: [.do, .be, .have, .modal]) || text.roles(at).contains(.to) {
            if text.isNegated(at) { return true }
            at -= 1
        }
        return false
    }
}
