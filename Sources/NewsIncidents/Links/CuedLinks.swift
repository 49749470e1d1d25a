import NewsLanguage

/// Finds the links that a word between two triggers tells: "evacuated after a warehouse caught fire", "arrested over the robbery", "the
/// storm caused flooding".
struct CuedLinks {
    /// A mention with the number of its incident.
    typealias Told = (incident: Int, mention: EventMention)

    let reading: SentenceReading
    let words: ClauseWords
    let types: LinkTypes
    /// By sentence, in order of the text.
    private let told: [Int: [Told]]

    init(reading: SentenceReading, words: ClauseWords, types: LinkTypes, told: [Told]) {
        self.reading = reading
        self.words = words
        self.types = types
        self.told = Dictionary(grouping: told, by: \.mention.sentence).filter { Set($0.value.map(\.incident)).count > 1 }
    }

    /// The sentences that tell of several incidents, in order: only these link any.
    var sentences: [Range<Int>] { told.keys.sorted().map { reading.document.sentences[$0] } }

    /// A link from an incident.
    struct Found {
        var incident: Int
        var link: IncidentLink
    }

    /// Between two triggers that hang together stand so many tokens at most.
    private static let longest = 16

    func links(_ cues: [LinkCues.Match]) -> [Found] { cues.compactMap(link) }

    private func link(_ match: LinkCues.Match) -> Found? {
        let cue = LinkCue.all[match.cue]
        let index = reading.document.sentenceIndex(of: match.tokens.lowerBound)
        guard let told = told[index] else { return nil }
        let sentence = reading.document.sentences[index]
        guard let behind = governed(from: match.tokens.upperBound, in: sentence, clause: cue.takesClause, told),
            let ahead = governing(match.tokens, in: sentence, behind: behind.mention, told), ahead.incident != behind.incident
        else { return nil }
        let ends = [ahead.mention.trigger, behind.mention.trigger].sorted { $0.lowerBound < $1.lowerBound }
        let (one, other) = cue.isReversed ? (behind, ahead) : (ahead, behind)
        guard ends[1].lowerBound - ends[0].upperBound <= CuedLinks.longest,
            let (relation, score) = relation(cue.meaning, one.mention.type, other.mention.type)
        else { return nil }
        let words = ends[0].lowerBound..<max(ends[0].upperBound, ends[1].upperBound)
        return Found(
            incident: one.incident,
            link: IncidentLink(
                relation: relation, incident: other.incident, evidence: [reading.document.bytes(of: words)], rule: cue.name, score: score))
    }

    private func relation(_ meaning: LinkCue.Meaning, _ type: Int, _ other: Int) -> (IncidentLink.Relation, Double)? {
        switch meaning {
        case .cause: return (.causedBy, types.allow(.causedBy, type, other) ? 0.9 : 0.7)
        case .reason: return types.allow(.causedBy, type, other) ? (.causedBy, 0.8) : nil
        case .order:
            if types.allow(.causedBy, type, other) { return (.causedBy, 0.7) }
            return (.follows, types.allow(.follows, type, other) ? 0.8 : 0.5)
        case .earlier: return types.allow(.follows, type, other) ? (.follows, 0.7) : nil
        case .circumstance:
            if types.allow(.partOf, type, other) { return (.partOf, 0.8) }
            return types.allow(.causedBy, type, other) ? (.causedBy, 0.6) : nil
        }
    }

    // MARK: - What a cue joins

    /// What a cue governs: the noun right behind it ("after the series of attacks"), or the verb of the clause that it opens.
    private func governed(from start: Int, in sentence: Range<Int>, clause: Bool, _ told: [Told]) -> Told? {
        let tags = reading.document.tokens.tag
        var at = start
        while at < sentence.upperBound, tags[at].isAdverb || tags[at] == .openQuote { at += 1 }
        if let noun = noun(at, sentence, told) { return noun }
        guard let verb = reading.verbs.first(from: at, before: sentence.upperBound),
            !tags[at..<verb.tokens.lowerBound].contains(where: \.isPunctuation), clause && verb.isFinite || verb.tokens.lowerBound == at
        else { return nil }
        return told.first { verb.tokens.contains($0.mention.head) || $0.mention.trigger.overlaps(verb.tokens) } ?? noun(verb.tokens.upperBound, sentence, told)
    }

    /// The mention that a noun phrase is the name of, or that it counts: "two bombings", "a series of attacks".
    private func noun(_ start: Int, _ sentence: Range<Int>, _ told: [Told]) -> Told? {
        guard start < sentence.upperBound, let phrase = reading.phrase(at: start).map(reading.withOwned) else { return nil }
        let heads = [phrase.head, reading.complement(of: phrase)?.head]
        return heads.lazy.compactMap { head in told.first { $0.mention.head == head } }.first
    }

    /// What a cue's clause or noun belongs to: the nearest mention before it; of "After the robbery, police arrested" the one behind.
    private func governing(_ cue: Range<Int>, in sentence: Range<Int>, behind: EventMention, _ told: [Told]) -> Told? {
        let tokens = reading.document.tokens
        if isFirst(cue.lowerBound, in: sentence) {
            guard let comma = (behind.trigger.upperBound..<sentence.upperBound).first(where: { tokens.tag[$0] == .comma }) else { return nil }
            return governed(from: comma + 1, in: sentence, clause: true, told)
        }
        guard let nearest = told.last(where: { $0.mention.trigger.upperBound <= cue.lowerBound }) else { return nil }
        let own = reading.verbs.group(at: nearest.mention.head)
        let between = reading.verbs(in: nearest.mention.head + 1..<cue.lowerBound).filter { group in
            group.isFinite && group.head < cue.lowerBound && group != own && !words.isReporting(tokens.lemma[group.head])
        }
        // "The arrests came after": a noun has a verb of its own.
        return between.count <= (nearest.mention.isVerb ? 0 : 1) ? nearest : nil
    }

    /// Whether nothing but a conjunction or an adverb stands before a token.
    private func isFirst(_ token: Int, in sentence: Range<Int>) -> Bool {
        let tags = reading.document.tokens.tag
        let start = reading.document.startBehindDateline(of: sentence)
        return token <= start || tags[start..<token].allSatisfy { $0 == .cc || $0.isAdverb || $0 == .comma || $0 == .cd || $0 == .nns }
    }
}

/// Finds the words that link incidents.
struct LinkCues: Sendable {
    struct Match: Sendable {
        /// Index into ``LinkCue/all``.
        var cue: Int
        var tokens: Range<Int>
    }

    private var patterns: PatternSet

    init(vocabulary: inout Vocabulary) {
        patterns = PatternSet(builtIn: LinkCue.all.map { PatternRule($0.name, $0.pattern) }, vocabulary: &vocabulary)
    }

    mutating func matches(in document: Document, _ sentences: [Range<Int>], _ vocabulary: Vocabulary) -> [Match] {
        patterns.matches(in: document, sentences: sentences, vocabulary: vocabulary).map { Match(cue: $0.rule, tokens: $0.tokens) }
    }
}
