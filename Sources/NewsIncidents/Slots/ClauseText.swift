import NewsLanguage

/// Cuts the words out of a sentence that say what happened.
struct ClauseText: Sendable {
    /// Longer answers say more than what happened.
    private static let longest = 12

    /// From a verb group to the end of its clause: "deactivated Trump's account", "were killed in a landslide".
    static func predicate(of group: VerbGroup, in sentence: Range<Int>, _ reading: SentenceReading) -> Range<Int> {
        let tags = reading.document.tokens.tag
        var at = group.tokens.upperBound
        while at < sentence.upperBound, at - group.tokens.lowerBound < longest {
            if [.comma, .period, .colon, .openBracket, .closeBracket, .openQuote, .closeQuote, .wdt, .wp].contains(tags[at]) { break }
            if let next = reading.verbs.group(at: at), next.isFinite { break }
            at += 1
        }
        // No answer ends with "and" or "in".
        while at > group.tokens.upperBound, tags[at - 1] == .cc || tags[at - 1] == .inPreposition || tags[at - 1] == .dt || tags[at - 1] == .to { at -= 1 }
        return group.tokens.lowerBound..<at
    }
}
