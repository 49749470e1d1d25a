import NewsEntities
import NewsLanguage

/// Finds who did it where the trigger's own clause does not say: those to whom it is attributed, those whom the sentences call gunmen, rebels
/// and the like, and the armed groups that the article names.
struct SuspectFinder: Sendable {
    private let armedPersons: WordClass?
    private let attributions: Attributions
    private let voices: WordSet
    /// Nouns that name nobody but as the one who did it.
    private let doers: WordSet
    private let members: WordSet
    private let facing: WordSet
    private let use: GroupUse
    private let combatants: Combatants

    init(vocabulary: inout Vocabulary) {
        armedPersons = vocabulary.wordClass(named: "incidents/armed-person")
        attributions = Attributions(vocabulary: &vocabulary)
        voices = vocabulary.words("spokesman spokesmen spokeswoman caller individual someone")
        doers = vocabulary.words("attacker assailant perpetrator killer murderer kidnapper kidnaper captor shooter stabber")
        members = vocabulary.words("member militant guerrilla rebel terrorist subversive insurgent fighter gunman gunmen commander leader soldier troop troops officer agent policeman policemen element trooper hitman hitmen assassin unit")
        facing = vocabulary.words("with between against to versus")
        use = GroupUse(vocabulary: &vocabulary)
        combatants = Combatants(vocabulary: &vocabulary)
    }

    /// The sentences that tell of an incident, each with the one behind it.
    static func sentences(of draft: IncidentDraft, _ context: IncidentContext) -> [Range<Int>] {
        let all = context.reading.document.sentences
        return Set(draft.mentions.flatMap { [$0.sentence, $0.sentence + 1] }).sorted().filter { $0 < all.count }.map { all[$0] }
    }

    /// Those who own up to it, and those who are accused of it.
    func addAttributed(to list: inout ParticipantList, in sentences: [Range<Int>], _ context: IncidentContext) {
        for sentence in sentences {
            for (phrase, rule) in attributions.suspects(in: sentence, context) {
                switch context.kind(of: phrase) {
                case .person where !isVoice(phrase, context): list.add("perpetrator_individual", context.reading.withMembers(phrase), rule)
                case .organization: list.add("perpetrator_organization", phrase, rule)
                default: continue
                }
                addGroup(of: phrase, to: &list, context)
            }
        }
    }

    func add(to list: inout ParticipantList, _ draft: IncidentDraft, _ context: IncidentContext) {
        let own = Set(draft.mentions.map(\.sentence))
        let sentences = SuspectFinder.sentences(of: draft, context)
        addAttributed(to: &list, in: sentences, context)
        if !list.has("perpetrator_individual") {
            for sentence in own.sorted().map({ context.reading.document.sentences[$0] }) {
                for phrase in context.phrases(in: sentence) where context.isOne(phrase, armedPersons) && !isDoer(phrase, context) && !isOtherParty(phrase, context) {
                    list.add("perpetrator_individual", phrase, "armed person here")
                }
            }
        }
        if !list.has("perpetrator_individual") {
            for phrase in sentences.flatMap(context.phrases) where isDoer(phrase, context) {
                if let said = context.reading.apposition(of: phrase) { list.add("perpetrator_individual", said, "said of the doer") }
            }
        }
        guard !list.has("perpetrator_organization") else { return }
        // A group in the incident's own sentences, else the first that the article names.
        let groups = context.armedGroups.filter { use.mayHaveDone($0, draft, context) && !isOfLongAgo($0, context) }
        let near = groups.first { group in sentences.contains { $0.contains(group.lowerBound) } }
        if let near { list.add("perpetrator_organization", tokens: near, "armed group beside the trigger") }
        else if let group = groups.first, isNear(group, draft, context), !isByOthers(draft, context) { list.add("perpetrator_organization", tokens: group, "armed group elsewhere") }
    }

    /// "In 2014, Boko Haram kidnapped …": who did something else long before.
    private func isOfLongAgo(_ group: Range<Int>, _ context: IncidentContext) -> Bool {
        let sentence = context.reading.document.sentences[context.reading.document.sentenceIndex(of: group.lowerBound)]
        return context.times.contains { sentence.contains($0.tokens.lowerBound) && $0.kind == .date && BackgroundFilter.isLongAgo($0, context.published) }
    }

    /// Whether a group is named not far from what tells of the incident.
    private func isNear(_ group: Range<Int>, _ draft: IncidentDraft, _ context: IncidentContext) -> Bool {
        let sentence = context.reading.document.sentenceIndex(of: group.lowerBound)
        return draft.mentions.contains { abs($0.sentence - sentence) <= SuspectFinder.reach }
    }

    /// In sentences.
    private static let reach = 4

    /// Soldiers did it, or somebody of a name: the armed group that the article names elsewhere did not.
    private func isByOthers(_ draft: IncidentDraft, _ context: IncidentContext) -> Bool {
        draft.mentions.flatMap(\.arguments).contains { argument in
            argument.role == "agent" && (combatants.isState(argument.phrase, context) || context.reading.document.tokens.tag[argument.phrase.head].isProperNoun)
        }
    }

    /// "Talks with the rebels", "between rebels and soldiers": the other side of something else.
    private func isOtherParty(_ phrase: NounPhrase, _ context: IncidentContext) -> Bool {
        let before = phrase.tokens.lowerBound - 1
        return before >= 0 && facing.contains(context.reading.document.tokens.word[before])
    }

    /// "The attackers", where nothing else is said of who they are.
    private func isDoer(_ phrase: NounPhrase, _ context: IncidentContext) -> Bool { doers.contains(context.reading.document.tokens.lemma[phrase.head]) }

    /// A spokesman, a caller: who speaks for those who did it.
    private func isVoice(_ phrase: NounPhrase, _ context: IncidentContext) -> Bool { voices.contains(context.reading.document.tokens.lemma[phrase.head]) }

    /// "Shining Path terrorists", "members of the ELN": the group that a doer belongs to.
    func addGroup(of phrase: NounPhrase, to list: inout ParticipantList, _ context: IncidentContext) {
        let document = context.reading.document
        if let group = context.armedGroups.first(where: { $0.overlaps(phrase.tokens) }) {
            list.add("perpetrator_organization", tokens: group, "group of \(document.string(of: phrase.head..<phrase.head + 1))")
            return
        }
        if let owner = context.reading.owner(beforeGlossBefore: phrase), let group = context.armedGroups.first(where: { $0.overlaps(owner.tokens) }) {
            list.add("perpetrator_organization", tokens: group, "group of \(document.string(of: phrase.head..<phrase.head + 1))")
            return
        }
        for token in phrase.tokens where members.contains(document.tokens.lemma[phrase.head]) {
            if let entity = context.entityAt[token], context.entities[entity].kind == .organization, entity != phrase.entity {
                list.add("perpetrator_organization", entity: entity, near: token, "group of \(document.string(of: phrase.head..<phrase.head + 1))")
            }
        }
        // Of "a man who had been fired from a company", the company is the firing's.
        let near = phrase.tokens.upperBound..<min(phrase.tokens.upperBound + 6, document.tokens.count)
        let limit = context.reading.verbs.first(from: near.lowerBound, before: near.upperBound)?.tokens.lowerBound ?? near.upperBound
        for (preposition, owner) in context.reading.prepositional(from: phrase.tokens.upperBound, before: limit).prefix(1)
        where preposition == "of" || preposition == "from" {
            if context.kind(of: owner) == .organization { list.add("perpetrator_organization", owner, "group of a doer") }
        }
    }
}
