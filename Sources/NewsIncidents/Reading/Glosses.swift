import NewsLanguage

/// Names with what they mean in brackets behind them.
extension SentenceReading {
    /// The director of "DAS [Administrative Department of Security] director Maza": what stands behind the brackets with a name's gloss, an
    /// organization's, a place's or a name's of one word.
    func owned(behindGlossOf phrase: NounPhrase) -> NounPhrase? {
        let open = phrase.tokens.upperBound
        let tags = document.tokens.tag
        guard phrase.kind == .organization || phrase.kind == .place || phrase.tokens.count == 1 && tags[phrase.head].isProperNoun, open < tags.count, tags[open] == .openBracket,
            let close = (open..<min(open + SentenceReading.longestGloss, tags.count)).first(where: { tags[$0] == .closeBracket }),
            let owned = self.phrase(at: close + 1), owned.tokens.lowerBound == close + 1, owned.kind != .time, owned.kind != .pronoun
        else { return nil }
        return [.nn, .nns, .nnp, .jj].contains(tags[close + 1]) ? owned : nil
    }

    /// The other way round: the organization before the brackets that a phrase stands behind.
    func owner(beforeGlossBefore phrase: NounPhrase) -> NounPhrase? {
        let close = phrase.tokens.lowerBound - 1
        let tags = document.tokens.tag
        guard close > 1, tags[close] == .closeBracket,
            let open = (max(0, close - SentenceReading.longestGloss)..<close).last(where: { tags[$0] == .openBracket }), let owner = self.phrase(at: open - 1)
        else { return nil }
        return owned(behindGlossOf: owner) == phrase ? owner : nil
    }

    /// "(AFU)": a phrase alone in brackets is another name of what stands before it.
    func isGloss(_ phrase: NounPhrase) -> Bool {
        let tags = document.tokens.tag
        return phrase.tokens.lowerBound > 0 && tags[phrase.tokens.lowerBound - 1] == .openBracket
            && phrase.tokens.upperBound < tags.count && tags[phrase.tokens.upperBound] == .closeBracket
    }

    /// The Texas of "at a plant in West, Texas, killed": it only says where the other place lies.
    func isLargerPlace(_ phrase: NounPhrase) -> Bool {
        let tags = document.tokens.tag
        let (comma, next) = (phrase.tokens.lowerBound - 1, phrase.tokens.upperBound)
        return phrase.kind == .place && comma > 0 && tags[comma] == .comma && next < tags.count && tags[next] == .comma && self.phrase(at: comma - 1)?.kind == .place
    }

    /// Tokens of a gloss with its brackets.
    private static let longestGloss = 14
}
