import NewsLanguage

/// Tells those who fight from those who are attacked: soldiers and rebels killing each other is war, not a crime.
struct Combatants: Sendable {
    private let military: WordClass?
    private let state: WordClass?
    private let armed: WordClass?
    private let members: WordSet
    private let of: WordID
    private let police: WordID
    private let air: WordID
    private let force: WordID

    init(vocabulary: inout Vocabulary) {
        military = vocabulary.wordClass(named: "incidents/military")
        state = vocabulary.wordClass(named: "incidents/state-force")
        armed = vocabulary.wordClass(named: "incidents/armed-person")
        members = vocabulary.words("member commander leader element fighter men number group dozen hundred")
        of = vocabulary.intern("of")
        police = vocabulary.intern("police")
        air = vocabulary.intern("air")
        force = vocabulary.intern("force")
    }

    /// Soldiers, rebels, their posts and convoys: "two national guard soldiers", "members of the guerrilla group", "army positions".
    func isCombatant(_ phrase: NounPhrase, _ context: IncidentContext) -> Bool {
        if phrase.tokens.contains(where: { context.isOne($0, military) || context.isOne($0, armed) }) { return !isPolice(phrase, context) }
        // "The brigade's installations".
        if let owner = phrase.possessor, owner.contains(where: { context.isOne($0, military) }) { return true }
        let tokens = context.reading.document.tokens
        let next = phrase.tokens.upperBound
        guard members.contains(tokens.lemma[phrase.head]), next + 1 < tokens.count, tokens.word[next] == of, let group = context.reading.phrase(at: next + 1)
        else { return false }
        return context.armedGroups.contains { $0.overlaps(group.tokens) }
            || group.tokens.contains { context.isOne($0, military) || context.isOne($0, armed) }
    }

    /// "A police patrol car"
    private func isPolice(_ phrase: NounPhrase, _ context: IncidentContext) -> Bool {
        phrase.tokens.contains { context.reading.document.tokens.word[$0] == police }
    }

    /// An army, its men or its aircraft.
    func isState(_ phrase: NounPhrase, _ context: IncidentContext) -> Bool {
        let tokens = context.reading.document.tokens
        guard !phrase.tokens.contains(where: { context.isOne($0, armed) }) else { return false }
        if phrase.tokens.contains(where: { context.isOne($0, state) }) { return !context.armedGroups.contains { $0.overlaps(phrase.tokens) } }
        return phrase.tokens.dropLast().contains { tokens.word[$0] == air && tokens.word[$0 + 1] == force }
    }
}
