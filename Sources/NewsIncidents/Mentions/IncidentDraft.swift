import NewsTimes

/// An incident as it is gathered from its mentions.
struct IncidentDraft: Sendable {
    var type: Int
    /// In order of the text; the first names it.
    var mentions: [EventMention]
    var time: Int?

    var first: EventMention { mentions[0] }

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
    private static let results = ["injury", "death", "killing", "attack", "explosion", "fire", "collapse", "military-operation"]
    /// Families whose incidents bring such about.
    private static let causes: Set<String> = ["violence", "accident", "disaster", "crime"]
    /// How many sentences apart a cause and its result are told.
    private static let reach = 3

    func drafts(of mentions: [EventMention], times: [TimeExpression]) -> [IncidentDraft] {
        var drafts: [IncidentDraft] = []
        for mention in mentions {
            if let index = drafts.lastIndex(where: { isSame($0, mention, times) }) {
                take(mention, into: &drafts[index], times)
            } else {
                drafts.append(IncidentDraft(mention))
            }
        }
        return drafts
    }

    private func take(_ mention: EventMention, into draft: inout IncidentDraft, _ times: [TimeExpression]) {
        if rank(mention.type) > rank(draft.type) { draft.type = mention.type }
        draft.mentions.append(mention)
        guard let time = mention.time else { return }
        guard let known = draft.time else {
            draft.time = time
            return
        }
        // The same day, told more exactly.
        if times[known].begin?.hour == 0, times[time].kind == .time, times[known].kind == .date { draft.time = time }
    }

    private func isSame(_ draft: IncidentDraft, _ mention: EventMention, _ times: [TimeExpression]) -> Bool {
        guard !conflict(draft.time, mention.time, times) else { return false }
        if draft.type == mention.type { return true }
        guard let last = draft.mentions.last, mention.sentence - last.sentence <= MentionMerger.reach else { return false }
        let left = types.types[draft.type]
        let right = types.types[mention.type]
        guard MentionMerger.causes.contains(left.family) || left.family == "life", MentionMerger.causes.contains(right.family) || right.family == "life" else { return false }
        return isResult(draft.type) || isResult(mention.type)
    }

    /// A type that other incidents bring about.
    func isResult(_ type: Int) -> Bool { rank(type) < MentionMerger.results.count }

    /// The higher, the more a type says; results come first.
    private func rank(_ type: Int) -> Int { MentionMerger.results.firstIndex(of: types.types[type].name) ?? MentionMerger.results.count }

    private func conflict(_ left: Int?, _ right: Int?, _ times: [TimeExpression]) -> Bool {
        guard let left, let right, left != right, let a = times[left].begin, let b = times[left].end, let c = times[right].begin, let d = times[right].end,
            let first = a.civilDay, let firstEnd = b.civilDay, let second = c.civilDay, let secondEnd = d.civilDay
        else { return false }
        return first > secondEnd || second > firstEnd || (firstEnd <= second && first != second) || (secondEnd <= first && first != second)
    }
}
