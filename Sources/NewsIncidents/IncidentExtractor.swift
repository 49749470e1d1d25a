import ArticleModel
import NewsEntities
import NewsLanguage
import NewsQuotes
import NewsTimes

/// Finds incidents and fills their slots from the layers below.
///
/// Triggers with frames give mentions; mentions of one incident are gathered; the incident's slots are filled from them. The approach is
/// that of the pattern-based systems of the Message Understanding Conferences (Hobbs et al. 1997, FASTUS).
public struct IncidentExtractor: Sendable {
    private let types: IncidentTypes
    private var finder: MentionFinder
    private var reasons: ReasonFinder
    private let nouns: NounPhraseFinder
    private let verbs: VerbGroupFinder
    private let words: ReadingWords
    private let roles: RoleFiller
    private let background: BackgroundFilter
    private let refiner: TypeRefiner
    private var armedGroups: ArmedGroups

    /// - Parameters:
    ///   - vocabulary: takes in the words of the rules.
    ///   - own: types and word lists of the user's own.
    public init(vocabulary: inout Vocabulary, own: OwnIncidentTypes = OwnIncidentTypes()) {
        own.defineLexicons(in: &vocabulary)
        types = IncidentTypes(adding: own)
        finder = MentionFinder(types: types, vocabulary: &vocabulary)
        reasons = ReasonFinder(vocabulary: &vocabulary)
        nouns = NounPhraseFinder(vocabulary: &vocabulary)
        verbs = VerbGroupFinder(vocabulary: &vocabulary)
        words = ReadingWords(vocabulary: &vocabulary)
        roles = RoleFiller(types: types, vocabulary: &vocabulary)
        background = BackgroundFilter(types: types, vocabulary: &vocabulary)
        refiner = TypeRefiner(types: types, vocabulary: &vocabulary)
        armedGroups = ArmedGroups(vocabulary: &vocabulary)
    }

    /// - Parameter title: the headline, where it is not part of the text: what it names is what the article is about.
    /// - Returns: incidents, the article's main one first.
    public mutating func incidents(
        in document: Document, title: Document? = nil, vocabulary: Vocabulary, times: [TimeExpression], entities: [Entity], quotes: [Quote],
        published: CivilDateTime?
    ) -> [Incident] {
        guard document.tokens.count > 0 else { return [] }
        let context = context(document, vocabulary, times, entities, published)
        let mentions = finder.mentions(in: context.reading, vocabulary, times: times)
        let merger = MentionMerger(types: types)
        let told = background.without(mentions, in: context, published: published).map { refiner.refined($0, in: context) }
        let drafts = merger.drafts(of: told, in: context.reading, times: times)
        let writer = IncidentWriter(
            context: context, roles: roles, reasons: reasons.reasons(in: document, vocabulary, context.reading.verbs), quotes: quotes)
        let headline = title.map { finder.types(named: $0, vocabulary) } ?? []
        var chosen = drafts.filter { isTold($0, document) }
        chosen.sort { (importance($0, headline), -$0.first.head) > (importance($1, headline), -$1.first.head) }
        if let first = chosen.first, let type = headline.first, !chosen.contains(where: { $0.type == type }), merger.isResult(first.type) {
            chosen[0].type = type
        }
        var incidents = chosen.map(writer.incident)
        if !(chosen.first.map { leads($0, headline) } ?? false), var main = writer.mainEvent() {
            if let type = headline.first, !chosen.contains(where: { $0.type == type }) { writer.name(&main, type) }
            incidents.insert(main, at: 0)
        }
        return incidents
    }

