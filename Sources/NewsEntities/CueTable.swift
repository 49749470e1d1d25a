import NewsLanguage

/// Words that tell the type of the name beside them (`cue.tsv`, `pair-cue.tsv`): "in" before it, "mayor of" before it, "shares" after it.
struct CueTable: Sendable {
    private var before: [WordID: TypeScores] = [:]
    private var after: [WordID: TypeScores] = [:]
    /// Two words before a name: "mayor of", "owned by".
    private var pairs: [UInt64: TypeScores] = [:]

    init() {}

    init(vocabulary: inout Vocabulary, _ seen: (WordID, Vocabulary) -> Void) {
        LexiconFile.named("entities/pair-cue")?.forEachLine { line in
            let columns = line.split(separator: 0x09)
            guard columns.count == 3, let type = columns[1].first, let blank = columns[0].firstIndex(of: 0x20) else { return }
            let first = vocabulary.intern(Array(columns[0][..<blank]))
            let second = vocabulary.intern(Array(columns[0][(blank + 1)...]))
            seen(first, vocabulary)
            seen(second, vocabulary)
            pairs[CueTable.key(first, second), default: .zero].add(Float(String(decoding: columns[2], as: UTF8.self)) ?? 0, for: type)
        }
        LexiconFile.named("entities/cue")?.forEachLine { line in
            let columns = line.split(separator: 0x09)
            guard columns.count == 4, let side = columns[1].first, let type = columns[2].first else { return }
            let word = vocabulary.intern(Array(columns[0]))
            seen(word, vocabulary)
            var scores = side == UInt8(ascii: "<") ? before[word] ?? .zero : after[word] ?? .zero
            scores.add(Float(String(decoding: columns[3], as: UTF8.self)) ?? 0, for: type)
            if side == UInt8(ascii: "<") { before[word] = scores } else { after[word] = scores }
        }
    }

    /// What a word speaks for that stands before a name.
    func before(_ word: WordID) -> TypeScores? { before[word] }

    /// What two words in a row speak for that stand before a name.
    func before(_ first: WordID, _ second: WordID) -> TypeScores? { pairs[CueTable.key(first, second)] }

    private static func key(_ first: WordID, _ second: WordID) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

    /// What a word speaks for that stands after a name.
    func after(_ word: WordID) -> TypeScores? { after[word] }
}
