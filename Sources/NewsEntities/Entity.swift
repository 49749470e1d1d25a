/// Somebody or something that an article names: one entry for all its mentions.
public struct Entity: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case person = "PERSON"
        case organization = "ORGANIZATION"
        case location = "LOCATION"
        /// A building or a built site: an airport, a bridge, an embassy.
        case facility = "FACILITY"
        /// A nationality, a religious or political group ("Germans", "Democrats").
        case group = "GROUP"
        /// A social handle (@POTUS).
        case handle = "HANDLE"
        case product = "PRODUCT"
        case work = "WORK"
        case event = "EVENT"
        case weapon = "WEAPON"
        case vehicle = "VEHICLE"
        case money = "MONEY"
        /// A count of people killed, injured, arrested, evacuated ("three people").
        case count = "COUNT"
    }

    public var kind: Kind
    /// The fullest name in the article.
    public var name: String
    /// Other forms in the article, in order of first mention, without ``name``.
    public var aliases: [String] = []
    /// A role from an apposition or a title ("former Twitter employee").
    public var description: String?
    /// In order of the text.
    public var mentions: [Mention] = []
    /// ISO 3166 alpha-2 of a place, where certain.
    public var country: String?
    /// Degrees; of a place, where certain.
    public var latitude: Double?
    public var longitude: Double?

    public init(kind: Kind, name: String) {
        self.kind = kind
        self.name = name
    }
}

/// One place in the text that speaks of an entity.
public struct Mention: Sendable {
    public enum Kind: String, Sendable { case name, nominal, pronoun }

    /// Token range in the document.
    public var tokens: Range<Int>
    /// UTF-8 byte range in the text.
    public var bytes: Range<Int>
    public var kind: Kind
    /// The name of the rule that found it.
    public var rule: String

    public init(tokens: Range<Int>, bytes: Range<Int>, kind: Kind, rule: String) {
        self.tokens = tokens
        self.bytes = bytes
        self.kind = kind
        self.rule = rule
    }
}
