import LexiconFiles
import NewsLanguage

/// The word lists of the stage, asked by word id; every word is looked up once.
struct NameLexicon: Sendable {
    private let words = LexiconFile.named("entities/word")
    private let places = LexiconFile.named("entities/place")
    private let organizations = LexiconFile.named("entities/organization")
    private let products = LexiconFile.named("entities/product")
    private let demonyms = LexiconFile.named("entities/demonym")

    /// By word id; `known` tells which entries are filled.
    private var facts: [WordFacts] = []
    private var known: [Bool] = []
    /// Titles' genders by word id.
    private var titleGender: [WordID: WordFacts.Gender] = [:]
    /// Genders and number of nouns for people by word id: `m`, `f`, `p` (several people), `-`.
    private var personNouns: [WordID: UInt8] = [:]
    /// What a noun means that heads a phrase without a name of its own ("firm", "village", "airport"), by word id.
    private var nominalHeads: [WordID: Entity.Kind] = [:]
    private var headsNamedByOf: Set<WordID> = []
    /// What a word beside a name speaks for, by word id and side.
    private(set) var cues = CueTable()
    /// A user's own names.
    private var userNames: [[UInt8]: Entity.Kind] = [:]
    private var userLongest = 0
    /// The names looked up, lower case; kept to save allocations.
    private var key: [UInt8] = []
    private var cache = NameCache()

    init(vocabulary: inout Vocabulary, userNames entries: [String: Entity.Kind]) {
        eachWord(of: "entities/title", &vocabulary) { lexicon, word, value in
            switch value {
            case UInt8(ascii: "+"): lexicon.facts[Int(word)].marks.insert(.titlePart)
            case UInt8(ascii: "m"): lexicon.titleGender[word] = .masculine
            case UInt8(ascii: "f"): lexicon.titleGender[word] = .feminine
            default: break
            }
            if value != UInt8(ascii: "+") { lexicon.facts[Int(word)].marks.insert(.title) }
        }
        eachWord(of: "entities/organization-head", &vocabulary) { lexicon, word, value in
            lexicon.facts[Int(word)].organizationHead = value &- UInt8(ascii: "0")
        }
        LexiconFile.named("entities/function-word")?.forEachLine { line in
            let word = vocabulary.intern(line.column(0))
            learn(word, vocabulary)
            for letter in line.column(1) { facts[Int(word)].marks.insert(WordFacts.Marks(functionLetter: letter)) }
        }
        eachWord(of: "entities/person-noun", &vocabulary) { lexicon, word, value in
            lexicon.personNouns[word] = value
            if lexicon.isOpen(word) { lexicon.facts[Int(word)].marks.remove(.personNoun) } else { lexicon.facts[Int(word)].marks.insert(.personNoun) }
        }
        eachWord(of: "entities/nominal-head", &vocabulary) { lexicon, word, value in
            lexicon.nominalHeads[word] = value == UInt8(ascii: "O") ? .organization : value == UInt8(ascii: "F") ? .facility : .location
            if value == UInt8(ascii: "N") { lexicon.headsNamedByOf.insert(word) }
        }
        // A trailer may be one who trails, but it is not in the news.
        eachWord(of: "entities/vehicle", &vocabulary) { lexicon, word, _ in lexicon.facts[Int(word)].marks.remove(.personNoun) }
        let lists: [(String, WordFacts.Marks)] = [
            ("entities/calendar", .calendar), ("entities/particle", .particle), ("entities/place-head", .placeHead),
            ("entities/event-head", .eventHead), ("entities/never", .never), ("entities/sport", .sport), ("entities/opponent", .opponent), ("entities/direction", .direction),
            ("entities/company-form", .companyForm),
        ]
        for (name, mark) in lists {
            eachWord(of: name, &vocabulary) { lexicon, word, _ in lexicon.facts[Int(word)].marks.insert(mark) }
        }
        products?.forEachLine { line in
            // A tokenizer parts hyphens.
            let word = vocabulary.intern(line.column(0).part(0, at: 0x20).part(0, at: UInt8(ascii: "-")))
            learn(word, vocabulary)
            facts[Int(word)].marks.insert(.productStart)
        }
        cues = CueTable(vocabulary: &vocabulary) { self.learn($0, $1) }
        add(entries, &vocabulary)
    }

