extension Document {
    /// Where a sentence begins to tell: past "HARLOW CREEK, Ohio —", "PARIS (AP) -" or "Quito, 3 Jan 90 (radio Sucre) -- [Report]" at the start
    /// of a line, else its first token.
    public func startBehindDateline(of sentence: Range<Int>) -> Int {
        let start = sentence.lowerBound
        guard start < sentence.upperBound, tokens.shape[start].contains(.lineStart) || start == 0 else { return start }
        let end = min(start + Document.longestDateline, sentence.upperBound)
        guard let dash = (start + 1..<max(start + 1, end)).first(where: isDash), dash + 1 < sentence.upperBound, isDateline(start..<dash) else { return start }
        return behindLabels(from: dash + 1, in: sentence)
    }

    /// A dash between words: "–", "—", "--", or a hyphen with white space on both sides.
    public func isDash(_ token: Int) -> Bool {
        guard tokens.shape[token].contains(.punctuation) else { return false }
        let start = Int(tokens.start[token])
        let width = Int(tokens.end[token]) - start
        if text[start] == 0xE2, width == 3 { return text[start + 1] == 0x80 && (0x93...0x95).contains(text[start + 2]) }
        guard text[start] == 0x2D else { return false }
        // "MADRID, Aug 21 (EFE).- The"
        if width == 1, start > 1, text[start - 1] == 0x2E, text[start - 2] == 0x29 { return token + 1 < tokens.count && tokens.shape[token + 1].contains(.spaceBefore) }
        return width > 1 || tokens.shape[token].contains(.spaceBefore) && token + 1 < tokens.count && tokens.shape[token + 1].contains(.spaceBefore)
    }

    /// A place, its country, a date, an agency: all names and numbers; or with what wires put in brackets, "Lima, no date (domestic service)":
    /// then a few small words may be among them, if none is a verb or a preposition ("29 may 89" is a month).
    private func isDateline(_ head: Range<Int>) -> Bool {
        func isSmall(_ token: Int) -> Bool { tokens.shape[token].contains(.hasLetter) && !tokens.shape[token].contains(.initialCapital) }
        if !head.contains(where: isSmall) { return true }
        guard let last = head.last, tokens.shape[head.lowerBound].contains(.initialCapital), head.contains(where: { tokens.tag[$0] == .comma }),
            tokens.tag[last] == .closeBracket || tokens.shape[last].contains(.hasDigit)
        else { return false }
        var depth = 0
        var small = 0
        for token in head {
            if tokens.tag[token] == .openBracket { depth += 1 }
            if tokens.tag[token] == .closeBracket { depth -= 1 }
            guard depth == 0, isSmall(token) else { continue }
            small += 1
            if tokens.tag[token] == .inPreposition { return false }
            if tokens.tag[token].isVerb || tokens.tag[token] == .md, !tokens.shape[token - 1].contains(.hasDigit) { return false }
        }
        return small <= Document.mostSmallWords
    }

    /// Past "[Report] [Ann Smith]": what the story is, and who tells it.
    private func behindLabels(from start: Int, in sentence: Range<Int>) -> Int {
        var at = start
        while at < sentence.upperBound, tokens.tag[at] == .openBracket, text[Int(tokens.start[at])] == UInt8(ascii: "["),
            let close = (at..<min(at + Document.longestLabel, sentence.upperBound)).first(where: { tokens.tag[$0] == .closeBracket }), close + 1 < sentence.upperBound
        {
            at = close + 1
        }
        return at
    }

    /// Tokens of a dateline with its agency: "SAN FRANCISCO, Calif. (AP)".
    private static let longestDateline = 18
    /// Tokens of a label with its brackets.
    private static let longestLabel = 24
    /// Of "Guatemala city, no date (domestic service)", outside of brackets.
    private static let mostSmallWords = 3
}
