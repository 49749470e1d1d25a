/// Gives each token its part of speech and its lemma: the likeliest tag of the word by the lexicon and by its form, then the learned
/// transformations in order.
struct Tagger: Sendable {
    private let lexicon = WordLexicon()
    private let rules: TagRules
    private var machine = TagRuleMachine()

    init(vocabulary: inout Vocabulary) { rules = TagRules(vocabulary: &vocabulary) }

    mutating func tag(_ tokens: inout Tokens, _ sentences: [Range<Int>], text: UnsafeBufferPointer<UInt8>, vocabulary: inout Vocabulary) {
        for sentence in sentences {
            machine.start(count: sentence.count)
            let isHeadline = Tagger.isHeadline(tokens, sentence)
            for at in sentence {
                let shape = tokens.shape[at]
                let entry = entry(for: tokens.word[at], &vocabulary)
                let initial = initialTag(tokens, at, sentence, entry, isHeadline: isHeadline, text)
                let isWord = shape.contains(.hasLetter)
                machine.set(
                    at - sentence.lowerBound, initial, word: entry.ruleWord, capital: shape.contains(.initialCapital),
                    lexical: isWord ? entry.anyCaseTag : initial.tag, ambiguity: isWord ? entry.ambiguity : 0)
            }
            machine.run(rules)
            for at in sentence {
                let tag = machine.tag(at - sentence.lowerBound)
                tokens.tag[at] = tag
                tokens.lemma[at] = Lemmatizer.base(of: tokens.word[at], as: tag, entry(for: tokens.word[at], &vocabulary))
            }
        }
    }

    private func entry(for word: WordID, _ vocabulary: inout Vocabulary) -> LexicalEntry {
        if let known = vocabulary.lexicalEntry(word) { return known }
        let entry = lexicon.entry(for: word, in: &vocabulary, rules: rules)
        vocabulary.setLexicalEntry(entry, of: word)
        return entry
    }

    private func initialTag(
        _ tokens: Tokens, _ at: Int, _ sentence: Range<Int>, _ entry: LexicalEntry, isHeadline: Bool, _ text: UnsafeBufferPointer<UInt8>
    ) -> InitialTag {
        let shape = tokens.shape[at]
        let bytes = text[Int(tokens.start[at])..<Int(tokens.end[at])]
        if shape.contains(.punctuation) {
            let closeBefore = !shape.contains(.spaceBefore) && at > 0
            let closeAfter = at + 1 < tokens.count && !tokens.shape[at + 1].contains(.spaceBefore)
            return InitialTag(
                mark: bytes, closeBefore: closeBefore, closeAfter: closeAfter,
                isPossessive: closeBefore && !closeAfter && endsInS(tokens, at - 1, text))
        }
        if shape.contains(.handle) || shape.contains(.address) { return InitialTag(.nnp) }
        if shape.contains(.hasDigit), let first = bytes.first, (0x30...0x39).contains(first) || !shape.contains(.hasLetter) {
            return InitialTag(figures: bytes)
        }
        return InitialTag(
            word: entry, capital: shape.contains(.initialCapital),
            capitalSaysNothing: isHeadline || Tagger.startsClause(tokens, at, sentence))
    }

    private func endsInS(_ tokens: Tokens, _ token: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard tokens.shape[token].contains(.hasLetter) else { return false }
        switch text[Int(tokens.end[token]) - 1] | 0x20 {
        case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"): return true
        default: return false
        }
    }

    /// First of its sentence, or after a mark that opens one.
    private static func startsClause(_ tokens: Tokens, _ at: Int, _ sentence: Range<Int>) -> Bool {
        if at == sentence.lowerBound { return true }
        let before = tokens.shape[at - 1]
        return before.contains(.quotationMark) || (at == sentence.lowerBound + 1 && before.contains(.punctuation))
    }

    /// All words capitalized but short ones: nothing can be told from their capitals.
    private static func isHeadline(_ tokens: Tokens, _ sentence: Range<Int>) -> Bool {
        var words = 0
        for at in sentence where tokens.shape[at].contains(.hasLetter) {
            words += 1
            if !tokens.shape[at].contains(.initialCapital), tokens.end[at] - tokens.start[at] > 3 { return false }
        }
        return words > 1
    }
}
