/// A question that is asked of one token. The answer depends on the token alone (word, lemma, tag, shape, marks), never on its place.
public indirect enum TokenTest: Hashable, Sendable {
    /// Any token.
    case any
    /// The word, whatever its case.
    case word(WordID)
    /// Any form of the lemma.
    case lemma(WordID)
    /// A single-word entry of a lexicon class.
    case wordClass(WordClass)
    /// One of some tags, as a bit set over `Tag.rawValue`.
    case tags(UInt64)
    /// All flags of the shape are set.
    case shape(Shape)
    /// An integer in figures within bounds.
    case integer(ClosedRange<Int>)
    /// The spelling fits a mask.
    case mask(SpellingMask)
    /// A stage's own mark (bit 0..<32) is set on the token.
    case mark(UInt8)
    /// The sentence's edge: before its first token or after its last. Only in context.
    case edge
    case not(TokenTest)
    case all([TokenTest])
    case anyOf([TokenTest])

    /// One number, since a set of rules has many tests and they are numbered when it is made.
    public func hash(into hasher: inout Hasher) { hasher.combine(summary) }

    private var summary: UInt64 {
        func mixed(_ kind: UInt64, _ value: UInt64) -> UInt64 { (kind ^ value) &* 0x9E37_79B9_7F4A_7C15 }
        switch self {
        case .any: return mixed(1, 0)
        case .word(let word): return mixed(2, UInt64(word) << 8)
        case .lemma(let lemma): return mixed(3, UInt64(lemma) << 8)
        case .wordClass(let wordClass): return mixed(4, UInt64(wordClass.rawValue) << 8)
        case .tags(let tags): return mixed(5, tags)
        case .shape(let shape): return mixed(6, UInt64(shape.rawValue) << 8)
        case .integer(let range): return mixed(7, UInt64(truncatingIfNeeded: range.lowerBound &+ range.upperBound << 32))
        case .mask: return mixed(8, 0)
        case .mark(let mark): return mixed(9, UInt64(mark) << 8)
        case .edge: return mixed(10, 0)
        case .not(let test): return mixed(11, test.summary)
        case .all(let tests): return tests.reduce(12) { mixed($0, $1.summary) }
        case .anyOf(let tests): return tests.reduce(13) { mixed($0, $1.summary) }
        }
    }
}

extension TokenTest {
    /// Something of a token that few tokens have.
    struct Anchor: Comparable, Sendable {
        private let number: UInt64

        static func word(_ word: WordID) -> Anchor { Anchor(number: UInt64(word)) }
        static func lemma(_ lemma: WordID) -> Anchor { Anchor(number: 1 << 32 | UInt64(lemma)) }
        static func wordClass(_ wordClass: WordClass) -> Anchor { Anchor(number: 2 << 32 | UInt64(wordClass.rawValue)) }
        /// Digits in the spelling.
        static let digit = Anchor(number: 3 << 32)

        /// The word that it is, if it is one.
        var word: WordID? { number >> 32 == 0 ? WordID(truncatingIfNeeded: number) : nil }
        /// The class that it is, if it is one.
        var wordClass: WordClass? { number >> 32 == 2 ? WordClass(rawValue: UInt8(truncatingIfNeeded: number)) : nil }

        /// The rarer comes first.
        static func < (left: Anchor, right: Anchor) -> Bool { left.number < right.number }
    }

    /// What a token must have one of to pass; nil if it need have nothing of the kind.
    var anchors: [Anchor]? {
        switch self {
        case .word(let word): return [.word(word)]
        case .lemma(let lemma): return [.lemma(lemma)]
        case .wordClass(let wordClass): return [.wordClass(wordClass)]
        case .integer: return [.digit]
        case .mask(let mask): return mask.hasDigit ? [.digit] : nil
        case .all(let tests): return tests.compactMap(\.anchors).min { $0.max() ?? .digit < $1.max() ?? .digit }
        case .anyOf(let tests):
            let anchors = tests.compactMap(\.anchors)
            return anchors.count == tests.count ? anchors.flatMap { $0 } : nil
        default: return nil
        }
    }

