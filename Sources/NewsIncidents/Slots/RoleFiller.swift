import NewsEntities
import NewsLanguage

/// Makes participants of a draft's arguments: a doer is a person or an organization, what is done to somebody a victim or a target.
struct RoleFiller: Sendable {
    private let weapons: WordClass?
    private let targets: WordClass?
    private let armedPersons: WordClass?
    private let harmVerbs: WordClass?
    private let vehicles: WordClass?
    let types: IncidentTypes

    init(types: IncidentTypes, vocabulary: inout Vocabulary) {
        self.types = types
        weapons = vocabulary.wordClass(named: "incidents/weapon")
        targets = vocabulary.wordClass(named: "incidents/target")
        armedPersons = vocabulary.wordClass(named: "incidents/armed-person")
        vehicles = vocabulary.wordClass(named: "incidents/vehicle")
        harmVerbs = vocabulary.wordClass(named: "incidents/harm-verb")
    }

    func participants(of draft: IncidentDraft, in context: IncidentContext) -> [Participant] {
        var list = ParticipantList(context)
        let violent = types.types[draft.type].family == "violence"
        for mention in draft.mentions {
            let family = types.types[mention.type].family
            for var argument in mention.arguments {
                // What a bomb explodes at is its target.
                if violent, argument.role == "object" || argument.role == "vehicle" { argument.role = "patient" }
                guard let role = role(of: argument, context) else { continue }
                list.add(role, argument.phrase, "\(mention.phrase) \(argument.position)")
                if argument.role == "agent" { addGroup(of: argument.phrase, context, &list) }
            }
            guard family == "violence" || family == "crime" else { continue }
            for phrase in phrases(in: context.sentence(mention), context) where isOne(phrase, weapons, context) {
                list.add("weapon", phrase, "weapon beside \(mention.phrase)")
            }
        }
        guard types.types[draft.type].family == "violence" || types.types[draft.type].family == "crime" else { return list.participants }
        addSuspects(draft, context, &list)
        return list.participants
    }

    private func phrases(in tokens: Range<Int>, _ context: IncidentContext) -> [NounPhrase] { context.reading.phrases.filter { tokens.contains($0.head) } }

    private func role(of argument: EventMention.Argument, _ context: IncidentContext) -> String? {
        let phrase = argument.phrase
        let kind = context.kind(of: phrase)
        switch argument.role {
        case "agent":
            if isOne(phrase, weapons, context) { return nil }
            switch kind {
            case .organization: return isOne(phrase, targets, context) ? nil : "perpetrator_organization"
            case .person: return "perpetrator_individual"
            default: return nil
            }
        case "patient":
            if isOne(phrase, weapons, context) || isOne(phrase, armedPersons, context) { return nil }
            switch kind {
            case .person: return isBareNumber(phrase, context) ? nil : "victim"
            case .pronoun, .time: return nil
            case .place: return argument.position == "obj" && isOne(phrase, targets, context) ? "target" : nil
            default: return phrase.entity != nil || isOne(phrase, targets, context) ? "target" : nil
            }
        case "victim": return kind == .person && !isBareNumber(phrase, context) ? "victim" : nil
        case "instrument": return isOne(phrase, weapons, context) ? "weapon" : nil
        case "place", "sentence": return nil
        default: return kind == .pronoun || kind == .time ? nil : argument.role
        }
    }

    /// "Shining Path terrorists", "members of the ELN": the group that a doer belongs to.
    private func addGroup(of phrase: NounPhrase, _ context: IncidentContext, _ list: inout ParticipantList) {
        let document = context.reading.document
        for token in phrase.tokens {
            if let entity = context.entityAt[token], context.entities[entity].kind == .organization, entity != phrase.entity {
                list.add("perpetrator_organization", entity: entity, near: token, "group of \(document.string(of: phrase.head..<phrase.head + 1))")
            }
        }
        for (preposition, owner) in context.reading.prepositional(from: phrase.tokens.upperBound, before: min(phrase.tokens.upperBound + 6, document.tokens.count)).prefix(1)
        where preposition == "of" || preposition == "from" {
            if context.kind(of: owner) == .organization { list.add("perpetrator_organization", owner, "group of a doer") }
        }
    }

