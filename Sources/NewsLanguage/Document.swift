import ArticleModel

/// A text with its language layer: tokens, sentences, paragraphs. Every later layer is ranges into it.
///
/// spaCy's `Doc` is the model: one owner of the text; tokens are parallel arrays of integers; spans are views.
public struct Document: Sendable {
    /// The text, UTF-8. Byte offsets everywhere are into this.
    public let text: [UInt8]
    public var tokens: Tokens
    /// Token ranges, in order, without gaps.
    public var sentences: [Range<Int>]
    /// Token ranges of the paragraphs, in order, with their kind.
    public var paragraphs: [DocumentParagraph]
    /// Token ranges of paragraphs, and of lines that stand for paragraphs: what a quotation keeps to.
    public internal(set) var blocks: [Range<Int>] = []
    /// What stands between quotation marks, outermost only, in order.
    public internal(set) var quotations: [Quotation] = []

    public init(text: [UInt8], tokens: Tokens, sentences: [Range<Int>], paragraphs: [DocumentParagraph]) {
        self.text = text
        self.tokens = tokens
        self.sentences = sentences
        self.paragraphs = paragraphs
    }

    /// The bytes of the text that a token range covers, from its first token's start to its last token's end.
    public func bytes(of range: Range<Int>) -> Range<Int> {
        guard range.lowerBound < range.upperBound else {
            let at = range.lowerBound < tokens.count ? Int(tokens.start[range.lowerBound]) : text.count
            return at..<at
        }
        return Int(tokens.start[range.lowerBound])..<Int(tokens.end[range.upperBound - 1])
    }

    /// The text of a token range as a string, as it stands in the article. Not for hot paths.
    public func string(of range: Range<Int>) -> String { String(decoding: text[bytes(of: range)], as: UTF8.self) }

    /// By token: index into ``quotations`` of the one that it stands in, marks included, or -1 for the writer's own words.
    public func quotationOfTokens() -> [Int32] {
        var at = [Int32](repeating: -1, count: tokens.count)
        for (index, quotation) in quotations.enumerated() {
            for token in quotation.outer { at[token] = Int32(index) }
        }
        return at
    }

    /// Index into ``sentences`` of the sentence that holds a token (binary search).
    public func sentenceIndex(of token: Int) -> Int {
        var low = 0
        var high = sentences.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if sentences[middle].lowerBound <= token { low = middle } else { high = middle }
        }
        return low
    }

    /// The last token that starts at or before a byte; nil before the first.
    public func token(atByte byte: Int) -> Int? {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if Int(tokens.start[middle]) <= byte { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? low - 1 : nil
    }
}

/// A paragraph as a range of tokens.
public struct DocumentParagraph: Sendable, Equatable {
    public var tokens: Range<Int>
    public var kind: Paragraph.Kind

    public init(tokens: Range<Int>, kind: Paragraph.Kind) {
        self.tokens = tokens
        self.kind = kind
    }
}

/// The tokens of a document as parallel arrays, one element a token.
public struct Tokens: Sendable {
    /// First byte in the text.
    public var start: [UInt32] = []
    /// One past the last byte.
    public var end: [UInt32] = []
    /// The lower-cased word's id in the ``Vocabulary``.
    public var word: [WordID] = []
    /// The lemma's word id; the word itself until the tagger has run.
    public var lemma: [WordID] = []
    public var shape: [Shape] = []
    public var tag: [Tag] = []

    public init() {}

    public var count: Int { start.count }

    public mutating func reserveCapacity(_ count: Int) {
        start.reserveCapacity(count)
        end.reserveCapacity(count)
        word.reserveCapacity(count)
        lemma.reserveCapacity(count)
        shape.reserveCapacity(count)
        tag.reserveCapacity(count)
    }

    /// Appends a token whose lemma and tag are not yet known.
    public mutating func append(start: Int, end: Int, word: WordID, shape: Shape) {
        self.start.append(UInt32(start))
        self.end.append(UInt32(end))
        self.word.append(word)
        lemma.append(word)
        self.shape.append(shape)
        tag.append(.xx)
    }
}

/// What a token looks like, whatever word it is.
public struct Shape: OptionSet, Hashable, Sendable {
    public let rawValue: UInt16
    @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The first letter is a capital.
    @inlinable public static var initialCapital: Shape { Shape(rawValue: 1 << 0) }
    /// Two letters or more, all capitals.
    @inlinable public static var allCapitals: Shape { Shape(rawValue: 1 << 1) }
    /// A capital after a small letter (McDonald, iPhone).
    @inlinable public static var innerCapital: Shape { Shape(rawValue: 1 << 2) }
    /// Some letter.
    @inlinable public static var hasLetter: Shape { Shape(rawValue: 1 << 3) }
    /// Some digit.
    @inlinable public static var hasDigit: Shape { Shape(rawValue: 1 << 4) }
    /// A number in figures: digits, with inner commas and one decimal point ("1,200", "3.5").
    @inlinable public static var number: Shape { Shape(rawValue: 1 << 5) }
    /// No letter and no digit.
    @inlinable public static var punctuation: Shape { Shape(rawValue: 1 << 6) }
    /// White space stands before it.
    @inlinable public static var spaceBefore: Shape { Shape(rawValue: 1 << 7) }
    /// First token of its sentence.
    @inlinable public static var sentenceStart: Shape { Shape(rawValue: 1 << 8) }
    /// A period inside or at its end (U.S., Mr., e.g.).
    @inlinable public static var hasPeriod: Shape { Shape(rawValue: 1 << 9) }
    /// A quotation mark of any kind.
    @inlinable public static var quotationMark: Shape { Shape(rawValue: 1 << 10) }
    /// A social handle or hashtag (@name, #name).
    @inlinable public static var handle: Shape { Shape(rawValue: 1 << 11) }
    /// A URL, an e-mail address or a domain name.
    @inlinable public static var address: Shape { Shape(rawValue: 1 << 12) }
    /// A byte outside ASCII.
    @inlinable public static var nonASCII: Shape { Shape(rawValue: 1 << 13) }
    /// A line break stands before it.
    @inlinable public static var lineStart: Shape { Shape(rawValue: 1 << 14) }
}
