import NewsEntities
import NewsLanguage
import NewsTimes

/// An incident as it is gathered from its mentions.
struct IncidentDraft: Sendable {
    var type: Int
    /// In order of the text; the first names it.
    var mentions: [EventMention]
    var time: Int?
    /// The time of what is told just before, where nothing says its own.
    var timeBefore: Int?
    /// Whether it is what others did to those who did another incident.
    var isReply = false

    var first: EventMention { mentions[0] }

    /// How much is told of it: nothing but what others did about it, a noun in passing, or more.
    var standing: Int { isReply ? 0 : mentions.contains(where: \.isVerb) || mentions.count > 1 ? 2 : 1 }

    init(_ mention: EventMention) {
        type = mention.type
        mentions = [mention]
        time = mention.time
    }
}

/// Gathers mentions of one incident: of one type, or one the result of the other ("a bomb exploded … three were killed"), at times that do
/// not speak against it.
struct MentionMerger: Sendable {
    let types: IncidentTypes
    /// What other incidents bring about, weakest first; each is taken into an incident near it.
    private static let results = ["injury", "death", "killing", "attack", "explosion", "fire", "collapse"]
    /// What armed forces do to each other; it takes in nothing but its own dead and wounded.
    private static let warfare: Set<String> = ["clash", "military-operation", "air-strike", "ceasefire-violation"]
    /// Families whose incidents bring such about.
    private static let causes: Set<String> = ["violence", "accident", "disaster", "crime"]
    /// Crimes that kill and burn nobody: beside a murder they are another matter.
    private static let bloodless: Set<String> = ["trafficking", "smuggling", "fraud", "corruption", "threat", "theft", "forced-work-stoppage"]
    /// How many sentences apart a cause and its result are told.
    private static let reach = 3
    /// How many sentences back "the attack" may have been told.
    private static let memory = 4
    /// How many sentences a time holds for what is told behind it.
    private static let scene = 4
    /// How many of the results are only deaths and wounds.
    private static let casualties = 3

    func drafts(of mentions: [EventMention], in context: IncidentContext) -> [IncidentDraft] {
        let (reading, times) = (context.reading, context.times)
        var drafts: [IncidentDraft] = []
        for mention in mentions {
            // "The attack" is what the article tells of, not what was done about it, nor what was only named beside it.
            let fitting = drafts.indices.filter { !isReply(to: drafts[$0], mention, context) }.sorted { drafts[$0].standing < drafts[$1].standing }
            if let index = fitting.last(where: { isSame(drafts[$0], mention, reading, times) }) ?? fitting.last(where: { isAntecedent(drafts[$0], mention, reading, times) }) {
                take(mention, into: &drafts[index], times)
            } else {
                var draft = IncidentDraft(mention)
                draft.isReply = fitting.count < drafts.count
                drafts.append(draft)
            }
        }
        return drafts.map { dated($0, after: mentions) }
    }

    /// "A man was robbed on 7 January. He tried to resist; they shot him": a story goes on from the time that it has reached.
    private func dated(_ draft: IncidentDraft, after mentions: [EventMention]) -> IncidentDraft {
        guard draft.time == nil, isReal(draft.first), MentionMerger.causes.contains(types.types[draft.type].family) else { return draft }
        var dated = draft
        dated.timeBefore = mentions.last { mention in
            mention.head < draft.first.head && draft.first.sentence - mention.sentence <= MentionMerger.scene && mention.time != nil && isReal(mention)
                && MentionMerger.causes.contains(types.types[mention.type].family)
        }?.time
        return dated
    }

    /// "Opened fire on colleagues … before officers shot him dead": what others then do to who did it is an incident of its own.
    private func isReply(to draft: IncidentDraft, _ mention: EventMention, _ context: IncidentContext) -> Bool {
        func entities(_ role: String, _ arguments: [EventMention.Argument]) -> Set<Int> {
            Set(arguments.filter { $0.role == role }.compactMap { context.entity(of: $0.phrase) })
        }
        let agents = mention.arguments.filter { $0.role == "agent" }
        guard mention.isVerb, mention.status == .reported, !agents.isEmpty, types.types[mention.type].family == "violence" else { return false }
        let doers = entities("agent", draft.mentions.flatMap(\.arguments))
        return !doers.isDisjoint(with: entities("patient", mention.arguments)) && doers.isDisjoint(with: entities("agent", agents))
    }

