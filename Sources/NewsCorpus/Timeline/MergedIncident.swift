import ArticleModel

/// One thing that happened, as all its sources tell it.
///
/// What sources say is never averaged: each account stands with the sources that give it, and where accounts contradict each other both
/// stay, and ``contradictions`` names the field.
public struct MergedIncident: Sendable, Equatable, Codable {
    /// The id of its first account (of the earliest published source). An id that a smaller set of articles gave to this incident is
    /// the ``IncidentSource/id`` of one of its sources.
    public var id: String
    public var type: String
    public var families: [String] = []
    public var title: String
    /// As most sources have it; the latest among equals.
    public var status: String
    /// The best account of ``when``.
    public var begin: CivilDateTime?
    public var end: CivilDateTime?
    /// ISO 8601; the best of ``durations``.
    public var duration: String?
    /// Accounts, the best first: attested by most, then the most precise, then the latest.
    public var when: [Attested<TimeAccount>] = []
    public var durations: [Attested<String>] = []
    public var places: [Attested<PlaceDigest>] = []
    public var statuses: [Attested<String>] = []
    /// For each kind of harm the counts, the latest account last.
    public var casualties: [CasualtyAccounts] = []
    public var participants: [MergedParticipant] = []
    public var what: [Attested<String>] = []
    public var why: [Attested<String>] = []
    public var how: [Attested<String>] = []
    public var quotes: [MergedQuote] = []
    /// By publication.
    public var sources: [IncidentSource] = []
    /// Fields in which sources contradict each other: `when`, `place`, `duration`, `status`, `casualties.dead`…
    public var contradictions: [String] = []
    /// The highest of the sources', 0...1.
    public var score = 0.0

    public init(id: String, type: String, title: String, status: String) {
        self.id = id
        self.type = type
        self.title = title
        self.status = status
    }

    /// The place that most sources name.
    public var place: PlaceDigest? { places.first?.value }
}

/// A value with the sources that give it, as indices into ``MergedIncident/sources``, in order.
public struct Attested<Value: Sendable & Hashable & Codable>: Sendable, Hashable, Codable {
    public var value: Value
    public var sources: [Int]

    public init(_ value: Value, sources: [Int]) {
        self.value = value
        self.sources = sources
    }
}

/// When an incident was, by one account.
public struct TimeAccount: Sendable, Hashable, Codable {
    public var begin: CivilDateTime
    public var end: CivilDateTime?

    public init(begin: CivilDateTime, end: CivilDateTime? = nil) {
        self.begin = begin
        self.end = end
    }
}

/// What sources say of one kind of harm.
public struct CasualtyAccounts: Sendable, Equatable, Codable {
    public struct Count: Sendable, Hashable, Codable {
        public var count: Int
        /// "at least".
        public var isMinimum: Bool

        public init(count: Int, isMinimum: Bool) {
            self.count = count
            self.isMinimum = isMinimum
        }
    }
    public var kind: CasualtyDigest.Kind
    /// The latest last.
    public var accounts: [Attested<Count>]

    public init(kind: CasualtyDigest.Kind, accounts: [Attested<Count>]) {
        self.kind = kind
        self.accounts = accounts
    }
}

/// Somebody or something that takes part, under the fullest of its names.
public struct MergedParticipant: Sendable, Equatable, Codable {
    public var role: String
    public var name: String
    /// The entity's type, if it is one.
    public var type: String?
    public var isNamed: Bool
    /// Indices into ``MergedIncident/sources``.
    public var sources: [Int]

    public init(role: String, name: String, type: String?, isNamed: Bool, sources: [Int]) {
        self.role = role
        self.name = name
        self.type = type
        self.isNamed = isNamed
        self.sources = sources
    }
}

/// Something said about the incident; the same words in several sources count once.
public struct MergedQuote: Sendable, Equatable, Codable {
    public var text: String
    /// `direct`, `indirect` or `mixed`.
    public var kind: String
    public var speaker: String?
    /// Indices into ``MergedIncident/sources``.
    public var sources: [Int]

    public init(text: String, kind: String, speaker: String?, sources: [Int]) {
        self.text = text
        self.kind = kind
        self.speaker = speaker
        self.sources = sources
    }
}

/// One article's account of a merged incident, and why it was taken for the same.
public struct IncidentSource: Sendable, Equatable, Codable {
    /// Index into ``Timeline/articles``.
    public var article: Int
    /// The account as the article gives it, with its own id, its passages and marks.
    public var account: IncidentDigest
    /// What spoke for and against its being the same incident ("place +2.1: Gdynia"), the weightiest first; empty for the first.
    public var reasons: [String]

    public init(article: Int, account: IncidentDigest, reasons: [String] = []) {
        self.article = article
        self.account = account
        self.reasons = reasons
    }

    public var id: String { account.id }
}
