import NewsLanguage

/// The grammatical positions around a noun that names an incident.
extension SentenceReading {
    /// - Parameter trigger: the tokens of the noun that names an incident.
    func positions(ofNoun trigger: Range<Int>) -> Positions {
        let sentence = document.sentences[document.sentenceIndex(of: trigger.lowerBound)]
        var positions = Positions()
        // "An attempt on the general": the trigger has the preposition in it.
        let last = trigger.upperBound - 1
        let isOpen = last > trigger.lowerBound && document.tokens.tag[last] == .inPreposition
        let attached = attached(from: isOpen ? last : trigger.upperBound, before: sentence.upperBound)
        positions.prepositional = attached.phrases
        if let phrase = phrase(at: trigger.lowerBound) {
            if let possessor = phrase.possessor, let owner = self.phrase(at: possessor.lowerBound) { positions.prepositional.append(("poss", owner)) }
            positions.subject = doer(of: phrase, endingAt: max(phrase.tokens.upperBound, attached.end), in: sentence)
            if let subject = undergoer(of: phrase, in: sentence) { positions.prepositional.append(("on", subject)) }
            let own = trigger.contains(phrase.head) ? verbs.first(from: phrase.tokens.upperBound, before: min(sentence.upperBound, phrase.tokens.upperBound + 1)) : nil
            // "A fire destroyed the factory": what the noun does something to is what it happens to.
            if let group = own, let object = object(ofNounBefore: group, in: sentence) {
                positions.prepositional.append(("of", object))
                positions.prepositional.append(("in", object))
            } else if let group = own {
                // "A bomb was placed at the bank", "the attack was launched against", but not "the attack began on the east side".
                let behind = prepositional(from: group.tokens.upperBound, before: nextVerb(after: group.tokens.upperBound, in: sentence))
                if !words.isAscribing(document.tokens.lemma[group.head]) {
                    positions.prepositional += behind.filter { words.isOfSite($0.preposition) && (group.voice == .passive || $0.preposition != "on") }
                }
            }
        }
        return positions
    }

    /// The factory of "a fire destroyed the factory"; none of "the attack took place".
    private func object(ofNounBefore group: VerbGroup, in sentence: Range<Int>) -> NounPhrase? {
        let verb = document.tokens.lemma[group.head]
        let limit = nextVerb(after: group.tokens.upperBound, in: sentence)
        guard group.voice == .active, !words.isEvoking(verb), !words.isBe(verb), let object = object(from: group.tokens.upperBound, before: limit)
        else { return nil }
        return words.isPlace(document.tokens.word[object.head]) && object.tokens.count == 1 ? nil : object
    }

    /// "The house was the target of an attack": the house.
    private func undergoer(of phrase: NounPhrase, in sentence: Range<Int>) -> NounPhrase? {
        let before = phrase.tokens.lowerBound - 1
        guard before > sentence.lowerBound, words.isOf(document.tokens.word[before]), let role = self.phrase(at: before - 1),
            words.isUndergoer(document.tokens.lemma[role.head]), role.tokens.lowerBound > sentence.lowerBound,
            let group = verbs.group(at: role.tokens.lowerBound - 1), words.isBe(document.tokens.lemma[group.head])
        else { return nil }
        return subject(before: group.tokens.lowerBound, in: sentence, participle: false, isPast: false)
    }

    /// The prepositional phrases that belong to a noun: those that follow it without a break, each preposition once. "Of" belongs to the noun
    /// right before it: the newspaper of "the murder of the director of the newspaper" takes no part in the murder.
    private func attached(from start: Int, before limit: Int) -> (phrases: [(preposition: String, phrase: NounPhrase)], end: Int) {
        var found: [(preposition: String, phrase: NounPhrase)] = []
        var at = start
        while at + 1 < limit {
            let tag = document.tokens.tag[at]
            if let preposition = words.preposition(document.tokens.word[at], tag), let phrase = phrase(at: at + 1) {
                let whole = withOwned(phrase)
                let isOwn = preposition != "of" || at == start || isAdjunct(endingAt: at)
                if isOwn, !found.contains(where: { $0.preposition == preposition }) { found.append((preposition, whole)) }
                at = coordinated(with: whole).last?.tokens.upperBound ?? whole.tokens.upperBound
            } else if let phrase = phrase(at: at), phrase.kind == .time || isGloss(phrase) {
                at = phrase.tokens.upperBound
            } else if tag == .cc, let next = phrase(at: at + 1), next.kind == .time {
                // "An attack last night and early this morning on"
                at = next.tokens.upperBound
            } else if tag.isAdverb || tag == .openBracket || tag == .closeBracket {
                at += 1
            } else {
                break
            }
        }
        return (found, at)
    }

    /// "The murder on Monday of a judge", "the killing in Lima of two men": nothing is "of" a time or a place by name.
    private func isAdjunct(endingAt end: Int) -> Bool {
        guard end > 0, let before = phrase(at: end - 1) else { return false }
        return before.kind == .time || before.kind == .place && document.tokens.tag[before.head].isProperNoun
    }

    /// Who carries out what a noun names: the subject of "launched", "carried out", "committed" with it.
    /// - Parameter end: where what belongs to the noun ends: "the killing of two men in Lima was carried out by".
    private func doer(of phrase: NounPhrase, endingAt end: Int, in sentence: Range<Int>) -> NounPhrase? {
        var at = phrase.tokens.lowerBound - 1
        while at >= sentence.lowerBound, phrase.tokens.lowerBound - at < 5 {
            if let group = verbs.group(at: at) {
                guard words.isSupport(document.tokens.lemma[group.head]), group.voice == .active else { return nil }
                return subject(before: group.tokens.lowerBound, in: sentence, participle: !group.isFinite, isPast: false)
            }
            at -= 1
        }
        if let group = verbs.first(from: end, before: min(sentence.upperBound, end + 3)),
            group.voice == .passive || document.tokens.tag[group.head] == .vbn, words.isSupport(document.tokens.lemma[group.head])
        {
            return prepositional(from: group.tokens.upperBound, before: sentence.upperBound).first { $0.preposition == "by" }?.phrase
        }
        return nil
    }
}
