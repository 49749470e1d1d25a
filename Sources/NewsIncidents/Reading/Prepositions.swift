import NewsLanguage

/// What stands behind prepositions.
extension SentenceReading {
    /// Prepositions with their nouns up to `limit`.
    func prepositional(from start: Int, before limit: Int) -> [(preposition: String, phrase: NounPhrase)] {
        var found: [(preposition: String, phrase: NounPhrase)] = []
        var at = start
        while at + 1 < limit {
            if let preposition = words.preposition(document.tokens.word[at], document.tokens.tag[at]), let phrase = phrase(at: at + 1) {
                at = phrase.tokens.upperBound
                // "In exchange for a contract": neither in nor for.
                if preposition == "in", words.isLinking(document.tokens.lemma[phrase.head]), phrase.tokens.count == 1, at + 1 < limit,
                    words.preposition(document.tokens.word[at], document.tokens.tag[at]) != nil
                {
                    at = self.phrase(at: at + 1)?.tokens.upperBound ?? at + 1
                    continue
                }
                found.append((preposition, withOwned(phrase)))
            } else {
                at += 1
            }
        }
        return found
    }

    /// "By publishing files": the gerund looks like a noun's modifier.
    func isBehindBy(_ phrase: NounPhrase) -> Bool { phrase.tokens.lowerBound > 0 && words.isBy(document.tokens.word[phrase.tokens.lowerBound - 1]) }

    /// The killing of "the minister's killing": what a phrase owns stands for it where both follow a preposition.
    func withOwned(_ phrase: NounPhrase) -> NounPhrase {
        let owned = self.phrase(at: phrase.tokens.upperBound + 1)
        return owned?.possessor == phrase.tokens ? owned ?? phrase : phrase
    }

    /// What "of" right behind a phrase names: the pipeline of "a section of the pipeline".
    func complement(of phrase: NounPhrase) -> NounPhrase? {
        let next = phrase.tokens.upperBound
        guard let (preposition, named) = prepositional(from: next, before: min(next + 2, document.tokens.count)).first, preposition == "of" else { return nil }
        return named
    }

    /// The taking of bribes of "suspicion of taking bribes", as a phrase.
    func deed(of phrase: NounPhrase) -> NounPhrase? {
        let next = phrase.tokens.upperBound
        guard next + 1 < document.tokens.count, words.isOf(document.tokens.word[next]), let group = verbs.group(at: next + 1), document.tokens.tag[group.head] == .vbg
        else { return nil }
        let sentence = document.sentences[document.sentenceIndex(of: next)]
        let object = object(from: group.tokens.upperBound, before: nextVerb(after: group.tokens.upperBound, in: sentence))
        let end = object.map { coordinated(with: $0).last?.tokens.upperBound ?? $0.tokens.upperBound } ?? group.tokens.upperBound
        return NounPhrase(tokens: group.tokens.lowerBound..<end, head: group.head, kind: .thing)
    }
}
