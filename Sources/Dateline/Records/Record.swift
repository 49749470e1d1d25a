import ArticleModel

/// What Dateline knows of one article: the unit that `dateline extract` writes.
///
/// A record stands alone: strings, numbers and code point offsets, nothing of the stages' own types. Its JSON form is described by the
/// schema that `dateline schema` prints.
public struct Record: Sendable {
    /// The version of the JSON form. Fields may be added within a version, never renamed or dropped.
    public static let schemaVersion = "1.0"

    /// The input's own id, or the first 16 hexadecimal digits of the SHA-256 of the raw bytes.
    public var id: String
    public var source: ArticleSource
    public var title: String?
    public var subtitle: String?
    public var authors: [String]
    public var publisher: String?
    public var section: String?
    /// As precise as the source says.
    public var published: CivilDateTime?
    public var publishedBasis: PublishedBasis?
    public var modified: CivilDateTime?
    public var language: String?
    /// The cleaned article: paragraphs joined by one blank line. All spans index into it.
    public var text: String
    public var paragraphs: [RecordParagraph] = []
    public var removed: [RemovedText] = []
    public var repeats: [RepeatedText] = []
    public var entities: [RecordEntity] = []
    public var times: [RecordTime] = []
    public var quotes: [RecordQuote] = []
    public var incidents: [RecordIncident] = []
    public var warnings: [ArticleWarning] = []

    /// Ids of the times whose type is DURATION.
    public var durations: [String] { times.filter { $0.type == "DURATION" }.map(\.id) }
}

/// One block of a record's text.
public struct RecordParagraph: Sendable, Equatable {
    public var start: Int
    public var end: Int
    public var kind: Paragraph.Kind
}
