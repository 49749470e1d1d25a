import NewsLanguage

/// Finds those who were attacked and came to no harm: "escaped unhurt", "his children were not injured", "the minister survived the attack".
struct Unharmed: Sendable {
    private let escaping: WordSet
    private let harming: WordSet
    private let well: WordSet
    private let deeds: WordSet
    private let survive: WordID

    init(vocabulary: inout Vocabulary) {
        escaping = vocabulary.words("escape emerge be walk remain")
        harming = vocabulary.words("injure hurt wound harm")
        well = vocabulary.words("unhurt unharmed unscathed uninjured unwounded alive")
        deeds = vocabulary.words("attack attempt assassination bombing explosion blast shooting ambush assault")
        survive = vocabulary.intern("survive")
    }

    func add(to list: inout ParticipantList, _ draft: IncidentDraft, _ context: IncidentContext) {
        for sentence in SuspectFinder.sentences(of: draft, context) {
            for group in context.reading.verbs(in: sentence) {
                guard let phrase = survivor(group, context.reading), context.kind(of: phrase) == .person else { continue }
                for one in context.reading.list(endingWith: phrase) { list.add("victim", one, "unharmed in it") }
            }
        }
    }

    private func survivor(_ group: VerbGroup, _ reading: SentenceReading) -> NounPhrase? {
        let tokens = reading.document.tokens
        let lemma = tokens.lemma[group.head]
        guard escaping.contains(lemma) || harming.contains(lemma) || lemma == survive else { return nil }
        let positions = reading.positions(ofVerb: group.head, end: group.tokens.upperBound)
        if harming.contains(lemma) { return group.isNegated && group.voice == .passive ? positions.object : nil }
        if lemma == survive { return positions.object.flatMap { deeds.contains(tokens.lemma[$0.head]) ? positions.subject : nil } }
        let behind = group.tokens.upperBound..<min(group.tokens.upperBound + 2, tokens.count)
        return !group.isNegated && behind.contains { well.contains(tokens.word[$0]) } ? positions.subject : nil
    }
}
