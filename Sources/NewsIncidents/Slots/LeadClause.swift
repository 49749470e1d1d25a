import NewsLanguage

/// The clause that says what an article is about: the headline's or the lead's subject and predicate (Hamborg et al. 2019, Giveme5W1H, after
/// the inverted pyramid: news tells the most important first).
struct LeadClause {
    var sentence: Int
    var group: VerbGroup
    /// What the clause is said of.
    var subject: NounPhrase
    /// Tokens of verb and object.
    var predicate: Range<Int>

    /// Whether a token is the clause's own, not another clause's of the same sentence.
    func contains(_ token: Int) -> Bool { predicate.contains(token) || subject.tokens.contains(token) }
}

/// Finds the clauses that the headline and the first sentences tell.
struct LeadFinder {
    let reading: SentenceReading
    let words: ClauseWords
    /// Within how many sentences the lead is sought.
    private static let reach = 7

    private var document: Document { reading.document }

    /// Whether the first sentence is a headline: a paragraph of its own without a full stop.
    var hasHeadline: Bool {
        guard document.paragraphs.count > 1, let first = document.sentences.first, let last = first.last else { return false }
        return document.paragraphs[0].tokens == first && document.tokens.tag[last] != .period
    }

    /// The headline's clause, then the leads', in order.
    func clauses() -> [LeadClause] {
        var found: [LeadClause] = []
        for (index, sentence) in document.sentences.prefix(LeadFinder.reach).enumerated() {
            let isHeadline = index == 0 && hasHeadline
            let parts = isHeadline ? segments(of: sentence) : [document.startBehindDateline(of: sentence)..<sentence.upperBound]
            var told = parts.firstResult { clause(in: $0, index) }
            if isHeadline, told == nil || told.map({ isQuoted($0.group.head, parts) }) ?? false { told = parts.firstResult { headlineClause(in: $0) } ?? told }
            if let told { found.append(told) }
        }
        return found
    }

    /// A headline's parts between colons: "Chicago Cubs win World Series: 'Baseball will never be the same again'". What is quoted comes last.
    private func segments(of headline: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = headline.lowerBound
        for at in headline where document.tokens.tag[at] == .colon {
            if at > start { parts.append(start..<at) }
            start = at + 1
        }
        if start < headline.upperBound { parts.append(start..<headline.upperBound) }
        return parts.filter { !isQuoted($0) } + parts.filter(isQuoted)
    }

    private func isQuoted(_ part: Range<Int>) -> Bool { document.tokens.shape[part.lowerBound].contains(.quotationMark) }

    private func isQuoted(_ token: Int, _ parts: [Range<Int>]) -> Bool { parts.contains { $0.contains(token) && isQuoted($0) } }

    /// A headline leaves auxiliaries out and tells in the present: "Brits blame Brexit", "Clinton cleared by FBI".
    private func headlineClause(in part: Range<Int>) -> LeadClause? {
        var from = part.lowerBound + 1
        while let group = reading.verbs.first(from: from, before: part.upperBound) {
            from = group.tokens.upperBound
            let tag = document.tokens.tag[group.tokens.lowerBound]
            guard tag == .vb || tag == .vbn, let subject = subject(before: group.tokens.lowerBound, in: part) else { continue }
            return LeadClause(sentence: 0, group: group, subject: subject, predicate: ClauseText.predicate(of: group, in: part, reading, words))
        }
        return nil
    }

    /// The last phrase before a token that no preposition governs.
    private func subject(before token: Int, in part: Range<Int>) -> NounPhrase? {
        var at = token - 1
        while at >= part.lowerBound {
            guard let phrase = reading.phrase(at: at) else {
                at -= 1
                continue
            }
            at = phrase.tokens.lowerBound - 1
            let isGoverned = at >= part.lowerBound && (document.tokens.tag[at] == .inPreposition || document.tokens.tag[at] == .to)
            if phrase.kind != .time, !isGoverned { return phrase }
        }
        return nil
    }

    /// The main clause of a stretch of a sentence; what somebody says is told in place of the saying.
    private func clause(in part: Range<Int>, _ sentence: Int) -> LeadClause? {
        if document.tokens.shape[part.lowerBound].contains(.quotationMark), !(sentence == 0 && hasHeadline) { return nil }
        var from = start(of: part)
        var fallback: LeadClause?
        while let group = reading.verbs.first(from: from, before: part.upperBound) {
            from = group.tokens.upperBound
            // "Women aged 22 and 27" tells of nothing that was done.
            guard !reading.words.isAged(document.tokens.word[group.head]), group.isFinite || hasObject(group), group.tokens.lowerBound > part.lowerBound, !isRelative(group, in: part) else { continue }
            let positions = reading.positions(ofVerb: group.head, end: group.tokens.upperBound)
            guard let subject = group.voice == .passive ? positions.object ?? positions.subject : positions.subject ?? positions.object,
                part.contains(subject.head), subject.head < group.head, subject.kind != .time
            else { continue }
            let clause = LeadClause(sentence: sentence, group: group, subject: head(of: subject, in: part), predicate: ClauseText.predicate(of: group, in: part, reading, words))
            guard words.isReporting(document.tokens.lemma[group.head]) || subject.kind == .pronoun else { return clause }
            fallback = fallback ?? clause
        }
        return fallback
    }

    /// "All trams in Brno, the country's second city, stood still": the trams.
    private func head(of subject: NounPhrase, in part: Range<Int>) -> NounPhrase {
        let start = subject.possessor?.lowerBound ?? subject.tokens.lowerBound
        guard start > part.lowerBound, document.tokens.tag[start - 1] == .comma, let place = reading.phrase(at: start - 2), place.kind == .place,
            place.tokens.lowerBound > part.lowerBound + 1, document.tokens.tag[place.tokens.lowerBound - 1] == .inPreposition
        else { return subject }
        return reading.phrase(at: place.tokens.lowerBound - 2) ?? subject
    }

    /// "A gunman opened fire": what takes an object is no passive participle, whatever its tag.
    private func hasObject(_ group: VerbGroup) -> Bool {
        guard group.tokens.count == 1, document.tokens.tag[group.head] == .vbn, let next = reading.phrase(at: group.head + 1) else { return false }
        return next.kind != .time && reading.phrase(at: group.head - 1) != nil
    }

    /// Behind a subordinate clause that comes first: "When the account disappeared, …".
    private func start(of part: Range<Int>) -> Int {
        guard words.opensClause(document.tokens.word[part.lowerBound]) || document.tokens.tag[part.lowerBound] == .wrb,
            let comma = part.first(where: { document.tokens.tag[$0] == .comma })
        else { return part.lowerBound }
        return comma + 1
    }

    /// "Who won the race": said of a noun, not in the sentence's own right.
    private func isRelative(_ group: VerbGroup, in part: Range<Int>) -> Bool {
        var at = group.tokens.lowerBound - 1
        while at > part.lowerBound, document.tokens.tag[at].isAdverb || document.tokens.tag[at] == .comma { at -= 1 }
        guard at > part.lowerBound, words.isRelative(document.tokens.word[at]) else { return false }
        // "The bank, which runs"
        let comma = document.tokens.tag[at - 1] == .comma && at - 1 > part.lowerBound
        return reading.phrase(at: comma ? at - 2 : at - 1) != nil
    }
}

extension Sequence {
    /// The first result that there is. No element is asked twice, as a lazy map does for its first.
    fileprivate func firstResult<Result>(_ result: (Element) -> Result?) -> Result? {
        for element in self {
            if let found = result(element) { return found }
        }
        return nil
    }
}
