import LexiconFiles

/// What the word lexicon says of one word, found once a vocabulary and then kept.
struct LexicalEntry: Sendable {
    /// Its likeliest tag whatever its letters are: "Bush" at the start of a sentence.
    var anyCaseTag: Tag = .nn
    /// What the word is in small letters: its likeliest tag and all.
    var tag: Tag = .nn
    var tags = TagSet()
    /// What it is with a capital inside a sentence; empty where the lexicon has no such line.
    var capitalTag: Tag = .nnp
    var capitalTags = TagSet()
    /// Whether the lexicon lists it in small letters; if not, `tag` is guessed from its ending.
    var isListed = false
    /// The word's number in the tag rules; 0 for the many that no rule names.
    var ruleWord: UInt16 = 0
    /// The number of the set of all its tags in the tag rules.
    var ambiguity: UInt16 = 0
    /// Its base as a verb, as a noun, as an adjective or adverb: the word itself where it is its own base.
    var verbBase: WordID
    var nounBase: WordID
    var adjectiveBase: WordID

    init(itself word: WordID) {
        verbBase = word
        nounBase = word
        adjectiveBase = word
    }
}

/// `Lexicons/language/word.tsv` (form, tags, bases) and `suffix.tsv` (ending, tag), read in place.
struct WordLexicon: Sendable {
    private let words = LexiconFile.named("language/word")
    private let suffixes = LexiconFile.named("language/suffix")

    /// Looks a word up; one that is not listed gets its tag from the longest ending that is.
    func entry(for word: WordID, in vocabulary: inout Vocabulary, rules: TagRules) -> LexicalEntry {
        var entry = LexicalEntry(itself: word)
        var spelling = Array(vocabulary.spelling(word))
        if let line = words?.value(for: spelling) {
            entry.isListed = true
            readTags(of: line, first: &entry.anyCaseTag, all: &entry.tags)
            entry.ambiguity = rules.ambiguity(entry.tags, isListed: true)
            entry.tag = entry.anyCaseTag
            if entry.tag.isProperNoun, let common = firstCommonTag(of: line) { entry.tag = common }
            readBases(of: line, into: &entry, &vocabulary)
        } else {
            entry.tag = guess(spelling)
            entry.anyCaseTag = entry.tag
            entry.tags = .open
            entry.ambiguity = rules.ambiguity(.open, isListed: false)
            Lemmatizer.guessBases(of: spelling, into: &entry, self, &vocabulary)
        }
        if let first = spelling.first, (0x61...0x7A).contains(first) {
            spelling[0] = first & 0xDF
            if let line = words?.value(for: spelling) { readTags(of: line, first: &entry.capitalTag, all: &entry.capitalTags) }
        }
        entry.ruleWord = rules.ruleWord(word)
        return entry
    }

    /// Whether a spelling in small letters may have a tag.
    func lists(_ spelling: [UInt8], as tag: Tag) -> Bool {
        guard let line = words?.value(for: spelling) else { return false }
        var first = Tag.nn
        var all = TagSet()
        readTags(of: line, first: &first, all: &all)
        return all.contains(tag)
    }

    private func guess(_ spelling: [UInt8]) -> Tag {
        for length in [4, 3, 2, 1] where spelling.count > length + 1 {
            if let line = suffixes?.value(for: spelling.suffix(length)), let tag = Tag(spelling: line[...]) { return tag }
        }
        return .nn
    }

    private func readTags(of line: LexiconLine, first: inout Tag, all: inout TagSet) {
        line.column(0).forEachPart(at: 0x20) { name in
            guard let tag = Tag(spelling: name) else { return }
            if all.isEmpty { first = tag }
            all.insert(tag)
        }
    }

    /// The likeliest tag that a word in small letters can have.
    private func firstCommonTag(of line: LexiconLine) -> Tag? {
        line.column(0).split(separator: 0x20).lazy.compactMap { Tag(spelling: $0) }.first { !$0.isProperNoun }
    }

    /// The third column: "v=say", "n=leaf v=leave".
    private func readBases(of line: LexiconLine, into entry: inout LexicalEntry, _ vocabulary: inout Vocabulary) {
        line.column(1).forEachPart(at: 0x20) { base in
            guard base.count > 2 else { return }
            let word = vocabulary.intern(LexiconLine(rebasing: base[2...]))
            switch base[0] {
            case UInt8(ascii: "v"): entry.verbBase = word
            case UInt8(ascii: "n"): entry.nounBase = word
            default: entry.adjectiveBase = word
            }
        }
    }
}

extension Tag {
    /// The tag of a Penn name in bytes.
    init?(spelling: some Collection<UInt8>) {
        guard spelling.count <= 8, let index = Tag.packedNames.firstIndex(of: Tag.packed(spelling)) else { return nil }
        self = Tag.allCases[index]
    }

    /// The names as numbers, a byte a letter.
    private static let packedNames = allCases.map { packed($0.name.utf8) }

    private static func packed(_ name: some Collection<UInt8>) -> UInt64 { name.reduce(0) { $0 << 8 | UInt64($1) } }
}
