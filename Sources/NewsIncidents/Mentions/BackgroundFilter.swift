import ArticleModel
import NewsLanguage
import NewsTimes

/// Tells what an article reports from what it only speaks of: violence in general, what always happens, what happened long ago.
struct BackgroundFilter: Sendable {
    private let military: WordClass?
    private let types: IncidentTypes
    /// What lies further back than this many days is background, if the first sentences do not speak of it.
    private static let memory = 75
    private let clash: Int?

    init(types: IncidentTypes, vocabulary: inout Vocabulary) {
        self.types = types
        military = vocabulary.wordClass(named: "incidents/military")
        clash = types.index(of: "clash")
    }

    func without(_ mentions: [EventMention], in context: IncidentContext, published: CivilDateTime?) -> [EventMention] {
        mentions.compactMap { mention in
            guard isParticular(mention, context), !isPast(mention, context, published) else { return nil }
            var mention = mention
            if let clash, isBetweenForces(mention, context) { mention.type = clash }
            return mention
        }
    }

    /// Something that happened: told in the past, or in a headline; by a noun, if it is one thing, or has a time or somebody of a name in it.
    private func isParticular(_ mention: EventMention, _ context: IncidentContext) -> Bool {
        let tags = context.reading.document.tokens.tag
        if mention.sentence == 0 { return true }
        if mention.isVerb {
            switch tags[mention.head] {
            case .vbd, .vbn: return true
            case .vbg: return mention.arguments.contains { $0.role == "patient" || $0.role == "victim" || $0.phrase.entity != nil } || mention.time != nil
            default: return mention.time != nil && mention.status == .planned || attempted(mention, context)
            }
        }
        if tags[mention.head] == .nns { return mention.time != nil || mention.arguments.contains { $0.phrase.entity != nil } }
        return true
    }

    /// "Tried to kill": an attempt is told in the past as well.
    private func attempted(_ mention: EventMention, _ context: IncidentContext) -> Bool {
        guard let group = context.reading.verbs.group(at: mention.head), group.tense == .infinitive else { return false }
        let before = group.tokens.lowerBound - 1
        guard before >= 0 else { return false }
        let tag = context.reading.document.tokens.tag[before]
        return tag == .vbd || tag == .vbn
    }

    private func isPast(_ mention: EventMention, _ context: IncidentContext, _ published: CivilDateTime?) -> Bool {
        guard mention.sentence > 1, let time = mention.time, let day = context.times[time].end?.civilDay, let today = published?.civilDay else { return false }
        return today.number - day.number > BackgroundFilter.memory
    }

    /// Soldiers and rebels who kill each other fight: that is a clash.
    private func isBetweenForces(_ mention: EventMention, _ context: IncidentContext) -> Bool {
        guard types.types[mention.type].family == "violence", let military else { return false }
        let patients = mention.arguments.filter { $0.role == "patient" || $0.role == "victim" }
        guard !patients.isEmpty else { return false }
        let tokens = context.reading.document.tokens
        return patients.allSatisfy {
            context.vocabulary.classes[Int(tokens.lemma[$0.phrase.head])].contains(military)
                || context.vocabulary.classes[Int(tokens.word[$0.phrase.head])].contains(military)
        }
    }
}
