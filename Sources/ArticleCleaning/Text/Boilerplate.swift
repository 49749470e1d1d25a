import LexiconFiles

/// What pages put around and between the paragraphs of their articles, recognized by the phrases of `Lexicons/cleaning/boilerplate.tsv`
/// (its notation is told in `SOURCES.md` beside it).
struct Boilerplate: Sendable {
    static let shared = Boilerplate()

    /// Where in the text a block stands.
    enum Zone: String { case head, body, foot }

    struct Match {
        /// As in ``ArticleModel/RemovedText``.
        var reason: String
        /// The block stands above a list of links, which goes with it.
        var headsList = false
    }

    private enum Form: String { case label, weak, alone, begins, has, heads, bag, names }

    private struct Phrase {
        var words: [UInt64]
        var form: Form
        /// Nil: any.
        var zone: Zone?
        var reason: String

        func applies(in place: Zone) -> Bool { zone == nil || zone == place }
    }

    /// By the hash of the first word.
    private let phrases: HashTable<[Phrase]>
    /// Those of them that may stand anywhere in a block.
    private let inner: HashTable<[Phrase]>
    private let bags: HashTable<[Phrase]>

    /// Longer blocks are prose whatever they begin with.
    private static let mostWords = 60
    private static let mostPromptWords = 40
    private static let mostLabeledWords = 45
    private static let mostBagWords = 40

    private init() {
        var phrases: [UInt64: [Phrase]] = [:]
        var inner: [UInt64: [Phrase]] = [:]
        var bags: [UInt64: [Phrase]] = [:]
        LexiconFile.named("cleaning/boilerplate")?.forEachLine { line in
            guard line.columnCount == 4, let form = Form(rawValue: line.column(1).string) else { return }
            var words: [UInt64] = []
            WordScanner.forEach(in: line.column(0)) { words.append($0.hash) }
            guard let first = words.first else { return }
            let phrase = Phrase(words: words, form: form, zone: Zone(rawValue: line.column(2).string), reason: line.column(3).string)
            if form == .bag { bags[first, default: []].append(phrase) } else { phrases[first, default: []].append(phrase) }
            if form == .has { inner[first, default: []].append(phrase) }
        }
        self.phrases = HashTable(phrases)
        self.inner = HashTable(inner)
        self.bags = HashTable(bags)
    }

    /// What a block is, or nil for the article's own words.
    func match(_ text: [UInt8], in zone: Zone) -> Match? {
        // A word has a letter at least, a long text many: most paragraphs are settled here.
        guard text.count <= Self.mostWords * 12 else { return nil }
        let words = WordScanner.words(of: text)
        guard !words.isEmpty, words.count <= Self.mostWords else { return nil }
        if isCopyrightLine(text, words) { return Match(reason: "copyright") }
        if let reason = bag(words, in: zone) { return Match(reason: reason) }
        let opensQuotation = startsWithQuotationMark(text)
        for place in words.indices {
            for phrase in (place == 0 ? phrases : inner)[words[place].hash] ?? [] where phrase.applies(in: zone) {
                guard place + phrase.words.count <= words.count else { continue }
                guard zip(phrase.words, words[place...]).allSatisfy({ $0 == $1.hash }) else { continue }
                let end = place + phrase.words.count
                switch phrase.form {
                case .alone, .heads:
                    if end == words.count { return Match(reason: phrase.reason, headsList: phrase.form == .heads) }
                case .begins:
                    if !opensQuotation, words.count <= Self.mostPromptWords { return Match(reason: phrase.reason) }
                case .has:
                    if !opensQuotation, words.count <= Self.mostPromptWords { return Match(reason: phrase.reason) }
                case .label, .weak:
                    if isLabel(phrase, ending: end, words: words, text: text, zone: zone) { return Match(reason: phrase.reason) }
                case .names:
                    let namesNetwork = words[end...].contains { Self.networks.contains($0.hash) }
                    if !opensQuotation, namesNetwork, words.count <= Self.mostPromptWords { return Match(reason: phrase.reason) }
                case .bag: break
                }
            }
        }
        return nil
    }

