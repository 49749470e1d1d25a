import NewsLanguage

/// Finds what is reported without quotation marks, or with marks around a part: the complements of cues, clauses before ", he said",
/// sentences "according to" somebody.
struct IndirectQuotes {
    let direct: DirectQuotes
    let text: QuoteText
    let lexicon: CueLexicon
    /// Who speaks in each quotation, as far as its own sentence tells; their cues are taken.
    let sources: [SpeechSource?]

    /// A frame counts from this share of a cue's uses, in percent.
    static let threshold = 35

    init(_ direct: DirectQuotes, _ sources: [SpeechSource?]) {
        self.direct = direct
        self.sources = sources
        text = direct.text
        lexicon = direct.lexicon
    }

    func attributions() -> [Attribution] {
        var isUsed = [Bool](repeating: false, count: text.document.tokens.count)
        for cue in sources.compactMap({ $0?.cue?.lowerBound }) { isUsed[cue] = true }
        var found: [Attribution] = []
        for sentence in text.document.sentences {
            var here: [Attribution] = []
            for token in sentence where !text.isQuoted(token) {
                if isUsed[token] { continue }
                if text.roles(token).contains(.accordance) {
                    here += according(token, sentence)
                } else if let cue = lexicon.cue(at: token, in: text) {
                    if let one = complement(of: cue, sentence) { here.append(one) } else { here += postposed(cue, sentence) }
                }
            }
            found += outermost(here)
        }
        return found
    }

    /// Without what is reported within reported speech, but for clauses of their own: "said he plans [to run]" says one thing.
    private func outermost(_ all: [Attribution]) -> [Attribution] {
        all.indices.filter { inner in
            if isClause(all[inner], with: all) { return false }
            if let frame = all[inner].frame, frame.isClause { return true }
            return !all.indices.contains { $0 != inner && encloses(all[$0].content, all[inner].content) }
        }.map { all[$0] }
    }

    /// "a man named [Smith claims he …]": what was taken for a noun phrase begins with the speaker of a report of its own.
    private func isClause(_ phrase: Attribution, with others: [Attribution]) -> Bool {
        phrase.frame == .phrase && others.contains { $0.source.speaker?.lowerBound == phrase.content.lowerBound && encloses(phrase.content, $0.content) }
    }

    private func encloses(_ outer: Range<Int>, _ inner: Range<Int>) -> Bool {
        outer != inner && outer.lowerBound <= inner.lowerBound && outer.upperBound >= inner.upperBound
    }

    // MARK: - What follows the cue

    private func complement(of cue: Cue, _ sentence: Range<Int>) -> Attribution? {
        let (complement, share) = direct.complements.complement(of: cue, to: sentence.upperBound)
        guard share >= Self.threshold, complement.frame != .end, complement.start < sentence.upperBound else { return nil }
        if isInverted(cue, sentence) { return nil }
        let end = ContentSpan(text: text, lexicon: lexicon).end(from: complement.start, complement.frame, sentence)
        guard end > complement.start else { return nil }
        // A quotation that has its speaker already.
        if let quotation = text.quotation(at: complement.start), quotation.outer.upperBound >= end,
            case let index = Int(text.quotationAt[complement.start]), sources[index]?.cue != nil { return nil }
        return Attribution(
            content: complement.start..<end,
            source: SpeechSource(speaker: speaker(of: cue, complement, sentence), cue: cue.tokens, rule: "cue + \(complement.frame.name)"),
            frame: complement.frame)
    }

    private func speaker(of cue: Cue, _ complement: Complement, _ sentence: Range<Int>) -> Range<Int>? {
        switch cue.part {
        case .verb: cue.isRaising ? nil : direct.subjects.subject(ofVerb: cue.token, in: sentence)
        case .passive: direct.subjects.agent(after: cue.token, to: sentence.upperBound)
        case .noun: direct.subjects.owner(ofNoun: cue.token, in: sentence)
        case .adjective: direct.subjects.subject(ofVerb: cue.token, in: sentence)
        }
    }

    // MARK: - The clause before the cue

