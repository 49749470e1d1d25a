/// Bases of words: "said" → "say", "studies" → "study".
enum Lemmatizer {
    /// The base of a token by its tag. Names, pronouns and everything without inflection are their own bases.
    static func base(of word: WordID, as tag: Tag, _ entry: LexicalEntry) -> WordID {
        switch tag {
        case .vb, .vbd, .vbg, .vbn, .vbp, .vbz, .md: entry.verbBase
        case .nns: entry.nounBase
        case .jjr, .jjs, .rb, .rbr, .rbs: entry.adjectiveBase
        default: word
        }
    }

    /// Bases of a word that the lexicon does not list, by its ending; a base that the lexicon lists goes before one that it does not.
    static func guessBases(of spelling: [UInt8], into entry: inout LexicalEntry, _ lexicon: WordLexicon, _ vocabulary: inout Vocabulary) {
        guard spelling.count > 3, spelling.allSatisfy({ $0 >= 0x80 || (0x61...0x7A).contains($0) }) else { return }
        if let base = first(endings, of: spelling, listedAs: .vb, lexicon) { entry.verbBase = vocabulary.intern(base) }
        if let base = first(plurals, of: spelling, listedAs: .nn, lexicon) { entry.nounBase = vocabulary.intern(base) }
    }

    private typealias Ending = (written: StaticString, base: StaticString)
    private static let endings: [Ending] = [
        ("ies", "y"), ("ied", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("xes", "x"), ("zes", "ze"), ("s", ""),
        ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"),
    ]
    private static let plurals: [Ending] = [
        ("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("xes", "x"), ("zes", "z"), ("men", "man"), ("s", ""),
    ]

    private static func first(_ endings: [Ending], of spelling: [UInt8], listedAs tag: Tag, _ lexicon: WordLexicon) -> [UInt8]? {
        var fallback: [UInt8]?
        for ending in endings where spelling.count > ending.written.utf8CodeUnitCount + 2 {
            guard spelling.ends(with: ending.written) else { continue }
            var base = Array(spelling.dropLast(ending.written.utf8CodeUnitCount))
            let bare = base
            ending.base.withUTF8Buffer { base.append(contentsOf: $0) }
            if lexicon.lists(base, as: tag) { return base }
            // "planned" → "plan"
            if ending.base.utf8CodeUnitCount == 0, bare.count > 3, bare[bare.count - 1] == bare[bare.count - 2] {
                if lexicon.lists(Array(bare.dropLast()), as: tag) { return Array(bare.dropLast()) }
            }
            if fallback == nil, !spelling.ends(with: "ss") { fallback = base }
        }
        return fallback
    }
}

extension [UInt8] {
    fileprivate func ends(with ending: StaticString) -> Bool {
        ending.withUTF8Buffer { count >= $0.count && suffix($0.count).elementsEqual($0) }
    }
}
