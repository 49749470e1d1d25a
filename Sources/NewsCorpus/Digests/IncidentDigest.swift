import ArticleModel

/// One article's account of one incident, as merging and the timeline need it. All offsets are code points of the article's text.
public struct IncidentDigest: Sendable, Equatable, Codable {
    /// 16 hexadecimal digits, made of the article's address (or id), the type and the first sentence of evidence: re-running changes
    /// it as little as adding articles does.
    public var id: String
    public var type: String
    public var families: [String] = []
    public var title: String
    /// `reported`, `claimed`, `denied`, `planned` or `hypothetical`.
    public var status = "reported"
    /// 0...1
    public var score = 0.0
    public var begin: CivilDateTime?
    public var end: CivilDateTime?
    /// ISO 8601.
    public var duration: String?
    /// The article's words for the time.
    public var when: TextSpan?
    public var place: PlaceDigest?
    public var participants: [ParticipantDigest] = []
    public var casualties: [CasualtyDigest] = []
    public var what: TextSpan?
    public var why: TextSpan?
    public var how: TextSpan?
    public var quotes: [QuoteDigest] = []
    /// The paragraphs that ``marks`` stand in, in order.
    public var passages: [Passage] = []
    /// Where the evidence and the roles stand within ``passages``.
    public var marks: [Mark] = []
    /// Hashes of the words that tell this incident from others, each once, in order of size.
    public var terms: [UInt32] = []

    public init(id: String, type: String, title: String) {
        self.id = id
        self.type = type
        self.title = title
    }
}

/// Where an incident happened.
public struct PlaceDigest: Sendable, Hashable, Codable {
    /// The place's fullest name in the article.
    public var name: String
    /// ISO 3166-1 alpha-2.
    public var country: String?
    /// Degrees.
    public var latitude: Double?
    public var longitude: Double?

    public init(name: String, country: String? = nil, latitude: Double? = nil, longitude: Double? = nil) {
        self.name = name
        self.country = country
        self.latitude = latitude
        self.longitude = longitude
    }
}

/// Somebody or something that takes part in an incident.
public struct ParticipantDigest: Sendable, Hashable, Codable {
    public var role: String
    /// The fullest name, or the words of the text.
    public var name: String
    /// The entity's type (PERSON, ORGANIZATION, …), if it is one.
    public var type: String?
    /// It is called by a name, not only by a noun.
    public var isNamed: Bool

    public init(role: String, name: String, type: String? = nil, isNamed: Bool) {
        self.role = role
        self.name = name
        self.type = type
        self.isNamed = isNamed
    }
}

/// How many came to harm, or were arrested.
public struct CasualtyDigest: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case dead, injured, missing, arrested

        /// What an incident does to people; arrests come later, and grow.
        static let harms: [Kind] = [.dead, .injured, .missing]
    }
    public var kind: Kind
    public var count: Int
    /// "at least", "more than".
    public var isMinimum: Bool
    /// The words that say so.
    public var text: String

    public init(kind: Kind, count: Int, isMinimum: Bool = false, text: String) {
        self.kind = kind
        self.count = count
        self.isMinimum = isMinimum
        self.text = text
    }
}

/// Something said about an incident.
public struct QuoteDigest: Sendable, Hashable, Codable {
    public var span: TextSpan
    /// `direct`, `indirect` or `mixed`.
    public var kind: String
    public var speaker: String?

    public init(span: TextSpan, kind: String, speaker: String? = nil) {
        self.span = span
        self.kind = kind
        self.speaker = speaker
    }
}

/// A stretch of an article's text: a paragraph that holds evidence.
public struct Passage: Sendable, Hashable, Codable {
    /// Offset of its first code point in the article's text.
    public var start: Int
    public var text: String

    public init(start: Int, text: String) {
        self.start = start
        self.text = text
    }

    /// Offset after its last code point.
    public var end: Int { start + text.unicodeScalars.count }
}

/// A range of an article's text that plays a part in an incident.
public struct Mark: Sendable, Hashable, Codable {
    /// `evidence` for a sentence that the incident was made from; `trigger`, `who`, `what`, `when`, `where`, `why`, `how`, `quote`, or a
    /// participant's role.
    public var role: String
    public var start: Int
    public var end: Int

    public init(role: String, start: Int, end: Int) {
        self.role = role
        self.start = start
        self.end = end
    }
}

extension IncidentDigest {
    /// The words of a mark; nil if it lies in no passage.
    public func span(of mark: Mark) -> TextSpan? {
        guard let passage = passages.first(where: { $0.start <= mark.start && mark.end <= $0.end }), mark.start <= mark.end else { return nil }
        let scalars = passage.text.unicodeScalars
        let from = scalars.index(scalars.startIndex, offsetBy: mark.start - passage.start)
        let to = scalars.index(from, offsetBy: mark.end - mark.start)
        return TextSpan(start: mark.start, end: mark.end, text: String(scalars[from..<to]))
    }

    /// When it was, by this account.
    var time: TimeAccount? { begin.map { TimeAccount(begin: $0, end: end) } }

    /// The sentences that the incident was made from.
    public var evidence: [TextSpan] { marks.filter { $0.role == "evidence" }.compactMap(span) }
}
