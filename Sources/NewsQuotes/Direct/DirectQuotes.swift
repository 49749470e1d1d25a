import NewsLanguage

/// Finds who speaks in each quotation by the words around it: the cue after it, before it, or in the paragraph that leads to it.
struct DirectQuotes {
    let text: QuoteText
    let lexicon: CueLexicon
    let subjects: SubjectFinder
    let complements: ComplementReader
    let use: QuotationUse

    init(_ text: QuoteText, _ lexicon: CueLexicon) {
        self.text = text
        self.lexicon = lexicon
        subjects = SubjectFinder(text)
        complements = ComplementReader(text)
        use = QuotationUse(text: text)
    }

    /// For each quotation its source, where the words of its own sentence tell it.
    func sources() -> [SpeechSource?] {
        text.quotations.map { quotation in
            if let label = labelled(quotation) { return label }
            if use.isMarkup(quotation) || use.isScare(quotation) { return nil }
            return after(quotation) ?? before(quotation)
        }
    }

    /// "SMITH: Yes." within the marks of a longer quotation.
    private func labelled(_ quotation: Quotation) -> SpeechSource? {
        guard let label = TranscriptLabel(at: quotation.content.lowerBound, to: quotation.content.upperBound, in: text), label.isCapitals else { return nil }
        return SpeechSource(speaker: label.name, cue: nil, rule: "label in quotation")
    }

    // MARK: - After the quotation

    /// "…," Smith said. — "…," said Smith. — "…," according to Smith.
    func after(_ quotation: Quotation) -> SpeechSource? {
        let paragraph = text.blocks[quotation.block]
        var at = quotation.outer.upperBound
        guard quotation.close != nil, at < paragraph.upperBound, !text.isQuoted(at), goesOn(after: quotation, at) else { return nil }
        let sentence = text.sentence(of: at)
        while at < sentence.upperBound, text.isComma(at) || text.isDash(at) { at += 1 }
        guard at < sentence.upperBound else { return nil }
        let limit = (at..<sentence.upperBound).first { text.isQuoted($0) } ?? sentence.upperBound
        let clause = at..<limit
        return according(at, clause) ?? inverted(at, clause) ?? subjectFirst(at, clause) ?? signed(at, clause)
    }

    /// "…" — Jane Smith
    private func signed(_ at: Int, _ clause: Range<Int>) -> SpeechSource? {
        guard text.isDash(at - 1), let name = subjects.phrases.phrase(startingAt: at, to: clause.upperBound), name.count < 8,
            text.tag(name.lowerBound).isProperNoun || text.nameStart[name.lowerBound] >= 0
        else { return nil }
        return SpeechSource(speaker: name, cue: nil, rule: "quotation — X")
    }

    /// Whether the sentence goes on after a quotation: it ends with a comma, a question or exclamation mark, a dash, or what follows does not
    /// look like a sentence of its own.
    private func goesOn(after quotation: Quotation, _ next: Int) -> Bool {
        let last = quotation.content.upperBound - 1
        if text.isComma(last) || text.isComma(next) || text.isDash(next) { return true }
        if text.isMark(last, UInt8(ascii: "?")) || text.isMark(last, UInt8(ascii: "!")) || text.isDash(last) { return true }
        // The comma is missing: "…" he said.
        return !text.isTerminal(last) && (text.tag(next) == .prp || text.roles(next).contains(.subjectPronoun)) && next + 1 < text.count
            && lexicon.cue(at: next + 1, in: text)?.isReporting ?? false
    }

    private func according(_ at: Int, _ clause: Range<Int>) -> SpeechSource? {
        guard text.roles(at).contains(.accordance), at + 1 < clause.upperBound, text.roles(at + 1).contains(.to),
            let speaker = subjects.phrases.phrase(startingAt: at + 2, to: clause.upperBound)
        else { return nil }
        return SpeechSource(speaker: speaker, cue: at..<at + 2, rule: "quotation, according to")
    }

    private func inverted(_ at: Int, _ clause: Range<Int>) -> SpeechSource? {
        var verb = at
        while verb < clause.upperBound, text.tag(verb).isAdverb { verb += 1 }
        guard verb < clause.upperBound, let cue = lexicon.cue(at: verb, in: text), cue.part != .noun, cue.part != .adjective,
            let speaker = subjects.subject(after: verb, to: clause.upperBound)
        else { return nil }
        return SpeechSource(speaker: speaker, cue: verb..<verb + 1, rule: "quotation, said X")
    }

