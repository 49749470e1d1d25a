import NewsLanguage

/// Corrects a mention's type by what takes part in it: a bomb's explosion is a bombing, what an army does is war.
struct TypeRefiner: Sendable {
    private let explosives: WordClass?
    private let combatants: Combatants
    private let types: IncidentTypes
    private let clash: Int?
    private let attack: Int?
    private let airStrike: Int?
    private let bombing: Int?
    private let explosion: Int?
    /// Verbs and nouns by which an article calls it a crime, whoever is hit.
    private static let crimes = ["murder", "assassinat", "kidnap", "massacre", "execut", "tortur"]

    init(types: IncidentTypes, vocabulary: inout Vocabulary) {
        self.types = types
        explosives = vocabulary.wordClass(named: "incidents/explosive")
        combatants = Combatants(vocabulary: &vocabulary)
        clash = types.index(of: "clash")
        attack = types.index(of: "attack")
        airStrike = types.index(of: "air-strike")
        bombing = types.index(of: "bombing")
        explosion = types.index(of: "explosion")
    }

    func refined(_ mention: EventMention, in context: IncidentContext) -> EventMention {
        var mention = mention
        if let bombing, isBomb(mention, context) { mention.type = bombing }
        if let type = warfare(mention, context) { mention.type = type }
        return mention
    }

    /// "Soldiers were killed by a bomb when rebels ambushed a patrol": a bomb that hits nobody else is part of the fighting in its sentence.
    func reconciled(_ mentions: [EventMention]) -> [EventMention] {
        guard let clash, let bombing else { return mentions }
        let fights = Set(mentions.filter { $0.type == clash }.map(\.sentence))
        return mentions.map { mention in
            guard mention.type == bombing, !mention.isVerb, fights.contains(mention.sentence), !mention.arguments.contains(where: { $0.role == "patient" })
            else { return mention }
            var mention = mention
            mention.type = clash
            return mention
        }
    }

    /// "The bomb went off", "the explosion of two bombs", "a car-bomb explosion": no accident.
    private func isBomb(_ mention: EventMention, _ context: IncidentContext) -> Bool {
        guard mention.type == explosion else { return false }
        return mention.arguments.contains { context.isOne($0.phrase.head, explosives) }
            || (mention.head > 0 && !mention.isVerb && context.isOne(mention.head - 1, explosives))
    }

    /// What an army does, and what is done to those who fight, is war: soldiers and rebels who kill each other clash, an army's bombing is an air
    /// strike, or an attack where it hits others.
    private func warfare(_ mention: EventMention, _ context: IncidentContext) -> Int? {
        guard types.types[mention.type].family == "violence", !TypeRefiner.crimes.contains(where: mention.phrase.hasPrefix) else { return nil }
        let patients = mention.arguments.filter { $0.role == "patient" || $0.role == "victim" || $0.role == "object" }.map(\.phrase)
        if !patients.isEmpty, patients.allSatisfy({ combatants.isCombatant($0, context) }) { return clash }
        guard mention.type == bombing else { return nil }
        let agents = mention.arguments.filter { $0.role == "agent" || !mention.isVerb && $0.position == "of" }.map(\.phrase)
        let own = mention.isVerb ? nil : context.reading.phrase(at: mention.head)
        guard (agents + [own].compactMap { $0 }).contains(where: { combatants.isState($0, context) }) else { return nil }
        return patients.contains { !combatants.isState($0, context) } ? attack : airStrike
    }
}
