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
        if text.roles(next).contains(.accordance) { return true }
        if text.roles(next).contains(.turn) { return next + 1 < sentence.upperBound && text.tag(next + 1) != .vbg }
        return isShort(frame) && text.tag(next) != .wdt && text.tag(next) != .wp
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
        while end > start, !text.isQuoted(end - 1), text.shape(end - 1).contains(.punctuation),
            text.isComma(end - 1) || text.isTerminal(end - 1) || text.isColon(end - 1) || text.isMark(end - 1, UInt8(ascii: ";")) || text.isDash(end - 1) {
            end -= 1
        }
        return end
    }
}
