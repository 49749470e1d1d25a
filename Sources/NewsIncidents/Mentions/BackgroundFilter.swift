import ArticleModel
import NewsLanguage
import NewsTimes

/// Tells what an article reports from what it only speaks of: violence in general, what always happens, what happened long ago.
struct BackgroundFilter: Sendable {
    private let explosives: WordClass?
    private let types: IncidentTypes
    private let figurative: FigurativeUse
    private let ownTimes: OwnTimes
    /// Nouns for all people, and words before a noun that say that some are meant.
    private let everybody: WordSet
    private let some: WordSet
    /// What lies further back than this many days is background, if the first sentences do not speak of it.
    private static let memory = 75
    private static let year = 365
    /// How many tokens a list of examples takes at most.
    private static let list = 30
    private static let month = 31

    init(types: IncidentTypes, vocabulary: inout Vocabulary) {
        self.types = types
        figurative = FigurativeUse(vocabulary: &vocabulary)
        ownTimes = OwnTimes(vocabulary: &vocabulary)
        everybody = vocabulary.words("people person population civilian citizen clergy public society humanity mankind mass nation country opponent")
        some = vocabulary.words("some several many few other dozen hundred thousand various more")
        explosives = vocabulary.wordClass(named: "incidents/explosive")
    }

    func without(_ mentions: [EventMention], in context: IncidentContext, published: CivilDateTime?) -> [EventMention] {
        mentions.filter { !isFigurative($0, in: context) && !figurative.isSeries($0, context) && isParticular($0, context) && !isSummed($0, context) && !isPast($0, context, published) }
    }

    func isFigurative(_ mention: EventMention, in context: IncidentContext) -> Bool { figurative.isFigurative(mention, context) }

    /// Something that happened: told in the past, or in a headline; by a noun, if it is one thing, or has a time or somebody of a name in it.
    private func isParticular(_ mention: EventMention, _ context: IncidentContext) -> Bool {
        let tags = context.reading.document.tokens.tag
        // "Through stolen credentials", "the outlawed group": what was once done to it, not the deed.
        let type = types.types[mention.type]
        if ["crime", "digital", "justice"].contains(type.family) || type.name == "displacement", isAttribute(mention, context) { return false }
        if mention.sentence == 0 { return true }
        if isOfAnybody(mention, context) || isExample(mention, context) { return false }
        if mention.isVerb {
            if isOngoing(mention, context) { return mention.time != nil }
            switch tags[mention.head] {
            case .vbd, .vbn: return !isPossible(mention, context)
            case .vbg: return mention.arguments.contains { $0.role == "patient" || $0.role == "victim" || $0.phrase.entity != nil } || mention.time != nil
            default: return mention.time != nil && mention.status == .planned || attempted(mention, context)
            }
        }
        if context.isOne(mention.head, explosives) { return acts(mention, context) }
        if tags[mention.head] == .nns { return mention.time != nil || mention.arguments.contains { $0.phrase.entity != nil } }
        return true
    }

    /// "Other cases, such as the murder of a bishop and the bombing of a church": not what the article reports.
    private func isExample(_ mention: EventMention, _ context: IncidentContext) -> Bool {
        let reading = context.reading
        let tokens = reading.document.tokens
        let sentence = context.sentence(mention)
        guard !mention.isVerb, mention.time == nil else { return false }
        var at = mention.head - 1
        while at > sentence.lowerBound, mention.head - at < BackgroundFilter.list, reading.verbs.group(at: at) == nil {
            if reading.words.isAs(tokens.word[at]), reading.words.isSuch(tokens.word[at - 1]) { return true }
            at -= 1
        }
        return false
    }

    /// Whether it is a participle before a noun, "the stolen car", "through stolen credentials"; but not "(money) stolen from".
    private func isAttribute(_ mention: EventMention, _ context: IncidentContext) -> Bool {
        if let phrase = context.reading.phrase(at: mention.head) { return mention.isParticiple(of: phrase) }
        let tags = context.reading.document.tokens.tag
        guard mention.isVerb, tags[mention.head] == .vbn, mention.trigger.count == 1, let next = context.reading.phrase(at: mention.head + 1),
            next.tokens.lowerBound == mention.head + 1, mention.head > 0
        else { return false }
        return [.inPreposition, .pos, .dt, .prpPossessive].contains(tags[mention.head - 1])
    }