    /// "The attack took place at night": a definite noun that only says that something happened means what was told before.
    private func isAntecedent(_ draft: IncidentDraft, _ mention: EventMention, _ reading: SentenceReading, _ times: [TimeExpression]) -> Bool {
        guard !mention.isVerb, isResult(mention.type),
            types.types[draft.type].family == types.types[mention.type].family || isDeed(draft.type, mention.type) || isDigital(draft.type, mention.type),
            !MentionMerger.bloodless.contains(types.types[draft.type].name),
            !MentionMerger.warfare.contains(types.types[draft.type].name),
            let last = draft.mentions.last, mention.sentence - last.sentence <= MentionMerger.memory, !conflict(draft.time, mention.time, times),
            let phrase = reading.phrase(at: mention.head)
        else { return false }
        return reading.isDefinite(phrase)
    }

    /// An explosion that is called an attack was no accident.
    private func isDeed(_ left: Int, _ right: Int) -> Bool {
        let names = [types.types[left].name, types.types[right].name]
        return names.contains("explosion") && names.contains("attack")
    }

    /// "An explosion and fire": what comes first brings about the other.
    private func isBlaze(_ first: Int, _ second: Int) -> Bool { types.types[first].name == "explosion" && types.types[second].name == "fire" }

    /// "The attack", where the article tells of a cyberattack.
    private func isDigital(_ told: Int, _ taken: Int) -> Bool { types.types[told].name == "cyberattack" && types.types[taken].name == "attack" }

    private func take(_ mention: EventMention, into draft: inout IncidentDraft, _ times: [TimeExpression]) {
        if isDeed(draft.type, mention.type), let bombing = types.index(of: "bombing") { draft.type = bombing }
        else if rank(mention.type) > rank(draft.type), !isBlaze(draft.type, mention.type) { draft.type = mention.type }
        // A storm is over the land for days: who died in it did so at one hour and one place.
        var mention = mention
        if types.types[draft.type].family == "disaster", mention.type != draft.type {
            mention.time = nil
            mention.place = nil
        }
        draft.mentions.append(mention)
        guard let time = mention.time else { return }
        guard let known = draft.time else {
            draft.time = time
            return
        }
        // "This year … on 16 June": the day says more; then the hour of the day.
        if isWithin(times[time], times[known]) { draft.time = time }
        if times[known].begin?.hour == 0, times[time].kind == .time, times[known].kind == .date { draft.time = time }
    }

    private func isSame(_ draft: IncidentDraft, _ mention: EventMention, _ reading: SentenceReading, _ times: [TimeExpression]) -> Bool {
        guard !conflict(draft.time, mention.time, times), !isElsewhere(draft, mention, reading), !isOther(draft, mention, reading) else { return false }
        if draft.type == mention.type { return true }
        guard let last = draft.mentions.last, mention.sentence - last.sentence <= MentionMerger.reach || isDoneToSame(draft, mention, reading) else { return false }
        let left = types.types[draft.type]
        let right = types.types[mention.type]
        guard MentionMerger.causes.contains(left.family) || left.family == "life", MentionMerger.causes.contains(right.family) || right.family == "life" else { return false }
        // "They promise to refrain from attacks … those who murdered him": what is only imagined has no results.
        if isReal(draft.first) != isReal(mention) { return false }
        if MentionMerger.bloodless.contains(left.name) || MentionMerger.bloodless.contains(right.name) { return false }
        // "An air strike killed a commander. Five people were killed": by the strike, if by nobody else.
        if left.name == "air-strike", draft.mentions.contains(where: { !$0.harmed.isEmpty }), rank(mention.type) < MentionMerger.casualties,
            !mention.arguments.contains(where: { $0.role == "agent" }) { return true }
        if MentionMerger.warfare.contains(left.name) || MentionMerger.warfare.contains(right.name) {
            return last.sentence == mention.sentence && min(rank(draft.type), rank(mention.type)) < MentionMerger.casualties
        }
        if mention.sentence != last.sentence, isMurder(mention), !MentionMerger.deadly.contains(left.name), MentionMerger.crimes.contains(left.family) { return false }
        return isResult(draft.type) || isResult(mention.type)
    }

    /// "A bomb exploded … A judge was murdered": what is called a murder is no result of another crime of another sentence, but of an attack.
    private func isMurder(_ mention: EventMention) -> Bool {
        types.types[mention.type].name == "killing" && ["murder", "assassinat", "execut", "gun down"].contains(where: mention.phrase.hasPrefix)
    }

    private static let deadly: Set<String> = ["attack", "shooting"]
    private static let crimes: Set<String> = ["violence", "crime"]

    private func isReal(_ mention: EventMention) -> Bool { mention.status != .hypothetical && mention.status != .planned }

