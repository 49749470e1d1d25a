/// One article as it came in: undecoded bytes with what is known of them.
///
/// A `RawArticle` is what reading hands to cleaning: an HTML page, a plain text, or one object of a JSON file whose body is
/// either. Nothing in it has been decoded or altered.
public struct RawArticle: Sendable {
    /// What the bytes are.
    public enum MediaType: String, Sendable {
        case html = "text/html"
        case plain = "text/plain"
    }

    /// The input's own id (a JSON object's `id`), if it has one; else the content hash serves.
    public var id: String?
    /// The body: a whole HTML page or a text, in the charset that ``charset`` names or that is to be found out.
    public var bytes: [UInt8]
    public var mediaType: MediaType
    /// The charset that is known from outside (an HTTP header, JSON's UTF-8), or nil.
    public var charset: String?
    /// The file's path as given, or `-` for standard input.
    public var path: String?
    /// The line of the file, from 1, for a record of a JSON file.
    public var line: Int?
    /// Where in the file, as it lies on the disk, the article's record begins, in bytes; for a record of an archive.
    public var offset: Int?
    /// The page's address, if known.
    public var url: String?
    /// SHA-256 of the raw bytes, as 64 lower-case hexadecimal digits.
    public var sha256: String
    /// Metadata that stands beside the body in the input (a JSON object's fields, or command-line options).
    public var given: GivenMetadata
    /// The text is to be analyzed exactly as it is: nothing removed, nothing normalized.
    public var verbatim: Bool
    /// The bytes are no article but the JSON of a finished record.
    public var isRecord = false

    public init(
        id: String? = nil, bytes: [UInt8], mediaType: MediaType, charset: String? = nil, path: String? = nil,
        url: String? = nil, sha256: String, given: GivenMetadata = GivenMetadata(), verbatim: Bool = false
    ) {
        self.id = id
        self.bytes = bytes
        self.mediaType = mediaType
        self.charset = charset
        self.path = path
        self.url = url
        self.sha256 = sha256
        self.given = given
        self.verbatim = verbatim
    }
}

/// Where an article stood in the input.
extension RawArticle {
    public struct Origin: Sendable, Equatable {
        /// The file's path as given, or `-` for standard input.
        public var path: String?
        /// The line of the file, from 1, for a record of a JSON file.
        public var line: Int?
        /// The byte of the file, as it lies on the disk, for a record of an archive.
        public var offset: Int?

        public init(path: String?, line: Int? = nil, offset: Int? = nil) {
            self.path = path
            self.line = line
            self.offset = offset
        }
    }

    public var origin: Origin { Origin(path: path, line: line, offset: offset) }
}

/// Metadata that stands beside an article's body in the input. What the input says outright is trusted over what the page shows.
public struct GivenMetadata: Sendable {
    public var title: String?
    public var subtitle: String?
    public var authors: [String] = []
    public var publisher: String?
    public var section: String?
    /// ISO 8601 date or date-time.
    public var published: String?
    public var modified: String?
    public var language: String?

    public init() {}
}
