import NewsEntities
import NewsLanguage

/// Makes participants of a draft's arguments: a doer is a person or an organization, what is done to somebody a victim or a target.
struct RoleFiller: Sendable {
    private let weapons: WordClass?
    private let types = IncidentTypes.shared

    init(vocabulary: inout Vocabulary) { weapons = vocabulary.wordClass(named: "incidents/weapon") }

    func participants(of draft: IncidentDraft, in context: IncidentContext) -> [Participant] {
        var found: [Participant] = []
        var seen: Set<String> = []
        func add(_ role: String, _ phrase: NounPhrase, _ rule: String) {
            guard let (bytes, entity) = context.naming(phrase) else { return }
            let key = role + " " + (entity.map { "e\($0)" } ?? context.text(bytes).lowercased())
            guard seen.insert(key).inserted else { return }
            found.append(Participant(role: role, bytes: bytes, entity: entity, rule: rule))
        }
        for mention in draft.mentions {
            let family = types.types[mention.type].family
            for argument in mention.arguments {
                guard let role = role(of: argument, family: family, context) else { continue }
                add(role, argument.phrase, "\(mention.phrase) \(argument.position)")
            }
            guard family == "violence" || family == "crime" else { continue }
            for phrase in context.reading.phrases where phrase.head >= context.sentence(mention).lowerBound && phrase.head < context.sentence(mention).upperBound {
                if isWeapon(phrase, context) { add("weapon", phrase, "weapon beside \(mention.phrase)") }
            }
        }
        return found
    }

    private func role(of argument: EventMention.Argument, family: String, _ context: IncidentContext) -> String? {
        let kind = context.kind(of: argument.phrase)
        switch argument.role {
        case "agent":
            if isWeapon(argument.phrase, context) { return nil }
            switch kind {
            case .organization: return "perpetrator_organization"
            case .person: return "perpetrator_individual"
            default: return nil
            }
        case "patient":
            if isWeapon(argument.phrase, context) { return nil }
            switch kind {
            case .person: return "victim"
            case .pronoun, .time: return nil
            case .place: return argument.position == "obj" ? "target" : nil
            default: return "target"
            }
        case "victim": return kind == .person ? "victim" : nil
        case "instrument": return isWeapon(argument.phrase, context) ? "weapon" : nil
        case "place", "sentence": return nil
        default: return kind == .pronoun || kind == .time ? nil : argument.role
        }
    }

    private func isWeapon(_ phrase: NounPhrase, _ context: IncidentContext) -> Bool {
        guard let weapons else { return false }
        let tokens = context.reading.document.tokens
        return context.vocabulary.classes[Int(tokens.lemma[phrase.head])].contains(weapons)
            || context.vocabulary.classes[Int(tokens.word[phrase.head])].contains(weapons)
    }
}
