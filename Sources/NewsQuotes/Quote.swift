/// Something that somebody is reported to have said or written.
public struct Quote: Sendable {
    public enum Kind: String, Sendable { case direct, indirect, mixed }
    public enum Stance: String, Sendable { case asserts, denies, asks, orders, threatens }

    /// UTF-8 byte range of the content in the text; for a direct quote, without the outer quotation marks.
    public var bytes: Range<Int>
    /// Tokens of the content.
    public var tokens: Range<Int>
    public var kind: Kind
    /// False if the quotation breaks off or its marks had to be repaired.
    public var complete: Bool = true
    public var speaker: Speaker?
    /// UTF-8 byte range of the cue ("said", "according to").
    public var cue: Range<Int>?
    public var stance: Stance = .asserts
    /// The name of the rule that found it.
    public var rule: String

    public init(bytes: Range<Int>, tokens: Range<Int>, kind: Kind, rule: String) {
        self.bytes = bytes
        self.tokens = tokens
        self.kind = kind
        self.rule = rule
    }
}

/// Who said it.
public struct Speaker: Sendable {
    /// UTF-8 byte range of the words that name the speaker.
    public var bytes: Range<Int>
    /// Index into the article's entities, if the speaker is one.
    public var entity: Int?

    public init(bytes: Range<Int>, entity: Int? = nil) {
        self.bytes = bytes
        self.entity = entity
    }
}
