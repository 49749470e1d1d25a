import NewsEntities
import NewsLanguage

/// The grammatical positions around a verb or a noun.
struct Positions: Sendable {
    var subject: NounPhrase?
    var object: NounPhrase?
    /// Prepositional phrases, in order: the preposition in small letters and its noun.
    var prepositional: [(preposition: String, phrase: NounPhrase)] = []
}

/// Reads a document's sentences: who does what to whom, by the order of noun phrases, verb groups and prepositions.
///
/// No tree is built: English news puts subjects before their verbs and objects behind them, and what stands between is passed over by a few
/// rules. That is right often enough, and costs one pass.
struct SentenceReading: Sendable {
    let document: Document
    let phrases: [NounPhrase]
    let verbs: VerbGroups
    /// For each token, the phrase that it is in; -1 for none.
    private let phraseAt: [Int32]
    let words: ReadingWords

    init(_ document: Document, _ phrases: [NounPhrase], _ verbs: VerbGroups, _ words: ReadingWords) {
        self.document = document
        self.phrases = phrases
        self.verbs = verbs
        self.words = words
        var phraseAt = [Int32](repeating: -1, count: document.tokens.count)
        for (index, phrase) in phrases.enumerated() { for token in phrase.tokens { phraseAt[token] = Int32(index) } }
        self.phraseAt = phraseAt
    }

    /// "The attack", "this attack": something known.
    func isDefinite(_ phrase: NounPhrase) -> Bool { words.isDefinite(document.tokens.word[phrase.tokens.lowerBound]) }

    /// "A garden", "any garrison", "their cook": nothing that a name names.
    func isOneOfMany(_ phrase: NounPhrase) -> Bool {
        let first = phrase.tokens.lowerBound
        return document.tokens.tag[first] == .prpPossessive || document.tokens.tag[first] == .dt && words.isIndefinite(document.tokens.word[first])
    }

    func phrase(at token: Int) -> NounPhrase? {
        phraseAt.indices.contains(token) && phraseAt[token] >= 0 ? phrases[Int(phraseAt[token])] : nil
    }

    /// The verb groups that start in a range of tokens.
    func verbs(in tokens: Range<Int>) -> [VerbGroup] {
        var found: [VerbGroup] = []
        while let group = verbs.first(from: found.last.map { $0.tokens.lowerBound + 1 } ?? tokens.lowerBound, before: tokens.upperBound) { found.append(group) }
        return found
    }

    func firstFiniteVerb(in tokens: Range<Int>) -> VerbGroup? {
        var from = tokens.lowerBound
        while let group = verbs.first(from: from, before: tokens.upperBound) {
            if group.isFinite { return group }
            from = group.tokens.upperBound
        }
        return nil
    }

    func hasFiniteVerb(in sentence: Range<Int>) -> Bool { firstFiniteVerb(in: sentence) != nil }

    /// The next finite verb ends what belongs to this one; a participle does not.
    func nextVerb(after token: Int, in sentence: Range<Int>) -> Int {
        var from = token
        while let next = verbs.first(from: from, before: sentence.upperBound) {
            if next.isFinite { return next.tokens.lowerBound }
            from = next.tokens.upperBound
        }
        return sentence.upperBound
    }

    /// Whether a token stands in the dateline of its sentence, which tells where and when the report was written.
    func isInDateline(_ token: Int) -> Bool {
        let sentence = document.sentences[document.sentenceIndex(of: token)]
        return token < document.startBehindDateline(of: sentence)
    }

    /// "Police said on Thursday": when it was said, not when it happened.
    func isOfReport(_ time: Range<Int>) -> Bool {
        var at = time.lowerBound - 1
        var steps = 0
        while at >= 0, steps < 5 {
            if let group = verbs.group(at: at) { return words.isReporting(document.tokens.lemma[group.head]) }
            // "Said that on Thursday": the clause's.
            if words.isRelative(document.tokens.word[at]) { return false }
            let tag = document.tokens.tag[at]
            guard tag == .inPreposition || tag == .rb || tag == .prp || tag == .jj || phrase(at: at) != nil else { return false }
            at -= 1
            steps += 1
        }
        return false
    }
}
