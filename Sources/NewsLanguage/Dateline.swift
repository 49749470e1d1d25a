extension Document {
    /// Where a sentence begins to tell: past "HARLOW CREEK, Ohio —" or "PARIS (AP) -" at the start of a line, else its first token.
    public func startBehindDateline(of sentence: Range<Int>) -> Int {
        let start = sentence.lowerBound
        guard start < sentence.upperBound, tokens.shape[start].contains(.lineStart) || start == 0 else { return start }
        let end = min(start + Document.longestDateline, sentence.upperBound)
        guard let dash = (start + 1..<max(start + 1, end)).first(where: isDash), dash + 1 < sentence.upperBound,
            (start..<dash).allSatisfy({ tokens.shape[$0].contains(.initialCapital) || !tokens.shape[$0].contains(.hasLetter) })
        else { return start }
        return dash + 1
    }

    /// A dash between words: "–", "—", "--", or a hyphen with white space on both sides.
    public func isDash(_ token: Int) -> Bool {
        guard tokens.shape[token].contains(.punctuation) else { return false }
        let start = Int(tokens.start[token])
        let width = Int(tokens.end[token]) - start
        if text[start] == 0xE2, width == 3 { return text[start + 1] == 0x80 && (0x93...0x95).contains(text[start + 2]) }
        guard text[start] == 0x2D else { return false }
        return width > 1 || tokens.shape[token].contains(.spaceBefore) && token + 1 < tokens.count && tokens.shape[token + 1].contains(.spaceBefore)
    }

    /// Tokens of a dateline with its agency: "SAN FRANCISCO, Calif. (AP)".
    private static let longestDateline = 12
}
