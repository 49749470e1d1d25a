import ArticleModel
import NewsEntities
import NewsLanguage
import NewsQuotes
import NewsTimes

/// Makes an incident of a draft: who, what, when, where, why, how, status, evidence, and how sure all that is.
struct IncidentWriter {
    let context: IncidentContext
    let roles: RoleFiller
    let reasons: [ReasonFinder.Reason]
    let quotes: [Quote]
    /// What the headline and the lead say.
    let clauses: [LeadClause]
    let hasHeadline: Bool
    let words: ClauseWords
    private let types: IncidentTypes

    init(context: IncidentContext, roles: RoleFiller, reasons: [ReasonFinder.Reason], quotes: [Quote], lead: LeadFinder) {
        clauses = lead.clauses()
        hasHeadline = lead.hasHeadline
        words = lead.words
        self.context = context
        types = roles.types
        self.roles = roles
        self.reasons = reasons
        self.quotes = quotes
    }

    /// - Parameter isMain: whether the article is about it, so that its headline and lead speak of it.
    func incident(_ draft: IncidentDraft, isMain: Bool) -> Incident {
        let type = types.types[draft.type]
        let document = context.reading.document
        let lead = draft.mentions.first { $0.type == draft.type } ?? draft.first
        var incident = Incident(
            type: type.name, title: title(of: context.sentence(lead)), trigger: document.bytes(of: lead.head..<lead.head + 1), rule: "\(type.name): \(lead.phrase)")
        incident.families = [type.family]
        incident.participants = roles.participants(of: draft, in: context)
        let clause = isMain ? clause(of: draft) : nil
        incident.who = named(who(draft, clause), incident.participants)
        incident.what = what(draft, lead, clause)
        fillSlots(&incident, draft, isMain: isMain)
        incident.status = status(draft, who: incident.who)
        let sentences = Set(draft.mentions.map(\.sentence) + (isMain ? tolls() : [])).sorted()
        incident.evidence = sentences.map { document.bytes(of: document.sentences[$0]) }
        incident.claims = claims(sentences)
        incident.score = score(incident, draft)
        return incident
    }

    /// The sentence of the trigger, without its dateline and its full stop.
    func title(of sentence: Range<Int>) -> String {
        var sentence = context.reading.document.startBehindDateline(of: sentence)..<sentence.upperBound
        if let last = sentence.last, context.reading.document.tokens.tag[last] == .period { sentence = sentence.lowerBound..<last }
        return context.reading.document.string(of: sentence)
    }

    /// "…, bringing the death toll to five": sentences that count the dead of the article's main incident, though no trigger is in them.
    private func tolls() -> [Int] {
        let tokens = context.reading.document.tokens
        return context.reading.document.sentences.indices.filter { index in
            let sentence = context.reading.document.sentences[index]
            let counts = sentence.dropFirst().contains { context.reading.words.isToll(tokens.lemma[$0], after: tokens.lemma[$0 - 1]) }
            return counts && !context.times.contains { sentence.contains($0.tokens.lowerBound) && BackgroundFilter.isLongAgo($0, context.published) }
        }
    }

    // MARK: - Who and what

    /// The clause of the headline or the lead that tells of a draft: one whose verb names its type, else that of the first sentence that has one,
    /// the one that a trigger is in before others. "The attack began at dawn" only says that it happened.
    private func clause(of draft: IncidentDraft) -> LeadClause? {
        let clauses = clauses.filter { clause in !isHappening(clause.group) || !draft.mentions.contains { clause.subject.tokens.contains($0.head) } }
        func isTold(_ clause: LeadClause, by mention: EventMention) -> Bool { mention.sentence == clause.sentence && clause.contains(mention.head) }
        let verbs = draft.mentions.filter { $0.isVerb && $0.type == draft.type }
        if let own = clauses.first(where: { clause in verbs.contains { isTold(clause, by: $0) } }) { return own }
        for sentence in draft.mentions.map(\.sentence) {
            let told = clauses.filter { $0.sentence == sentence }
            if let clause = told.first(where: { clause in draft.mentions.contains { isTold(clause, by: $0) } }) ?? told.first { return clause }
        }
        return clauses.first
    }

    private func isHappening(_ group: VerbGroup) -> Bool { words.isHappening(context.reading.document.tokens.lemma[group.head]) }

