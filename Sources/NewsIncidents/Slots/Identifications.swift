import NewsLanguage

/// Finds the names of those who were first only counted or called what they did: "the dead were identified as Ann Smith, 23, and John Brown",
/// "among the injured are", "the suspect, John Smith, was".
struct Identifications: Sendable {
    private let naming: WordSet
    private let harmed: WordSet
    private let suspects: WordSet
    private let be: WordID
    private let name: WordID
    /// How many sentences behind the incident's last names may come.
    private static let reach = 4

    init(vocabulary: inout Vocabulary) {
        naming = vocabulary.words("identify name")
        harmed = vocabulary.words("victim dead wounded injured killed slain murdered kidnapped casualty fatality deceased hostage assassinated")
        suspects = vocabulary.words("suspect gunman attacker assailant shooter perpetrator driver bomber hijacker kidnapper stabber assassin killer robber arsonist")
        be = vocabulary.intern("be")
        name = vocabulary.intern("name")
    }

    func add(to list: inout ParticipantList, _ draft: IncidentDraft, _ context: IncidentContext) {
        let reading = context.reading
        let sentences = reading.document.sentences
        guard let last = draft.mentions.map(\.sentence).max() else { return }
        let isByPerson = list.has("perpetrator_individual")
        for sentence in sentences[draft.first.sentence...min(last + Identifications.reach, sentences.count - 1)] {
            for group in reading.verbs.all where sentence.contains(group.head) && !group.isNegated {
                guard let (anchor, first) = identification(group, sentence, reading), let role = role(of: anchor, list, context) else { continue }
                for name in reading.coordinated(with: first) where context.kind(of: name) == .person { list.name(role, name, "identified as") }
            }
            for phrase in context.phrases(in: sentence) where isByPerson && isNamedSuspect(phrase, context) { list.name("perpetrator_individual", phrase, "named suspect") }
        }
    }

    /// "The suspect, John Smith"
    private func isNamedSuspect(_ phrase: NounPhrase, _ context: IncidentContext) -> Bool {
        guard suspects.contains(context.reading.document.tokens.lemma[phrase.head]), context.reading.isDefinite(phrase), let entity = phrase.entity else { return false }
        return context.entities[entity].kind == .person && context.isNamed(entity)
    }

    /// Who is named by what: the tokens before the verb, and the first name.
    private func identification(_ group: VerbGroup, _ sentence: Range<Int>, _ reading: SentenceReading) -> (Range<Int>, NounPhrase)? {
        let tokens = reading.document.tokens
        let isNaming = naming.contains(tokens.lemma[group.head])
        guard isNaming || tokens.lemma[group.head] == be else { return nil }
        let positions = reading.positions(ofVerb: group.head, end: group.tokens.upperBound)
        if isNaming {
            // "A gunman, who identified himself as": the gunman.
            let isOneself = positions.object?.kind == .pronoun && group.voice == .active
            guard let anchor = isOneself ? positions.subject : positions.object, let first = positions.prepositional.first(where: { $0.preposition == "as" })?.phrase else { return nil }
            return (anchor.tokens, first)
        }
        guard let first = positions.object, tokens.tag[first.head].isProperNoun else { return nil }
        var at = group.tokens.lowerBound - 1
        while at >= sentence.lowerBound, tokens.tag[at].isAdverb { at -= 1 }
        guard at >= sentence.lowerBound else { return nil }
        return ((reading.phrase(at: at)?.tokens ?? at..<at + 1), first)
    }

    private func role(of anchor: Range<Int>, _ list: ParticipantList, _ context: IncidentContext) -> String? {
        let tokens = context.reading.document.tokens
        if anchor.contains(where: { harmed.contains(tokens.word[$0]) || harmed.contains(tokens.lemma[$0]) }) { return "victim" }
        if list.has("perpetrator_individual"), anchor.last.map({ suspects.contains(tokens.lemma[$0]) }) ?? false { return "perpetrator_individual" }
        // "Their names are": theirs.
        let isOwned = anchor.last.map { tokens.lemma[$0] == name } ?? false
        guard let head = isOwned ? anchor.first : anchor.last else { return nil }
        let known = list.participants.filter { $0.role == "victim" || $0.role == "perpetrator_individual" }
        if let entity = context.entityAt[head] ?? (context.pronounAt[head] >= 0 ? Int(context.pronounAt[head]) : nil), let one = known.first(where: { $0.entity == entity }) { return one.role }
        return isOwned ? known.last { isMany($0, before: head, context) }?.role : known.last { isSame($0, anchor, context) }?.role
    }

    /// "Five men are suspected of it. Their names are": several in the sentence before.
    private func isMany(_ one: Participant, before token: Int, _ context: IncidentContext) -> Bool {
        let document = context.reading.document
        let sentence = document.sentenceIndex(of: token)
        guard sentence > 0 else { return false }
        return context.phrases(in: document.sentences[sentence - 1]).contains { phrase in
            let isMany = document.tokens.tag[phrase.head] == .nns || document.tokens.tag[phrase.tokens.lowerBound] == .cd
            return isMany && document.bytes(of: phrase.tokens).overlaps(one.bytes)
        }
    }

    /// "The gunman fled … the gunman, who identified himself as": the same words before.
    private func isSame(_ one: Participant, _ anchor: Range<Int>, _ context: IncidentContext) -> Bool {
        let document = context.reading.document
        let own = anchor.last.flatMap(context.reading.phrase)?.core(document) ?? anchor
        return one.bytes.upperBound <= document.bytes(of: own).lowerBound && context.text(one.bytes) == context.text(document.bytes(of: own))
    }
}
