import NewsLanguage

/// Tells how an article speaks of an armed group: one that condemns an attack, that talks with the government, that is itself attacked or whose
/// offensive only says when it was, did not do what is told beside it.
struct GroupUse: Sendable {
    private let speaking: WordSet
    private let ascribing: WordSet
    private let facing: WordSet
    private let dating: WordSet
    private let not: WordID
    private let be: WordID

    init(vocabulary: inout Vocabulary) {
        speaking = vocabulary.words("""
            condemn deplore regret demand deny reject repudiate lament denounce criticize warn urge say state report propose suggest call ask
            """)
        ascribing = vocabulary.words("accuse blame suspect implicate identify hold name")
        facing = vocabulary.words("with against between for versus")
        dating = vocabulary.words("after during before since")
        not = vocabulary.intern("not")
        be = vocabulary.intern("be")
    }

    /// Whether nothing that is said of the group rules it out.
    func mayHaveDone(_ group: Range<Int>, _ draft: IncidentDraft, _ context: IncidentContext) -> Bool {
        !isDenied(group, context) && !isHarmed(group, draft, context) && !speaks(group, context) && !isDate(group, context) && !isCounterpart(group, context)
    }

    /// "Talks with the FMLN", "wiped out the redoubts of the FMLN", "the ones fighting against it": another's counterpart.
    private func isCounterpart(_ group: Range<Int>, _ context: IncidentContext) -> Bool {
        guard let phrase = context.reading.phrase(at: group.lowerBound) else { return false }
        let before = phrase.tokens.lowerBound - 1
        guard before >= 0 else { return false }
        let tokens = context.reading.document.tokens
        if facing.contains(tokens.word[before]) { return true }
        guard let verb = context.reading.verbs.group(at: before), verb.tokens.upperBound == before + 1, verb.voice == .active else { return false }
        return tokens.lemma[verb.head] != be && !ascribing.contains(tokens.lemma[verb.head])
    }

    /// "Not the FMLN [Farabundo Marti National Liberation Front]"
    private func isDenied(_ group: Range<Int>, _ context: IncidentContext) -> Bool {
        let tokens = context.reading.document.tokens
        return (max(0, group.lowerBound - 4)..<group.lowerBound).contains {
            tokens.word[$0] == not && context.reading.verbs(in: $0..<group.lowerBound).isEmpty
        }
    }

    /// "Assaulted FMLN hospitals", "killed Jose Velasco, a FARC leader".
    private func isHarmed(_ group: Range<Int>, _ draft: IncidentDraft, _ context: IncidentContext) -> Bool {
        let tags = context.reading.document.tokens.tag
        guard let phrase = context.reading.phrase(at: group.lowerBound) else { return false }
        return draft.mentions.contains { mention in
            mention.harmed.contains { harmed in
                harmed.tokens.overlaps(group) || harmed.tokens.upperBound + 1 == phrase.tokens.lowerBound && tags[harmed.tokens.upperBound] == .comma
            }
        }
    }

    private func speaks(_ group: Range<Int>, _ context: IncidentContext) -> Bool {
        let tokens = context.reading.document.tokens
        var next = group.upperBound
        // "The FMLN [Farabundo Marti National Liberation Front] condemned"
        if next < tokens.count, tokens.tag[next] == .openBracket {
            next = (next..<min(next + 12, tokens.count)).first { tokens.tag[$0] == .closeBracket }.map { $0 + 1 } ?? next
        }
        guard let verb = context.reading.verbs.first(from: next, before: min(next + 2, tokens.count)) else { return false }
        return speaking.contains(tokens.lemma[verb.head])
    }

    /// "Five days after the FMLN had launched its offensive", "during the offensive begun by the FMLN".
    private func isDate(_ group: Range<Int>, _ context: IncidentContext) -> Bool {
        let reading = context.reading
        let sentence = reading.document.sentences[reading.document.sentenceIndex(of: group.lowerBound)]
        var at = (reading.phrase(at: group.lowerBound)?.tokens.lowerBound ?? group.lowerBound) - 1
        var passed = false
        while at >= sentence.lowerBound, group.lowerBound - at < GroupUse.reach {
            if dating.contains(reading.document.tokens.word[at]), reading.document.tokens.tag[at] == .inPreposition { return true }
            if let verb = reading.verbs.group(at: at) {
                guard !passed, !verb.isFinite else { return false }
                passed = true
            }
            at -= 1
        }
        return false
    }

    /// How far before the group "after" may stand.
    private static let reach = 8
}
