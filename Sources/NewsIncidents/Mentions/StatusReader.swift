import NewsLanguage

/// Says whether something is reported to have happened, is only claimed, planned or imagined, or did not happen.
struct StatusReader: Sendable {
    private let planning: WordSet
    private let preparing: WordSet
    private let imagining: WordSet
    private let claiming: WordSet
    private let alleging: WordSet
    private let negating: WordSet
    private let denying: WordSet
    private let ceasing: WordSet
    private let happening: WordSet
    private let be: WordID
    private let nearing: WordSet
    private let of: WordID
    private let from: WordID
    private let any: WordID

    init(vocabulary: inout Vocabulary) {
        planning = vocabulary.words("threaten plan intend want hope vow promise prepare seek schedule expect agree urge call demand")
        preparing = vocabulary.words("prepare plan plot")
        imagining = vocabulary.words("if unless whether prevent avoid fear possible potential hypothetical fictional avert thwart foil")
        claiming = vocabulary.words("claim allege alleged allegedly purported reportedly rumored unconfirmed claims")
        alleging = vocabulary.words("allegation accusation claim complaint suspicion")
        denying = vocabulary.words("deny reject refute dispute disclaim")
        ceasing = vocabulary.words("stop cease end halt prevent avoid avert suspend renounce forbid refrain abstain suspension cessation possibility risk danger")
        happening = vocabulary.words("carry perpetrate launch commit stage mount conduct be occur happen take continue suffer face allow permit tolerate include involve")
        be = vocabulary.intern("be")
        nearing = vocabulary.words("within verge brink edge threshold")
        of = vocabulary.intern("of")
        from = vocabulary.intern("from")
        any = vocabulary.intern("any")
        negating = vocabulary.words("no nobody none never without")
    }

    /// Nil for what did not happen.
    func status(of mention: EventMention, in reading: SentenceReading) -> Incident.Status? {
        let document = reading.document
        let sentence = document.sentences[mention.sentence]
        // "Are any policemen wounded?"
        if mention.sentence > 0, let last = sentence.last, isQuestion(last, document) { return .hypothetical }
        if let group = mention.isVerb ? reading.verbs.group(at: mention.head) : nil {
            if group.isNegated { return nil }
            if group.tense == .future { return .planned }
            if isPrevented(group, sentence, document) { return .hypothetical }
            if group.tense == .modal || group.modality != nil { return .hypothetical }
            // "Drivers are to walk out", "Drivers to walk out".
            if group.tense == .infinitive, !reading.hasFiniteVerb(in: sentence) || isBe(group.tokens.lowerBound - 1, document) { return .planned }
            if group.tense == .infinitive, let governor = wordBefore(group.tokens.lowerBound, in: sentence, document) {
                if planning.contains(governor) { return .planned }
                if imagining.contains(governor) { return .hypothetical }
            }
        } else {
            if isNearly(mention, reading, sentence) { return nil }
            if isOpen(mention, reading, sentence) { return .hypothetical }
            if isAhead(mention, reading, sentence) { return .planned }
            // "A rape allegation"
            if let phrase = reading.phrase(at: mention.head), phrase.head > mention.head, alleging.contains(document.tokens.lemma[phrase.head]) { return .claimed }
            let before = max(sentence.lowerBound, mention.trigger.lowerBound - 3)..<mention.trigger.lowerBound
            if before.contains(where: { negating.contains(document.tokens.word[$0]) }) { return nil }
            if before.contains(where: { imagining.contains(document.tokens.lemma[$0]) }) { return .hypothetical }
        }
        let clause = max(sentence.lowerBound, mention.head - 12)..<mention.head
        if clause.contains(where: { imagining.contains(document.tokens.word[$0]) && document.tokens.tag[$0] == .inPreposition }) { return .hypothetical }
        if clause.contains(where: { denying.contains(document.tokens.lemma[$0]) && document.tokens.tag[$0].isVerb }) { return .denied }
        if clause.contains(where: { claiming.contains(document.tokens.lemma[$0]) || claiming.contains(document.tokens.word[$0]) }) { return .claimed }
        return .reported
    }

