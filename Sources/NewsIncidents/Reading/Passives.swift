import NewsLanguage

/// Tells participles from past tenses, which the tags do not always.
extension SentenceReading {
    /// A past participle without an auxiliary is passive ("people killed in the raid"), unless nothing else in the sentence is a verb: then it
    /// is the sentence's verb, whatever its tag.
    func isPassive(_ token: Int, _ group: VerbGroup?, in sentence: Range<Int>) -> Bool {
        let tags = document.tokens.tag
        if let group, group.voice == .passive, group.tokens.count > 1 { return true }
        guard tags[token] == .vbn || tags[token] == .vbd, group.map({ $0.tokens.count == 1 }) ?? true else { return false }
        if follows(token, in: sentence) { return true }
        let next = token + 1
        if isElided(token, in: sentence) || isWithoutObject(token, in: sentence) { return true }
        if group != nil || tags[token] == .vbn, isReduced(token, in: sentence) { return true }
        // "The two rebels killed lived in the village": a finite verb right behind.
        if next < sentence.upperBound, let other = verbs.group(at: next), other.isFinite, token > sentence.lowerBound, phrase(at: token - 1) != nil { return true }
        guard tags[token] == .vbn else { return false }
        // "They shot": a pronoun is a verb's subject, whatever the verb's tag; "shot him": what has an object is active.
        if token > sentence.lowerBound, tags[token - 1] == .prp { return false }
        if next < sentence.upperBound {
            if words.isBy(document.tokens.word[next]) { return true }
            if let object = phrase(at: next), object.kind != .time, object.kind != .place { return false }
        }
        return hasFiniteVerb(in: sentence)
    }

    /// A participle that is tagged as a past tense: "the students killed last week were", "there were 26 peasants killed", "were killed on
    /// Monday, shot at night".
    private func isReduced(_ token: Int, in sentence: Range<Int>) -> Bool {
        let tags = document.tokens.tag
        let limit = nextVerb(after: token + 1, in: sentence)
        guard token > sentence.lowerBound, object(from: token + 1, before: limit) == nil else { return false }
        if tags[token - 1] == .comma {
            var at = token - 1
            while at >= sentence.lowerBound, verbs.group(at: at) == nil { at -= 1 }
            return at >= sentence.lowerBound && (verbs.group(at: at).map { $0.voice == .passive && $0.isFinite } ?? false)
        }
        guard let phrase = phrase(at: token - 1) else { return false }
        if phrase.tokens.lowerBound - 1 > sentence.lowerBound, let be = verbs.group(at: phrase.tokens.lowerBound - 1), words.isBe(document.tokens.lemma[be.head]),
            be.tokens.lowerBound > sentence.lowerBound, tags[be.tokens.lowerBound - 1] == .ex
        { return true }
        return limit < sentence.upperBound && !(token + 1..<limit).contains {
            [.comma, .cc, .colon].contains(tags[$0]) || words.isRelative(document.tokens.word[$0]) || words.isSubordinating(document.tokens.word[$0])
        } && verbs.group(at: limit) != nil && (!isGoverned(phrase, in: sentence) || words.isOf(document.tokens.word[phrase.tokens.lowerBound - 1]))
    }

    /// "Four were killed and several others injured": the auxiliary is told once.
    private func isElided(_ token: Int, in sentence: Range<Int>) -> Bool {
        guard token - 1 > sentence.lowerBound, let subject = phrase(at: token - 1), subject.tokens.lowerBound > sentence.lowerBound,
            document.tokens.tag[subject.tokens.lowerBound - 1] == .cc,
            let before = verbs(in: sentence.lowerBound..<subject.tokens.lowerBound).last, before.voice == .passive, before.isFinite, before.tokens.count > 1
        else { return false }
        return object(from: token + 1, before: sentence.upperBound) == nil
    }

    /// "Three killed in crash", "Senator arrested in Lima": a verb that cannot do without an object is passive where none follows.
    private func isWithoutObject(_ token: Int, in sentence: Range<Int>) -> Bool {
        let next = token + 1
        guard words.needsObject(document.tokens.lemma[token]), token > sentence.lowerBound, let subject = phrase(at: token - 1), subject.kind != .pronoun,
            object(from: next, before: sentence.upperBound) == nil, next == sentence.upperBound || document.tokens.tag[next] != .cc
        else { return false }
        // "The man that rebels killed"
        let before = subject.tokens.lowerBound - 1
        return before < sentence.lowerBound || !words.isRelative(document.tokens.word[before])
    }

    /// "Were cowardly shot": a form of "be" before the verb and what modifies it.
    private func follows(_ token: Int, in sentence: Range<Int>) -> Bool {
        var at = token - 1
        while at >= sentence.lowerBound, token - at < 5, document.tokens.tag[at].isAdverb || document.tokens.tag[at] == .jj || document.tokens.tag[at] == .cc { at -= 1 }
        return at >= sentence.lowerBound && at < token - 1 && words.isBe(document.tokens.lemma[at])
    }
}
