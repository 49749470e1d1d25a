import ArticleModel
import NewsLanguage
import NewsTimes

/// Tells what an article reports from what it only speaks of: violence in general, what always happens, what happened long ago.
struct BackgroundFilter: Sendable {
    private let explosives: WordClass?
    private let types: IncidentTypes
    private let figurative: FigurativeUse
    /// What lies further back than this many days is background, if the first sentences do not speak of it.
    private static let memory = 75

    init(types: IncidentTypes, vocabulary: inout Vocabulary) {
        self.types = types
        figurative = FigurativeUse(vocabulary: &vocabulary)
        explosives = vocabulary.wordClass(named: "incidents/explosive")
    }

    func without(_ mentions: [EventMention], in context: IncidentContext, published: CivilDateTime?) -> [EventMention] {
        mentions.filter { !isFigurative($0, in: context) && !figurative.isSeries($0, context) && isParticular($0, context) && !isPast($0, context, published) }
    }

    func isFigurative(_ mention: EventMention, in context: IncidentContext) -> Bool { figurative.isFigurative(mention, context) }

    /// Something that happened: told in the past, or in a headline; by a noun, if it is one thing, or has a time or somebody of a name in it.
    private func isParticular(_ mention: EventMention, _ context: IncidentContext) -> Bool {
        let tags = context.reading.document.tokens.tag
        if mention.sentence == 0 { return true }
        if mention.isVerb {
            if isOngoing(mention, context) { return mention.time != nil }
            switch tags[mention.head] {
            case .vbd, .vbn: return true
            case .vbg: return mention.arguments.contains { $0.role == "patient" || $0.role == "victim" || $0.phrase.entity != nil } || mention.time != nil
            default: return mention.time != nil && mention.status == .planned || attempted(mention, context)
            }
        }
        if context.isOne(mention.head, explosives) { return acts(mention, context) }
        if tags[mention.head] == .nns { return mention.time != nil || mention.arguments.contains { $0.phrase.entity != nil } }
        return true
    }

    /// A bomb is an incident when it does something, or something is done with it: "a bomb destroyed a school", "placed two bombs".
    private func acts(_ mention: EventMention, _ context: IncidentContext) -> Bool {
        guard let phrase = context.reading.phrase(at: mention.head) else { return false }
        func isPast(_ group: VerbGroup?) -> Bool {
            guard let group else { return false }
            return group.tense == .past || group.aspect.contains(.perfect) || group.tense == .participle
        }
        let sentence = context.sentence(mention)
        let limit = min(sentence.upperBound, phrase.tokens.upperBound + 3)
        if let next = context.reading.verbs.first(from: phrase.tokens.upperBound, before: limit), isPast(next) { return true }
        return phrase.tokens.lowerBound > sentence.lowerBound && isPast(context.reading.verbs.group(at: phrase.tokens.lowerBound - 1))
    }

    /// "Are being killed", "are tortured": what goes on is background.
    private func isOngoing(_ mention: EventMention, _ context: IncidentContext) -> Bool {
        guard let group = context.reading.verbs.group(at: mention.head), group.tense == .present, !group.aspect.contains(.perfect) else { return false }
        return group.voice == .passive || group.aspect.contains(.progressive)
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
}
