import NewsLanguage

/// Tells whether a time in a noun's sentence says when the incident was, or when somebody did something about it: not this morning was the
/// murder that a minister "this morning condemned", nor on 9 March the one of a man whose party "laid down its weapons on 9 March".
struct OwnTimes: Sendable {
    /// What is done about an incident, before it or after it.
    private let reacting: WordSet
    /// With what times begin that belong to who speaks: "today", "this morning".
    private let speaking: WordSet
    /// Prepositions of an end: "until Friday".
    private let limiting: WordSet
    /// "(Convicted) of", "(arrested) for": before deeds that came first.
    private let charging: WordSet

    init(vocabulary: inout Vocabulary) {
        reacting = vocabulary.words("""
            condemn deplore regret demand deny reject repudiate lament denounce criticize warn urge accuse charge blame investigate continue \
            protest raise plead sentence convict \
            ask call order arrest admit confess promise offer pledge discuss mourn vow threaten seek try suspect analyze comment refer
            """)
        limiting = vocabulary.words("until till before")
        charging = vocabulary.words("of for")
        speaking = vocabulary.words("today yesterday tonight this")
    }

    /// The same for how long it took: a noun's duration is any near it.
    func isOwn(_ time: Range<Int>, ofVerbOf mention: EventMention, in reading: SentenceReading) -> Bool {
        guard mention.isVerb, let verb = reading.verbs.group(at: mention.head) else { return true }
        return !isOutside(time, of: verb, in: reading)
    }

    func isOwn(_ time: Range<Int>, of mention: EventMention, in reading: SentenceReading) -> Bool {
        if time.lowerBound > 0, limiting.contains(reading.document.tokens.word[time.lowerBound - 1]) { return false }
        guard !mention.isVerb, let phrase = reading.phrase(at: mention.head) else { return isOwn(time, ofVerbOf: mention, in: reading) }
        // "Last night's attack", "the 16 November massacre".
        if phrase.tokens.overlaps(time) || phrase.possessor?.overlaps(time) ?? false { return true }
        if time.upperBound == phrase.possessor?.lowerBound ?? phrase.tokens.lowerBound { return true }
        let sentence = reading.document.sentences[mention.sentence]
        let clauseVerb = reading.clauseVerb(around: phrase.tokens, in: sentence)
        if time.lowerBound >= phrase.tokens.upperBound, reading.verbs(in: phrase.tokens.upperBound..<time.lowerBound).isEmpty {
            // "The murder on Monday of", "the murder of a judge 2 days ago"; but not "condemned the murder of a judge today".
            guard time.lowerBound > phrase.tokens.upperBound, speaking.contains(reading.document.tokens.word[time.lowerBound]) else { return true }
            return !(clauseVerb.map { isReaction($0, reading) } ?? false)
        }
        guard let verb = reading.verb(ofAdjunct: time, in: sentence) else { return true }
        if isReaction(verb, reading) || verb.tense == .future || verb.tense == .modal { return false }
        return clauseVerb == verb || reading.isArgument(phrase, of: verb) || isPredicate(verb, of: phrase, reading)
    }

    /// "A man who had been fired returned on Friday": the time is not the relative clause's, which ended before. "Was sentenced on Thursday for
    /// murdering": nor is it the gerund's. "Arrested on suspicion of hijacking it in May": nor is the gerund's the verb's before it.
    private func isOutside(_ time: Range<Int>, of verb: VerbGroup, in reading: SentenceReading) -> Bool {
        let document = reading.document
        let sentence = document.sentences[document.sentenceIndex(of: verb.head)]
        let before = verb.tokens.lowerBound - 1
        if before >= sentence.lowerBound, !verb.isFinite, document.tokens.tag[verb.head] == .vbg, document.tokens.tag[before] == .inPreposition,
            time.upperBound <= before, reading.firstFiniteVerb(in: sentence.lowerBound..<time.lowerBound) != nil
                || charging.contains(document.tokens.word[before]) && reading.firstFiniteVerb(in: time.upperBound..<before) != nil
        { return true }
        if verb.isFinite, time.lowerBound >= verb.tokens.upperBound, let other = reading.verbs(in: verb.tokens.upperBound..<time.lowerBound).last, isGoverned(other, reading) { return true }
        guard before >= sentence.lowerBound, reading.words.isRelative(document.tokens.word[before]), time.lowerBound >= verb.tokens.upperBound else { return false }
        return reading.mainVerb(behindClauseOf: verb, before: time.lowerBound) != nil
    }

    /// "(Of) hijacking", "to promote": what a preposition governs.
    private func isGoverned(_ verb: VerbGroup, _ reading: SentenceReading) -> Bool {
        let tags = reading.document.tokens.tag
        guard !verb.isFinite, verb.tokens.lowerBound > 0 else { return false }
        if verb.tense == .infinitive { return true }
        let before = verb.tokens.lowerBound - 1
        return tags[verb.head] == .vbg && tags[before] == .inPreposition && !reading.words.isSubordinating(reading.document.tokens.word[before])
    }

    /// "The worst flood that anyone remembered was in 1982": nothing begins another clause between them.
    private func isPredicate(_ verb: VerbGroup, of phrase: NounPhrase, _ reading: SentenceReading) -> Bool {
        let tokens = reading.document.tokens
        guard verb.isFinite, phrase.tokens.upperBound <= verb.tokens.lowerBound else { return false }
        return !(phrase.tokens.upperBound..<verb.tokens.lowerBound).contains { token in
            let word = tokens.word[token]
            if tokens.tag[token] == .comma || tokens.tag[token] == .cc { return true }
            return tokens.tag[token] == .inPreposition && reading.words.isSubordinating(word) && !reading.words.isRelative(word)
        }
    }

    private func isReaction(_ verb: VerbGroup, _ reading: SentenceReading) -> Bool {
        let lemma = reading.document.tokens.lemma[verb.head]
        return reacting.contains(lemma) || reading.words.isReporting(lemma)
    }
}
