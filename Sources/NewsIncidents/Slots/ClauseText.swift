import NewsLanguage

/// Cuts the words out of a sentence that say what happened.
struct ClauseText: Sendable {
    /// Longer answers say more than what happened.
    private static let longest = 12

    /// A verb group with its object, or with its first prepositional phrase where it has none: "deactivated Trump's account", "met with
    /// Obama".
    static func predicate(of group: VerbGroup, in sentence: Range<Int>, _ reading: SentenceReading) -> Range<Int> {
        let tags = reading.document.tokens.tag
        var at = group.tokens.upperBound
        while at < sentence.upperBound, at - group.tokens.lowerBound < longest {
            if let phrase = reading.phrase(at: at), phrase.kind != .time {
                at = min(phrase.tokens.upperBound, group.tokens.lowerBound + longest)
                // "Trump's account": the owner's phrase is not all of it.
                if at + 1 < sentence.upperBound, tags[at] == .pos, let owned = reading.phrase(at: at + 1) { at = owned.tokens.upperBound }
                return group.tokens.lowerBound..<at
            }
            let tag = tags[at]
            guard tag.isAdverb || tag == .rp || tag == .inPreposition || tag == .to || tag.isAdjective else { break }
            if let next = reading.verbs.group(at: at), next.tokens != group.tokens { break }
            at += 1
        }
        while at > group.tokens.upperBound, tags[at - 1] == .inPreposition || tags[at - 1] == .to { at -= 1 }
        return group.tokens.lowerBound..<at
    }
}
