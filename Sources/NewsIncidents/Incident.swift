import ArticleModel

/// Something that happened (or is claimed, planned, denied), with who, what, whom, when, where, how long, why and how.
public struct Incident: Sendable {
    public enum Status: String, Sendable { case reported, claimed, denied, planned, hypothetical }

    /// A type's name from the taxonomy: `account-deactivation`, `bombing`.
    public var type: String
    public var families: [String] = []
    public var title: String
    /// UTF-8 byte range of the word or phrase that names the incident.
    public var trigger: Range<Int>
    public var participants: [Participant] = []
    public var who: Slot?
    public var what: Slot?
    public var when: Slot?
    public var whereAt: Slot?
    public var why: Slot?
    public var how: Slot?
    public var begin: CivilDateTime?
    public var end: CivilDateTime?
    /// ISO 8601 duration.
    public var duration: String?
    public var status: Status = .reported
    /// Indices of the article's quotes that speak of it.
    public var claims: [Int] = []
    /// UTF-8 byte ranges of the sentences that it was made from.
    public var evidence: [Range<Int>] = []
    /// To other incidents of the article.
    public var links: [IncidentLink] = []
    /// 0...1
    public var score: Double = 0
    /// The name of the rule that found it.
    public var rule: String

    public init(type: String, title: String, trigger: Range<Int>, rule: String) {
        self.type = type
        self.title = title
        self.trigger = trigger
        self.rule = rule
    }
}

/// Somebody or something that takes part in an incident.
public struct Participant: Sendable {
    /// A role's name from the taxonomy: `perpetrator_individual`, `victim`.
    public var role: String
    /// UTF-8 byte range of the words that name the participant.
    public var bytes: Range<Int>
    /// Index into the article's entities, if it is one.
    public var entity: Int?
    public var rule: String
    /// The words that told of the participant before a name was given: "a gunman".
    var unnamed: Range<Int>?

    public init(role: String, bytes: Range<Int>, entity: Int? = nil, rule: String) {
        self.role = role
        self.bytes = bytes
        self.entity = entity
        self.rule = rule
    }
}

/// An answer to one of the questions, with its place in the text.
public struct Slot: Sendable {
    /// UTF-8 byte range of the words that answer it.
    public var bytes: Range<Int>
    /// Index into the article's entities or times, where it is one.
    public var entity: Int?
    public var time: Int?
    public var rule: String
    /// 0...1
    public var score: Double

    public init(bytes: Range<Int>, entity: Int? = nil, time: Int? = nil, rule: String, score: Double) {
        self.bytes = bytes
        self.entity = entity
        self.time = time
        self.rule = rule
        self.score = score
    }
}
