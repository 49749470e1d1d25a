import NewsLanguage

/// Gives quotations without a cue of their own to whoever speaks around them.
struct SpeakerCarrier {
    let direct: DirectQuotes
    let text: QuoteText

    init(_ direct: DirectQuotes) {
        self.direct = direct
        text = direct.text
    }

    /// How many paragraphs back a speaker is still the one who speaks.
    private static let reach = 3

    /// Fills in the sources that are still missing.
    /// - Parameter others: what else is ascribed to somebody in the text (indirect speech), in order.
    func carry(_ sources: inout [SpeechSource?], others: [Attribution]) {
        let use = QuotationUse(text: text)
        for index in text.quotations.indices where sources[index] == nil {
            let quotation = text.quotations[index]
            if quotation.isContinuation {
                sources[index] = index > 0 ? sources[index - 1].map { SpeechSource(speaker: $0.speaker, cue: nil, rule: $0.rule) } : nil
                continue
            }
            if use.isMarkup(quotation) || use.isScare(quotation) { continue }
            if let within = withinSentence(index, sources, others, use) {
                sources[index] = within
            } else if standsAlone(quotation) {
                sources[index] = leadIn(quotation) ?? sentenceBefore(quotation, others) ?? lastSpeaker(before: index, sources, others)
                    ?? SpeechSource(speaker: nil, cue: nil, rule: "quotation alone")
            }
        }
    }

    /// "…," he said, and "…" — said that it was bad and praised "…" — what stands before in the sentence.
    private func withinSentence(_ index: Int, _ sources: [SpeechSource?], _ others: [Attribution], _ use: QuotationUse) -> SpeechSource? {
        let quotation = text.quotations[index]
        let open = quotation.outer.lowerBound
        let sentence = text.sentence(of: open)
        guard sentence.lowerBound < open, !text.isTerminal(open - 1) else { return nil }
        if index > 0, let before = sources[index - 1], before.speaker != nil, let cue = before.cue, cue.lowerBound < open,
            text.sentence(of: text.quotations[index - 1].outer.upperBound - 1).upperBound >= sentence.lowerBound, sentence.contains(cue.lowerBound) {
            return SpeechSource(speaker: before.speaker, cue: nil, rule: "quotation goes on")
        }
        if use.isTitle(quotation) { return nil }
        let said = others.last { $0.source.cue.map { $0.lowerBound >= sentence.lowerBound && $0.lowerBound < open } ?? false && $0.source.speaker != nil }
        if let said { return SpeechSource(speaker: said.source.speaker, cue: nil, rule: "quotation after reported speech") }
        let clause = sentence.lowerBound..<open
        for verb in clause.reversed() where text.isVerb(verb) && !text.isQuoted(verb) {
            guard let cue = direct.lexicon.cue(at: verb, in: text) else { continue }
            if use.wordCount(quotation) < 2, cue.shares.best(.phrase, .object, .as, .mark, .that) < 50 { return nil }
            return direct.source(of: cue, in: sentence, "cue … quotation")
        }
        guard use.wordCount(quotation) > 1, let speaker = direct.subjects.mainSubject(of: clause) else { return nil }
        return SpeechSource(speaker: speaker, cue: nil, rule: "subject … quotation")
    }

    /// A quotation that is a sentence of its own, or several.
    func standsAlone(_ quotation: Quotation) -> Bool {
        let outer = quotation.outer
        let paragraph = text.blocks[quotation.block]
        let first = outer.lowerBound
        let startsSentence = first == paragraph.lowerBound || text.shape(first).contains(.sentenceStart) || text.isDash(first - 1)
            || quotation.open.map { text.isTerminal($0 - 1) || text.isQuoted($0 - 1) } ?? true
        let last = quotation.content.upperBound - 1
        return startsSentence && (outer.upperBound >= paragraph.upperBound || text.isTerminal(last) || text.isTerminal(outer.upperBound))
    }

    /// The paragraph before, or the one before that, ends with a colon: "A spokesperson responded:"
    private func leadIn(_ quotation: Quotation) -> SpeechSource? {
        guard quotation.outer.lowerBound == text.blocks[quotation.block].lowerBound else { return nil }
        for back in 1...2 where quotation.block >= back {
            let paragraph = text.blocks[quotation.block - back]
            let last = paragraph.upperBound - 1
            guard text.isColon(last), !text.isQuoted(last) else {
                if paragraph.contains(where: { text.quotation(at: $0)?.family ?? .single != .single }) { return nil }
                continue
            }
            return self.source(ofLeadIn: text.sentence(of: last))
        }
        return nil
    }

    /// Who speaks by a sentence that ends with a colon.
    func source(ofLeadIn sentence: Range<Int>) -> SpeechSource? {
        let last = sentence.upperBound - 1
        for verb in sentence.reversed() where text.isVerb(verb) && !text.isQuoted(verb) {
            guard let cue = direct.lexicon.cue(at: verb, in: text), cue.isReporting else { continue }
            return direct.source(of: cue, in: sentence, "lead-in paragraph")
        }
        guard let speaker = direct.subjects.mainSubject(of: sentence) else { return nil }
        return SpeechSource(speaker: speaker, cue: last..<last + 1, rule: "lead-in paragraph")
    }

    /// Smith shook his head. "No." — the one of whom the sentence before speaks.
    private func sentenceBefore(_ quotation: Quotation, _ others: [Attribution]) -> SpeechSource? {
        let first = quotation.outer.lowerBound
        guard first > text.blocks[quotation.block].lowerBound else { return nil }
        let sentence = text.sentence(of: first - 1)
        guard !sentence.contains(where: { text.isQuoted($0) }) else { return nil }
        if let said = others.last(where: { $0.source.cue.map { sentence.contains($0.lowerBound) } ?? false && $0.source.speaker != nil }) {
            return SpeechSource(speaker: said.source.speaker, cue: nil, rule: "goes on after reported speech")
        }
        guard let speaker = direct.subjects.mainSubject(of: sentence), isPerson(speaker) else { return nil }
        return SpeechSource(speaker: speaker, cue: nil, rule: "X acted. quotation")
    }

    private func isPerson(_ phrase: Range<Int>) -> Bool {
        let last = phrase.upperBound - 1
        return text.tag(last) == .prp && !text.roles(last).contains(.eitherPronoun) || text.nameStart[last] >= 0
    }

    /// Whoever spoke last within a few paragraphs.
    private func lastSpeaker(before index: Int, _ sources: [SpeechSource?], _ others: [Attribution]) -> SpeechSource? {
        let quotation = text.quotations[index]
        let earliest = text.blocks[max(0, quotation.block - Self.reach)].lowerBound
        let first = quotation.outer.lowerBound
        let indirect = others.last { $0.content.lowerBound < first && $0.content.lowerBound >= earliest && $0.source.speaker != nil }
        let before = sources[..<index].indices.last { sources[$0]?.speaker != nil }
        if let before, text.quotations[before].outer.lowerBound >= earliest,
            indirect.map({ $0.content.lowerBound < text.quotations[before].outer.lowerBound }) ?? true {
            return SpeechSource(speaker: sources[before]?.speaker, cue: nil, rule: "carried over")
        }
        return indirect.map { SpeechSource(speaker: $0.source.speaker, cue: nil, rule: "carried over") }
    }
}
