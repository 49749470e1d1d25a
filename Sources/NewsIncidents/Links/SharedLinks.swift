import ArticleModel
import NewsLanguage

/// Finds the links that no word tells, between incidents of types that hang together: those of the same people, and those that are told
/// side by side.
struct SharedLinks {
    let context: IncidentContext
    let types: LinkTypes
    /// Nouns for those who are sought for a deed.
    let suspects: WordSet
    let drafts: [IncidentDraft]
    /// What the drafts became, in the same order.
    let incidents: [Incident]
    /// The one that the article is about.
    let main: Int?

    /// How many sentences apart two incidents are told side by side.
    private static let reach = 1
    private static let suspects: Set<String> = ["defendant", "perpetrator_individual"]
    private static let disasters: Set<String> = ["accident", "disaster"]

    /// So many of an article's incidents, the first, are compared with each other.
    private static let most = 60

    func links() -> [CuedLinks.Found] {
        drafts.indices.prefix(SharedLinks.most).flatMap { incident in
            drafts.indices.prefix(SharedLinks.most).compactMap { other in
                incident == other ? nil : link(incident, other).map { CuedLinks.Found(incident: incident, link: $0) }
            }
        }
    }

    private func link(_ incident: Int, _ other: Int) -> IncidentLink? {
        for relation in IncidentLink.Relation.allCases where types.allow(relation, drafts[incident].type, drafts[other].type) {
            guard agree(relation, incident, other), let (rule, score) = grounds(relation, incident, other) else { continue }
            return IncidentLink(relation: relation, incident: other, evidence: evidence(incident, other), rule: rule, score: score)
        }
        return nil
    }

    private func grounds(_ relation: IncidentLink.Relation, _ incident: Int, _ other: Int) -> (String, Double)? {
        let families = Set(incidents[other].families)
        // A release follows a kidnapping, too: of its victim.
        if incidents[incident].families.contains("justice"), relation != .follows || families.contains("justice") {
            if haveShared(SharedLinks.suspects, incident, other) { return ("the same suspect", 0.7) }
            // "The suspect was arrested": that of the article's main incident.
            return relation == .causedBy && other == main && isOfSuspect(incident) ? ("the suspect of the main incident", 0.6) : nil
        }
        switch relation {
        case .partOf: return isToldWith(incident, other) && haveShared(nil, incident, other) ? ("the same participant, told together", 0.6) : nil
        case .follows where haveShared(nil, incident, other): return ("the same participant", 0.6)
        default:
            // What follows from a disaster is told beside it.
            let isDisaster = other == main && !families.isDisjoint(with: SharedLinks.disasters)
            return isDisaster && distance(incident, other) <= SharedLinks.reach ? ("told beside the main incident", 0.4) : nil
        }
    }

    /// Whether somebody takes part in both, in certain roles.
    private func haveShared(_ roles: Set<String>?, _ incident: Int, _ other: Int) -> Bool {
        func fits(_ participant: Participant) -> Bool { roles?.contains(participant.role) ?? true }
        func isSame(_ one: Participant, _ two: Participant) -> Bool { one.bytes == two.bytes || one.entity != nil && one.entity == two.entity }
        return incidents[incident].participants.contains { one in
            fits(one) && incidents[other].participants.contains { fits($0) && isSame(one, $0) }
        }
    }

    /// "The suspect", "the gunman" is the defendant.
    private func isOfSuspect(_ incident: Int) -> Bool {
        let tokens = context.reading.document.tokens
        return drafts[incident].mentions.flatMap(\.arguments).contains { argument in
            argument.role == "defendant" && context.reading.isDefinite(argument.phrase) && suspects.contains(tokens.lemma[argument.phrase.head])
        }
    }

    /// In one sentence, or on one day that both tell.
    private func isToldWith(_ incident: Int, _ other: Int) -> Bool {
        if distance(incident, other) == 0 { return true }
        guard let day = day(incident) else { return false }
        return day == self.day(other)
    }

    // MARK: - Time and place

    /// A part is of the same day; what is caused by something, or follows it, is not of an earlier one.
    private func agree(_ relation: IncidentLink.Relation, _ incident: Int, _ other: Int) -> Bool {
        guard let day = day(incident), let otherDay = self.day(other) else { return true }
        return relation == .partOf ? day == otherDay : day >= otherDay
    }

    /// The day that its own mentions tell.
    private func day(_ incident: Int) -> CivilDay? { drafts[incident].time.flatMap { context.times[$0].begin?.civilDay } }

    private func distance(_ incident: Int, _ other: Int) -> Int {
        var least = Int.max
        for mention in drafts[incident].mentions { for one in drafts[other].mentions { least = min(least, abs(mention.sentence - one.sentence)) } }
        return least
    }

    /// The nearest sentences of the two.
    private func evidence(_ incident: Int, _ other: Int) -> [Range<Int>] {
        var nearest = (drafts[incident].first.sentence, drafts[other].first.sentence)
        for mention in drafts[incident].mentions {
            for one in drafts[other].mentions where abs(mention.sentence - one.sentence) < abs(nearest.0 - nearest.1) {
                nearest = (mention.sentence, one.sentence)
            }
        }
        let document = context.reading.document
        return Set([nearest.0, nearest.1]).sorted().map { document.bytes(of: document.sentences[$0]) }
    }
}
