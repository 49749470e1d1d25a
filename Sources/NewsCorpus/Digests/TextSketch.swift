/// The compact keys of a text.
extension ArticleDigest {
    /// Words in a shingle. Three are enough to tell an edited copy from another story about the same event.
    static let shingleSize = 3
    /// Shingles at the beginning: about a first sentence.
    static let leadLength = 24
    /// Shorter sentences ("He denies it.") are written by many.
    static let sentenceLength = 8
    /// Shorter quotes are said by many.
    static let quoteLength = 5

    /// Takes the keys of the article's text and of what it quotes directly.
    public mutating func sketch(text: String, directQuotes: [String]) {
        let words = WordHashes(text)
        wordCount = words.words.count
        let shingles = words.shingles(of: ArticleDigest.shingleSize)
        signature = MinHash(shingles)
        lead = Set(shingles.prefix(ArticleDigest.leadLength)).sorted()
        sentences = words.sentenceHashes(ofAtLeast: ArticleDigest.sentenceLength)
        quotes = Set(
            directQuotes.compactMap { quote in
                let words = WordHashes(quote).words
                return words.count < ArticleDigest.quoteLength ? nil : StableHash(combining: words).value
            }
        ).sorted()
    }
}

extension IncidentDigest {
    /// An account's own id.
    ///
    /// - Parameters:
    ///   - address: the article's URL, else its id.
    ///   - evidence: the first sentence of evidence.
    ///   - ordinal: 0, unless the article has several incidents of this type with the same evidence.
    public static func makeID(address: String, type: String, evidence: String, ordinal: Int) -> String {
        StableHash("\(address)\n\(type)\n\(evidence)\n\(ordinal)").hex
    }
}

extension IncidentDigest {
    /// Takes the hashes of the text's words of four letters or more, and of its numbers; the first `limit` of them.
    public mutating func takeTerms(from text: String, limit: Int) {
        var seen: Set<UInt32> = []
        for word in WordHashes(text, shortest: 4).words where seen.count < limit { seen.insert(UInt32(truncatingIfNeeded: word >> 32)) }
        terms = seen.sorted()
    }
}