    // MARK: - Words

    /// What the lexicons say of a word.
    mutating func facts(of word: WordID, _ vocabulary: Vocabulary) -> WordFacts {
        let index = Int(word)
        if index < known.count, known[index] { return facts[index] }
        learn(word, vocabulary)
        return facts[index]
    }

    func gender(ofTitle word: WordID) -> WordFacts.Gender? { titleGender[word] }

    /// The gender of a noun for a person.
    func gender(ofNoun word: WordID) -> WordFacts.Gender? {
        switch personNouns[word] {
        case UInt8(ascii: "m"): .masculine
        case UInt8(ascii: "f"): .feminine
        default: nil
        }
    }

    /// Whether the lexicon of nouns for people has the word, and whether it means several people.
    func isCollective(_ word: WordID) -> Bool { personNouns[word] == UInt8(ascii: "p") }
    /// "everybody", "someone".
    func isIndefinite(_ word: WordID) -> Bool { personNouns[word] == UInt8(ascii: "i") }
    /// "rival", "owner": an organization or a thing as well as a person, so that the noun says nothing of a name beside it.
    func isOpen(_ word: WordID) -> Bool { personNouns[word] == UInt8(ascii: "o") }
    func isPersonNoun(_ word: WordID) -> Bool { personNouns[word] != nil }

    /// The kind of thing that a common noun names: an organization, a location, a facility.
    func kind(ofHead word: WordID) -> Entity.Kind? { nominalHeads[word] }

    /// "the city of Paris" is Paris, as "the suburbs of Paris" are not.
    func isNamedByOf(_ word: WordID) -> Bool { headsNamedByOf.contains(word) }

    private mutating func learn(_ word: WordID, _ vocabulary: Vocabulary) {
        let index = Int(word)
        if index >= known.count {
            let size = max(vocabulary.count, index + 1)
            facts.append(contentsOf: repeatElement(WordFacts(), count: size - facts.count))
            known.append(contentsOf: repeatElement(false, count: size - known.count))
        }
        guard !known[index] else { return }
        known[index] = true
        if let codes = words?.value(for: vocabulary.spelling(word)) {
            facts[index] = WordFacts(codes: codes)
        } else if let stem = NameLexicon.singular(of: vocabulary.spelling(word)), let codes = words?.value(for: stem) {
            // "villagers": as common as "villager".
            let singular = WordFacts(codes: codes)
            facts[index].common = min(singular.common, 2)
            facts[index].marks = singular.marks.intersection([.personNoun, .groupNoun, .placeNoun])
        }
    }

    /// A regular plural without its ending.
    private static func singular(of word: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard word.count > 4, word.last == UInt8(ascii: "s") else { return nil }
        let stem = word.dropLast()
        return stem.last == UInt8(ascii: "s") || stem.last == UInt8(ascii: "'") ? nil : stem
    }

    private mutating func eachWord(
        of file: String, _ vocabulary: inout Vocabulary, _ body: (inout NameLexicon, WordID, UInt8) -> Void
    ) {
        LexiconFile.named(file)?.forEachLine { line in
            let word = vocabulary.intern(line.column(0))
            learn(word, vocabulary)
            body(&self, word, line[line.count - 1])
        }
    }

    // MARK: - Names of several words

    /// The kind of an organization in `organization.tsv`.
    enum OrganizationKind { case agency, party, media, company, sport, exchange, group }

    /// The place of that name, if one of the tokens' words begins a place's name.
    mutating func place(_ range: Range<Int>, in document: Document) -> LexiconLine? { line(of: range, in: places, number: 0, document) }

    /// The organization of that name. An acronym must stand in capitals.
    mutating func organization(_ range: Range<Int>, in document: Document) -> OrganizationKind? {
        guard let value = line(of: range, in: organizations, number: 1, document) else { return nil }
        if value.last == UInt8(ascii: "A"), !document.tokens.shape[range.lowerBound].contains(.allCapitals) { return nil }
        switch (value.first, value.count > 1 ? value[1] : 0) {
        case (UInt8(ascii: "a"), _): return .agency
        case (UInt8(ascii: "p"), _): return .party
        case (UInt8(ascii: "m"), _): return .media
        case (UInt8(ascii: "c"), _): return .company
        case (UInt8(ascii: "s"), _): return .sport
        case (UInt8(ascii: "e"), _): return .exchange
        default: return .group
        }
    }

