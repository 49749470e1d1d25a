import NewsLanguage

/// Finds those to whom a deed is attributed: "the ELN claimed responsibility for the bombing", "the murder was blamed on drug traffickers",
/// "accused four soldiers of the killing", "the Medellin cartel, which is responsible for".
struct Attributions: Sendable {
    /// Verbs whose object is the suspect: "accused the army of".
    private let accusing: WordSet
    /// Verbs whose suspect stands behind "to", "on", "with".
    private let ascribing: WordSet
    /// Verbs of owning up to, with "responsibility" or "credit".
    private let claiming: WordSet
    /// Verbs of doing a deed, and of taking part in one.
    private let perpetrating: WordSet
    private let participating: WordSet
    /// Verbs of holding somebody "responsible".
    private let holding: WordSet
    /// Nouns for having a part in a deed, and for a deed as somebody's.
    private let involvements: WordSet
    private let works: WordSet
    private let denying: WordSet
    private let any: WordID
    private let responsibility: WordSet
    /// What somebody is accused of that may be the incident told: "the attack", "these crimes".
    private let deeds: WordSet
    private let responsible: WordID
    private let claim: WordID
    private let be: WordID
    private let no: WordID

    init(vocabulary: inout Vocabulary) {
        accusing = vocabulary.words("accuse suspect blame indict implicate charge convict")
        ascribing = vocabulary.words("attribute blame ascribe link impute pin")
        claiming = vocabulary.words("claim take admit assume acknowledge accept")
        perpetrating = vocabulary.words("perpetrate commit mastermind carry stage")
        participating = vocabulary.words("involve implicate participate")
        holding = vocabulary.words("hold consider find deem")
        involvements = vocabulary.words("involvement participation complicity responsibility")
        works = vocabulary.words("work act action deed doing")
        denying = vocabulary.words("deny reject dismiss disclaim")
        any = vocabulary.intern("any")
        responsibility = vocabulary.words("responsibility credit")
        deeds = vocabulary.words("""
            attack crime murder killing assassination massacre bombing kidnapping abduction action act incident deed death slaying shooting \
            plot explosion blast robbery ambush arson execution slaughter hijacking disappearance breach hack cyberattack intrusion theft leak
            """)
        responsible = vocabulary.intern("responsible")
        claim = vocabulary.intern("claim")
        be = vocabulary.intern("be")
        no = vocabulary.intern("no")
    }

