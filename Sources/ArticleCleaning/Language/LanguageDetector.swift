import LexiconFiles

/// Tells what language a text is in: by its script where that decides, else by the share of its words that are some language's small
/// words.
///
/// It is meant to check what a page's markup says, not to tell near relatives apart in a few words.
struct LanguageDetector: Sendable {
    static let shared = LanguageDetector()

    /// How many bytes of a text are looked at.
    private static let sample = 1 << 15
    /// Fewer known words than this say nothing.
    private static let fewestHits = 4
    /// Running text of a language has at least this share of its small words (measured: 0.3 to 0.5; agglutinating languages 0.15).
    private static let leastShare = 0.1

    /// ISO 639-1 codes; a language's place here is its bit.
    private let languages: [String]
    /// Hash of a word in lower case → the languages that have it.
    private let words: HashTable<UInt32>

    init() {
        // Codes of two letters, as numbers that order as they do.
        func code(_ letters: LexiconLine) -> UInt16 { letters.reduce(0) { $0 << 8 | UInt16($1) } }
        let file = LexiconFile.named("cleaning/stop-word")
        var codes: [UInt16] = []
        file?.forEachLine { line in
            line.column(1).forEachPart(at: 0x20) { if !codes.contains(code($0)) { codes.append(code($0)) } }
        }
        codes.sort()
        var words = HashTable<UInt32>()
        file?.forEachLine { line in
            var bits: UInt32 = 0
            line.column(1).forEachPart(at: 0x20) { bits |= 1 << UInt32(codes.firstIndex(of: code($0)) ?? 31) }
            words.insert(bits, for: WordScanner.hash(of: line.column(0)))
        }
        self.words = words
        languages = codes.map { String(decoding: [UInt8($0 >> 8), UInt8($0 & 0xFF)], as: UTF8.self) }
    }

    /// The ISO 639-1 code of a text's language, or nil where it does not show.
    func language(of utf8: some Collection<UInt8>) -> String? {
        var counts = [Int](repeating: 0, count: languages.count)
        var scripts = ScriptCount()
        var total = 0
        WordScanner.forEach(in: Array(utf8.prefix(Self.sample))) { word in
            total += 1
            scripts.count(word.first)
            guard var bits = words[word.hash] else { return }
            while bits != 0 {
                counts[bits.trailingZeroBitCount] += 1
                bits &= bits - 1
            }
        }
        if let language = scripts.language(among: total) { return language }
        guard let most = counts.max(), most >= Self.fewestHits, Double(most) >= Self.leastShare * Double(total),
            let place = counts.firstIndex(of: most)
        else { return nil }
        return languages[place]
    }

    /// Whether a detected language agrees with what the markup says: the same, or a near relative that a word count cannot tell from it.
    static func isAlike(_ detected: String, _ tag: String?) -> Bool {
        guard let tag else { return false }
        let primary = tag.lowercased().prefix { $0.isLetter }
        if primary == detected { return true }
        let relatives: [Set<Substring>] = [
            ["no", "nb", "nn", "da"], ["hr", "sr", "bs", "sh", "sl", "me"], ["cs", "sk"], ["es", "ca", "gl", "pt"], ["ru", "uk", "be", "bg", "mk", "sr"],
            ["nl", "af", "fy"], ["ar", "fa", "ur", "ps", "ckb"], ["hi", "mr", "ne"], ["zh", "yue"],
        ]
        return relatives.contains { $0.contains(primary) && $0.contains(detected[...]) }
    }

    /// How many words with letters beyond ASCII are a small word of some language: none, or few, in a text read in a wrong charset.
    func accentedHits(in utf8: [UInt8]) -> Int {
        var hits = 0
        WordScanner.forEach(in: utf8) { word in
            if utf8[word.start..<word.end].contains(where: { $0 >= 0x80 }), words[word.hash] != nil { hits += 1 }
        }
        return hits
    }
}

/// The scripts that stand for one language, or nearly so, by the first character of each word.
private struct ScriptCount {
    private var kana = 0
    private var han = 0
    private var hangul = 0
    private var arabic = 0
    private var hebrew = 0
    private var devanagari = 0
    private var thai = 0

    mutating func count(_ first: UInt32) {
        switch first {
        case 0x3040...0x30FF: kana += 1
        case 0x3400...0x9FFF: han += 1
        case 0xAC00...0xD7A3: hangul += 1
        case 0x0600...0x06FF: arabic += 1
        case 0x0590...0x05FF: hebrew += 1
        case 0x0900...0x097F: devanagari += 1
        case 0x0E00...0x0E7F: thai += 1
        default: break
        }
    }

    func language(among total: Int) -> String? {
        // Japanese has both kana and Han characters, Chinese has no kana.
        let japanese = kana * 5 > han ? kana + han : 0
        let found = [
            ("ja", japanese), ("zh", han), ("ko", hangul), ("ar", arabic), ("he", hebrew), ("hi", devanagari), ("th", thai),
        ]
        for (language, count) in found where count * 2 > total { return language }
        return nil
    }
}