    private func who(_ draft: IncidentDraft, _ clause: LeadClause?) -> Slot? {
        var counted: Slot?
        for roles in IncidentWriter.parties {
            let isDoing = !roles.isDisjoint(with: IncidentWriter.doers)
            for mention in draft.mentions {
                for argument in mention.arguments where roles.contains(argument.role) {
                    // "More than 60": nobody is named. A place may do something, and is not hurt itself.
                    if context.isBareNumber(argument.phrase) {
                        let bytes = context.reading.document.bytes(of: argument.phrase.tokens)
                        counted = counted ?? Slot(bytes: bytes, rule: "\(mention.phrase) \(argument.position)", score: 0.4)
                        continue
                    }
                    if !isDoing && context.kind(of: argument.phrase) == .place { continue }
                    if argument.role == "agent", !isSomebody(argument.phrase), argument.phrase.kind != .pronoun { continue }
                    guard let (bytes, entity) = context.name(of: argument.phrase) else { continue }
                    if !isDoing, let clause, isMeant(clause.subject, before: argument.phrase, draft),
                        !draft.first.isVerb || clause.contains(draft.first.head), let slot = who(of: clause, 0.6) { return slot }
                    return Slot(bytes: bytes, entity: entity, rule: "\(mention.phrase) \(argument.position)", score: argument.role == "agent" ? 0.9 : 0.7)
                }
            }
        }
        return clause.flatMap { who(of: $0, 0.6) } ?? counted ?? subject(of: draft.first)
    }

    /// Roles of those who do something, then of those whom it happens to: the first that is filled says who.
    private static let doers: Set<String> = ["agent", "authority", "actor", "plaintiff", "organization", "party", "person"]
    private static let parties: [Set<String>] = [
        ["agent"], ["authority"], ["actor"], ["plaintiff"], ["organization"], ["party"], ["person"], ["victim", "patient"], ["defendant"], ["vehicle"],
        ["object"], ["system"],
    ]

    /// By name, where one was given to who was told of without one.
    private func named(_ who: Slot?, _ participants: [Participant]) -> Slot? {
        guard let who, let participant = participants.first(where: { $0.unnamed != nil && $0.unnamed == who.bytes }) else { return who }
        return Slot(bytes: participant.bytes, entity: participant.entity, rule: participant.rule, score: who.score)
    }

    /// Whether the subject of the lead says better who is meant than what an incident was done to: of an accident, "dozens (were hurt)" say it
    /// better than "the tram (overturned)".
    private func isMeant(_ subject: NounPhrase, before phrase: NounPhrase, _ draft: IncidentDraft) -> Bool {
        if context.isBareNumber(subject) { return false }
        return isSomebody(subject) || !isSomebody(phrase) || types.types[draft.type].family != "accident"
    }

    /// Where the frame is empty: what the sentence of the trigger is about.
    private func subject(of mention: EventMention) -> Slot? {
        let sentence = context.sentence(mention)
        guard let group = context.reading.firstFiniteVerb(in: sentence), !words.isReporting(context.reading.document.tokens.lemma[group.head]) else { return nil }
        // "As she faces an election, the crisis grows": the election's clause is another.
        if let phrase = context.reading.phrase(at: mention.head), !mention.isVerb, context.reading.clauseVerb(around: phrase.tokens, in: sentence) != group { return nil }
        let positions = context.reading.positions(ofVerb: group.head, end: group.tokens.upperBound)
        guard let phrase = group.voice == .passive ? positions.object : positions.subject, let (bytes, entity) = context.name(of: phrase) else { return nil }
        return Slot(bytes: bytes, entity: entity, rule: "subject of the sentence", score: 0.4)
    }

    private func what(_ draft: IncidentDraft, _ lead: EventMention, _ clause: LeadClause?) -> Slot? {
        let document = context.reading.document
        if let clause, clause.sentence == lead.sentence, clause.contains(lead.head) { return what(of: clause, 0.8) }
        let verbs = draft.mentions.filter { $0.isVerb && $0.sentence <= lead.sentence + 1 }
        // "Rammed a truck into the consulate, killing four": what has a tense of its own was done.
        var verbal = verbs.first { context.reading.verbs.group(at: $0.head)?.isFinite ?? false } ?? verbs.first ?? lead
        // "Deactivated Trump's account" says more than "was shut down".
        if context.reading.verbs.group(at: verbal.head)?.voice == .passive,
            let active = draft.mentions.first(where: { mention in
                mention.isVerb && mention.type == draft.type && mention.arguments.contains { $0.position == "obj" }
                    && context.reading.verbs.group(at: mention.head)?.voice == .active
            })
        { verbal = active }
        if let clause, !verbal.isVerb || clause.contains(verbal.head) || isResult(verbal, of: clause) { return what(of: clause, 0.7) }
        if let group = context.reading.verbs.group(at: verbal.head) ?? verb(telling: verbal) {
            let subject = context.reading.positions(ofVerb: group.head, end: group.tokens.upperBound).object
            let predicate = withSubject(ClauseText.predicate(of: group, in: context.sentence(verbal), context.reading, words), group, subject)
            return Slot(bytes: document.bytes(of: predicate), rule: "predicate of \(verbal.phrase)", score: 0.8)
        }
        return Slot(bytes: document.bytes(of: noun(verbal)), rule: "noun \(verbal.phrase)", score: 0.6)
    }