    /// The suspects that a sentence names, in order.
    func suspects(in sentence: Range<Int>, _ context: IncidentContext) -> [(phrase: NounPhrase, rule: String)] {
        let reading = context.reading
        let tokens = reading.document.tokens
        var found: [(phrase: NounPhrase, rule: String)] = []
        for group in reading.verbs.all where sentence.contains(group.head) && !group.isNegated && group.tense != .infinitive {
            let lemma = tokens.lemma[group.head]
            guard accusing.contains(lemma) || ascribing.contains(lemma) || claiming.contains(lemma) || lemma == be
                || perpetrating.contains(lemma) || participating.contains(lemma) || holding.contains(lemma)
            else { continue }
            let positions = reading.positions(ofVerb: group.head, end: group.tokens.upperBound)
            if perpetrating.contains(lemma) {
                // "The crime perpetrated in Guatemala by armed men".
                if tokens.tag[group.head] == .vbn, let doer = positions.prepositional.first(where: { $0.preposition == "by" })?.phrase, isOwn(doer, group, reading),
                    let deed = positions.object, deeds.contains(tokens.lemma[deed.head])
                { found.append((doer, "deed done by")) }
            } else if participating.contains(lemma) {
                guard positions.prepositional.contains(where: { $0.preposition == "in" && deeds.contains(tokens.lemma[$0.phrase.head]) }) else { continue }
                if let party = tokens.tag[group.head] == .vbn ? positions.object ?? positions.subject : positions.subject { found.append((party, "involved in the deed")) }
            } else if claiming.contains(lemma) {
                guard let object = positions.object, responsibility.contains(tokens.lemma[object.head]) || isClaimed(object, group, reading) else { continue }
                if let subject = positions.subject, !isNobody(subject, tokens) { found.append((subject, "claims responsibility")) }
            } else if lemma == be, let doer = doer(by: group, positions, reading) {
                found.append((doer, "deed of"))
            } else if holding.contains(lemma) {
                // "Holds the army responsible for the murder"
                guard let object = positions.object, object.tokens.upperBound < sentence.upperBound, tokens.word[object.tokens.upperBound] == responsible,
                    isOfDeed(object.tokens.upperBound + 1, sentence, reading)
                else { continue }
                found.append((object, "held responsible"))
            } else if lemma == be {
                var at = group.tokens.upperBound
                // "Directly responsible"
                while at < sentence.upperBound, tokens.tag[at].isAdverb { at += 1 }
                guard at < sentence.upperBound, tokens.word[at] == responsible, isOfDeed(at + 1, sentence, reading) else { continue }
                if let subject = positions.subject { found.append((subject, "responsible")) }
            } else {
                let behind = positions.prepositional.first { $0.preposition == "to" || $0.preposition == "on" }?.phrase
                if ascribing.contains(lemma), let behind { found.append((behind, "attributed to")) }
                else if accusing.contains(lemma), let object = positions.object, isOfDeed(group, positions, reading) { found.append((object, "accused of")) }
            }
        }
        for token in sentence where involvements.contains(tokens.lemma[token]) {
            guard let phrase = reading.phrase(at: token), phrase.head == token else { continue }
            // "The army's involvement in the murder", "the participation of soldiers in the attack".
            let behind = reading.prepositional(from: phrase.tokens.upperBound, before: min(phrase.tokens.upperBound + Attributions.reach, sentence.upperBound))
            guard behind.contains(where: { $0.preposition == "in" && deeds.contains(tokens.lemma[$0.phrase.head]) }), !isDenied(phrase, sentence, reading),
                let party = owner(of: phrase, sentence, reading), party.kind != .pronoun
            else { continue }
            found.append((party, "involvement of"))
        }
        return found.flatMap { phrase, rule in
            let before = reading.list(endingWith: phrase)
            return (before.count > 1 ? before : reading.coordinated(with: phrase)).map { ($0, rule) }
        }
    }

    /// "Claimed the attack"
    private func isClaimed(_ object: NounPhrase, _ group: VerbGroup, _ reading: SentenceReading) -> Bool {
        reading.document.tokens.lemma[group.head] == claim && deeds.contains(reading.document.tokens.lemma[object.head]) && reading.isDefinite(object)
    }

    /// "The murder was the work of the army", "the ELN is behind the attack".
    private func doer(by group: VerbGroup, _ positions: Positions, _ reading: SentenceReading) -> NounPhrase? {
        let tokens = reading.document.tokens
        if let subject = positions.subject, deeds.contains(tokens.lemma[subject.head]), let work = positions.object, works.contains(tokens.lemma[work.head]),
            let (preposition, doer) = reading.prepositional(from: work.tokens.upperBound, before: min(work.tokens.upperBound + 2, tokens.count)).first,
            preposition == "of" || preposition == "by"
        { return doer }
        guard let (preposition, deed) = positions.prepositional.first, preposition == "behind", deeds.contains(tokens.lemma[deed.head]) else { return nil }
        return positions.subject
    }

    /// Whose part in a deed it is; of "were arrested because of their involvement" those who were.
    private func owner(of involvement: NounPhrase, _ sentence: Range<Int>, _ reading: SentenceReading) -> NounPhrase? {
        guard reading.document.tokens.tag[involvement.tokens.lowerBound] == .prpPossessive else { return reading.owner(of: involvement) }
        guard let verb = reading.clauseVerb(around: involvement.tokens, in: sentence), verb.tokens.upperBound <= involvement.tokens.lowerBound else { return nil }
        let positions = reading.positions(ofVerb: verb.head, end: verb.tokens.upperBound)
        return verb.voice == .passive ? positions.object : nil
    }

    /// "Denied any involvement", "no involvement".
    private func isDenied(_ phrase: NounPhrase, _ sentence: Range<Int>, _ reading: SentenceReading) -> Bool {
        let tokens = reading.document.tokens
        if phrase.tokens.contains(where: { tokens.word[$0] == no || tokens.word[$0] == any }) { return true }
        return (max(sentence.lowerBound, phrase.tokens.lowerBound - 4)..<phrase.tokens.lowerBound).contains { denying.contains(tokens.lemma[$0]) }
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
