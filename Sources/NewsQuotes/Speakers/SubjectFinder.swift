import NewsLanguage

/// Finds the noun phrase that is the subject of a verb, the owner of a noun or the agent of a passive, by tags and commas.
struct SubjectFinder {
    let text: QuoteText
    let phrases: NounPhrases

    init(_ text: QuoteText) {
        self.text = text
        phrases = NounPhrases(text: text)
    }

    /// The subject of a verb; nil if the clause has none.
    func subject(ofVerb verb: Int, in sentence: Range<Int>, depth: Int = 0) -> Range<Int>? {
        var at = verb - 1
        var isInfinitive = false
        var hasAuxiliary = false
        while at >= sentence.lowerBound, !text.isQuoted(at), isAuxiliary(at) || isAdverb(at) || text.tag(at) == .to {
            if text.tag(at) == .to || text.roles(at).contains(.to) { isInfinitive = true }
            if isAuxiliary(at) { hasAuxiliary = true }
            at -= 1
        }
        guard at >= sentence.lowerBound, !text.isQuoted(at) else {
            return text.tag(verb) == .vbg && !hasAuxiliary ? mainSubject(of: sentence, otherThan: verb, depth) : nil
        }
        if isInfinitive { return governorSubject(of: at, in: sentence, depth) }
        if text.tag(verb) == .vbg, !hasAuxiliary { return participleSubject(verb, before: at, in: sentence, depth) }
        return subject(endingAt: at, in: sentence, depth)
    }

    private func subject(endingAt at: Int, in sentence: Range<Int>, _ depth: Int) -> Range<Int>? {
        if text.isComma(at) || text.isDash(at) { return subject(beforeApposition: at, in: sentence) }
        if text.tag(at) == .cc || !text.roles(at).isDisjoint(with: [.and, .turn]) { return coordinateSubject(before: at, in: sentence, depth) }
        if isRelative(at) { return antecedent(of: at, in: sentence) }
        guard let phrase = phrases.phrase(endingAt: at, from: sentence.lowerBound) else { return nil }
        return head(of: phrase, in: sentence)
    }

    /// The subject of the nearest finite verb before a token.
    private func coordinateSubject(before token: Int, in sentence: Range<Int>, _ depth: Int) -> Range<Int>? {
        guard depth < 3 else { return nil }
        var at = token - 1
        while at >= sentence.lowerBound {
            if !text.isQuoted(at), text.isFinite(at), let found = subject(ofVerb: at, in: sentence, depth: depth + 1) { return found }
            at -= 1
        }
        return nil
    }

    /// "went on to say", "declined to comment": the subject of the verb that governs the infinitive.
    private func governorSubject(of token: Int, in sentence: Range<Int>, _ depth: Int) -> Range<Int>? {
        guard depth < 3 else { return nil }
        var at = token
        while at >= sentence.lowerBound, token - at < 8, !text.isQuoted(at), !text.isComma(at) {
            if text.isVerb(at) || text.isFinite(at) { return subject(ofVerb: at, in: sentence, depth: depth + 1) }
            at -= 1
        }
        return nil
    }

    /// A participle without its auxiliary: "…, saying that"; "a statement saying".
    private func participleSubject(_ verb: Int, before at: Int, in sentence: Range<Int>, _ depth: Int) -> Range<Int>? {
        if !text.isComma(at), text.tag(at).isNoun, let phrase = phrases.phrase(endingAt: at, from: sentence.lowerBound) { return phrase }
        return mainSubject(of: sentence, otherThan: verb, depth)
    }

    /// The subject of a sentence's first finite verb that has one.
    func mainSubject(of sentence: Range<Int>, otherThan verb: Int = -1, _ depth: Int = 0) -> Range<Int>? {
        guard depth < 3 else { return nil }
        for at in sentence where at != verb && !text.isQuoted(at) && text.isFinite(at) {
            if let found = subject(ofVerb: at, in: sentence, depth: depth + 1) { return found }
        }
        return nil
    }

    /// "Smith, the mayor of Gotham, said": the noun phrase before the comma that opens the apposition.
    private func subject(beforeApposition closing: Int, in sentence: Range<Int>) -> Range<Int>? {
        var at = closing - 1
        while at > sentence.lowerBound, closing - at < 30 {
            if text.isQuoted(at) { at -= 1; continue }
            if text.isComma(at) && text.isComma(closing) || text.isDash(at) && text.isDash(closing) {
                guard let phrase = phrases.phrase(endingAt: at - 1, from: sentence.lowerBound) else { return nil }
                // "One of them, the Dutch chain Vlinder, said"
                if case let whole = head(of: phrase, in: sentence), text.isPartitive(whole), let name = phrases.phrase(startingAt: at + 1, to: closing),
                    text.nameStart[name.upperBound - 1] >= 0 { return name }
                // Commas within a list of appositions: "Smith, 45, a lawyer, said".
                if phrase.lowerBound > sentence.lowerBound, text.isComma(phrase.lowerBound - 1), text.nameStart[phrase.upperBound - 1] < 0,
                    let outer = subject(beforeApposition: at, in: sentence) { return outer }
                return head(of: phrase, in: sentence)
            }
            at -= 1
        }
        return nil
    }

