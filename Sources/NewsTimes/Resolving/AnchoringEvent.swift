import NewsLanguage

/// The event that a time is counted from: the "vote" of "the day after the vote", the "ruled" of "two days before the court ruled".
enum AnchoringEvent {
    /// How many tokens behind the preposition the event may begin.
    private static let reach = 8

    /// - Parameter token: where the preposition stands.
    /// - Returns: the event's verb, if a clause follows, else its noun with the nouns before it.
    static func tokens(after token: Int, in document: Document) -> Range<Int>? {
        let tags = document.tokens.tag
        guard token + 1 < tags.count else { return nil }
        let limit = min(document.sentences[document.sentenceIndex(of: token)].upperBound, token + 1 + reach)
        var nouns: Range<Int>?
        var at = token + 1
        while at < limit {
            switch tags[at] {
            case .nn, .nns, .nnp, .nnps:
                nouns = (nouns?.upperBound == at ? nouns?.lowerBound ?? at : at)..<(at + 1)
            case .vbg: return nouns ?? at..<(at + 1)
            case .vbd, .vbz, .vbp: return at..<(at + 1)
            case .dt, .prp, .prpPossessive, .pos, .jj, .jjr, .jjs, .cd, .rb, .md, .vb, .vbn, .hyph:
                if tags[at] == .vb { return at..<(at + 1) }
            default: return nouns
            }
            at += 1
        }
        return nouns
    }
}