    private func subjectFirst(_ at: Int, _ clause: Range<Int>) -> SpeechSource? {
        var plain: SpeechSource?
        for verb in clause where text.isVerb(verb) && text.tag(verb) != .vbg {
            guard let speaker = subjects.subject(ofVerb: verb, in: clause) else { continue }
            let isReporting = lexicon.cue(at: verb, in: text)?.isReporting ?? false
            let source = SpeechSource(speaker: speaker, cue: verb..<verb + 1, rule: "quotation, X said")
            if isReporting { return source }
            if plain == nil, text.isFinite(verb) { plain = source }
        }
        return plain
    }

    // MARK: - Before the quotation

    /// Smith said, "…" — Smith said in a statement on Friday that "…" — Smith: "…"
    func before(_ quotation: Quotation) -> SpeechSource? {
        let open = quotation.outer.lowerBound
        let sentence = text.sentence(of: open)
        var lower = open
        while lower > sentence.lowerBound, !text.isQuoted(lower - 1) { lower -= 1 }
        guard lower < open else { return nil }
        let clause = lower..<open
        if use.isTitle(quotation), !text.isComma(open - 1), !text.isColon(open - 1), !isNaming(open - 1) { return nil }
        for verb in clause.reversed() where text.isVerb(verb) {
            guard let cue = lexicon.cue(at: verb, in: text), reaches(from: cue, to: open) else { continue }
            return source(of: cue, in: sentence, "X said, quotation")
        }
        guard text.isColon(open - 1) || text.isComma(open - 1) || text.isDash(open - 1) else { return nil }
        if text.isColon(open - 1) { return colon(clause, sentence) }
        return nil
    }

    /// Whether only adjuncts and the one addressed stand between a cue and a quotation.
    private func reaches(from cue: Cue, to open: Int) -> Bool {
        var at = complements.afterAdjuncts(cue.last + 1, to: open)
        if at < open, cue.shares[.clause] < 40, let addressee = subjects.phrases.phrase(startingAt: at, to: open) {
            at = complements.afterAdjuncts(addressee.upperBound, to: open)
        }
        var hops = 0
        while at < open, hops < 5, text.words.preposition(text.word(at)) != nil || text.roles(at).contains(.to),
            let phrase = subjects.phrases.phrase(startingAt: at + 1, to: open) {
            at = complements.afterAdjuncts(phrase.upperBound, to: open)
            hops += 1
        }
        while at < open, text.isComma(at) || text.isColon(at) || text.isDash(at) || text.roles(at).contains(.that) || isAs(at) { at += 1 }
        return at >= open
    }

    /// called "Big Daddy", chanting "U-S-A": a title's words can be what is said.
    private func isNaming(_ token: Int) -> Bool { text.isVerb(token) && lexicon.cue(at: token, in: text)?.shares.best(.mark, .object) ?? 0 >= 40 }

    private func isAs(_ token: Int) -> Bool { text.words.preposition(text.word(token)) == .as }

    /// The sentence before a colon: its last reporting verb, or its main subject.
    private func colon(_ clause: Range<Int>, _ sentence: Range<Int>) -> SpeechSource? {
        for verb in clause.reversed() where text.isVerb(verb) {
            if let cue = lexicon.cue(at: verb, in: text), cue.isReporting { return source(of: cue, in: sentence, "X said: quotation") }
        }
        let colon = clause.upperBound - 1
        if let name = subjects.phrases.phrase(startingAt: clause.lowerBound, to: colon), name.upperBound == colon {
            return SpeechSource(speaker: name, cue: colon..<colon + 1, rule: "X: quotation")
        }
        guard let speaker = subjects.mainSubject(of: clause) else { return nil }
        return SpeechSource(speaker: speaker, cue: colon..<colon + 1, rule: "lead-in: quotation")
    }

    func source(of cue: Cue, in sentence: Range<Int>, _ rule: String) -> SpeechSource {
        var speaker = cue.part == .passive ? subjects.agent(after: cue.token, to: sentence.upperBound) : nil
        speaker = speaker ?? subjects.subject(ofVerb: cue.token, in: sentence)
        // "Said Ellis: …"
        if speaker == nil, cue.token == sentence.lowerBound { speaker = subjects.subject(after: cue.token, to: sentence.upperBound) }
        return SpeechSource(speaker: speaker, cue: cue.tokens, rule: rule)
    }
}
