/// The words of a text as hashes: case, punctuation and white space make no difference.
///
/// Hashes are FNV-1a of the lower-cased UTF-8 and depend on nothing but the text, so they may be stored.
struct WordHashes {
    /// In order of the text.
    private(set) var words: [UInt64] = []
    /// For each sentence, the range of ``words``; sentences end at `.`, `!`, `?` and at line breaks.
    private(set) var sentences: [Range<Int>] = []

    /// - Parameter shortest: words of fewer letters are left out unless they have digits.
    init(_ text: String, shortest: Int = 1) {
        var hash = StableHash()
        var length = 0
        var hasDigit = false
        var afterStop = false
        var start = 0
        func endWord() {
            if length >= shortest || hasDigit { words.append(hash.value) }
            hash = StableHash()
            length = 0
            hasDigit = false
        }
        func endSentence() {
            if words.count > start { sentences.append(start..<words.count) }
            start = words.count
            afterStop = false
        }
        for scalar in text.unicodeScalars {
            if WordHashes.isWord(scalar) {
                if let bytes = UTF8.encode(WordHashes.lowercased(scalar)) {
                    for byte in bytes { hash.add(byte) }
                }
                length += 1
                hasDigit = hasDigit || (0x30...0x39).contains(scalar.value)
                continue
            }
            // An apostrophe within a word is left out, however it is written.
            if scalar == "'" || scalar == "\u{2019}" { continue }
            endWord()
            switch scalar {
            case ".", "!", "?": afterStop = true
            case "\n": endSentence()
            case " " where afterStop: endSentence()
            default: break
            }
        }
        endWord()
        endSentence()
    }

    /// Letters, digits, and everything beyond Latin-1 but general punctuation.
    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0..<0xC0, 0x2000...0x206F, 0x3000...0x303F: false
        default: true
        }
    }

    private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: Unicode.Scalar(scalar.value + 0x20) ?? scalar
        default: scalar
        }
    }

    /// Hashes of every run of `size` words, or of the whole where there are fewer.
    func shingles(of size: Int) -> [UInt64] {
        guard words.count > size else { return words.isEmpty ? [] : [StableHash(combining: words[...]).value] }
        return (0...words.count - size).map { StableHash(combining: words[$0..<$0 + size]).value }
    }

    /// Hashes of the sentences of at least `length` words, each once, in order of size.
    func sentenceHashes(ofAtLeast length: Int) -> [UInt64] {
        Set(sentences.filter { $0.count >= length }.map { StableHash(combining: words[$0]).value }).sorted()
    }
}

/// FNV-1a, 64 bits, finished with a mix so that its high bits are as good as its low ones. The same on every machine and in every run.
struct StableHash {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    init() {}

    init(combining parts: some Sequence<UInt64>) {
        for part in parts { add(part) }
    }

    init(_ text: some StringProtocol) {
        for byte in text.utf8 { add(byte) }
    }

    mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }

    mutating func add(_ part: UInt64) { state = StableHash.mixed(state ^ part) &* 0x100_0000_01B3 }

    var value: UInt64 { StableHash.mixed(state) }

    /// 16 lower-case hexadecimal digits.
    var hex: String { value.hex }

    /// The finalizer of splitmix64 (Steele, Lea, Flood 2014).
    static func mixed(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
