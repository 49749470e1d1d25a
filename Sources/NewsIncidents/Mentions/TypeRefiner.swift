import NewsLanguage

/// Corrects a mention's type by what takes part in it: a bomb's explosion is a bombing, what an army does is war.
struct TypeRefiner: Sendable {
    private let explosives: WordClass?
    private let targets: WordClass?
    private let armed: WordClass?
    private let vehicles: WordClass?
    private let combatants: Combatants
    private let types: IncidentTypes
    private let clash: Int?
    private let attack: Int?
    private let airStrike: Int?
    private let bombing: Int?
    private let explosion: Int?
    private let arson: Int?
    private let operation: Int?
    private let threat: Int?
    private let crash: Int?
    private let harmVerbs: WordClass?
    private let killing: WordSet
    private let threaten: WordID
    private let aircraft: WordSet
    private let planes: WordSet
    private let civil: WordSet
    /// Verbs and nouns by which an article calls it a crime, whoever is hit.
    private static let crimes = ["murder", "assassinat", "kidnap", "massacre", "execut", "tortur"]

    init(types: IncidentTypes, vocabulary: inout Vocabulary) {
        self.types = types
        explosives = vocabulary.wordClass(named: "incidents/explosive")
        armed = vocabulary.wordClass(named: "incidents/armed-person")
        targets = vocabulary.wordClass(named: "incidents/target")
        vehicles = vocabulary.wordClass(named: "incidents/vehicle")
        aircraft = vocabulary.words("aircraft helicopter plane airplane jet fighter bomber warplane drone missile rocket")
        planes = vocabulary.words("plane airplane jet aircraft")
        civil = vocabulary.words("passenger civil civilian airliner airline commercial cargo private")
        combatants = Combatants(vocabulary: &vocabulary)
        clash = types.index(of: "clash")
        attack = types.index(of: "attack")
        airStrike = types.index(of: "air-strike")
        bombing = types.index(of: "bombing")
        explosion = types.index(of: "explosion")
        arson = types.index(of: "arson")
        threat = types.index(of: "threat")
        crash = types.index(of: "crash")
        harmVerbs = vocabulary.wordClass(named: "incidents/harm-verb")
        killing = vocabulary.words("kill wound injure")
        threaten = vocabulary.intern("threaten")
        operation = types.index(of: "military-operation")
    }

    /// - Parameter accidents: sentences that tell of accidents and disasters.
    func refined(_ mention: EventMention, in context: IncidentContext, accidents: Set<Int>) -> EventMention {
        var mention = mention
        if let threat, isThreatened(mention, context) {
            mention.type = threat
            mention.status = .reported
            return mention
        }
        if let bombing, isBomb(mention, context) { mention.type = bombing }
        if let airStrike, isArmedStrike(mention, context) { mention.type = airStrike }
        if let crash, isCollision(mention, context) {
            mention.type = crash
            for at in mention.arguments.indices { mention.arguments[at].role = mention.arguments[at].position == "subj" ? "vehicle" : "object" }
        }
        // "Two soldiers were killed in a helicopter crash"
        let isByAccident = accidents.contains(mention.sentence) && !mention.arguments.contains { $0.role == "agent" }
        if !isByAccident, let type = warfare(mention, context) { mention.type = type }
        if let arson, isArson(mention, context) {
            mention.type = arson
            for at in mention.arguments.indices { mention.arguments[at].role = types.types[arson].verbFrame.role(of: mention.arguments[at].position) ?? mention.arguments[at].role }
        }
        return mention
    }

    /// "A ship rammed a bridge": nobody is told to have meant it.
    private func isCollision(_ mention: EventMention, _ context: IncidentContext) -> Bool {
        mention.phrase == "ram" && mention.arguments.contains { $0.position == "subj" && context.kind(of: $0.phrase) == .thing && context.isOne($0.phrase, vehicles) }
    }

    /// "An Israeli strike killed a commander", "hit a house": no workers do so.
    private func isArmedStrike(_ mention: EventMention, _ context: IncidentContext) -> Bool {
        guard mention.phrase == "strike", !mention.isVerb, types.types[mention.type].name == "strike", let phrase = context.reading.phrase(at: mention.head)
        else { return false }
        let next = phrase.tokens.upperBound
        guard let group = context.reading.verbs.first(from: next, before: min(next + 2, context.sentence(mention).upperBound)), group.voice == .active
        else { return false }
        if killing.contains(context.reading.document.tokens.lemma[group.head]) { return true }
        let positions = context.reading.positions(ofVerb: group.head, end: group.tokens.upperBound)
        return context.isOne(group.head, harmVerbs) && positions.object.map { context.isOne($0, targets) } ?? false
    }

    /// "Threatening to kill a senator": the threat is what happened.
    private func isThreatened(_ mention: EventMention, _ context: IncidentContext) -> Bool {
        guard mention.isVerb, types.types[mention.type].name == "killing", let group = context.reading.verbs.group(at: mention.head), group.tense == .infinitive,
            group.tokens.lowerBound > 0
        else { return false }
        return context.reading.document.tokens.lemma[group.tokens.lowerBound - 1] == threaten
    }

    /// "Terrorists burned the offices": somebody set fire to something.
    private func isArson(_ mention: EventMention, _ context: IncidentContext) -> Bool {
        guard mention.isVerb, mention.phrase == "burn" || mention.phrase == "burn down" else { return false }
        let byNobody = !mention.arguments.contains { ($0.position == "subj" || $0.position == "by") && [.person, .organization].contains(context.kind(of: $0.phrase)) }
        return !byNobody && mention.arguments.contains { $0.position == "obj" && (context.isOne($0.phrase, targets) || context.isOne($0.phrase, vehicles)) }
    }

