import LexiconFiles

/// The few words that parting text into tokens depends on.
enum TokenizerLexicon {
    /// Words that keep their period: "Mr.", "Inc.".
    static let abbreviations = SpellingSet(lexicon: "language/abbreviation")
    /// American states behind a town, "Portland, Ore."; elsewhere "ill", "miss" and "wash" are words.
    static let states = SpellingSet(lexicon: "language/state-abbreviation")
    /// Prefixes that keep their hyphen: "non-white", "mid-1980s".
    static let prefixes = SpellingSet(lexicon: "language/prefix")
    /// Abbreviations that stand before a name and so never end a sentence: "Mr."
    static let titles = SpellingSet(lexicon: "language/title-abbreviation")
    /// Words that, with a capital after an abbreviation, start a sentence: "the", "he", "but".
    static let starters = SpellingSet(lexicon: "language/sentence-starter")
    /// What may follow "p.m." with a capital: days, months, zones.
    static let clockFollowers = SpellingSet(lexicon: "language/clock-follower")
    /// Top-level domains that make "example.com" an address.
    static let domains = SpellingSet(lexicon: "language/domain")
}

/// A small set of spellings, asked without making strings. ASCII case is ignored.
struct SpellingSet: Sendable {
    private let slots: [[UInt8]?]

    init(lexicon name: String) {
        var words: [[UInt8]] = []
        LexiconFile.named(name)?.forEachLine { words.append($0.map(SpellingSet.lowercased)) }
        var slots = [[UInt8]?](repeating: nil, count: max(16, words.count * 4).nextPowerOfTwo)
        for word in words {
            var slot = SpellingSet.hash(word) & (slots.count - 1)
            while slots[slot] != nil { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = word
        }
        self.slots = slots
    }

    func contains(_ spelling: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var slot = SpellingSet.hash(spelling) & (slots.count - 1)
        while let word = slots[slot] {
            if word.count == spelling.count, zip(word, spelling).allSatisfy({ $0 == SpellingSet.lowercased($1) }) { return true }
            slot = (slot + 1) & (slots.count - 1)
        }
        return false
    }

    private static func hash(_ spelling: some Collection<UInt8>) -> Int {
        var hash: UInt32 = 0x811c_9dc5
        for byte in spelling { hash = (hash ^ UInt32(lowercased(byte))) &* 0x0100_0193 }
        return Int(hash ^ (hash >> 15))
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}

extension Int {
    fileprivate var nextPowerOfTwo: Int { self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}
