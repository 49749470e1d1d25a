import ArticleModel

/// A temporal expression, after TimeML's TIMEX3 (ISO 24617-1; Pustejovsky et al. 2003), resolved to the calendar.
public struct TimeExpression: Sendable {
    public enum Kind: String, Sendable { case date = "DATE", time = "TIME", duration = "DURATION", set = "SET" }

    /// What a value was counted from.
    public enum Anchor: Sendable, Equatable {
        case publication
        /// Index of another expression of the same article.
        case expression(Int)
        /// An event in the text ("the day after the vote"): its bytes.
        case event(Range<Int>)
    }

    /// Token range in the document.
    public var tokens: Range<Int>
    /// UTF-8 byte range in the text.
    public var bytes: Range<Int>
    public var kind: Kind
    /// TIMEX3 `value`: `2017-11-02`, `2017-11-02T19:00`, `PT11M`, `XXXX-WXX-1`, `PAST_REF`.
    public var value: String
    /// TIMEX3 `mod`: APPROX, START, MID, END, BEFORE, AFTER, LESS_THAN, MORE_THAN, EQUAL_OR_LESS, EQUAL_OR_MORE.
    public var mod: String?
    public var quant: String?
    public var freq: String?
    public var anchor: Anchor?
    /// The calendar interval that the value covers, half open; nil where it has none.
    public var begin: CivilDateTime?
    public var end: CivilDateTime?
    /// A duration's exact length in seconds, where it has one.
    public var seconds: Int?
    /// The name of the rule that found it.
    public var rule: String

    public init(tokens: Range<Int>, bytes: Range<Int>, kind: Kind, value: String, rule: String) {
        self.tokens = tokens
        self.bytes = bytes
        self.kind = kind
        self.value = value
        self.rule = rule
    }
}