    /// "The school was bombed later on", where soldiers bombed it: their other bombings are no bombs placed either.
    func bombedByState(_ mentions: [EventMention]) -> [EventMention] {
        guard let bombing, let type = mentions.first(where: { $0.phrase == "bomb" && $0.isVerb && $0.type != bombing })?.type else { return mentions }
        return mentions.map { mention in
            guard mention.type == bombing, mention.phrase == "bomb" && mention.isVerb || mention.phrase == "bombing",
                !mention.arguments.contains(where: { $0.role == "agent" })
            else { return mention }
            var mention = mention
            mention.type = type
            return mention
        }
    }

    /// "Soldiers were killed by a bomb when rebels ambushed a patrol": a bomb that hits nobody else is part of the fighting in its sentence.
    /// "One soldier died in the clashes": so are the dead of those who fight.
    func reconciled(_ mentions: [EventMention], in context: IncidentContext) -> [EventMention] {
        guard let clash, let bombing else { return mentions }
        let fights = Set(mentions.filter { $0.type == clash }.map(\.sentence))
        return mentions.map { mention in
            let isLoneBomb = mention.type == bombing && !mention.isVerb && !mention.arguments.contains { $0.role == "patient" }
            guard fights.contains(mention.sentence), isLoneBomb || isToll(mention, context) else { return mention }
            var mention = mention
            mention.type = clash
            return mention
        }
    }

    private func isToll(_ mention: EventMention, _ context: IncidentContext) -> Bool {
        types.types[mention.type].family == "life" && !mention.harmed.isEmpty && mention.harmed.allSatisfy { combatants.isCombatant($0, context) }
    }

    /// "The bomb went off", "the explosion of two bombs", "a car-bomb explosion": no accident.
    private func isBomb(_ mention: EventMention, _ context: IncidentContext) -> Bool {
        guard mention.type == explosion else { return false }
        return mention.arguments.contains { context.isOne($0.phrase.head, explosives) }
            || (mention.head > 0 && !mention.isVerb && context.isOne(mention.head - 1, explosives))
    }

    /// "The air force headquarters", "an army base".
    private func isMilitaryPremises(_ phrase: NounPhrase, _ context: IncidentContext) -> Bool {
        var rest = phrase
        // A plane alone is no army's.
        if planes.contains(context.reading.document.tokens.lemma[phrase.head]) { rest.tokens = phrase.tokens.lowerBound..<phrase.head }
        return context.isOne(phrase, targets) && combatants.isState(rest, context)
    }

    /// "The rebels shot down a helicopter", but not an airliner.
    private func isDowned(_ mention: EventMention, _ patients: [NounPhrase], _ context: IncidentContext) -> Bool {
        let tokens = context.reading.document.tokens
        let byFighters = mention.arguments.contains { $0.role == "agent" && isFighter($0.phrase, context) }
        return byFighters && !patients.isEmpty && patients.allSatisfy { phrase in
            (aircraft.contains(tokens.lemma[phrase.head]) || phrase.kind == .pronoun || tokens.tag[phrase.head] == .cd) && !phrase.tokens.contains { civil.contains(tokens.lemma[$0]) }
        }
    }

    private func isFighter(_ phrase: NounPhrase, _ context: IncidentContext) -> Bool {
        combatants.isCombatant(phrase, context) || combatants.isState(phrase, context) || context.isReferentOne(phrase, armed)
            || context.armedGroups.contains { $0.overlaps(phrase.tokens) }
    }

    /// What an army does, and what is done to those who fight, is war: soldiers and rebels who kill each other clash, an army's bombing is an air
    /// strike, or an attack where it hits others.
    private func warfare(_ mention: EventMention, _ context: IncidentContext) -> Int? {
        guard types.types[mention.type].family == "violence", !TypeRefiner.crimes.contains(where: mention.phrase.hasPrefix) else { return nil }
        let patients = mention.arguments.filter { $0.role == "patient" || $0.role == "victim" || $0.role == "object" }.map(\.phrase)
        if mention.phrase == "shoot down", isDowned(mention, patients, context) { return operation }
        if !patients.isEmpty, patients.allSatisfy({ combatants.isCombatant($0, context) || isMilitaryPremises($0, context) }) { return clash }
        guard mention.type == bombing || mention.phrase == "firebombing" else { return nil }
        var agents = mention.arguments.filter { $0.role == "agent" || !mention.isVerb && $0.position == "of" }.map(\.phrase)
        // "The army's bombing of the town"
        if !mention.isVerb, let owner = context.reading.phrase(at: mention.head)?.possessor.flatMap({ context.reading.phrase(at: $0.lowerBound) }) { agents.append(owner) }
        // "Bombs from airplanes"
        let behind = context.reading.prepositional(from: mention.trigger.upperBound, before: min(mention.trigger.upperBound + 6, context.sentence(mention).upperBound))
        agents += behind.filter { $0.preposition == "from" }.map(\.phrase)
        let own = mention.isVerb ? nil : context.reading.phrase(at: mention.head)
        guard (agents + [own].compactMap { $0 }).contains(where: { combatants.isState($0, context) }) else { return nil }
        return patients.contains { !combatants.isState($0, context) } ? attack : airStrike
    }
}