    /// "… who was killed by the bomb", who is named as its victim before.
    private func isDoneToSame(_ draft: IncidentDraft, _ mention: EventMention, _ reading: SentenceReading) -> Bool {
        let named = mention.harmed.filter { reading.document.tokens.tag[$0.head].isProperNoun }.compactMap(\.entity)
        return !named.isEmpty && draft.mentions.contains { $0.harmed.contains { $0.entity.map(named.contains) ?? false } }
    }

    /// "A bomb exploded in Cali. In Medellin, …": another town.
    private func isElsewhere(_ draft: IncidentDraft, _ mention: EventMention, _ reading: SentenceReading) -> Bool {
        guard let place = town(mention, reading) else { return false }
        let known = draft.mentions.compactMap { town($0, reading) }
        return !known.isEmpty && known.allSatisfy { ListedPlaces.areApart($0, place) }
    }

    /// "A prosecutor was attacked in Envigado": somebody else at another place by name.
    private func isOther(_ draft: IncidentDraft, _ mention: EventMention, _ reading: SentenceReading) -> Bool {
        guard mention.isVerb, let place = site(mention, reading) else { return false }
        let tokens = reading.document.tokens
        let known = draft.mentions.compactMap { site($0, reading) }
        let words = Set(tokens.word[place.tokens])
        guard !known.isEmpty, known.allSatisfy({ words.isDisjoint(with: tokens.word[$0.tokens]) }) else { return false }
        let named = mention.harmed.filter { tokens.tag[$0.head].isProperNoun }
        let before = draft.mentions.flatMap(\.harmed)
        let isNamed = !named.isEmpty && before.contains { tokens.tag[$0.head].isProperNoun }
        // "Three young men were killed in Bello": nobody whom it told of before.
        let isNew = types.types[mention.type].family == "violence" && !before.isEmpty && !mention.harmed.isEmpty && mention.harmed.allSatisfy { isIndefinite($0, reading) }
        guard isNamed || isNew else { return false }
        return !mention.harmed.contains { one in before.contains { $0.entity == one.entity && one.entity != nil || tokens.word[$0.head] == tokens.word[one.head] } }
    }

    /// "Three men", "a woman", "peasants".
    private func isIndefinite(_ phrase: NounPhrase, _ reading: SentenceReading) -> Bool {
        let tags = reading.document.tokens.tag
        let first = tags[phrase.tokens.lowerBound]
        guard phrase.kind == .person, !tags[phrase.head].isProperNoun, phrase.possessor == nil else { return false }
        return first == .cd || reading.isOneOfMany(phrase) && first == .dt || tags[phrase.head] == .nns && first != .dt && first != .prpPossessive
    }

    /// The name of the place that a mention's sentence puts it in.
    private func town(_ mention: EventMention, _ reading: SentenceReading) -> String? {
        site(mention, reading).map { reading.document.string(of: $0.tokens) }
    }

    private func site(_ mention: EventMention, _ reading: SentenceReading) -> NounPhrase? {
        guard let place = mention.place, reading.isIn(place), !reading.isOfReport(place.tokens) else { return nil }
        return place
    }

    /// A type whose incidents bring about harm.
    func mayBring(_ type: Int) -> Bool { MentionMerger.causes.contains(types.types[type].family) || types.types[type].family == "digital" }

    /// A type that other incidents bring about.
    func isResult(_ type: Int) -> Bool { rank(type) < MentionMerger.results.count }

    /// The higher, the more a type says; results come first.
    private func rank(_ type: Int) -> Int { MentionMerger.results.firstIndex(of: types.types[type].name) ?? MentionMerger.results.count }

    /// Whether a time is a part of another one that covers more than a week.
    private func isWithin(_ time: TimeExpression, _ other: TimeExpression) -> Bool {
        guard let begin = time.begin?.civilDay, let end = time.end?.civilDay, let first = other.begin?.civilDay, let last = other.end?.civilDay else { return false }
        return last.number - first.number > 7 && end.number - begin.number < last.number - first.number && first <= begin && end <= last
    }

    private func conflict(_ left: Int?, _ right: Int?, _ times: [TimeExpression]) -> Bool {
        guard let left, let right, left != right, let a = times[left].begin, let b = times[left].end, let c = times[right].begin, let d = times[right].end,
            let first = a.civilDay, let firstEnd = b.civilDay, let second = c.civilDay, let secondEnd = d.civilDay
        else { return false }
        return first > secondEnd || second > firstEnd || (firstEnd <= second && first != second) || (secondEnd <= first && first != second)
    }
}
