/// Finds where sentences end, by the tokens alone.
struct SentenceSplitter {
    private static let longest = 500

    /// Splits a paragraph's tokens.
    ///
    /// A sentence ends after `.`, `!`, `?` or `…`, with the closing marks and the numbers of notes that follow, unless what comes next goes on in small letters. An
    /// abbreviation's own period ends one only before a capitalized word that is not a name's next part. A line break ends one after a
    /// line without a sentence's mark when the next line starts with a capital: headlines, datelines and tables are so written.
    static func split(_ tokens: Tokens, _ range: Range<Int>, text: UnsafeBufferPointer<UInt8>, into sentences: inout [Range<Int>]) {
        var start = range.lowerBound
        var at = start
        while at < range.upperBound {
            var next = at + 1
            if isTerminal(tokens, at, text) {
                while next < range.upperBound, isClosing(tokens, next, text) || isTerminal(tokens, next, text) { next += 1 }
                while let end = noteEnd(tokens, next, range.upperBound, text) { next = end }
                if next == range.upperBound || mayStart(tokens, next, text) {
                    sentences.append(start..<next)
                    start = next
                }
            } else if next < range.upperBound {
                let endsLine = tokens.shape[next].contains(.lineStart) && isLineEnd(tokens, at, next, start: start, text)
                if endsLine || endsWithAbbreviation(tokens, at, next, text) {
                    sentences.append(start..<next)
                    start = next
                }
            }
            at = next
            // No sentence of prose is as long; tables and hostile texts are, and what reads sentences may look at all of one for each word.
            if at - start >= longest, at < range.upperBound {
                sentences.append(start..<at)
                start = at
            }
        }
        if start < range.upperBound { sentences.append(start..<range.upperBound) }
    }

    private static func first(_ tokens: Tokens, _ token: Int, _ text: UnsafeBufferPointer<UInt8>) -> UInt8 { text[Int(tokens.start[token])] }
    private static func count(_ tokens: Tokens, _ token: Int) -> Int { Int(tokens.end[token] - tokens.start[token]) }

    private static func isTerminal(_ tokens: Tokens, _ token: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        switch first(tokens, token, text) {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): tokens.shape[token].contains(.punctuation)
        case 0xE2: count(tokens, token) == 3 && text[Int(tokens.start[token]) + 1] == 0x80 && text[Int(tokens.start[token]) + 2] == 0xA6
        default: false
        }
    }

    /// Closing quotation marks and brackets that stand close to what they close.
    private static func isClosing(_ tokens: Tokens, _ token: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard !tokens.shape[token].contains(.spaceBefore) else { return false }
        switch first(tokens, token, text) {
        case UInt8(ascii: "\""), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "'"): return tokens.shape[token].contains(.punctuation)
        case 0xE2:
            let last = text[Int(tokens.end[token]) - 1]
            return tokens.shape[token].contains(.quotationMark) && (last == 0x9D || last == 0x99 || last == 0xBA)
        case 0xC2: return tokens.shape[token].contains(.quotationMark) && text[Int(tokens.end[token]) - 1] == 0xBB
        default: return false
        }
    }

    /// The end of a note's number, "[3]", or of what stands for words left out, "[...]", which belong to the sentence before them.
    private static func noteEnd(_ tokens: Tokens, _ token: Int, _ limit: Int, _ text: UnsafeBufferPointer<UInt8>) -> Int? {
        guard token + 2 < limit, first(tokens, token, text) == UInt8(ascii: "["), first(tokens, token + 2, text) == UInt8(ascii: "]"),
            !tokens.shape[token].contains(.lineStart)
        else { return nil }
        let isNumber = tokens.shape[token + 1].contains(.hasDigit) && !tokens.shape[token + 1].contains(.hasLetter) && count(tokens, token + 1) <= 3
        return isNumber || isTerminal(tokens, token + 1, text) ? token + 3 : nil
    }

    /// Whether a sentence may start with a token: not with a small letter or a mark that goes on.
    private static func mayStart(_ tokens: Tokens, _ token: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let shape = tokens.shape[token]
        if shape.contains(.hasLetter) { return shape.contains(.initialCapital) || shape.contains(.hasDigit) || shape.contains(.nonASCII) || shape.contains(.handle) || shape.contains(.lineStart) }
        if shape.contains(.hasDigit) { return shape.contains(.spaceBefore) }
        switch first(tokens, token, text) {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ")"), UInt8(ascii: "-"): return false
        default: return shape.contains(.spaceBefore)
        }
    }

    /// "U.S." or "Inc." before a capitalized word that usually starts a sentence.
    private static func endsWithAbbreviation(_ tokens: Tokens, _ token: Int, _ next: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard tokens.shape[token].contains([.hasPeriod, .hasLetter]), text[Int(tokens.end[token]) - 1] == 0x2E, tokens.shape[next].contains([.initialCapital, .spaceBefore])
        else { return false }
        if isClock(tokens, token, text) { return endsWithClock(tokens, next, text) }
        return TokenizerLexicon.starters.contains(text[Int(tokens.start[next])..<Int(tokens.end[next])])
            && !TokenizerLexicon.titles.contains(text[Int(tokens.start[token])..<(Int(tokens.end[token]) - 1)])
    }

    /// "a.m.", "p.m."
    private static func isClock(_ tokens: Tokens, _ token: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count(tokens, token) == 4 else { return false }
        let start = Int(tokens.start[token])
        let letter = text[start] | 0x20
        return (letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p")) && text[start + 1] == 0x2E && text[start + 2] | 0x20 == UInt8(ascii: "m")
    }

    /// "At 10 p.m. | Firefighters came", but neither "p.m. Friday" nor "p.m. EAT" nor "p.m. Paris time".
    private static func endsWithClock(_ tokens: Tokens, _ next: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        func spelling(_ token: Int) -> Slice<UnsafeBufferPointer<UInt8>> { text[Int(tokens.start[token])..<Int(tokens.end[token])] }
        let bare = tokens.shape[next].contains(.hasPeriod) ? spelling(next).dropLast() : spelling(next)
        if TokenizerLexicon.clockFollowers.contains(bare) || tokens.shape[next].contains(.allCapitals) { return false }
        return next + 1 >= tokens.count || !spelling(next + 1).elementsEqual("time".utf8)
    }

    /// A line that is a headline, a dateline or a row of a table: it has no sentence's mark at its end, and the next begins with a capital or
    /// a figure. Wrapped prose goes on in small letters, or after a line that is long.
    private static func isLineEnd(_ tokens: Tokens, _ token: Int, _ next: Int, start: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let shape = tokens.shape[next]
        guard shape.contains(.initialCapital) || shape.contains(.hasDigit) || shape.contains(.punctuation) else { return false }
        switch first(tokens, token, text) {
        case UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "("): return false
        default: return true
        }
    }
}
