import NewsLanguage

/// Cuts the words out of a sentence that say what happened: a verb group with what belongs to it, its object, prepositional phrases, an
/// infinitive, a participle behind a noun. "Deactivated Trump's account", "rammed a car packed with explosives into a wall", "stands by
/// decision not to charge Clinton". When and where are other questions' answers, and clauses tell of other things.
struct ClauseText {
    private let reading: SentenceReading
    private let words: ClauseWords
    /// No answer goes further.
    private let limit: Int
    private var end: Int
    private var prepositional = 0

    /// Longer answers say more than what happened.
    private static let longest = 16
    /// Prepositional phrases that belong to a verb, at most.
    private static let mostPhrases = 3

    static func predicate(of group: VerbGroup, in sentence: Range<Int>, _ reading: SentenceReading, _ words: ClauseWords) -> Range<Int> {
        var text = ClauseText(of: group, in: sentence, reading, words)
        while text.takePrepositional() || text.takeInfinitive() || text.takeParticiple() {}
        if text.end == group.tokens.upperBound, words.saysLittle(reading.document.tokens.lemma[group.head]) { text.takeRest() }
        // "Narrowly avoids": the adverb is the verb's.
        let start = group.tokens.lowerBound
        let hasAdverb = start > sentence.lowerBound && reading.document.tokens.tag[start - 1].isAdverb && reading.phrase(at: start - 1) == nil
        return (hasAdverb ? start - 1 : start)..<text.end
    }

    /// The verb group and its object alone.
    static func core(of group: VerbGroup, in sentence: Range<Int>, _ reading: SentenceReading, _ words: ClauseWords) -> Range<Int> {
        group.tokens.lowerBound..<ClauseText(of: group, in: sentence, reading, words).end
    }

    /// The verb group with its object, from which the rest is taken.
    private init(of group: VerbGroup, in sentence: Range<Int>, _ reading: SentenceReading, _ words: ClauseWords) {
        self.reading = reading
        self.words = words
        limit = min(sentence.upperBound, group.tokens.lowerBound + ClauseText.longest)
        end = group.tokens.upperBound
        takeObject()
    }

    private var tags: [Tag] { reading.document.tokens.tag }

    /// "(Business focus) is why some people succeed", "have this morning paid the fee": to the next mark.
    private mutating func takeRest() {
        while end < limit, !tags[end].isBreak { end += 1 }
    }

    /// Particles, adverbs and opening quotation marks, then what the verb acts on or what somebody is.
    private mutating func takeObject() {
        var at = end
        while at < limit, tags[at].isAdverb || tags[at] == .rp || tags[at] == .openQuote {
            if tags[at] == .rp { end = at + 1 }
            at += 1
        }
        if takePhrase(at) { return }
        // "Was critical", "stood still", but "was kidnapped" alone of "was kidnapped last month".
        let isAdjective = at < limit && tags[at].isAdjective && reading.phrase(at: at)?.kind != .time
        end = isAdjective ? at + 1 : max(end, at < limit && tags[at] != .openQuote ? at : end)
    }

    /// A noun phrase, with what it owns: of "Trump's account" both.
    @discardableResult private mutating func takePhrase(_ start: Int) -> Bool {
        guard start < limit, var phrase = reading.phrase(at: start) else { return false }
        // "Hold a 90-minute meeting": what follows the time at once is what it measures.
        if phrase.kind == .time, let measured = reading.phrase(at: phrase.tokens.upperBound), measured.tokens.upperBound <= limit { phrase = measured }
        guard phrase.kind != .time else { return false }
        end = min(phrase.tokens.upperBound, limit)
        while end < limit, tags[end] == .pos || tags[end] == .closeQuote, let owned = reading.phrase(at: end + 1), owned.kind != .time {
            end = min(owned.tokens.upperBound, limit)
        }
        // "Blew himself up"
        if end < limit, tags[end] == .rp { end += 1 }
        return true
    }

    /// "Into a wall", "by storming home", but neither "in Lima" nor "on Monday".
    private mutating func takePrepositional() -> Bool {
        guard end < limit, prepositional < ClauseText.mostPhrases, tags[end] == .inPreposition || tags[end] == .to else { return false }
        let word = reading.document.tokens.word[end]
        guard !words.opensClause(word) else { return false }
        if end + 1 < limit, tags[end + 1] == .vbg, let verb = reading.verbs.group(at: end + 1), reading.phrase(at: end + 1) == nil {
            prepositional += 1
            end = min(verb.tokens.upperBound, limit)
            takeObject()
            return true
        }
        guard let phrase = reading.phrase(at: end + 1), !(words.isLocative(word) && isSite(phrase)) else { return false }
        let start = end
        guard takePhrase(start + 1) else { return false }
        // "After a trial …", "in the town where": a verb of its own makes it a clause.
        if let verb = reading.verbs.group(at: end), verb.isFinite, !words.isLocative(word), reading.phrase(at: start + 1)?.tokens.upperBound == end, words.mayOpenClause(word) {
            end = start
            return false
        }
        prepositional += 1
        return true
    }

