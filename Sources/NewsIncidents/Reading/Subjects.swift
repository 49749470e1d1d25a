import NewsLanguage

/// What a verb is said of.
extension SentenceReading {
    /// The phrase that a verb is said of.
    func subject(before start: Int, in sentence: Range<Int>, participle: Bool, isPast: Bool) -> NounPhrase? {
        if let first = verb(joinedTo: start, in: sentence) {
            return subject(before: first.tokens.lowerBound, in: sentence, participle: !first.isFinite, isPast: false)
        }
        if !participle, let phrase = antecedent(before: start, in: sentence) { return phrase }
        // "He faces a long sentence if convicted": whom the main clause is about.
        if participle, isPast, start > sentence.lowerBound, words.isConditional(document.tokens.word[start - 1]), let main = firstFiniteVerb(in: sentence) {
            return main.tokens.lowerBound < start ? subject(before: main.tokens.lowerBound, in: sentence, participle: false, isPast: false) : nil
        }
        var at = start - 1
        while at >= sentence.lowerBound {
            if words.isRelative(document.tokens.word[at]), at > sentence.lowerBound {
                // "The men who …": what stands before the pronoun and its comma.
                var before = at - 1
                if document.tokens.tag[before] == .comma { before -= 1 }
                if before >= sentence.lowerBound, let phrase = phrase(at: before) { return governor(of: phrase, in: sentence) }
                // "Asked who had killed him": nobody is named.
                if words.isWho(document.tokens.word[at]) { return nil }
            }
            if let phrase = phrase(at: at) {
                // "Ten people, two of them children, were killed": the people.
                if let pause = pause(beforeShare: phrase, in: sentence) {
                    at = pause - 1
                    continue
                }
                let governed = isGoverned(phrase, in: sentence)
                // A participle that stands right behind a noun is said of it: "a man armed with", "people killed in".
                if participle, isPast, phrase.tokens.upperBound == start { return whole(of: phrase, in: sentence) }
                // "Fired 13 shots killing him": the object of the verb before is not who kills.
                if participle, !isPast, phrase.tokens.upperBound == start, phrase.kind == .thing, phrase.tokens.lowerBound > sentence.lowerBound,
                    let before = verbs.group(at: phrase.tokens.lowerBound - 1), before.voice == .active
                { return subject(before: before.tokens.lowerBound, in: sentence, participle: !before.isFinite, isPast: false) }
                // "Attacked the house, killing a guard": nor is what stands right behind a verb before a comma.
                if participle, !isPast, document.tokens.tag[start - 1] == .comma, let before = verbs.group(at: (phrase.possessor ?? phrase.tokens).lowerBound - 1),
                    before.isFinite, before.voice == .active, !words.isBe(document.tokens.lemma[before.head])
                { return subject(before: before.tokens.lowerBound, in: sentence, participle: false, isPast: false) }
                // "Gunmen wearing uniforms abducted": the gunmen.
                if !participle, let noun = nounBehindParticiple(before: phrase) {
                    at = noun
                    continue
                }
                if !governed, phrase.kind != .time, !isGloss(phrase), !isAge(phrase), !isLargerPlace(phrase) {
                    return participle ? phrase : named(byApposition: phrase, before: start, in: sentence) ?? phrase
                }
                at = phrase.tokens.lowerBound - 1
                continue
            }
            if let group = verbs.group(at: at), group.tokens.upperBound <= start {
                // "… shot the mayor and wounded his guard": the subject of the verb before.
                guard document.tokens.tag[group.head] != .vbn || group.isFinite else {
                    // "Five men suspected of killing": the men.
                    if participle, !isPast, group.tokens.upperBound == start - 1, let suspects = phrase(at: group.tokens.lowerBound - 1) { return whole(of: suspects, in: sentence) }
                    at = group.tokens.lowerBound - 1
                    continue
                }
                return subject(before: group.tokens.lowerBound, in: sentence, participle: !group.isFinite, isPast: false)
            }
            at -= 1
        }
        return nil
    }

