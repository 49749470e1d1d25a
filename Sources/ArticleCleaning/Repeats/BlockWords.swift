/// The words of all blocks of an article in one row, for comparing blocks with each other.
struct BlockWords {
    /// Hashes of the folded words, block after block.
    private(set) var hashes: [UInt64] = []
    /// Where each word begins in its block's text, in UTF-8 bytes.
    private(set) var starts: [UInt32] = []
    /// Whether a sentence begins with the word.
    private(set) var opensSentence: [Bool] = []
    /// `first[b]..<first[b + 1]` are the words of block `b`.
    private(set) var first: [Int] = [0]

    init(_ blocks: [TextBlock]) {
        let room = blocks.reduce(0) { $0 + $1.text.count / 5 }
        first.reserveCapacity(blocks.count + 1)
        hashes.reserveCapacity(room)
        starts.reserveCapacity(room)
        opensSentence.reserveCapacity(room)
        for block in blocks {
            append(block.text)
            first.append(hashes.count)
        }
    }

    func range(of block: Int) -> Range<Int> { first[block]..<first[block + 1] }
    func count(of block: Int) -> Int { first[block + 1] - first[block] }

    private mutating func append(_ text: [UInt8]) {
        let begin = hashes.count
        var previous: ScannedWord?
        WordScanner.forEach(in: text) { word in
            let opens = previous.map { SentenceBreak.stands(between: $0, and: word, in: text) } ?? true
            hashes.append(word.hash)
            starts.append(UInt32(word.start))
            opensSentence.append(opens)
            previous = word
        }
        // "The council said that it would reope…" breaks off in its last word.
        if hashes.count > begin + 1, let last = previous, Self.breaksOff(text, after: last.end) {
            hashes.removeLast()
            starts.removeLast()
            opensSentence.removeLast()
        }
    }

    private static func breaksOff(_ text: [UInt8], after end: Int) -> Bool {
        let rest = text[end...].drop { $0 == 0x20 || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "(") }
        return rest.starts(with: [0xE2, 0x80, 0xA6]) || rest.starts(with: [0x2E, 0x2E, 0x2E])
    }
}

/// Finds sentence ends by their marks; good enough to cut at, since abbreviations are let pass.
enum SentenceBreak {
    static func stands(between previous: ScannedWord, and next: ScannedWord, in text: [UInt8]) -> Bool {
        guard next.start > previous.end + 1 else { return false }
        let gap = text[previous.end..<next.start]
        guard gap.contains(0x20), gap.contains(where: { ".!?".utf8.contains($0) }) || gap.suffix(4).starts(with: [0xE2, 0x80, 0xA6]) else { return false }
        // "Mr. Smith", "the U.S. army": a short capitalized word before the point is an abbreviation.
        let isShort = previous.end - previous.start <= 3
        return !isShort || WordScanner.folded(previous.first) == previous.first
    }
}

/// The words that tell one report of an event from another: a copy that has one which the other lacks is no mere copy.
enum FactWords {
    private static let words: HashTable<Bool> = {
        let words =
            "not no never none nor without nobody nothing cannot t denied deny denies one two three four five six seven eight nine ten eleven twelve "
            + "thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand "
            + "million billion first second third fourth fifth monday tuesday wednesday thursday friday saturday sunday tonight today tomorrow yesterday"
        var table = HashTable<Bool>()
        for word in words.split(separator: " ") { table.insert(true, for: WordScanner.hash(of: String(word))) }
        return table
    }()

    static func isFact(_ word: ScannedWord, opensSentence: Bool) -> Bool {
        if (0x30...0x39).contains(word.first) { return true }
        if words[word.hash] != nil { return true }
        return !opensSentence && WordScanner.folded(word.first) != word.first && word.end - word.start > 1
    }
}