    /// "They murder opponents", "the bombing of the civilian population": with no number, no name, no time and no place it is what is always done.
    private func isOfAnybody(_ mention: EventMention, _ context: IncidentContext) -> Bool {
        guard mention.time == nil else { return false }
        let harmed = mention.harmed
        // "The murder of officials and their relatives"
        let tags = context.reading.document.tokens.tag
        func isTheirs(_ phrase: NounPhrase) -> Bool { tags[phrase.tokens.lowerBound] == .prpPossessive && tags[phrase.head] == .nns && !isEverybody(phrase, context) }
        guard harmed.contains(where: { !isTheirs($0) }) else { return false }
        return harmed.allSatisfy { isTheirs($0) || isAnybody($0, context) && (mention.place == nil || isEverybody($0, context)) }
    }

    /// "So far this year three judges have been killed", "in the last six months": counts over a long time tell of no incident, unless the
    /// article begins with them.
    private func isSummed(_ mention: EventMention, _ context: IncidentContext) -> Bool {
        guard mention.sentence > 1, mention.time.map({ isLong(context.times[$0], context) }) ?? true, let verb = context.reading.verbs.group(at: mention.head), mention.isVerb else { return false }
        let tags = context.reading.document.tokens.tag
        let harmed = mention.harmed
        guard !harmed.isEmpty, harmed.allSatisfy({ !tags[$0.head].isProperNoun && $0.kind != .pronoun }) else { return false }
        let sentence = context.sentence(mention)
        return context.times.contains { time in
            guard sentence.contains(time.tokens.lowerBound), isLong(time, context), let own = context.reading.verb(ofAdjunct: time.tokens, in: sentence) else { return false }
            return own == verb
        }
    }

    /// More than a month, up to now.
    private func isLong(_ time: TimeExpression, _ context: IncidentContext) -> Bool {
        // "P6M", "P10Y"
        if time.kind == .duration { return !time.value.hasPrefix("PT") && (time.value.hasSuffix("M") || time.value.hasSuffix("Y") || time.value.hasSuffix("DE")) }
        guard time.kind == .date, let begin = time.begin?.civilDay, let end = time.end?.civilDay else { return false }
        return end.number - begin.number > BackgroundFilter.month
    }

    private func isAnybody(_ phrase: NounPhrase, _ context: IncidentContext) -> Bool {
        let tokens = context.reading.document.tokens
        guard context.kind(of: phrase) == .person || everybody.contains(tokens.lemma[phrase.head]), phrase.possessor == nil,
            !tokens.tag[phrase.head].isProperNoun, !phrase.tokens.contains(where: { tokens.tag[$0] == .cd || some.contains(tokens.lemma[$0]) })
        else { return false }
        if isEverybody(phrase, context) { return true }
        let first = tokens.tag[phrase.tokens.lowerBound]
        return tokens.tag[phrase.head] == .nns && first != .dt && first != .prpPossessive && context.reading.complement(of: phrase) == nil
    }

    private func isEverybody(_ phrase: NounPhrase, _ context: IncidentContext) -> Bool {
        everybody.contains(context.reading.document.tokens.lemma[phrase.head])
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

    /// "It is easy to be robbed there"
    private func isPossible(_ mention: EventMention, _ context: IncidentContext) -> Bool {
        guard let group = context.reading.verbs.group(at: mention.head), group.tense == .infinitive, !group.aspect.contains(.perfect) else { return false }
        return group.tokens.lowerBound > 0 && context.reading.document.tokens.tag[group.tokens.lowerBound - 1].isAdjective
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
        guard mention.sentence > 1 else { return false }
        if let time = mention.time { return BackgroundFilter.isLongAgo(context.times[time], published) }
        // "In 1984 organized the assassination"
        let sentence = context.sentence(mention)
        // "On that occasion": the time of the sentence before.
        if context.reading.words.isThatTime(sentence, context.reading.document),
            let time = context.times(in: context.reading.document.sentences[mention.sentence - 1]).last(where: { $0.kind == .date })
        { return BackgroundFilter.isLongAgo(time, published) }
        return context.times(in: sentence).contains { time in
            time.kind == .date && BackgroundFilter.isLongAgo(time, published) && ownTimes.isOwn(time.tokens, of: mention, in: context.reading)
        }
    }

    /// Whether a time lies too far back for news.
    static func isLongAgo(_ time: TimeExpression, _ published: CivilDateTime?) -> Bool {
        guard let day = time.end?.civilDay else { return false }
        guard let today = published?.civilDay else {
            // "In 1984": nothing new is dated so.
            return time.begin?.civilDay.map { day.number - $0.number >= year } ?? false
        }
        return today.number - day.number > memory
    }
}
