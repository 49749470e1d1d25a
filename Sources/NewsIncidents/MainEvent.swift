import NewsLanguage

/// The main event of an article that no incident's type names: what the headline or the lead says happened.
extension IncidentWriter {
    func mainEvent() -> Incident? {
        guard let clause = clauses.first else { return nil }
        let document = context.reading.document
        let sentence = document.sentences[clause.sentence]
        var incident = Incident(
            type: "incident", title: title(of: sentence), trigger: document.bytes(of: clause.group.head..<clause.group.head + 1), rule: "main event")
        incident.families = ["other"]
        incident.what = what(of: clause, 0.5)
        // A person or an organization answers better than "the change" or "anger".
        let subjects = clauses.prefix(2).filter { !words.isReporting(document.tokens.lemma[$0.group.head]) }
        incident.who = who(of: subjects.first { isSomebody($0.subject) } ?? clause, 0.5)
        let mention = EventMention(
            type: 0, trigger: clause.group.tokens, head: clause.group.head, isVerb: false, phrase: "main event", sentence: clause.sentence)
        fillSlots(&incident, IncidentDraft(mention), isMain: true)
        incident.evidence = [document.bytes(of: sentence)]
        incident.score = 0.3
        return incident
    }

    /// Gives an incident the type that the headline names.
    func name(_ incident: inout Incident, _ type: Int) {
        incident.type = roles.types.types[type].name
        incident.families = [roles.types.types[type].family]
        incident.rule = "named by the headline"
    }

    // MARK: - Answers from a clause

    func what(of clause: LeadClause, _ score: Double) -> Slot {
        let document = context.reading.document
        return Slot(bytes: document.bytes(of: withSubject(clause.predicate, clause.group, clause.subject)), rule: "predicate of the \(name(of: clause))", score: score)
    }

    /// "German consulate in Afghanistan bombed": a participle alone says nothing without what was done to whom.
    func withSubject(_ predicate: Range<Int>, _ group: VerbGroup, _ subject: NounPhrase?) -> Range<Int> {
        guard predicate.count == 1, context.reading.document.tokens.tag[group.head] == .vbn, let subject, subject.kind != .pronoun,
            subject.tokens.upperBound <= predicate.lowerBound, predicate.lowerBound - subject.tokens.lowerBound <= IncidentWriter.longestSubject
        else { return predicate }
        return subject.tokens.lowerBound..<predicate.upperBound
    }

    /// In tokens, up to its verb.
    private static let longestSubject = 8

    /// Whom a clause is about: its subject, with all who share it; of "fans of the club" the fans with their club.
    func who(of clause: LeadClause, _ score: Double) -> Slot? {
        let document = context.reading.document
        let rule = "subject of the \(name(of: clause))"
        let joined = context.reading.joined(to: clause.subject)
        if joined.count > 1, let first = joined.first, let last = joined.last, joined.allSatisfy({ $0.kind != .pronoun }) {
            return Slot(bytes: document.bytes(of: first.core(document).lowerBound..<last.tokens.upperBound), entity: first.entity, rule: rule, score: score)
        }
        guard let (bytes, entity) = context.name(of: clause.subject) else { return nil }
        let tokens = clause.subject.tokens
        // A name that stands elsewhere has nothing of this phrase behind it.
        if document.bytes(of: tokens).overlaps(bytes), tokens.upperBound < clause.group.tokens.lowerBound,
            document.tokens.tag[tokens.upperBound] == .inPreposition, let owner = context.reading.phrase(at: tokens.upperBound + 1),
            context.reading.prepositional(from: tokens.upperBound, before: owner.tokens.upperBound).first?.preposition == "of"
        {
            // Of "the mystery of the boy" the boy.
            if !isSomebody(clause.subject), isSomebody(owner), let (bytes, entity) = context.name(of: owner) {
                return Slot(bytes: bytes, entity: entity, rule: rule, score: score)
            }
            return Slot(bytes: bytes.lowerBound..<document.bytes(of: owner.tokens).upperBound, entity: entity, rule: rule, score: score)
        }
        return Slot(bytes: bytes, entity: entity, rule: rule, score: score)
    }

    /// A person, a group or an organization.
    func isSomebody(_ phrase: NounPhrase) -> Bool {
        let kind = context.kind(of: phrase)
        return kind == .person || kind == .organization
    }

    private func name(of clause: LeadClause) -> String { clause.sentence == 0 && hasHeadline ? "headline" : "lead" }
}

extension SentenceReading {
    /// The phrases that one is joined with by "and" and commas, those before it too: "Donald Trump and Barack Obama".
    func joined(to phrase: NounPhrase) -> [NounPhrase] {
        var all = coordinated(with: phrase)
        while all.count < 8, let first = all.first {
            var at = first.tokens.lowerBound - 1
            var isJoined = false
            while at >= 0, document.tokens.tag[at] == .cc || document.tokens.tag[at] == .comma {
                isJoined = isJoined || document.tokens.tag[at] == .cc || all.count > 1
                at -= 1
            }
            guard isJoined, at >= 0, let before = self.phrase(at: at), before.kind == first.kind else { break }
            all.insert(before, at: 0)
        }
        return all
    }
}
