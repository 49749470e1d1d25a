import NewsLanguage

/// Links the incidents of an article with each other.
struct LinkFinder: Sendable {
    private var cues: LinkCues
    private let types: LinkTypes
    private let suspects: WordSet

    init(types: IncidentTypes, vocabulary: inout Vocabulary) {
        cues = LinkCues(vocabulary: &vocabulary)
        self.types = LinkTypes(types)
        suspects = vocabulary.words("suspect attacker assailant bomber driver gunman hacker hijacker kidnapper killer robber shooter thief")
    }

    /// - Parameters:
    ///   - drafts: in order of the incidents that were made of them.
    ///   - incidents: gain their links.
    ///   - main: the one that the article is about.
    mutating func link(
        _ incidents: inout [Incident], of drafts: [IncidentDraft], main: Int?, in context: IncidentContext, _ words: ClauseWords
    ) {
        let told = drafts.indices.filter { LinkFinder.happened.contains(incidents[$0].status) }
            .flatMap { index in drafts[index].mentions.map { (incident: index, mention: $0) } }.sorted { $0.mention.head < $1.mention.head }
        guard Set(told.map(\.incident)).count > 1 else { return }
        let cuedLinks = CuedLinks(reading: context.reading, words: words, types: types, told: told)
        let cued = cuedLinks.links(cues.matches(in: context.reading.document, cuedLinks.sentences, context.vocabulary))
        let shared = SharedLinks(context: context, types: types, suspects: suspects, drafts: drafts, incidents: incidents, main: main).links()
            .filter { found in [found.incident, found.link.incident].allSatisfy { LinkFinder.happened.contains(incidents[$0].status) } }
        for found in best(cued + shared, drafts) { incidents[found.incident].links.append(found.link) }
        for index in incidents.indices { incidents[index].links.sort { $0.incident < $1.incident } }
    }

    /// What is denied or imagined brings nothing about.
    private static let happened: Set<Incident.Status> = [.reported, .claimed, .planned]

    /// One link between two incidents: the surest, the earliest found of these. Of several steps that one follows, the last.
    private func best(_ found: [CuedLinks.Found], _ drafts: [IncidentDraft]) -> [CuedLinks.Found] {
        var best: [CuedLinks.Found] = []
        for one in found {
            let rival = best.firstIndex { Set([$0.incident, $0.link.incident]) == Set([one.incident, one.link.incident]) }
            guard let rival else {
                best.append(one)
                continue
            }
            if best[rival].link.score < one.link.score { best[rival] = one }
        }
        return best.filter { one in
            guard one.link.relation == .follows else { return true }
            let rank = types.rank(drafts[one.link.incident].type)
            return !best.contains { $0.incident == one.incident && $0.link.relation == .follows && types.rank(drafts[$0.link.incident].type) > rank }
        }
    }
}
