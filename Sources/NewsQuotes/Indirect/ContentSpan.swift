import NewsLanguage

/// Where a reported content ends.
struct ContentSpan {
    let text: QuoteText
    let lexicon: CueLexicon

    /// The end of a content that starts at a token, one past its last. A quotation that it runs into is taken whole.
    func end(from start: Int, _ frame: CueFrame, _ sentence: Range<Int>) -> Int {
        var at = start
        while at < sentence.upperBound {
            if let quotation = text.quotation(at: at) {
                at = quotation.outer.upperBound
                if at >= sentence.upperBound || frame == .mark { return at }
                continue
            }
            if at > start, stops(at, frame, start, sentence) { return trimmed(start, at) }
            at += 1
        }
        return trimmed(start, sentence.upperBound)
    }

    private func stops(_ at: Int, _ frame: CueFrame, _ start: Int, _ sentence: Range<Int>) -> Bool {
        if text.isMark(at, UInt8(ascii: ";")) { return true }
        guard text.isComma(at), at + 1 < sentence.upperBound else { return isShort(frame) && endsPhrase(at) }
        let next = at + 1
        if text.tag(next) == .vbg, lexicon.cue(at: next, in: text) != nil { return true }
        if text.roles(next).contains(.accordance) || isAside(at, sentence) { return true }
        if text.roles(next).contains(.turn) { return next + 1 < sentence.upperBound && text.tag(next + 1) != .vbg }
        return isShort(frame) && text.tag(next) != .wdt && text.tag(next) != .wp
    }

    /// ", he said." or ", said Smith." at the end of a sentence.
    private func isAside(_ comma: Int, _ sentence: Range<Int>) -> Bool {
        let phrases = NounPhrases(text: text)
        var at = comma + 1
        if let phrase = phrases.phrase(startingAt: at, to: sentence.upperBound) { at = phrase.upperBound }
        // "TechCrunch reports": the verb is tagged as a noun.
        if at - 1 > comma + 1, lexicon.cue(at: at - 1, in: text)?.isReporting ?? false { return at >= sentence.upperBound || text.shape(at).contains(.punctuation) }
        while at < sentence.upperBound, text.tag(at).isAdverb { at += 1 }
        guard at > comma + 1 || text.isVerb(at), at < sentence.upperBound, text.isFinite(at), let cue = lexicon.cue(at: at, in: text), cue.isReporting else { return false }
        return cue.last + 1 >= sentence.upperBound || text.shape(cue.last + 1).contains(.punctuation) || at == comma + 1
    }

    /// Contents that are a noun phrase and not a clause.
    private func isShort(_ frame: CueFrame) -> Bool {
        switch frame {
        case .that, .wh, .clause, .it, .themThat, .themWh, .themClause, .mark, .colon, .end: false
        default: true
        }
    }

    private func endsPhrase(_ at: Int) -> Bool { text.roles(at).contains(.turn) || text.isFinite(at) && text.tag(at - 1) == .cc }

    /// Without the marks at its end.
    private func trimmed(_ start: Int, _ end: Int) -> Int {
        var end = end
        while end > start, !text.isQuoted(end - 1),
            text.tag(end - 1) == .cc || text.isComma(end - 1) || text.isTerminal(end - 1) || text.isColon(end - 1) || text.isMark(end - 1, UInt8(ascii: ";")) || text.isDash(end - 1) {
            end -= 1
        }
        return end
    }
}