    // MARK: - Over what follows a head

    /// The head of a noun phrase whose last words are given: "a spokesman for [the company]" → "a spokesman".
    private func head(of phrase: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
        var phrase = phrase
        for _ in 0..<4 {
            let before = phrase.lowerBound - 1
            guard before > sentence.lowerBound, !text.isQuoted(before) else { return phrase }
            if text.roles(before).contains(.joiner) {
                var end = before - 1
                // "people familiar with the matter", "officials briefed on the talks"
                if text.tag(end) == .vbn || text.tag(end) == .vbg || text.tag(end) == .vbd || text.tag(end).isAdjective { end -= 1 }
                guard end >= sentence.lowerBound, text.tag(end) != .prp, let outer = phrases.phrase(endingAt: end, from: sentence.lowerBound) else { return phrase }
                let whole = outer.lowerBound..<phrase.upperBound
                if text.isPartitive(whole) { return whole }
                phrase = outer
            } else if text.isVerb(before) || text.isFinite(before), let outer = antecedent(around: before, in: sentence) {
                phrase = outer
            } else if text.roles(before).contains(.and), let first = phrases.phrase(endingAt: before - 1, from: sentence.lowerBound),
                opensClause(first.lowerBound, in: sentence) {
                return first.lowerBound..<phrase.upperBound
            } else {
                return phrase
            }
        }
        return phrase
    }

    /// Nothing of the clause stands before a token.
    private func opensClause(_ token: Int, in sentence: Range<Int>) -> Bool {
        token == sentence.lowerBound || text.isComma(token - 1) || text.isQuoted(token - 1) || text.roles(token - 1).contains(.that)
    }

    /// "voters who support [Trump] said": the noun before the relative pronoun.
    private func antecedent(around verb: Int, in sentence: Range<Int>) -> Range<Int>? {
        var at = verb
        while at > sentence.lowerBound, verb - at < 12, !text.isComma(at), !text.isQuoted(at) {
            if isRelative(at) { return antecedent(of: at, in: sentence) }
            at -= 1
        }
        return nil
    }

    private func antecedent(of pronoun: Int, in sentence: Range<Int>) -> Range<Int>? {
        var end = pronoun - 1
        if end > sentence.lowerBound, text.isComma(end) || text.isDash(end) { end -= 1 }
        // "Doreen Walsh, 83, who": an age.
        if end > sentence.lowerBound + 1, text.tag(end) == .cd, text.isComma(end - 1) { end -= 2 }
        guard end >= sentence.lowerBound, let phrase = phrases.phrase(endingAt: end, from: sentence.lowerBound) else { return nil }
        return head(of: phrase, in: sentence)
    }

    // MARK: - Other speakers

    /// The noun phrase after an inverted verb: "said [Smith], who…".
    func subject(after verb: Int, to limit: Int) -> Range<Int>? { phrases.phrase(startingAt: verb + 1, to: limit) }

    /// "was criticized by [Smith]": the agent within a few words.
    func agent(after verb: Int, to limit: Int) -> Range<Int>? {
        var at = verb + 1
        while at < limit, at - verb < 9, !text.isComma(at), !text.isQuoted(at) {
            if text.words.preposition(text.word(at)) == .by { return phrases.phrase(startingAt: at + 1, to: limit) }
            at += 1
        }
        return nil
    }

    /// The owner of a noun ("[Trump]'s claim", "[his] claim"), or the subject of the verb whose object it is ("[He] made the claim").
    func owner(ofNoun noun: Int, in sentence: Range<Int>) -> Range<Int>? {
        var at = noun - 1
        while at >= sentence.lowerBound, noun - at < 7, !text.isQuoted(at) {
            if text.tag(at) == .prpPossessive || text.roles(at).contains(.possessive) { return at..<at + 1 }
            if text.tag(at) == .pos { return phrases.phrase(endingAt: at - 1, from: sentence.lowerBound) }
            if text.isVerb(at) && text.tag(at) != .vbn || text.isFinite(at) { return subject(ofVerb: at, in: sentence) }
            if text.isComma(at) || text.tag(at) == .cc { return nil }
            at -= 1
        }
        return nil
    }

    // MARK: - Words

    private func isAuxiliary(_ token: Int) -> Bool {
        !text.roles(token).isDisjoint(with: [.be, .have, .do, .modal]) || text.tag(token) == .md
    }
    private func isAdverb(_ token: Int) -> Bool {
        text.tag(token).isAdverb && !text.roles(token).contains(.turn) || !text.roles(token).isDisjoint(with: [.negation, .addition]) && !text.tag(token).isNoun && text.tag(token) != .dt
    }
    /// who, which, or "that" after a noun.
    private func isRelative(_ token: Int) -> Bool {
        guard text.roles(token).contains(.relative) else { return false }
        return text.tag(token) == .wp || text.tag(token) == .wdt || text.roles(token).contains(.that) && token > 0 && text.tag(token - 1).isNoun
    }
}
