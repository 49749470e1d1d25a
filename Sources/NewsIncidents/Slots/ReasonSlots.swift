import NewsLanguage

/// Why and how.
extension IncidentWriter {
    /// A reason and a means, from the sentences that tell of the incident or stand beside them; the main incident's from further on, too.
    func fillReasons(_ incident: inout Incident, _ draft: IncidentDraft, isMain: Bool) {
        incident.why = reason(.why, incident, draft, isMain)
        incident.how = reason(.how, incident, draft, isMain) ?? manner(incident, draft)
        guard isMain else { return }
        incident.why = incident.why ?? farReason(.why, incident, draft) ?? demand(incident)
        incident.how = incident.how ?? farReason(.how, incident, draft) ?? blamedDeed() ?? nextClause(incident, draft) ?? deed(in: incident.why)
    }

    private var document: Document { context.reading.document }

    // MARK: - Cues

    /// The strongest reason in the sentences that tell of the incident; of the main one, also beside them.
    private func reason(_ question: ReasonRule.Question, _ incident: Incident, _ draft: IncidentDraft, _ isMain: Bool) -> Slot? {
        var best: (reason: ReasonFinder.Reason, weight: Int)?
        for reason in reasons where reason.rule.question == question && fits(reason, incident) {
            let distance = draft.mentions.map { abs($0.sentence - reason.sentence) }.min() ?? 99
            let isOwn = distance == 0 || isMain && clauses.prefix(2).contains { $0.sentence == reason.sentence }
            guard isOwn || isMain && distance == 1 && !reason.rule.isOwn else { continue }
            // What contains the trigger is how it happened; why it did is another's: that the warehouse caught fire is no reason of the fire.
            let itself = question == .why ? draft.mentions.first { (reason.behind..<reason.tokens.upperBound).contains($0.head) } : nil
            if let itself, !isMain || itself.isVerb { continue }
            var weight = reason.rule.strength - 2 * distance
            if reason.sentence == draft.first.sentence { weight += 3 }
            if reason.isQuoted { weight -= 3 }
            if itself != nil { weight -= 4 }
            if weight > best?.weight ?? -99 { best = (reason, weight) }
        }
        guard let best else { return nil }
        return slot(best.reason.tokens, best.reason.rule.name, 0.3 + 0.05 * Double(best.reason.rule.strength))
    }

    /// A main incident's reason may stand further on, in a sentence that speaks of who takes part in it; the clearer ones count.
    private func farReason(_ question: ReasonRule.Question, _ incident: Incident, _ draft: IncidentDraft) -> Slot? {
        let parties = Set(([incident.who?.entity] + incident.participants.map(\.entity)).compactMap { $0 })
        let far = reasons.filter { reason in
            reason.rule.question == question && reason.rule.strength >= IncidentWriter.clear && !reason.rule.isOwn && !reason.isQuoted
                && fits(reason, incident) && draft.first.sentence..<draft.first.sentence + IncidentWriter.reach ~= reason.sentence
                && document.sentences[reason.sentence].contains { token in isParty(token, parties) }
        }
        guard let best = far.max(by: { (-$0.sentence, $0.rule.strength) < (-$1.sentence, $1.rule.strength) }) else { return nil }
        return slot(best.tokens, "\(best.rule.name), further on", 0.25)
    }

    private func fits(_ reason: ReasonFinder.Reason, _ incident: Incident) -> Bool {
        reason.rule.families.isEmpty || incident.families.contains(where: reason.rule.families.contains)
    }

    private func isParty(_ token: Int, _ parties: Set<Int>) -> Bool {
        context.entityAt[token].map(parties.contains) ?? false || context.pronounAt[token] >= 0 && parties.contains(Int(context.pronounAt[token]))
    }

    /// How strong a reason is that stands for itself.
    private static let clear = 5
    /// Within how many sentences.
    private static let reach = 12

    // MARK: - Without a cue

    /// What people protest against is why they do.
    private func demand(_ incident: Incident) -> Slot? {
        incident.participants.first { $0.role == "demand" }.map { Slot(bytes: $0.bytes, entity: $0.entity, rule: "what is demanded", score: 0.4) }
    }

