/// A regular expression whose letters are tokens.
///
/// Rules write it in the notation that ``PatternParser`` reads:
///
/// | written | means |
/// |---|---|
/// | `ago`, `o'clock`, `mid-` | the word or words, in any case, tokenized as the text is |
/// | `"May"` | the word with its capitals as written |
/// | `/say/` | any form of the lemma |
/// | `@month` | any entry, of one word or several, of the lexicon `month` |
/// | `#NNP`, `#VB*` | the Penn tag, or all tags that start so |
/// | `%capital` | a shape: `capital caps letters number digits punctuation quote handle address period start` |
/// | `%1..31` | an integer in figures within bounds |
/// | `~D+th` | a spelling mask (``SpellingMask``) |
/// | `$person` | a mark that the stage has set |
/// | `_` | any token |
/// | `!x` | one token that is not `x` |
/// | `[%capital & !@month \| x]` | one token that passes a combination of tests |
/// | `(a \| b c)`, `x?`, `x*`, `x+`, `x{2,4}` | choice and repetition |
/// | `<unit: @timeUnit>` | a capture |
/// | `{duration}` | a named pattern |
/// | `(?< !the ^)` in front, `(?> !%number)` at the end | what stands before and after, which is not part of the match; `^` and `$` are the sentence's edges |
///
/// A backslash takes the next character's meaning away.
public indirect enum TokenPattern: Hashable, Sendable {
    case test(TokenTest)
    case sequence([TokenPattern])
    case choice([TokenPattern])
    /// At least `min` times, at most `max` times (nil: any number). As many as possible are taken.
    case repeated(TokenPattern, min: Int, max: Int?)
    case capture(String, TokenPattern)
}

/// A rule as a stage declares it: a name that a person would say, and a pattern.
public struct PatternRule: Sendable {
    /// Shown by `dateline explain`.
    public var name: String
    /// In the notation of ``TokenPattern``.
    public var pattern: String
    /// Between matches of equal length the higher priority wins, then the rule that stands first.
    public var priority: Int

    public init(_ name: String, _ pattern: String, priority: Int = 0) {
        self.name = name
        self.pattern = pattern
        self.priority = priority
    }
}

/// A rule's pattern, parsed.
struct ParsedRule {
    /// What must stand before the match, one test a token, in reading order.
    var before: [TokenTest] = []
    var body: TokenPattern = .sequence([])
    var after: TokenPattern?
}

/// A pattern that cannot be read.
public struct PatternError: Error, CustomStringConvertible, Sendable {
    /// The rule's or the named pattern's name.
    public var rule: String
    /// Byte offset into the pattern's notation.
    public var offset: Int
    public var message: String

    public init(rule: String, offset: Int, message: String) {
        self.rule = rule
        self.offset = offset
        self.message = message
    }

    public var description: String { "rule “\(rule)”, column \(offset + 1): \(message)" }
}

/// Where a rule matched.
public struct PatternMatch: Sendable {
    /// Index into the rules that the set was made of.
    public var rule: Int
    /// The match without its context, as token indices.
    public var tokens: Range<Int>
    /// Captured ranges in the order in which they end.
    public var captures: [(name: String, tokens: Range<Int>)]

    /// The first capture of that name.
    public subscript(name: String) -> Range<Int>? { captures.first { $0.name == name }?.tokens }

    /// All captures of that name.
    public func all(_ name: String) -> [Range<Int>] { captures.filter { $0.name == name }.map(\.tokens) }
}
