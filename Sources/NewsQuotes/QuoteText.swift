import NewsEntities
import NewsLanguage

/// A document as the rules of quotations see it: its tokens with what small words they are, its quotations, its mentions.
struct QuoteText {
    let document: Document
    let words: QuoteWords
    /// By token: index into `quotations`, or -1 for the writer's own words.
    let quotationAt: [Int32]
    /// By token: the first token of the name that covers it, or -1.
    let nameStart: [Int32]

    init(_ document: Document, _ words: QuoteWords, _ entities: [Entity]) {
        self.document = document
        self.words = words
        quotationAt = document.quotationOfTokens()
        var starts = [Int32](repeating: -1, count: document.tokens.count)
        for entity in entities {
            for mention in entity.mentions where mention.kind == .name {
                for token in mention.tokens where token < starts.count { starts[token] = Int32(mention.tokens.lowerBound) }
            }
        }
        nameStart = starts
    }

    var count: Int { document.tokens.count }
    var quotations: [Quotation] { document.quotations }
    var blocks: [Range<Int>] { document.blocks }

    func tag(_ token: Int) -> Tag { document.tokens.tag[token] }
    func word(_ token: Int) -> WordID { document.tokens.word[token] }
    func lemma(_ token: Int) -> WordID { document.tokens.lemma[token] }
    func roles(_ token: Int) -> QuoteWords.Roles { words[document.tokens.word[token]] }
    func shape(_ token: Int) -> Shape { document.tokens.shape[token] }
    func isQuoted(_ token: Int) -> Bool { quotationAt[token] >= 0 }
    func quotation(at token: Int) -> Quotation? { quotationAt[token] >= 0 ? quotations[Int(quotationAt[token])] : nil }

    /// The first byte of a token; of marks of one byte, the mark.
    func byte(_ token: Int) -> UInt8 { document.text[Int(document.tokens.start[token])] }
    func isMark(_ token: Int, _ mark: UInt8) -> Bool { shape(token).contains(.punctuation) && byte(token) == mark }
    func isComma(_ token: Int) -> Bool { isMark(token, UInt8(ascii: ",")) }
    func isColon(_ token: Int) -> Bool { isMark(token, UInt8(ascii: ":")) }
    func isDash(_ token: Int) -> Bool { document.isDash(token) }
    /// A sentence's mark: period, question or exclamation mark, ellipsis.
    func isTerminal(_ token: Int) -> Bool {
        guard shape(token).contains(.punctuation) else { return false }
        switch byte(token) {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
        case 0xE2: return document.text[Int(document.tokens.end[token]) - 1] == 0xA6
        default: return false
        }
    }
    func isNegated(_ token: Int) -> Bool { roles(token).contains(.negation) }

    /// "one of them", "some of the survivors".
    func isPartitive(_ phrase: Range<Int>) -> Bool {
        phrase.count > 2 && words.standsAlone(word(phrase.lowerBound)) && words.preposition(word(phrase.lowerBound + 1)) == .of
    }

    /// The sentence that holds a token.
    func sentence(of token: Int) -> Range<Int> { document.sentences[document.sentenceIndex(of: token)] }

    func isVerb(_ token: Int) -> Bool { tag(token).isVerb }
    /// A verb with tense or a modal: what a clause has one of.
    func isFinite(_ token: Int) -> Bool {
        switch tag(token) {
        case .vbd, .vbz, .vbp, .md: true
        case .vbn: token > 0 && roles(token).contains(.said) && roles(token - 1).isDisjoint(with: [.have, .be])
        default: false
        }
    }
}