    /// The kind of thing that has the name: a product, a vehicle, a weapon.
    mutating func product(_ range: Range<Int>, in document: Document) -> Entity.Kind? {
        switch line(of: range, in: products, number: 2, document)?.last {
        case UInt8(ascii: "P"): return .product
        case UInt8(ascii: "V"): return .vehicle
        case UInt8(ascii: "W"): return .weapon
        default: return nil
        }
    }

    private mutating func line(of range: Range<Int>, in list: LexiconFile?, number: UInt32, _ document: Document) -> LexiconLine? {
        guard let list else { return nil }
        let cacheKey = NameCache.Key(range, in: document, list: number)
        if let cacheKey, let found = cache[cacheKey] { return found.map { list.part($0) } }
        readKey(range, in: document)
        let line = list.value(for: key)
        if let cacheKey { cache.keep(line.map { list.place(of: $0) }, for: cacheKey) }
        return line
    }

    /// The kind that the user's own lexicon gives the name.
    mutating func userKind(_ range: Range<Int>, in document: Document) -> Entity.Kind? {
        guard userLongest > 0, range.count <= userLongest else { return nil }
        readKey(range, in: document)
        return userNames[key]
    }

    /// The country of a nationality ("Germans" → DE).
    func country(ofDemonym word: WordID, _ vocabulary: Vocabulary) -> String? {
        guard let value = demonyms?.value(for: vocabulary.spelling(word)), value.count == 2 else { return nil }
        return String(decoding: value, as: UTF8.self)
    }

    /// Writes the tokens' text into `key`: lower case, one blank where white space stands, straight apostrophes.
    private mutating func readKey(_ range: Range<Int>, in document: Document) {
        key.removeAll(keepingCapacity: true)
        let bytes = document.bytes(of: range)
        var at = bytes.lowerBound
        while at < bytes.upperBound {
            let byte = document.text[at]
            if byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") {
                key.append(byte | 0x20)
            } else if byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
                if key.last != 0x20 { key.append(0x20) }
            } else if byte == 0xE2, at + 2 < bytes.upperBound, document.text[at + 1] == 0x80, document.text[at + 2] == 0x99 {
                key.append(UInt8(ascii: "'"))
                at += 2
            } else if byte == 0xC3, at + 1 < bytes.upperBound, (0x80...0x9E).contains(document.text[at + 1]), document.text[at + 1] != 0x97 {
                key.append(0xC3)
                key.append(document.text[at + 1] | 0x20)
                at += 1
            } else if byte == 0xC4 || byte == 0xC5, at + 1 < bytes.upperBound, NameLexicon.isExtendedCapital(byte, document.text[at + 1]) {
                key.append(byte)
                key.append(document.text[at + 1] + 1)
                at += 1
            } else {
                key.append(byte)
            }
            at += 1
        }
    }

    /// A capital of Latin Extended-A whose small letter is the next code point with the same first byte.
    private static func isExtendedCapital(_ first: UInt8, _ second: UInt8) -> Bool {
        guard second < 0xBF, first == 0xC5 || second != 0xB0 else { return false }
        let isOddBlock = first == 0xC4 ? second >= 0xB9 : second <= 0x88 || second >= 0xB9
        return (second & 1 == 1) == isOddBlock && !(first == 0xC5 && second == 0xB8)
    }

    // MARK: - A user's names

    private mutating func add(_ entries: [String: Entity.Kind], _ vocabulary: inout Vocabulary) {
        for (name, kind) in entries {
            let spelling = Array(name.lowercased().utf8)
            userNames[spelling] = kind
            let parts = spelling.split(separator: 0x20)
            userLongest = max(userLongest, parts.count + spelling.filter { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "'") }.count * 2)
            guard let first = parts.first?.split(separator: UInt8(ascii: "-")).first else { continue }
            let word = vocabulary.intern(Array(first))
            learn(word, vocabulary)
            facts[Int(word)].marks.insert(.userStart)
        }
    }
}
