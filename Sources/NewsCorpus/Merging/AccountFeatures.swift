import ArticleModel

/// What two accounts of incidents are compared by, as integers.
struct AccountFeatures: Sendable, Codable {
    let id: String
    /// Index of the account within its article.
    let account: Int
    /// Index of the article, when all are there.
    var article = 0
    /// The near-duplicate group, or -1.
    var group = -1
    let type: UInt64
    let families: [UInt64]
    /// It tells of harm alone (killing, injury, death), which may be what another incident did.
    let isHarm: Bool
    /// It has no type of its own (`incident`).
    let isGeneric: Bool
    let time: TimeAccount?
    /// The day of the begin, if it is told; else of the publication; days since 1970.
    let day: Int?
    /// The day is told by the account.
    let isDated: Bool
    let place: UInt64?
    let country: UInt64?
    let latitude: Float?
    let longitude: Float?
    /// Hashes of the names of participants, sorted.
    let names: [UInt64]
    let casualties: [CasualtyDigest.Kind: Int]
    /// Sorted.
    let terms: [UInt32]
    /// Hashes of direct quotes in the whole article, sorted.
    let quotes: [UInt64]
    let score: Double

    init(_ incident: IncidentDigest, of digest: ArticleDigest, account: Int) {
        id = incident.id
        self.account = account
        type = StableHash(incident.type).value
        families = incident.families.map { StableHash($0).value }
        isHarm = AccountFeatures.harms.contains(incident.type)
        isGeneric = incident.type == "incident"
        time = incident.time
        let told = incident.begin?.civilDay?.number
        day = told ?? digest.published?.civilDay?.number
        isDated = told != nil
        place = incident.place.map { AccountFeatures.hash($0.name) }
        country = incident.place?.country.map { StableHash($0).value }
        latitude = incident.place?.latitude.map { Float($0) }
        longitude = incident.place?.longitude.map { Float($0) }
        names = Set(incident.participants.filter(\.isNamed).map { AccountFeatures.hash($0.name) }).sorted()
        casualties = Dictionary(incident.casualties.map { ($0.kind, $0.count) }, uniquingKeysWith: max)
        terms = incident.terms
        quotes = digest.quotes
        score = incident.score
    }

    var begin: CivilDateTime? { time?.begin }

    /// Days that lie a week apart are never joined, so need no comparison.
    func mayBeSame(as other: AccountFeatures) -> Bool {
        guard isDated, other.isDated, let day, let otherDay = other.day else { return true }
        return abs(day - otherDay) <= 3
    }

    private static func hash(_ name: String) -> UInt64 { StableHash(combining: WordHashes(name).words).value }

    private static let harms: Set<String> = ["killing", "injury", "death", "massacre"]
}