    /// Where no doer is told outright: those whom the incident's sentences, or those beside them, call gunmen, rebels and the like, and the armed
    /// groups that the article names.
    private func addSuspects(_ draft: IncidentDraft, _ context: IncidentContext, _ list: inout ParticipantList) {
        let document = context.reading.document
        let sentences = Set(draft.mentions.flatMap { [$0.sentence, $0.sentence + 1] }).sorted().filter { $0 < document.sentences.count }
        if !list.has("perpetrator_individual") {
            for sentence in sentences {
                for phrase in phrases(in: document.sentences[sentence], context) where isOne(phrase, armedPersons, context) {
                    list.add("perpetrator_individual", phrase, "named as one who does such things")
                }
            }
        }
        addHarmed(sentences, context, &list)
        guard !list.has("perpetrator_organization") else { return }
        // A group in the incident's own sentences, else the first that the article names.
        let near = context.armedGroups.first { sentences.contains(document.sentenceIndex(of: $0.lowerBound)) }
        if let group = near ?? context.armedGroups.first { list.add("perpetrator_organization", tokens: group, "an armed group that the article names") }
    }

    /// "Five houses were destroyed": what is harmed beside the trigger.
    private func addHarmed(_ sentences: [Int], _ context: IncidentContext, _ list: inout ParticipantList) {
        let document = context.reading.document
        guard let harmVerbs else { return }
        for sentence in sentences {
            for group in context.reading.verbs.all where document.sentences[sentence].contains(group.head) {
                guard context.vocabulary.classes[Int(document.tokens.lemma[group.head])].contains(harmVerbs),
                    let object = context.reading.positions(ofVerb: group.head, end: group.tokens.upperBound).object
                else { continue }
                for phrase in context.reading.coordinated(with: object) where isOne(phrase, targets, context) {
                    list.add("target", phrase, "harmed beside the trigger")
                }
            }
        }
    }

    /// A building or a site.
    func isPremises(_ phrase: NounPhrase, _ context: IncidentContext) -> Bool { isOne(phrase, targets, context) && !isOne(phrase, vehicles, context) }

    private func isBareNumber(_ phrase: NounPhrase, _ context: IncidentContext) -> Bool {
        phrase.core(context.reading.document).allSatisfy { context.reading.document.tokens.tag[$0] == .cd }
    }

    private func isOne(_ phrase: NounPhrase, _ wordClass: WordClass?, _ context: IncidentContext) -> Bool {
        guard let wordClass else { return false }
        let tokens = context.reading.document.tokens
        return context.vocabulary.classes[Int(tokens.lemma[phrase.head])].contains(wordClass)
            || context.vocabulary.classes[Int(tokens.word[phrase.head])].contains(wordClass)
    }
}

/// Participants, each once in a role.
private struct ParticipantList {
    private(set) var participants: [Participant] = []
    private var seen: Set<String> = []
    private let context: IncidentContext

    init(_ context: IncidentContext) { self.context = context }

    func has(_ role: String) -> Bool { participants.contains { $0.role == role } }

    mutating func add(_ role: String, _ phrase: NounPhrase, _ rule: String) {
        guard let (bytes, entity) = context.naming(phrase) else { return }
        add(role, bytes, entity, rule)
    }

    mutating func add(_ role: String, entity: Int, near token: Int, _ rule: String) {
        guard let mention = context.entities[entity].mentions.first(where: { $0.tokens.contains(token) }) else { return }
        add(role, mention.bytes, entity, rule)
    }

    mutating func add(_ role: String, tokens: Range<Int>, _ rule: String) {
        add(role, context.reading.document.bytes(of: tokens), context.entityAt[tokens].compactMap { $0 }.first, rule)
    }

    private mutating func add(_ role: String, _ bytes: Range<Int>, _ entity: Int?, _ rule: String) {
        let key = role + " " + (entity.map { "e\($0)" } ?? context.text(bytes).lowercased())
        if seen.insert(key).inserted { participants.append(Participant(role: role, bytes: bytes, entity: entity, rule: rule)) }
    }
}
