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
                if tokens.tag[group.head] == .vbn, let doer = positions.prepositional.first(where: { $0.preposition == "by" })?.phrase { found.append(doer) }
            } else if participating.contains(lemma) {
                guard positions.prepositional.contains(where: { $0.preposition == "in" }) else { continue }
                if let party = tokens.tag[group.head] == .vbn ? positions.object ?? positions.subject : positions.subject { found.append(party) }
            } else if claiming.contains(lemma) {
                guard let object = positions.object, responsibility.contains(tokens.lemma[object.head]) else { continue }
                if let subject = positions.subject, !isNobody(subject, tokens) { found.append(subject) }
            } else if lemma == be {
                guard group.tokens.upperBound < sentence.upperBound, tokens.word[group.tokens.upperBound] == responsible else { continue }
                if let subject = positions.subject { found.append(subject) }
            } else {
                let behind = positions.prepositional.first { $0.preposition == "to" || $0.preposition == "on" }?.phrase
                if ascribing.contains(lemma), let behind { found.append(behind) }
                else if accusing.contains(lemma), positions.prepositional.contains(where: { $0.preposition == "of" || $0.preposition == "for" || $0.preposition == "with" || $0.preposition == "in" }),
                    let object = positions.object
                {
                    found.append(object)
                }
            }
        }
        return found.flatMap { reading.coordinated(with: $0) }
    }

    /// "No group", "no organization or individual".
    private func isNobody(_ phrase: NounPhrase, _ tokens: Tokens) -> Bool {
        tokens.word[max(0, phrase.tokens.lowerBound - 3)...phrase.tokens.lowerBound].contains(no)
    }
}