    /// The comma before "two of them children", "six of whom were" and the like.
    private func pause(beforeShare phrase: NounPhrase, in sentence: Range<Int>) -> Int? {
        let tokens = document.tokens
        let them = phrase.tokens.lowerBound - 1
        guard them - 2 > sentence.lowerBound, words.isThem(tokens.word[them]), words.isOf(tokens.word[them - 1]) else { return nil }
        return (max(sentence.lowerBound + 1, them - 5)..<them - 1).last { tokens.tag[$0] == .comma }
    }

    /// Where the noun ends that a participle with its object is said of: the gunmen of "gunmen wearing uniforms".
    private func nounBehindParticiple(before object: NounPhrase) -> Int? {
        let before = (object.possessor ?? object.tokens).lowerBound - 1
        guard before > 0, let group = verbs.group(at: before), group.tokens.count == 1, document.tokens.tag[before] == .vbg, !group.isFinite,
            let noun = phrase(at: before - 1), noun.kind == .person || noun.kind == .organization
        else { return nil }
        return before - 1
    }

    /// The verb that another one is joined to by a conjunction right before it: of "shot the mayor and wounded his guard" the first, whose
    /// object is not the second's subject.
    private func verb(joinedTo start: Int, in sentence: Range<Int>) -> VerbGroup? {
        let tags = document.tokens.tag
        var at = start - 1
        while at > sentence.lowerBound, tags[at].isAdverb { at -= 1 }
        guard at > sentence.lowerBound, tags[at] == .cc else { return nil }
        at -= 1
        while at >= sentence.lowerBound {
            if let group = verbs.group(at: at), !words.isIncluding(document.tokens.word[group.head]) { return group.tokens.upperBound <= start ? group : nil }
            if words.isRelative(document.tokens.word[at]) { return nil }
            at -= 1
        }
        return nil
    }

    /// A phrase behind a preposition is no subject.
    func isGoverned(_ phrase: NounPhrase, in sentence: Range<Int>) -> Bool {
        var before = phrase.tokens.lowerBound - 1
        // "of Peter's house": the owner's preposition is the house's.
        if let possessor = phrase.possessor { before = possessor.lowerBound - 1 }
        guard before >= sentence.lowerBound else { return false }
        let tag = document.tokens.tag[before]
        if tag == .cc, before - 1 >= sentence.lowerBound, let other = self.phrase(at: before - 1) {
            // "Offices of unions and houses of members": the houses are joined to the offices.
            if complement(of: phrase) != nil, other.tokens.lowerBound - 2 >= sentence.lowerBound, words.isOf(document.tokens.word[other.tokens.lowerBound - 1]),
                let first = self.phrase(at: other.tokens.lowerBound - 2)
            { return isGoverned(first, in: sentence) }
            return isGoverned(other, in: sentence)
        }
        // "About 50 peasants", "over 500 fighters": the number's, not a preposition.
        if document.tokens.tag[before + 1] == .cd, words.isApproximating(document.tokens.word[before]) { return false }
        // "At least 23 workers"
        if document.tokens.tag[before + 1] == .jjs, before + 2 < sentence.upperBound, document.tokens.tag[before + 2] == .cd { return false }
        // "As the account was shut down": the clause's, not the noun's.
        if words.isSubordinating(document.tokens.word[before]) { return false }
        return tag == .inPreposition || tag == .to
    }

    /// "Members of the army": the members.
    func governor(of phrase: NounPhrase, in sentence: Range<Int>) -> NounPhrase {
        let before = phrase.tokens.lowerBound - 1
        guard before > sentence.lowerBound, words.isOf(document.tokens.word[before]), let other = self.phrase(at: before - 1) else { return phrase }
        // "Colleagues of the judges who were killed", "of the 12 who": the judges.
        return (phrase.kind == .person || document.tokens.tag[phrase.head] == .cd) && !words.isMember(document.tokens.lemma[other.head]) ? phrase : other
    }
}
