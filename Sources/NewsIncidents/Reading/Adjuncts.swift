import NewsLanguage

/// What says when and where, and the verbs that it is said of.
extension SentenceReading {
    /// The verb that a time or a place is said of: one that follows at once, "police today said", or whose clause it opens, "on Monday a
    /// bomb exploded"; else the one before.
    func verb(ofAdjunct tokens: Range<Int>, in sentence: Range<Int>) -> VerbGroup? {
        let tags = document.tokens.tag
        var before = tokens.lowerBound - 1
        // "The man kidnapped last month was freed": said of the verb right before it.
        if before >= sentence.lowerBound, let group = verbs.group(at: before) { return group }
        var next = tokens.upperBound
        while next < sentence.upperBound, tags[next].isAdverb { next += 1 }
        let isBare = before < sentence.lowerBound || tags[before] != .inPreposition
        if isBare, next < sentence.upperBound, let group = verbs.group(at: next), group.tokens.lowerBound == next { return group }
        if before >= sentence.lowerBound, tags[before] == .inPreposition { before -= 1 }
        let opens = before < sentence.lowerBound || tags[before] == .comma || tags[before] == .openQuote || tags[before] == .cc
            || words.isRelative(document.tokens.word[before]) || isInDateline(before)
        let following = verbs.first(from: tokens.upperBound, before: sentence.upperBound)
        let preceding = verbs(in: sentence.lowerBound..<tokens.lowerBound).last
        return opens ? following ?? preceding : preceding ?? following
    }

    /// The finite verb of the clause that a noun, an infinitive or a participle stands in: the last one before it, else the first behind it.
    func clauseVerb(around tokens: Range<Int>, in sentence: Range<Int>) -> VerbGroup? {
        verbs(in: sentence.lowerBound..<tokens.lowerBound).last(where: \.isFinite) ?? firstFiniteVerb(in: tokens.upperBound..<sentence.upperBound)
    }

    /// "In Cali"
    func isIn(_ place: NounPhrase) -> Bool {
        let before = place.tokens.lowerBound - 1
        return before >= 0 && document.tokens.tag[before] == .inPreposition && words.preposition(document.tokens.word[before], .inPreposition) == "in"
    }

    /// Whether a phrase stands with a verb: as its subject, its object or behind a preposition.
    func isArgument(_ phrase: NounPhrase, of verb: VerbGroup) -> Bool {
        let positions = positions(ofVerb: verb.head, end: verb.tokens.upperBound)
        return positions.subject == phrase || positions.object == phrase || positions.prepositional.contains { $0.phrase == phrase }
    }
}
