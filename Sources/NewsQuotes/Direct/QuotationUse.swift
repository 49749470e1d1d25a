import NewsLanguage

/// What a string between quotation marks is when no cue says that it is speech.
struct QuotationUse {
    let text: QuoteText

    /// A title, a name or a nickname: every word of weight has a capital ("Fox News Sunday", "Contract with America").
    func isTitle(_ quotation: Quotation) -> Bool {
        var capitals = 0
        for token in quotation.content where text.shape(token).contains(.hasLetter) {
            let tag = text.tag(token)
            if text.shape(token).contains(.initialCapital) {
                capitals += 1
            } else if tag != .inPreposition, tag != .dt, tag != .cc, tag != .to, tag != .pos {
                return false
            }
        }
        guard capitals > 0, let first = quotation.content.first, text.shape(first).contains(.initialCapital) || text.shape(first).contains(.hasDigit)
        else { return capitals == 0 && !quotation.content.contains { text.shape($0).contains(.hasLetter) } }
        let last = quotation.content.upperBound - 1
        return capitals > 1 || !text.isMark(last, UInt8(ascii: "!")) && !text.isMark(last, UInt8(ascii: "?"))
    }

    /// Few words between single marks, with which a writer keeps a word at a distance: his ‘mistake’.
    func isScare(_ quotation: Quotation) -> Bool {
        guard quotation.family == .single, wordCount(quotation) < 4 else { return false }
        let last = quotation.content.upperBound - 1
        return !text.isComma(last) && !text.isTerminal(last)
    }

    /// The number of words in it.
    func wordCount(_ quotation: Quotation) -> Int {
        quotation.content.reduce(0) { $0 + (text.shape($1).contains(.punctuation) ? 0 : 1) }
    }

    /// Brackets, angles or slashes around it: markup that was left in the text.
    func isMarkup(_ quotation: Quotation) -> Bool {
        guard let open = quotation.open, open > 0 else { return false }
        return text.isMark(open - 1, UInt8(ascii: "=")) || quotation.content.contains { text.shape($0).contains(.address) } && wordCount(quotation) < 4
    }
}
