import NewsLanguage

/// The grammatical positions around a verb.
extension SentenceReading {
    /// - Parameter end: where the trigger's phrase ends ("set fire to"): the object is looked for behind it.
    func positions(ofVerb token: Int, end: Int) -> Positions {
        let sentence = document.sentences[document.sentenceIndex(of: token)]
        let group = verbs.group(at: token)
        var positions = Positions()
        // "The murdered magistrate", "wounded reporters": the participle is said of the noun that it stands before.
        if document.tokens.tag[token] == .vbn || document.tokens.tag[token] == .jj, let phrase = phrase(at: token), token < phrase.head {
            positions.object = phrase
            return positions
        }
        let start = group?.tokens.lowerBound ?? token
        let isActive = hasOwnObject(token, end) && (group?.tokens.count ?? 1) == 1
        let isParticiple = !isActive && (group.map { !$0.isFinite } ?? true)
        let left = isPurpose(group, in: sentence) ? user(before: start, in: sentence) : subject(before: start, in: sentence, participle: isParticiple, isPast: document.tokens.tag[token] == .vbn)
        let isPassive = !isActive && isPassive(token, group, in: sentence)
        let from = max(end, (group?.tokens.upperBound ?? token + 1))
        let limit = nextVerb(after: from, in: sentence)
        if isPassive {
            positions.object = left
        } else {
            positions.subject = left
            positions.object = (isActive ? nil : inner(from: group?.tokens.upperBound ?? token + 1, before: end)) ?? object(from: from, before: limit)
                ?? shared(from: from, in: sentence)
        }
        positions.prepositional = prepositional(from: min(from, group?.tokens.upperBound ?? from), before: limit)
        if isPassive {
            positions.prepositional.removeAll { $0.preposition == "by" && isOfOwning($0.phrase) }
            positions.subject = positions.prepositional.first { $0.preposition == "by" }?.phrase
        }
        return positions
    }

    /// "(Killed at a farm) owned by a trafficker": who owns it.
    private func isOfOwning(_ phrase: NounPhrase) -> Bool {
        let by = (phrase.possessor ?? phrase.tokens).lowerBound - 1
        return by > 1 && document.tokens.tag[by - 1] == .vbn && words.isOwning(document.tokens.lemma[by - 1])
    }

    /// "Opened fire on the offices", "fired at him": the trigger has the verb's object or its preposition in it, so the verb is active, whatever its tag, and what stands behind the
    /// trigger is what it is done to.
    private func hasOwnObject(_ token: Int, _ end: Int) -> Bool {
        guard token + 1 < end, let behind = phrase(at: end) else { return false }
        return document.tokens.tag[token + 1].isNoun || document.tokens.tag[end - 1] == .inPreposition && token + 2 == end && behind.kind != .time
    }

    /// "A plot to murder him": the plotter need not be the sentence's subject.
    private func isPurpose(_ group: VerbGroup?, in sentence: Range<Int>) -> Bool {
        guard let group, group.tense == .infinitive, group.tokens.lowerBound > sentence.lowerBound else { return false }
        return document.tokens.tag[group.tokens.lowerBound - 1].isNoun && phrase(at: group.tokens.lowerBound - 1)?.kind == .thing
    }

    /// The army of "the army used planes to bomb the town".
    private func user(before start: Int, in sentence: Range<Int>) -> NounPhrase? {
        guard let verb = verbs(in: sentence.lowerBound..<start).last, words.isUsing(document.tokens.lemma[verb.head]), verb.voice == .active else { return nil }
        return subject(before: verb.tokens.lowerBound, in: sentence, participle: !verb.isFinite, isPast: false)
    }
}
