import NewsLanguage

/// Subjects that do not stand right before their verb.
extension SentenceReading {
    /// "The tanner, who owns a house in Miami, was kidnapped": what stands before a relative clause whose comma is right before the verb; "a
    /// man who robbed a bank and hid the money was sentenced".
    func antecedent(before start: Int, in sentence: Range<Int>) -> NounPhrase? {
        let tags = document.tokens.tag
        guard start - 1 > sentence.lowerBound else { return nil }
        if tags[start - 1] != .comma { return antecedent(restrictedBefore: start, in: sentence) }
        var at = start - 2
        while at > sentence.lowerBound + 1, start - at < SentenceReading.longestClause {
            if words.isRelative(document.tokens.word[at]), tags[at - 1] == .comma { return phrase(at: at - 2).map { governor(of: $0, in: sentence) } }
            at -= 1
        }
        return nil
    }

    private func antecedent(restrictedBefore start: Int, in sentence: Range<Int>) -> NounPhrase? {
        guard verbs.group(at: start)?.isFinite ?? false else { return nil }
        for at in (max(sentence.lowerBound + 1, start - SentenceReading.longestClause)..<start).reversed() {
            if document.tokens.tag[at] == .comma { return nil }
            guard words.isRelative(document.tokens.word[at]), let first = verbs.group(at: at + 1), first.isFinite, first.tokens.lowerBound == at + 1 else { continue }
            guard mainVerb(behindClauseOf: first, before: sentence.upperBound)?.tokens.lowerBound == start else { return nil }
            // "In an attack that occurred in Lima some men wounded a judge": what stands behind a preposition is no subject.
            guard let phrase = phrase(at: at - 1).map({ governor(of: $0, in: sentence) }), !isGoverned(phrase, in: sentence) else { return nil }
            return phrase
        }
        return nil
    }

    /// The finite verb that follows a relative clause, past those that are joined to the clause's own: "who robbed a bank and hid the money [was]".
    func mainVerb(behindClauseOf verb: VerbGroup, before limit: Int) -> VerbGroup? {
        var from = verb.tokens.upperBound
        while let next = firstFiniteVerb(in: from..<limit) {
            let between = from..<next.tokens.lowerBound
            if between.contains(where: { words.isRelative(document.tokens.word[$0]) || words.isSubordinating(document.tokens.word[$0]) }) { return nil }
            guard let last = between.last(where: { !document.tokens.tag[$0].isAdverb }), document.tokens.tag[last] == .cc else { return next }
            from = next.tokens.upperBound
        }
        return nil
    }

    /// "Ann Smith, 65, was killed", "two women aged 22 and 27": how old somebody is.
    func isAge(_ phrase: NounPhrase) -> Bool {
        let tags = document.tokens.tag
        let first = phrase.tokens.lowerBound
        guard phrase.tokens.count == 1, tags[first] == .cd else { return false }
        if (max(0, first - 4)..<first).contains(where: { words.isAged(document.tokens.word[$0]) }) { return true }
        return first > 1 && tags[first - 1] == .comma && tags[first - 2].isProperNoun && first + 1 < tags.count && tags[first + 1] == .comma
    }

    /// "Diana Cordoba, the mayor of Apartado, was killed", "Jund, a faction of the army, claimed": who is named before what else is said of them
    /// between commas.
    func named(byApposition phrase: NounPhrase, before start: Int, in sentence: Range<Int>) -> NounPhrase? {
        let tags = document.tokens.tag
        let first = phrase.possessor?.lowerBound ?? phrase.tokens.lowerBound
        guard tags[start - 1] == .comma, first - 1 > sentence.lowerBound, tags[first - 1] == .comma, !tags[phrase.head].isProperNoun,
            phrase.kind == .person || phrase.kind == .organization, tags[first] != .cd, let name = self.phrase(at: first - 2),
            name.kind == phrase.kind || name.kind == .thing || name.kind == .organization, tags[name.head].isProperNoun,
            !isGoverned(name, in: sentence)
        else { return nil }
        return name
    }

    /// A 27-year-old Moldovan of "the assailant, a 27-year-old Moldovan, was".
    func apposition(of phrase: NounPhrase) -> NounPhrase? {
        let tags = document.tokens.tag
        let next = phrase.tokens.upperBound
        guard next + 1 < tags.count, tags[next] == .comma, tags[next + 1] == .dt, let said = self.phrase(at: next + 1), said.kind == .person,
            let end = (said.tokens.upperBound..<min(said.tokens.upperBound + 3, tags.count)).first(where: { tags[$0] == .comma }),
            verbs.first(from: said.tokens.upperBound, before: end) == nil
        else { return nil }
        return said
    }

    /// In tokens, of a relative clause.
    private static let longestClause = 24

    /// Whose something is: "the minister's house", "the house of the minister".
    func owner(of phrase: NounPhrase) -> NounPhrase? { phrase.possessor.flatMap { self.phrase(at: $0.lowerBound) } ?? complement(of: phrase) }

    /// "Two members of the union", "a group of students": with what they are, since "two members" says nothing.
    func withMembers(_ phrase: NounPhrase) -> NounPhrase {
        guard phrase.kind == .person, words.isMember(document.tokens.lemma[phrase.head]), let all = complement(of: phrase), all.kind != .pronoun else { return phrase }
        var whole = phrase
        whole.tokens = phrase.tokens.lowerBound..<all.tokens.upperBound
        return whole
    }

    /// "The offices of the party": with whose they are.
    func withOwner(_ phrase: NounPhrase) -> NounPhrase {
        guard phrase.kind == .thing, let owner = complement(of: phrase), owner.kind != .pronoun, owner.kind != .time else { return phrase }
        var whole = phrase
        whole.tokens = phrase.tokens.lowerBound..<owner.tokens.upperBound
        return whole
    }

    /// The members of "eight members of the army involved in the killing".
    func whole(of phrase: NounPhrase, in sentence: Range<Int>) -> NounPhrase {
        let outer = governor(of: phrase, in: sentence)
        return words.isMember(document.tokens.lemma[outer.head]) ? outer : phrase
    }
}
