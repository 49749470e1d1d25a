/// A word's number in a ``Vocabulary``. Equal words have equal numbers; comparing words is comparing integers.
public typealias WordID = UInt32

/// Interns words: each distinct lower-cased spelling gets a number once, and with it the classes of the lexicons that list it.
///
/// The stages intern the words of their rules when they are made; a worker copies that vocabulary and goes on adding the words of its articles.
/// Numbers never reach a record, so their order does not matter to the output.
public struct Vocabulary: Sendable {
    /// All spellings, one after the other.
    private var bytes: [UInt8] = []
    /// Where each word's spelling starts in `bytes`; one more than there are words.
    private var starts: [UInt32] = [0]
    /// The classes of each word.
    public private(set) var classes: [WordClassSet] = []
    /// Names of the classes in use, by `WordClass.rawValue`, and their entries of several words.
    var classNames: [String] = []
    var classPhrases: [[[WordID]]] = []
    /// What the word lexicon says of the words that a tagger has met.
    private var lexicalEntries: [LexicalEntry?] = []
    /// Open addressing: word id + 1, or 0 for free; a power of two long.
    private var slots: [UInt32]

    /// An empty vocabulary: no word, no class.
    public init() { slots = Array(repeating: 0, count: 1 << 12) }

    public var count: Int { starts.count - 1 }

    /// The word's spelling, lower case.
    public func spelling(_ word: WordID) -> ArraySlice<UInt8> {
        bytes[Int(starts[Int(word)])..<Int(starts[Int(word) + 1])]
    }

    /// The word's spelling as a string. Not for hot paths.
    public func string(_ word: WordID) -> String { String(decoding: spelling(word), as: UTF8.self) }

    /// The id of a spelling that is lower case already, adding it if it is new.
    public mutating func intern(_ spelling: ArraySlice<UInt8>) -> WordID { spelling.withUnsafeBufferPointer { intern($0) } }

    /// The same for a whole array.
    public mutating func intern(_ spelling: [UInt8]) -> WordID { spelling.withUnsafeBufferPointer { intern($0) } }

    /// The same for bytes in place.
    public mutating func intern(_ spelling: UnsafeBufferPointer<UInt8>) -> WordID { intern(spelling) { $0 } }

    /// The id of a spelling in ASCII, whatever its case.
    mutating func intern(anyCase spelling: UnsafeBufferPointer<UInt8>) -> WordID {
        intern(spelling) { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }

    /// - Parameter folded: a byte of the spelling as it is kept.
    @inline(__always) private mutating func intern(_ spelling: UnsafeBufferPointer<UInt8>, _ folded: (UInt8) -> UInt8) -> WordID {
        var hash = Vocabulary.hashSeed
        for byte in spelling { Vocabulary.add(folded(byte), to: &hash) }
        var slot = Vocabulary.place(of: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let word = slots[slot] - 1
            let start = Int(starts[Int(word)])
            if Int(starts[Int(word) + 1]) - start == spelling.count, spelling.indices.allSatisfy({ bytes[start + $0] == folded(spelling[$0]) }) {
                return word
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        let id = WordID(count)
        for byte in spelling { bytes.append(folded(byte)) }
        starts.append(UInt32(bytes.count))
        classes.append(WordClassSet())
        slots[slot] = id + 1
        if count * 2 > slots.count { grow() }
        return id
    }

    /// The id of a word of a rule or a lexicon, in any case.
    public mutating func intern(_ word: String) -> WordID {
        var word = word
        return word.withUTF8 { internLowercased($0) }
    }

    /// The ids of words parted by blanks, in any case: the small lists that rules ask for.
    public mutating func words(_ list: String) -> WordSet { WordSet(list.split(separator: " ").map { intern(String($0)) }) }

    /// The id of a spelling in any case, adding it if it is new. Not for hot paths.
    public mutating func internLowercased(_ spelling: [UInt8]) -> WordID { spelling.withUnsafeBufferPointer { internLowercased($0) } }

    /// The same for bytes in place.
    public mutating func internLowercased(_ spelling: UnsafeBufferPointer<UInt8>) -> WordID {
        if spelling.allSatisfy({ $0 < 0x80 }) { return intern(anyCase: spelling) }
        return intern(Array(String(decoding: spelling, as: UTF8.self).lowercased().utf8))
    }

    /// The id of a spelling that is lower case already, or nil if it is not there.
    public func find(_ spelling: some Collection<UInt8>) -> WordID? {
        Array(spelling).withUnsafeBufferPointer { spelling in
            var slot = Vocabulary.hash(spelling) & (slots.count - 1)
            while slots[slot] != 0 {
                if isEqual(slots[slot] - 1, spelling) { return slots[slot] - 1 }
                slot = (slot + 1) & (slots.count - 1)
            }
            return nil
        }
    }

    /// Puts a word into a class.
    public mutating func add(_ word: WordID, to wordClass: WordClass) { classes[Int(word)].insert(wordClass) }

    /// What the word lexicon says of a word; nil until a tagger has looked it up.
    func lexicalEntry(_ word: WordID) -> LexicalEntry? { Int(word) < lexicalEntries.count ? lexicalEntries[Int(word)] : nil }

    mutating func setLexicalEntry(_ entry: LexicalEntry, of word: WordID) {
        if lexicalEntries.count < count { lexicalEntries.append(contentsOf: repeatElement(nil, count: count - lexicalEntries.count)) }
        lexicalEntries[Int(word)] = entry
    }

    private func isEqual(_ word: WordID, _ spelling: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = Int(starts[Int(word)])
        guard Int(starts[Int(word) + 1]) - start == spelling.count else { return false }
        for at in spelling.indices where bytes[start + at] != spelling[at] { return false }
        return true
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for id in 0..<count {
            var slot = spelling(WordID(id)).withUnsafeBufferPointer { Vocabulary.hash($0) } & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(id) + 1
        }
    }

    /// FNV-1a, folded: the same in every run.
    private static func hash(_ spelling: UnsafeBufferPointer<UInt8>) -> Int {
        var hash = hashSeed
        for byte in spelling { add(byte, to: &hash) }
        return place(of: hash)
    }

    private static let hashSeed: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always) private static func add(_ byte: UInt8, to hash: inout UInt64) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }

    @inline(__always) private static func place(of hash: UInt64) -> Int { Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & 0x7fff_ffff) }
}

/// A named class of words or phrases: the entries of one lexicon file (`times/month`), written `@month` in patterns.
public struct WordClass: Hashable, Sendable {
    /// 0..<256
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
}

/// A set of up to 256 word classes.
public struct WordClassSet: Hashable, Sendable {
    private var bits = SIMD4<UInt64>()

    public init() {}

    public mutating func insert(_ wordClass: WordClass) { bits[Int(wordClass.rawValue) >> 6] |= 1 << UInt64(wordClass.rawValue & 63) }
    public func contains(_ wordClass: WordClass) -> Bool {
        bits[Int(wordClass.rawValue) >> 6] & (1 << UInt64(wordClass.rawValue & 63)) != 0
    }
    public mutating func formUnion(_ other: WordClassSet) { bits |= other.bits }
    public var isEmpty: Bool { bits == SIMD4<UInt64>() }
}
