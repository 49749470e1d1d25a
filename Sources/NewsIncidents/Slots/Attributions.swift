import NewsLanguage

/// Finds those to whom a deed is attributed: "the ELN claimed responsibility for the bombing", "the murder was blamed on drug traffickers",
/// "accused four soldiers of the killing", "the Medellin cartel, which is responsible for".
struct Attributions: Sendable {
    /// Verbs whose object is the suspect: "accused the army of".
    private let accusing: Set<WordID>
    /// Verbs whose suspect stands behind "to", "on", "with".
    private let ascribing: Set<WordID>
    /// Verbs of owning up to, with "responsibility" or "credit".
    private let claiming: Set<WordID>
    /// Verbs of doing a deed, and of taking part in one.
    private let perpetrating: Set<WordID>
    private let participating: Set<WordID>
    private let responsibility: Set<WordID>
    /// What somebody is accused of that may be the incident told: "the attack", "these crimes".
    private let deeds: Set<WordID>
    private let responsible: WordID
    private let be: WordID
    private let no: WordID

    init(vocabulary: inout Vocabulary) {
        accusing = vocabulary.words("accuse suspect blame indict implicate charge convict")
        ascribing = vocabulary.words("attribute blame ascribe link impute pin")
        claiming = vocabulary.words("claim take admit assume acknowledge accept")
        perpetrating = vocabulary.words("perpetrate commit mastermind carry stage")
        participating = vocabulary.words("involve implicate participate")
        responsibility = vocabulary.words("responsibility credit")
        deeds = vocabulary.words("attack crime murder killing assassination massacre bombing kidnapping abduction action act incident deed death slaying shooting plot explosion blast robbery ambush arson execution slaughter hijacking disappearance")
        responsible = vocabulary.intern("responsible")
        be = vocabulary.intern("be")
        no = vocabulary.intern("no")
    }

    /// The suspects that a sentence names, in order.
    func suspects(in sentence: Range<Int>, _ context: IncidentContext) -> [NounPhrase] {
        let reading = context.reading
        let tokens = reading.document.tokens
        var found: [NounPhrase] = []
        for group in reading.verbs.all where sentence.contains(group.head) && !group.isNegated && group.tense != .infinitive {
            let lemma = tokens.lemma[group.head]
            guard accusing.contains(lemma) || ascribing.contains(lemma) || claiming.contains(lemma) || lemma == be
                || perpetrating.contains(lemma) || participating.contains(lemma)
            else { continue }
            let positions = reading.positions(ofVerb: group.head, end: group.tokens.upperBound)
            if perpetrating.contains(lemma) {
                // "The crime perpetrated in Guatemala by armed men".
                if tokens.tag[group.head] == .vbn, let doer = positions.prepositional.first(where: { $0.preposition == "by" })?.phrase, isOwn(doer, group, reading),
                    let deed = positions.object, deeds.contains(tokens.lemma[deed.head])
                { found.append(doer) }
            } else if participating.contains(lemma) {
                guard positions.prepositional.contains(where: { $0.preposition == "in" && deeds.contains(tokens.lemma[$0.phrase.head]) }) else { continue }
                if let party = tokens.tag[group.head] == .vbn ? positions.object ?? positions.subject : positions.subject { found.append(party) }
            } else if claiming.contains(lemma) {
                guard let object = positions.object, responsibility.contains(tokens.lemma[object.head]) else { continue }
                if let subject = positions.subject, !isNobody(subject, tokens) { found.append(subject) }
            } else if lemma == be {
                let at = group.tokens.upperBound
                guard at < sentence.upperBound, tokens.word[at] == responsible, isOfDeed(at + 1, sentence, reading) else { continue }
                if let subject = positions.subject { found.append(subject) }
            } else {
                let behind = positions.prepositional.first { $0.preposition == "to" || $0.preposition == "on" }?.phrase
                if ascribing.contains(lemma), let behind { found.append(behind) }
                else if accusing.contains(lemma), let object = positions.object, isOfDeed(group, positions, reading) { found.append(object) }
            }
        }
        return found.flatMap { reading.coordinated(with: $0) }
    }

    /// "(Responsible) for the recent bombings", "for this": not "for producing gas".
    private func isOfDeed(_ start: Int, _ sentence: Range<Int>, _ reading: SentenceReading) -> Bool {
        let tokens = reading.document.tokens
        let behind = start..<min(start + Attributions.reach, sentence.upperBound)
        return behind.contains { deeds.contains(tokens.lemma[$0]) } || (reading.phrase(at: start + 1)?.kind == .pronoun && behind.count > 1)
    }

    /// How far behind "responsible" the deed is named.
    private static let reach = 8

    /// No other verb stands between.
    private func isOwn(_ doer: NounPhrase, _ group: VerbGroup, _ reading: SentenceReading) -> Bool {
        doer.tokens.lowerBound > group.tokens.upperBound && reading.verbs.first(from: group.tokens.upperBound, before: doer.tokens.lowerBound) == nil
    }

    /// "Accused of the killing", "suspected of having murdered"; but not "charged with drug trafficking".
    private func isOfDeed(_ group: VerbGroup, _ positions: Positions, _ reading: SentenceReading) -> Bool {
        let tokens = reading.document.tokens
        if positions.prepositional.contains(where: { Attributions.charging.contains($0.preposition) && deeds.contains(tokens.lemma[$0.phrase.head]) }) { return true }
        // "Of having killed": a verb behind the preposition.
        let sentence = reading.document.sentences[reading.document.sentenceIndex(of: group.head)]
        let behind = group.tokens.upperBound..<reading.nextVerb(after: group.tokens.upperBound, in: sentence)
        return behind.contains { tokens.tag[$0] == .inPreposition && $0 + 1 < sentence.upperBound && tokens.tag[$0 + 1] == .vbg }
    }

    private static let charging: Set<String> = ["of", "for", "with", "in"]

    /// "No group", "no organization or individual".
    private func isNobody(_ phrase: NounPhrase, _ tokens: Tokens) -> Bool {
        tokens.word[max(0, phrase.tokens.lowerBound - 3)...phrase.tokens.lowerBound].contains(no)
    }
}
