import NewsLanguage

/// Subjects that do not stand right before their verb.
extension SentenceReading {
    /// "The tanner, who owns a house in Miami, was kidnapped": what stands before a relative clause whose comma is right before the verb.
    func antecedent(before start: Int, in sentence: Range<Int>) -> NounPhrase? {
        let tags = document.tokens.tag
        guard start - 1 > sentence.lowerBound, tags[start - 1] == .comma else { return nil }
        var at = start - 2
        while at > sentence.lowerBound + 1, start - at < SentenceReading.longestClause {
            if words.isRelative(document.tokens.word[at]), tags[at - 1] == .comma { return phrase(at: at - 2).map { governor(of: $0, in: sentence) } }
            at -= 1
        }
        return nil
    }

    /// In tokens, of a relative clause.
    private static let longestClause = 24

    /// The members of "eight members of the army involved in the killing".
    func whole(of phrase: NounPhrase, in sentence: Range<Int>) -> NounPhrase {
        let outer = governor(of: phrase, in: sentence)
        return words.isMember(document.tokens.lemma[outer.head]) ? outer : phrase
    }
}
