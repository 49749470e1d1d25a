import NewsLanguage

/// The name before what somebody says in a transcript: "SMITH:", "John Smith:", "Q:".
struct TranscriptLabel {
    /// The name without the colon.
    var name: Range<Int>
    /// One past the colon.
    var end: Int
    /// Written in capitals, as no other phrase before a colon is.
    var isCapitals: Bool

    /// The longest name, in tokens.
    private static let reach = 5

    /// The label that starts at a token, or nil.
    init?(at start: Int, to limit: Int, in text: QuoteText) {
        var at = start
        var capitals = true
        while at < limit, at - start <= Self.reach, !text.isColon(at) {
            let shape = text.shape(at)
            guard shape.contains(.initialCapital), shape.contains(.hasLetter) else { return nil }
            if !shape.contains(.allCapitals), !shape.contains(.hasPeriod), text.document.tokens.end[at] - text.document.tokens.start[at] > 1 { capitals = false }
            at += 1
        }
        guard at > start, at - start <= Self.reach, at + 1 < limit, text.isColon(at) else { return nil }
        name = start..<at
        end = at + 1
        isCapitals = capitals
    }
}