    /// "A missile struck a market, killing nine": the clause says what was done, the participle what came of it.
    private func isResult(_ verbal: EventMention, of clause: LeadClause) -> Bool {
        let document = context.reading.document
        guard clause.sentence == verbal.sentence, document.tokens.tag[verbal.head] == .vbg, clause.predicate.upperBound <= verbal.head, verbal.head > 0,
            document.tokens.tag[verbal.head - 1] == .comma
        else { return false }
        return clause.group.isFinite && !words.isReporting(document.tokens.lemma[clause.group.head])
    }

    /// The sentence's first verb, if it tells of what a noun names: "the crash killed two", "held an election", but not "moved a motion over
    /// the deaths of two members", nor "said that the attack …".
    private func verb(telling mention: EventMention) -> VerbGroup? {
        guard !mention.isVerb, let group = context.reading.firstFiniteVerb(in: context.sentence(mention)),
            !words.isReporting(context.reading.document.tokens.lemma[group.head]), !isHappening(group)
        else { return nil }
        let positions = context.reading.positions(ofVerb: group.head, end: group.tokens.upperBound)
        return [positions.subject, positions.object].contains { $0?.tokens.contains(mention.head) ?? false } ? group : nil
    }

    /// A noun with what belongs to it: "the deaths of two members".
    private func noun(_ mention: EventMention) -> Range<Int> {
        guard let phrase = context.reading.phrase(at: mention.head) else { return mention.trigger }
        let attached = context.reading.positions(ofNoun: mention.trigger).prepositional.filter { $0.phrase.kind != .time }.map(\.phrase.tokens.upperBound)
        return phrase.tokens.lowerBound..<max(phrase.tokens.upperBound, attached.max() ?? 0)
    }

    /// When, where, how long, why and how.
    func fillSlots(_ incident: inout Incident, _ draft: IncidentDraft, isMain: Bool) {
        fillTime(&incident, draft, isMain: isMain)
        incident.whereAt = PlaceFinder(context: context, words: words, roles: roles).place(of: draft, isMain: isMain)
        fillReasons(&incident, draft, isMain: isMain)
    }

    // MARK: - How sure

    /// As the first mention has it; what is imagined in one place and told in another is told. Who did it by a claim alone makes it a claim:
    /// "an employee shut it down. A man claims he was the employee who".
    private func status(_ draft: IncidentDraft, who: Slot?) -> Incident.Status {
        let first = draft.first.status
        if first == .reported, let who {
            let naming = draft.mentions.filter { context.reading.document.bytes(of: context.sentence($0)).contains(who.bytes.lowerBound) }
            if !naming.isEmpty, naming.allSatisfy({ $0.status == .claimed }) { return .claimed }
        }
        guard first == .hypothetical else { return first }
        return draft.mentions.lazy.map(\.status).first { $0 != .hypothetical } ?? first
    }

    private func claims(_ sentences: [Int]) -> [Int] {
        let document = context.reading.document
        return quotes.indices.filter { index in
            guard isSaid(quotes[index]), !quotes[index].tokens.isEmpty else { return false }
            return sentences.contains(document.sentenceIndex(of: quotes[index].tokens.lowerBound))
        }
    }

    /// Whoever says something says it; but only people, organizations and documents show it or hope it: neither "a video (shows)" nor "my
    /// window (hope)".
    private func isSaid(_ quote: Quote) -> Bool {
        let document = context.reading.document
        guard let speaker = quote.speaker else { return false }
        guard speaker.entity == nil, let cue = quote.cue, let verb = document.token(atByte: cue.lowerBound), !words.isReporting(document.tokens.lemma[verb]),
            let token = document.token(atByte: speaker.bytes.lowerBound)
        else { return true }
        let phrase = context.reading.phrase(at: token)
        return phrase.map { $0.kind != .thing && $0.kind != .time || words.isStatement(document.tokens.lemma[$0.head]) } ?? false
    }

    private func score(_ incident: Incident, _ draft: IncidentDraft) -> Double {
        var score = 0.3
        score += min(0.2, 0.05 * Double(draft.mentions.count - 1))
        if draft.first.sentence < 3 { score += 0.15 }
        if draft.mentions.contains(where: { !$0.arguments.isEmpty }) { score += 0.15 }
        if draft.time != nil { score += 0.1 }
        if draft.mentions.contains(where: { $0.place != nil }) { score += 0.1 }
        return min(1, score)
    }
}