    /// Where a cross-link with a label of its own ("Read more: …") begins inside a paragraph, after the end of a sentence; nil if none does.
    func trailingCrossLink(_ text: [UInt8], words: [ScannedWord]) -> Int? {
        guard words.count > 4 else { return nil }
        for place in words.indices.dropFirst(3).reversed().prefix(Self.mostLabeledWords) {
            for phrase in phrases[words[place].hash] ?? [] where phrase.form == .label && phrase.reason == "relatedLink" && phrase.zone == nil {
                let end = place + phrase.words.count
                guard phrase.words.count > 1, end < words.count, zip(phrase.words, words[place...]).allSatisfy({ $0 == $1.hash }),
                    (0x41...0x5A).contains(text[words[place].start]), endsSentence(text, before: words[place].start),
                    separator(text, after: words[end - 1].end) == .strong, words.count - end <= 25,
                    !text[words[end - 1].end..<text.count - 1].contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "!") })
                else { continue }
                return words[place].start
            }
        }
        return nil
    }

    private func bag(_ words: [ScannedWord], in zone: Zone) -> String? {
        guard words.count <= Self.mostBagWords else { return nil }
        var counts: [String: Int] = [:]
        for word in words where !(0x30...0x39).contains(word.first) {
            guard let found = bags[word.hash] else { return nil }
            for phrase in found where phrase.applies(in: zone) && phrase.words.count == 1 { counts[phrase.reason, default: 0] += 1 }
        }
        let named = words.count { !(0x30...0x39).contains($0.first) }
        guard named > 0 else { return nil }
        if counts["sharePrompt"] == named { return "sharePrompt" }
        return counts["masthead"] == named && named > 2 ? "masthead" : nil
    }

    private func isLabel(_ phrase: Phrase, ending end: Int, words: [ScannedWord], text: [UInt8], zone: Zone) -> Bool {
        if end == words.count { return phrase.form == .label || zone != .body }
        guard words.count - end <= Self.mostLabeledWords else { return false }
        let separator = separator(text, after: words[end - 1].end)
        let endsAsSentence = text.last == UInt8(ascii: ".") && !text.suffix(3).elementsEqual("...".utf8)
        if phrase.form == .weak {
            // "Background: the dam was built in 1961." is the article's own.
            return separator != .none && zone != .head && !endsAsSentence && words.count - end <= 20 && words.count - end > 2
        }
        guard separator != .none else { return false }
        // "Read more: it is the only way to learn." is advice.
        return !(endsAsSentence && startsInLowerCase(words[end]))
    }

    /// "© 2021 …", "Copyright 2021 …"; but not "Copyright law …".
    private func isCopyrightLine(_ text: [UInt8], _ words: [ScannedWord]) -> Bool {
        if text.starts(with: [0xC2, 0xA9]) || text.starts(with: "(c)".utf8) || text.starts(with: "(C)".utf8) { return true }
        guard words[0].hash == Self.copyright, words.count > 1 else { return false }
        return (0x30...0x39).contains(words[1].first) || text[words[0].end...].prefix(3).contains { $0 == 0xC2 || $0 == UInt8(ascii: "(") }
    }

    /// Where papers ask to be followed.
    private static let networks = Set(
        ["facebook", "twitter", "instagram", "youtube", "tiktok", "linkedin", "whatsapp", "telegram", "threads", "bluesky", "mastodon", "pinterest", "google"]
            .map { WordScanner.hash(of: $0) })

    private static let copyright = WordScanner.hash(of: "copyright")

    private enum Separator { case none, weak, strong }

    /// What parts a label from what follows: a colon, a bar, an arrow; or a dash with white space around it.
    private func separator(_ text: [UInt8], after offset: Int) -> Separator {
        var at = offset
        while at < text.count, text[at] == 0x20 || text[at] == UInt8(ascii: "*") { at += 1 }
        guard at < text.count else { return .none }
        switch text[at] {
        case UInt8(ascii: ":"), UInt8(ascii: "|"), UInt8(ascii: ">"): return .strong
        case UInt8(ascii: "-"): return at > offset && at + 1 < text.count && text[at + 1] == 0x20 ? .weak : .none
        case 0xC2: return text[at + 1] == 0xBB ? .strong : .none
        case 0xE2:
            guard at + 2 < text.count else { return .none }
            let isArrow = text[at + 1] == 0x86 || text[at + 1] == 0x96 || (text[at + 1] == 0x80 && text[at + 2] == 0xBA)
            let isDash = text[at + 1] == 0x80 && (text[at + 2] == 0x93 || text[at + 2] == 0x94)
            return isArrow ? .strong : isDash ? .weak : .none
        case 0xEF: return text[at...].starts(with: [0xEF, 0xBC, 0x9A]) ? .strong : .none
        default: return .none
        }
    }

    private func startsInLowerCase(_ word: ScannedWord) -> Bool { WordScanner.folded(word.first) == word.first && word.first > 0x60 }

    private func endsSentence(_ text: [UInt8], before offset: Int) -> Bool {
        var at = offset - 1
        while at >= 0, text[at] == 0x20 || text[at] == UInt8(ascii: "*") || text[at] == UInt8(ascii: "|") { at -= 1 }
        guard at > 1 else { return false }
        return ".!?)\"]".utf8.contains(text[at]) || text[(at - 2)...at].elementsEqual([0xE2, 0x80, 0x9D])
    }

    private func startsWithQuotationMark(_ text: [UInt8]) -> Bool {
        guard let first = text.first else { return false }
        if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") { return true }
        return text.starts(with: [0xE2, 0x80, 0x9C]) || text.starts(with: [0xE2, 0x80, 0x98]) || text.starts(with: [0xC2, 0xAB])
            || text.starts(with: [0xE2, 0x80, 0x9E])
    }
}