    /// "Will carry out further attacks", "must cease all bombing", "the suspension of executions": not what happened.
    private func isOpen(_ mention: EventMention, _ reading: SentenceReading, _ sentence: Range<Int>) -> Bool {
        let tokens = reading.document.tokens
        var at = mention.trigger.lowerBound - 1
        while at >= sentence.lowerBound, mention.trigger.lowerBound - at < 16 {
            if let group = reading.verbs.group(at: at) {
                if ceasing.contains(tokens.lemma[group.head]) || preparing.contains(tokens.lemma[group.head]) && isUnfinished(group) { return true }
                return happening.contains(tokens.lemma[group.head]) && (group.tense == .future || group.tense == .modal || isPlanned(group, sentence, reading.document))
            }
            if ceasing.contains(tokens.lemma[at]), mention.trigger.lowerBound - at < 6 { return true }
            at -= 1
        }
        return false
    }

    /// "They are preparing an attack", "plans an attack"; but not "he planned the attack".
    private func isUnfinished(_ group: VerbGroup) -> Bool {
        group.aspect.contains(.progressive) || group.tense == .infinitive || group.tense == .present && !group.aspect.contains(.perfect)
    }

    /// "A second strike is planned for July 22"
    private func isAhead(_ mention: EventMention, _ reading: SentenceReading, _ sentence: Range<Int>) -> Bool {
        guard let phrase = reading.phrase(at: mention.head), phrase.head == mention.head,
            let group = reading.verbs.first(from: phrase.tokens.upperBound, before: min(phrase.tokens.upperBound + 4, sentence.upperBound))
        else { return false }
        return group.voice == .passive && group.tense == .present && planning.contains(reading.document.tokens.lemma[group.head])
    }

    /// "Within inches of a collision", "on the brink of a coup"
    private func isNearly(_ mention: EventMention, _ reading: SentenceReading, _ sentence: Range<Int>) -> Bool {
        guard let phrase = reading.phrase(at: mention.head), phrase.tokens.lowerBound - 3 >= sentence.lowerBound else { return false }
        let tokens = reading.document.tokens
        return tokens.word[phrase.tokens.lowerBound - 1] == of
            && tokens.word[phrase.tokens.lowerBound - 3..<phrase.tokens.lowerBound - 1].contains(where: nearing.contains)
    }

    /// "Stop murdering civilians", "to prevent judges from being murdered".
    private func isPrevented(_ group: VerbGroup, _ sentence: Range<Int>, _ document: Document) -> Bool {
        guard !group.isFinite, let governor = wordBefore(group.tokens.lowerBound, in: sentence, document) else { return false }
        if ceasing.contains(governor) { return true }
        guard governor == from else { return false }
        let before = max(sentence.lowerBound, group.tokens.lowerBound - 8)..<group.tokens.lowerBound
        return before.contains { ceasing.contains(document.tokens.lemma[$0]) }
    }

    private func isPlanned(_ group: VerbGroup, _ sentence: Range<Int>, _ document: Document) -> Bool {
        guard group.tense == .infinitive, let governor = wordBefore(group.tokens.lowerBound, in: sentence, document) else { return false }
        return planning.contains(governor)
    }

    /// "Nobody was hurt", "no soldiers died", "do not know of any policemen being wounded": what takes part is nobody.
    func isNobody(_ phrase: NounPhrase, _ document: Document) -> Bool {
        phrase.tokens.contains { negating.contains(document.tokens.word[$0]) } || document.tokens.word[phrase.tokens.lowerBound] == any
    }

    private func isQuestion(_ last: Int, _ document: Document) -> Bool { document.text[Int(document.tokens.start[last])] == UInt8(ascii: "?") }

    private func isBe(_ token: Int, _ document: Document) -> Bool { token >= 0 && document.tokens.lemma[token] == be }

    private func wordBefore(_ token: Int, in sentence: Range<Int>, _ document: Document) -> WordID? {
        var at = token - 1
        while at >= sentence.lowerBound, document.tokens.tag[at].isAdverb { at -= 1 }
        return at >= sentence.lowerBound ? document.tokens.lemma[at] : nil
    }
}
