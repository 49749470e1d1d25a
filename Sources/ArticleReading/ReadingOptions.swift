/// What an input is taken for.
public enum InputFormat: String, Sendable, CaseIterable {
    /// By the file's name; where that does not tell, by its content.
    case auto
    /// A file is an HTML page.
    case html
    /// A file is a plain text.
    case text
    /// A file is one JSON object or an array of them.
    case json
    /// Every line is a JSON object.
    case jsonl
    /// A WARC archive of pages, or a WET archive of texts.
    case warc
}

/// How inputs are read, and what is known of all of them from outside.
public struct ReadingOptions: Sendable {
    public var inputFormat: InputFormat
    /// Texts are to be analyzed exactly as they are.
    public var verbatim: Bool
    /// The address of inputs that do not tell their own.
    public var url: String?
    /// The publication date (ISO 8601) of inputs that do not tell their own.
    public var published: String?
    /// JSON objects that are finished records (told by their `schemaVersion`) are handed on as they are, not taken for articles.
    public var takesRecords: Bool
    /// Where in an archive's file a record begins behind which reading goes on.
    public var after: Int?

    public init(
        inputFormat: InputFormat = .auto, verbatim: Bool = false, url: String? = nil, published: String? = nil,
        takesRecords: Bool = false, after: Int? = nil
    ) {
        self.inputFormat = inputFormat
        self.verbatim = verbatim
        self.url = url
        self.published = published
        self.takesRecords = takesRecords
        self.after = after
    }
}