    private mutating func context(_ document: Document, _ vocabulary: Vocabulary, _ times: [TimeExpression], _ entities: [Entity],
        _ published: CivilDateTime?
    ) -> IncidentContext {
        var entityAt = [Int32](repeating: -1, count: document.tokens.count)
        var pronounAt = entityAt
        var nameAt = entityAt
        for (index, entity) in entities.enumerated() {
            for mention in entity.mentions {
                for token in mention.tokens where token < entityAt.count {
                    switch mention.kind {
                    case .pronoun: pronounAt[token] = Int32(index)
                    case .nominal: if entityAt[token] < 0 { entityAt[token] = Int32(index) }
                    case .name:
                        entityAt[token] = Int32(index)
                        nameAt[token] = Int32(index)
                    }
                }
            }
        }
        var timeAt = [Bool](repeating: false, count: document.tokens.count)
        for time in times { for token in time.tokens where token < timeAt.count { timeAt[token] = true } }
        let phrases = nouns.phrases(in: document, vocabulary, entities: entities, entityAt: entityAt, nameAt: nameAt, timeAt: timeAt)
        let reading = SentenceReading(document, phrases, verbs.groups(in: document), words)
        return IncidentContext(reading: reading, vocabulary: vocabulary, times: times, entities: entities, published: published,
            armedGroups: armedGroups.names(in: document, vocabulary), entityAt: entityAt.map { $0 < 0 ? nil : Int($0) }, pronounAt: pronounAt)
    }

    /// A noun in passing ("the fire department") is no incident: somebody or something takes part, or it is told when or where.
    private func isTold(_ draft: IncidentDraft, _ document: Document) -> Bool {
        draft.mentions.contains { !$0.arguments.isEmpty || $0.time != nil } || draft.mentions.count > 1
    }

    /// Harm is the article's main incident if the first sentences tell it; what courts, parties and firms do, if the very first does.
    private func leads(_ draft: IncidentDraft, _ headline: [Int]) -> Bool {
        headline.contains(draft.type) || draft.first.sentence <= (weight(draft) < 3 ? 0 : draft.mentions.count > 1 ? 4 : 2)
    }

    private func weight(_ draft: IncidentDraft) -> Double {
        switch types.types[draft.type].family {
        case "violence", "accident", "disaster", "digital", "crime": 3
        case "justice", "work", "movement": 2
        default: 1
        }
    }

    /// What stands first and is told most is the article's main incident; harm comes before what courts and parties do about it.
    private func importance(_ draft: IncidentDraft, _ headline: [Int]) -> Double {
        let status: Double = draft.mentions.contains { $0.status == .reported } ? 0 : -2
        return weight(draft) + (headline.contains(draft.type) ? 3 : 0) + status + Double(min(draft.mentions.count, 5)) * 0.5 - Double(min(draft.first.sentence, 10)) * 0.7
    }
}

extension IncidentWriter {
    /// Gives an incident the type that the headline names.
    func name(_ incident: inout Incident, _ type: Int) {
        incident.type = roles.types.types[type].name
        incident.families = [roles.types.types[type].family]
        incident.rule = "named by the headline"
    }

    /// What the article's first sentence says, as an incident of no particular type.
    func mainEvent() -> Incident? {
        guard let (positions, group, index) = MainEvent.mention(in: context.reading) else { return nil }
        let document = context.reading.document
        let sentence = document.sentences[index]
        let what = document.bytes(of: ClauseText.predicate(of: group, in: sentence, context.reading))
        var incident = Incident(type: "incident", title: document.string(of: sentence), trigger: document.bytes(of: group.head..<group.head + 1), rule: "main event")
        incident.families = ["other"]
        incident.what = Slot(bytes: what, rule: "predicate of the lead", score: 0.5)
        if let subject = group.voice == .passive ? positions.object ?? positions.subject : positions.subject ?? positions.object, let (bytes, entity) = context.name(of: subject) {
            incident.who = Slot(bytes: bytes, entity: entity, rule: "subject of the lead", score: 0.5)
        }
        var mention = EventMention(type: 0, trigger: group.tokens, head: group.head, isVerb: true, phrase: "main event", sentence: index)
        mention.time = context.times.indices.first { sentence.contains(context.times[$0].tokens.lowerBound) && context.times[$0].begin?.day != nil }
        mention.place = context.reading.phrases.first { sentence.contains($0.head) && $0.kind == .place }
        fillSlots(&incident, IncidentDraft(mention))
        incident.evidence = [document.bytes(of: sentence)]
        incident.score = 0.3
        return incident
    }
}
