import NewsLanguage

/// Words that tell the type of the name beside them (`cue.tsv`): "in" before it, "shares" after it.
struct CueTable: Sendable {
    private var before: [WordID: TypeScores] = [:]
    private var after: [WordID: TypeScores] = [:]

    init() {}

    init(vocabulary: inout Vocabulary, _ seen: (WordID, Vocabulary) -> Void) {
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

    /// What a word speaks for that stands after a name.
    func after(_ word: WordID) -> TypeScores? { after[word] }
}