    /// What a mention says was done to harm somebody: "rammed a truck" of an attack. That people died is no means.
    private func manner(_ incident: Incident, _ draft: IncidentDraft) -> Slot? {
        guard incident.families.contains(where: IncidentWriter.attacks.contains) else { return nil }
        for told in draft.mentions where told.isVerb && !IncidentWriter.results.contains(roles.types.types[told.type].name) {
            guard let group = context.reading.verbs.group(at: told.head) else { continue }
            let rule = "told as \(told.phrase)"
            if let slot = deed(group, rule, 0.3) { return slot }
            // "A car was rammed into the wall"
            let positions = context.reading.positions(ofVerb: group.head, end: group.tokens.upperBound)
            if group.voice == .passive, positions.prepositional.first?.preposition == "into" {
                return slot(ClauseText.predicate(of: group, in: context.sentence(told), context.reading, words), rule, 0.3)
            }
            // "Were shot": the verb itself says by what means.
            if group.voice == .passive, IncidentWriter.means.contains(roles.types.types[told.type].name) { return slot(group.tokens, rule, 0.25) }
        }
        return nil
    }

    /// Types that say what came of something.
    private static let results: Set<String> = ["death", "injury", "killing"]
    private static let attacks: Set<String> = ["violence", "crime", "digital"]
    /// Types that are named by what it is done with.
    private static let means: Set<String> = ["shooting", "stabbing", "arson", "bombing"]

    /// What somebody is blamed for: "faces criticism for changing the shape".
    private func blamedDeed() -> Slot? {
        reasons.first { $0.rule.extent == .gerund && !$0.isQuoted && $0.sentence <= IncidentContext.lead }
            .flatMap { reason in context.reading.verbs.first(from: reason.tokens.lowerBound, before: reason.tokens.upperBound) }
            .flatMap { deed($0, "what is blamed", 0.25) }
    }

    /// The deed that a reason tells: "(after) it increased the space between its bars".
    private func deed(in reason: Slot?) -> Slot? {
        guard let reason else { return nil }
        return context.reading.verbs.all.first { reason.bytes.contains(document.bytes(of: $0.tokens).lowerBound) }
            .flatMap { deed($0, "deed in the reason", 0.2) }
    }

    /// What the headline or the lead tells next: "Toblerone comes under fire … the company widened the gaps"; of an incident that has a type,
    /// only what tells of it again.
    private func nextClause(_ incident: Incident, _ draft: IncidentDraft) -> Slot? {
        for clause in clauses.prefix(3) where !words.isReporting(document.tokens.lemma[clause.group.head]) {
            guard incident.type == "incident" || draft.mentions.contains(where: { clause.contains($0.head) }) else { continue }
            guard let slot = deed(clause.group, "what the lead tells", 0.2) else { continue }
            if incident.what.map({ !$0.bytes.overlaps(slot.bytes) }) ?? true { return slot }
        }
        return nil
    }

    /// Only what somebody does to something is a deed: "rammed a truck", neither "began" nor "was cut off", nor what might be done or only is.
    private func deed(_ group: VerbGroup, _ rule: String, _ score: Double) -> Slot? {
        let verb = document.tokens.lemma[group.head]
        guard group.modality == nil, !words.isBe(verb), !words.isHappening(verb), group.tense != .infinitive else { return nil }
        let sentence = document.sentences[document.sentenceIndex(of: group.head)]
        let tokens = ClauseText.core(of: group, in: sentence, context.reading, words)
        // "Opened fire": what has an object is no passive, whatever the verb's tag.
        guard let object = context.reading.phrase(at: tokens.upperBound - 1), object.tokens.lowerBound >= group.tokens.upperBound,
            object.kind != .pronoun, document.tokens.tag[object.head].isNoun, group.voice == .active || group.tokens.count == 1
        else { return nil }
        return slot(tokens, rule, score)
    }

    private func slot(_ tokens: Range<Int>, _ rule: String, _ score: Double) -> Slot {
        Slot(bytes: document.bytes(of: tokens), rule: rule, score: score)
    }
}
