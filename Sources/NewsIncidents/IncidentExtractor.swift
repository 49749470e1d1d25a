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
    private let clauseWords: ClauseWords
    private var linker: LinkFinder

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
        clauseWords = ClauseWords(words, vocabulary: &vocabulary)
        linker = LinkFinder(types: types, vocabulary: &vocabulary)
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
        let particular = background.without(mentions, in: context, published: published)
        let accidents = Set(particular.filter { ["accident", "disaster"].contains(types.types[$0.type].family) }.map(\.sentence))
        let told = refiner.reconciled(refiner.bombedByState(particular.map { refiner.refined($0, in: context, accidents: accidents) }), in: context)
        let drafts = merger.drafts(of: told, in: context)
        let lead = LeadFinder(reading: context.reading, words: clauseWords)
        let writer = IncidentWriter(
            context: context, roles: roles, reasons: reasons.reasons(in: context.reading, vocabulary, clauseWords, hasHeadline: lead.hasHeadline), quotes: quotes, lead: lead)
        let headline = title.map { types(named: $0, vocabulary) } ?? []
        let ranked = drafts.filter { isTold($0, document, headline) }.map { (draft: $0, importance: importance($0, headline, writer.clauses)) }
        var chosen = ranked.sorted { ($0.importance, -$0.draft.first.head) > ($1.importance, -$1.draft.first.head) }.map(\.draft)
        if let first = chosen.first, let type = headline.first, !chosen.contains(where: { $0.type == type }), merger.isResult(first.type), merger.mayBring(type) {
            chosen[0].type = type
        }
        let main = chosen.firstIndex { leads($0, headline, writer.clauses) }
        if let main { chosen.insert(chosen.remove(at: main), at: 0) }
        var incidents = chosen.enumerated().map { writer.incident($1, isMain: $0 == 0 && main != nil) }
        linker.link(&incidents, of: chosen, main: main == nil ? nil : 0, in: context, clauseWords)
        if main == nil, var event = writer.mainEvent() {
            if let type = headline.first, !chosen.contains(where: { $0.type == type }) { writer.name(&event, type) }
            for index in incidents.indices { for link in incidents[index].links.indices { incidents[index].links[link].incident += 1 } }
            incidents.insert(event, at: 0)
        }
        return incidents
    }

    /// The types that a headline names, in order.
    private mutating func types(named headline: Document, _ vocabulary: Vocabulary) -> [Int] {
        let context = context(headline, vocabulary, [], [], nil)
        return finder.named(in: context.reading, vocabulary).filter { !background.isFigurative($0, in: context) }.map(\.type)
    }

    private mutating func context(_ document: Document, _ vocabulary: Vocabulary, _ times: [TimeExpression], _ entities: [Entity],
        _ published: CivilDateTime?
    ) -> IncidentContext {
        var entityAt = [Int32](repeating: -1, count: document.tokens.count)
        var pronounAt = entityAt
        var nameAt = entityAt
        // The wife of "the mayor and his wife" is in both of these nouns; the shorter one is she.
        var lengthAt = [Int](repeating: .max, count: document.tokens.count)
        for (index, entity) in entities.enumerated() {
            for mention in entity.mentions {
                for token in mention.tokens where token < entityAt.count {
                    switch mention.kind {
                    case .pronoun: pronounAt[token] = Int32(index)
                    case .nominal where nameAt[token] < 0 && mention.tokens.count < lengthAt[token]:
                        entityAt[token] = Int32(index)
                        lengthAt[token] = mention.tokens.count
                    case .nominal: continue
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
        let groups = armedGroups.names(in: document, vocabulary).filter { !reading.isInDateline($0.lowerBound) }
        return IncidentContext(reading: reading, vocabulary: vocabulary, times: times, entities: entities, published: published,
            armedGroups: groups, entityAt: entityAt.map { $0 < 0 ? nil : Int($0) }, pronounAt: pronounAt)
    }

    /// A noun in passing ("the fire department") is no incident: the headline names it, somebody or something takes part, or it is told when
    /// or where.
    private func isTold(_ draft: IncidentDraft, _ document: Document, _ headline: [Int]) -> Bool {
        guard draft.mentions.count == 1 else { return true }
        let mention = draft.first
        guard mention.time == nil, !(headline.contains(draft.type) && mention.sentence <= IncidentContext.lead) else { return true }
        if mention.arguments.isEmpty { return false }
        // Violence that is spoken of once, further on, with neither time nor place nor name, is what the article's world is like; not so what goes
        // on with a story.
        guard ["violence", "crime"].contains(types.types[draft.type].family), mention.sentence >= IncidentContext.opening, mention.place == nil, draft.timeBefore == nil
        else { return true }
        // So is "the murder of Ann Smith", which a noun names in passing.
        return mention.isVerb && mention.arguments.contains { argument in
            ["patient", "victim", "object"].contains(argument.role) && argument.phrase.entity != nil
        }
    }

    /// Harm is the article's main incident if the first sentences tell it; what courts, parties and firms do, if the headline's or the lead's
    /// own clause does.
    private func leads(_ draft: IncidentDraft, _ headline: [Int], _ clauses: [LeadClause]) -> Bool {
        if weight(draft) > 2 { return headline.contains(draft.type) || draft.first.sentence <= (draft.mentions.count > 1 ? IncidentContext.lead : 2) }
        let isAnnounced = draft.first.status == .planned && headline.contains(draft.type) && draft.first.sentence <= IncidentContext.lead
        return isIn(clauses, draft) || isAnnounced
    }

    private func isIn(_ clauses: [LeadClause], _ draft: IncidentDraft) -> Bool {
        draft.mentions.contains { mention in clauses.prefix(2).contains { $0.sentence == mention.sentence && $0.contains(mention.head) } }
    }

    private func weight(_ draft: IncidentDraft) -> Double {
        switch types.types[draft.type].family {
        case "violence", "accident", "disaster", "digital", "crime": 3
        case "justice", "work", "movement": 2
        default: 1
        }
    }

    /// What stands first and is told most is the article's main incident; harm comes before what courts and parties do about it.
    private func importance(_ draft: IncidentDraft, _ headline: [Int], _ clauses: [LeadClause]) -> Double {
        let status: Double = draft.mentions.contains { $0.status == .reported } && !draft.isReply ? 0 : -2
        return weight(draft) + (headline.contains(draft.type) ? 3 : 0) + (isIn(clauses, draft) ? 2 : 0) + status + Double(min(draft.mentions.count, 5)) * 0.5 - Double(min(draft.first.sentence, 10)) * 0.7
    }
}
