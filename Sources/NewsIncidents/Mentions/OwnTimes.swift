import NewsLanguage

/// Tells whether a time in a noun's sentence says when the incident was, or when somebody did something about it: not this morning was the
/// murder that a minister "this morning condemned", nor on 9 March the one of a man whose party "laid down its weapons on 9 March".
struct OwnTimes: Sendable {
    /// What is done about an incident, before it or after it.
    private let reacting: Set<WordID>
    /// With what times begin that belong to who speaks: "today", "this morning".
    private let speaking: Set<WordID>
    /// Prepositions of an end: "until Friday".
    private let limiting: Set<WordID>

    init(vocabulary: inout Vocabulary) {
        reacting = vocabulary.words("""
            condemn deplore regret demand deny reject repudiate lament denounce criticize warn urge accuse charge blame investigate continue \
            protest raise \
            ask call order arrest admit confess promise offer pledge discuss mourn vow threaten seek try suspect analyze comment refer
            """)
        limiting = vocabulary.words("until till before")
        speaking = vocabulary.words("today yesterday tonight this")
    }

    func isOwn(_ time: Range<Int>, of mention: EventMention, in reading: SentenceReading) -> Bool {
        if time.lowerBound > 0, limiting.contains(reading.document.tokens.word[time.lowerBound - 1]) { return false }
        guard !mention.isVerb, let phrase = reading.phrase(at: mention.head) else { return true }
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