    /// What the answer may depend on, for or against: for tokens that have none of it (and tests that do not depend on the spelling), tag,
    /// shape and marks decide.
    var mentions: [Anchor] {
        switch self {
        case .not(let test): test.mentions
        case .all(let tests), .anyOf(let tests): tests.flatMap(\.mentions)
        default: anchors ?? []
        }
    }

    /// Whether a mask without digits asks for the letters of any word.
    var dependsOnSpelling: Bool {
        switch self {
        case .mask(let mask): !mask.hasDigit
        case .not(let test): test.dependsOnSpelling
        case .all(let tests), .anyOf(let tests): tests.contains(where: \.dependsOnSpelling)
        default: false
        }
    }

    /// The tags that a token which passes can have, as a bit set over `Tag.rawValue`.
    var possibleTags: UInt64 {
        switch self {
        case .tags(let tags): tags
        case .not(.tags(let tags)): ~tags
        case .all(let tests): tests.reduce(~0) { $0 & $1.possibleTags }
        case .anyOf(let tests): tests.reduce(0) { $0 | $1.possibleTags }
        default: ~0
        }
    }
}

/// The token that a test is asked of, with everything that an answer may depend on.
struct TokenKey: Hashable {
    /// A word, and a lemma, that no rule knows.
    static let unknownWord = WordID.max

    var word: WordID
    var lemma: WordID
    var marks: UInt32
    var shape: Shape
    var tag: Tag

    /// All but the word and the lemma.
    var form: UInt64 { UInt64(marks) << 32 | UInt64(shape.rawValue) << 16 | UInt64(tag.rawValue) }

    func hash(into hasher: inout Hasher) {
        hasher.combine(UInt64(word) << 32 | UInt64(lemma))
        hasher.combine(form)
    }
}

/// A small pattern over a word's lower-case spelling: `D` is a digit, `D+` digits, `W` a letter, `W+` letters, all else stands for itself.
/// `D+th` fits 4th and 20th, `D:DD` fits 7:30.
public struct SpellingMask: Hashable, Sendable {
    private enum Item: Hashable { case digit, digits, letter, letters, byte(UInt8) }
    private let items: [Item]

    public init(_ mask: some Collection<UInt8>) {
        var items: [Item] = []
        for byte in mask {
            switch (byte, items.last) {
            case (UInt8(ascii: "D"), _): items.append(.digit)
            case (UInt8(ascii: "W"), _): items.append(.letter)
            case (UInt8(ascii: "+"), .digit?): items[items.count - 1] = .digits
            case (UInt8(ascii: "+"), .letter?): items[items.count - 1] = .letters
            default: items.append(.byte(byte))
            }
        }
        self.items = items
    }

    /// Whether what it fits has a digit.
    var hasDigit: Bool { items.contains { $0 == .digit || $0 == .digits } }

    /// No word that a mask describes is longer; figures without end would make matching as deep.
    private static let longest = 64

    public func fits(_ spelling: ArraySlice<UInt8>) -> Bool { spelling.count <= SpellingMask.longest && fits(spelling, from: spelling.startIndex, item: 0) }

    private func fits(_ spelling: ArraySlice<UInt8>, from at: Int, item: Int) -> Bool {
        guard item < items.count else { return at == spelling.endIndex }
        guard at < spelling.endIndex else { return false }
        let byte = spelling[at]
        let isDigit = (0x30...0x39).contains(byte)
        let isLetter = (0x61...0x7A).contains(byte) || byte >= 0x80
        func rest(_ item: Int) -> Bool { fits(spelling, from: at + 1, item: item) }
        switch items[item] {
        case .byte(let wanted): return byte == wanted && rest(item + 1)
        case .digit: return isDigit && rest(item + 1)
        case .letter: return isLetter && rest(item + 1)
        // Words are short and masks shorter: trying the short reading first costs next to nothing.
        case .digits: return isDigit && (rest(item + 1) || rest(item))
        case .letters: return isLetter && (rest(item + 1) || rest(item))
        }
    }
}