    /// A place, or what goes by a name of its own: "in Lima", "at the Brazilian Grand Prix".
    private func isSite(_ phrase: NounPhrase) -> Bool { phrase.kind == .place || phrase.kind == .thing && tags[phrase.head].isProperNoun }

    /// "(Not) to charge Clinton"
    private mutating func takeInfinitive() -> Bool {
        var at = end
        if at < limit, tags[at].isAdverb { at += 1 }
        guard at < limit, let verb = reading.verbs.group(at: at), verb.tense == .infinitive, verb.tokens.lowerBound == at, verb.tokens.upperBound <= limit else { return false }
        end = verb.tokens.upperBound
        takeObject()
        return true
    }

    /// "(A car) packed with explosives"
    private mutating func takeParticiple() -> Bool {
        guard end < limit, tags[end] == .vbn, tags[end - 1].isNoun, let verb = reading.verbs.group(at: end), verb.tokens.lowerBound == end, !verb.isFinite else { return false }
        end = min(verb.tokens.upperBound, limit)
        return true
    }
}

extension Tag {
    /// A mark at which a clause may end.
    var isBreak: Bool {
        switch self {
        case .comma, .period, .colon, .openQuote, .closeQuote, .openBracket, .closeBracket: true
        default: false
        }
    }
}

/// The small words that part what belongs to a verb from what does not, with those that reading a sentence hangs on.
struct ClauseWords: Sendable {
    private let reading: ReadingWords
    private let locative: WordSet
    private let circumstances: WordSet
    private let ambiguous: WordSet
    private let asserting: WordSet
    private let perceiving: WordSet
    private let happening: WordSet
    private let crossing: WordSet
    private let statements: WordSet
    private let place: WordID
    private let have: WordID
    private let ways: WordSet
    private let scene: WordSet
    private let partsOfPlaces: WordSet
    private let towns: WordSet

    init(_ reading: ReadingWords, vocabulary: inout Vocabulary) {
        self.reading = reading
        locative = vocabulary.words("in at near off outside inside around on")
        circumstances = vocabulary.words("amid following during despite where")
        ambiguous = vocabulary.words("for with than like")
        asserting = vocabulary.words("claim insist warn suggest show")
        perceiving = vocabulary.words("feel hear see")
        towns = vocabulary.words("port city town village municipality district")
        partsOfPlaces = vocabulary.words("outskirts outskirt center centre heart suburb vicinity area north south east west edge")
        scene = vocabulary.words("when as while after before where")
        ways = vocabulary.words("street avenue boulevard road highway corner square")
        statements = vocabulary.words("""
            report statement document complaint filing affidavit indictment letter study survey note message post tweet announcement notice bulletin \
            account transcript record data figure
            """)
        crossing = vocabulary.words("through across")
        happening = vocabulary.words("begin start happen occur last end continue")
        place = vocabulary.intern("where")
        have = vocabulary.intern("have")
    }

    /// Says where, if a place follows.
    func isLocative(_ word: WordID) -> Bool { locative.contains(word) }
    /// "Marched through Belgrade": where it passed.
    func isCrossing(_ word: WordID) -> Bool { crossing.contains(word) }
    /// What follows is another clause, or a circumstance.
    func opensClause(_ word: WordID) -> Bool { reading.isSubordinating(word) || circumstances.contains(word) }
    func mayOpenClause(_ word: WordID) -> Bool { ambiguous.contains(word) }
    func isReporting(_ lemma: WordID) -> Bool { reading.isReporting(lemma) || asserting.contains(lemma) }
    /// "Felt", "heard": where something is noticed is not where it happens.
    func isPerceiving(_ lemma: WordID) -> Bool { perceiving.contains(lemma) }
    /// "The outskirts of Lima", "the heart of the city".
    func isPartOfPlace(_ lemma: WordID) -> Bool { partsOfPlaces.contains(lemma) }
    /// "The town of Silvia": the same place.
    func isTown(_ lemma: WordID) -> Bool { towns.contains(lemma) }
    /// Joins clauses that tell of one scene: "was walking in Lima when".
    func isOfScene(_ word: WordID) -> Bool { scene.contains(word) }
    /// "Moneda Street", "the Pan-American Highway".
    func isWay(_ lemma: WordID) -> Bool { ways.contains(lemma) }
    func isBe(_ lemma: WordID) -> Bool { reading.isBe(lemma) }
    /// Says of an incident no more than that there was one: "the attack began".
    func isHappening(_ lemma: WordID) -> Bool { happening.contains(lemma) }
    /// Things that say what somebody wrote in them.
    func isStatement(_ lemma: WordID) -> Bool { statements.contains(lemma) }
    /// Alone it says nothing.
    func saysLittle(_ lemma: WordID) -> Bool { isBe(lemma) || lemma == have }
    func isRelative(_ word: WordID) -> Bool { reading.isRelative(word) || word == place }
}
