/// A cleaned article: its text once, as UTF-8, and what was learnt of it and taken out of it.
///
/// All offsets are UTF-8 byte offsets into ``text``, half open. Code point offsets appear only when a record is written.
public struct Article: Sendable {
    /// The input's id, or the first 16 hexadecimal digits of the SHA-256 of the raw bytes.
    public var id: String
    public var source: ArticleSource
    public var title: String?
    public var subtitle: String?
    public var authors: [String] = []
    public var publisher: String?
    public var section: String?
    /// When the article was published, as precisely as the source says.
    public var published: CivilDateTime?
    public var publishedBasis: PublishedBasis?
    public var modified: CivilDateTime?
    /// BCP 47 language code ("en", "de").
    public var language: String?
    /// The cleaned text, UTF-8; paragraphs are joined by one blank line ("\n\n").
    public var text: [UInt8]
    /// The blocks of ``text``, in order, without the blank lines between them.
    public var paragraphs: [Paragraph] = []
    public var removed: [RemovedText] = []
    public var repeats: [RepeatedText] = []
    public var warnings: [ArticleWarning] = []

    public init(id: String, source: ArticleSource, text: [UInt8]) {
        self.id = id
        self.source = source
        self.text = text
    }

    /// Whether nothing says that it is in another language.
    public var isEnglish: Bool { language?.lowercased().hasPrefix("en") ?? true }
}

/// Where an article came from.
public struct ArticleSource: Sendable {
    public var path: String?
    /// Where in the file, as it lies on the disk, the article's record begins, in bytes; for a record of an archive.
    public var offset: Int?
    public var url: String?
    public var mediaType: String?
    public var charset: String?
    public var sha256: String
    /// A date that the page shows but that is not the article's (a masthead's, the day it was saved).
    public var pageDate: CivilDateTime?

    public init(sha256: String) { self.sha256 = sha256 }
}

/// What an article's publication date was taken from.
public enum PublishedBasis: String, Sendable {
    /// The page's markup (JSON-LD, Open Graph, meta, `<time>`).
    case metadata
    /// A date line that a reader sees.
    case visible
    /// The page's address.
    case url
    /// The input: a JSON field or a command-line option.
    case input
    /// The story's own dates.
    case text
}

/// One block of an article's text.
public struct Paragraph: Sendable, Equatable {
    public enum Kind: String, Sendable { case heading, paragraph, listItem, blockquote, caption }
    /// UTF-8 byte range in the article's text.
    public var bytes: Range<Int>
    public var kind: Kind

    public init(bytes: Range<Int>, kind: Kind) {
        self.bytes = bytes
        self.kind = kind
    }
}

/// A stretch of the input that cleaning took out of a plain text or of the article's body.
public struct RemovedText: Sendable, Equatable {
    public var text: String
    /// Why, in camel case: `relatedLink`, `masthead`, `sectionLabel`, `sharePrompt`, `newsletter`, `copyright`, `byline`, `caption`…
    public var reason: String

    public init(text: String, reason: String) {
        self.text = text
        self.reason = reason
    }
}

/// A paragraph, or a part of one, that repeats another and was dropped.
public struct RepeatedText: Sendable, Equatable {
    public enum Kind: String, Sendable { case exact, near, contained }
    public var text: String
    /// Index into the article's `paragraphs` of the copy that was kept.
    public var of: Int
    public var kind: Kind
    /// 1 for exact; else the share of shingles in common.
    public var similarity: Double

    public init(text: String, of: Int, kind: Kind, similarity: Double) {
        self.text = text
        self.of = of
        self.kind = kind
        self.similarity = similarity
    }
}

/// Something a user should know of an article's processing; the article has a record all the same.
public struct ArticleWarning: Sendable, Equatable {
    /// A stable name in kebab case: `charset-guessed`, `date-conflict`, `language-not-english`…
    public var code: String
    public var message: String

    public init(code: String, message: String) {
        self.code = code
        self.message = message
    }
}
