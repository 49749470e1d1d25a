import LexiconFiles
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
            guard line.columnCount == 3, let type = line.column(1).first else { return }
            let first = vocabulary.intern(line.column(0).part(0, at: 0x20))
            let second = vocabulary.intern(line.column(0).part(1, at: 0x20))
            seen(first, vocabulary)
            seen(second, vocabulary)
            pairs[CueTable.key(first, second), default: .zero].add(Float(line.column(2).string) ?? 0, for: type)
        }
        LexiconFile.named("entities/cue")?.forEachLine { line in
            guard line.columnCount == 4, let side = line.column(1).first, let type = line.column(2).first else { return }
            let word = vocabulary.intern(line.column(0))
            seen(word, vocabulary)
            var scores = side == UInt8(ascii: "<") ? before[word] ?? .zero : after[word] ?? .zero
            scores.add(Float(line.column(3).string) ?? 0, for: type)
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