    /// The plan is dead, Smith said. — The plan, said Smith, is dead.
    private func postposed(_ cue: Cue, _ sentence: Range<Int>) -> [Attribution] {
        guard cue.part == .verb, text.tag(cue.token) != .vbg, text.tag(cue.token) != .vb, cue.shares.best(.end, .clause, .that) >= Self.threshold,
            isInverted(cue, sentence) || endsClause(after: cue, sentence)
        else { return [] }
        let speaker: Range<Int>
        let comma: Int
        if isInverted(cue, sentence), let after = direct.subjects.subject(after: cue.token, to: sentence.upperBound) {
            speaker = after
            comma = cue.token - 1
        } else {
            guard let before = direct.subjects.subject(ofVerb: cue.token, in: sentence), before.lowerBound > sentence.lowerBound,
                before.upperBound <= cue.token
            else { return [] }
            speaker = before
            comma = before.lowerBound - 1
        }
        let start = text.document.startBehindDateline(of: sentence)
        guard comma > start, text.isComma(comma), !text.isQuoted(comma), !opensSubordinate(start) else { return [] }
        let after = max(speaker.upperBound, cue.last + 1)
        let next = (after..<sentence.upperBound).first { !text.isQuoted($0) && text.isComma($0) }.flatMap { $0 - after < 12 ? $0 : nil }
        // "The plan, Smith said, is dead": the verb stands behind the cue.
        let isBroken = next.map { $0 + 1 < sentence.upperBound && text.isFinite($0 + 1) } ?? false
        guard isBroken || (start..<comma).contains(where: { text.isFinite($0) || text.isQuoted($0) }) else { return [] }
        let source = SpeechSource(speaker: speaker, cue: cue.tokens, rule: "clause, X said")
        var found = [Attribution(content: start..<comma, source: source)]
        // "…, said Smith, a lawyer": no verb, no words of his.
        if let next, case let end = ContentSpan(text: text, lexicon: lexicon).end(from: next + 1, .clause, sentence), end > next + 2,
            (next + 1..<end).contains(where: { text.isFinite($0) || text.isQuoted($0) }) {
            found.append(Attribution(content: next + 1..<end, source: source))
        }
        return found
    }

    /// Nothing that the cue governs follows it: the clause ends, or an adjunct or the one addressed comes.
    private func endsClause(after cue: Cue, _ sentence: Range<Int>) -> Bool {
        var at = direct.complements.afterAdjuncts(cue.last + 1, to: sentence.upperBound)
        if at < sentence.upperBound, cue.shares[.clause] < Self.threshold, let addressee = direct.subjects.phrases.phrase(startingAt: at, to: sentence.upperBound) {
            at = addressee.upperBound
        }
        switch direct.complements.frame(at: at, to: sentence.upperBound) {
        case .end, .in, .on, .at, .with, .during, .of, .about, .ing, .for, .as: return true
        default: return false
        }
    }

    /// "If they failed, …": no statement of its own.
    private func opensSubordinate(_ token: Int) -> Bool {
        text.tag(token) == .inPreposition || text.tag(token) == .wrb || text.roles(token).contains(.turn)
    }

    /// ", said Smith": the verb stands right after a comma or a quotation, and a noun phrase follows.
    private func isInverted(_ cue: Cue, _ sentence: Range<Int>) -> Bool {
        guard cue.part != .noun, cue.part != .adjective, cue.token > sentence.lowerBound, text.isComma(cue.token - 1) || text.isQuoted(cue.token - 1),
            text.tag(cue.token) != .vbg, cue.shares.best(.end, .clause) >= Self.threshold
        else { return false }
        // "Smith, who runs the bank, said profits had fallen" is not inverted: a clause follows.
        return direct.subjects.subject(after: cue.token, to: sentence.upperBound) != nil
            && !direct.complements.opensClause(cue.last + 1, to: sentence.upperBound)
    }

    // MARK: - According to

    private func according(_ token: Int, _ sentence: Range<Int>) -> [Attribution] {
        guard token + 1 < sentence.upperBound, text.roles(token + 1).contains(.to),
            let speaker = direct.subjects.phrases.phrase(startingAt: token + 2, to: sentence.upperBound)
        else { return [] }
        let source = SpeechSource(speaker: speaker, cue: token..<token + 2, rule: "according to")
        var found: [Attribution] = []
        let comma = (speaker.upperBound..<sentence.upperBound).first { text.isComma($0) && !text.isQuoted($0) }
        if token > sentence.lowerBound + 1 {
            let end = text.isComma(token - 1) ? token - 1 : token
            found.append(Attribution(content: sentence.lowerBound..<end, source: source))
        } else if let comma {
            let end = ContentSpan(text: text, lexicon: lexicon).end(from: comma + 1, .clause, sentence)
            if end > comma + 1 { found.append(Attribution(content: comma + 1..<end, source: source)) }
        }
        return found
    }
}
