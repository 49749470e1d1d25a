import ArticleModel

/// What a reader of one format (an HTML page, a plain text) makes of an input: the article's blocks in order, and what is known of it.
///
/// Repeats are still in it; ``ArticleCleaner`` finds them, since they look the same in every format.
struct CleanedPage: Sendable {
    var blocks: [TextBlock] = []
    var removed: [RemovedText] = []
    var warnings: [ArticleWarning] = []

    var title: String?
    var subtitle: String?
    var authors: [String] = []
    var publisher: String?
    var section: String?
    var published: CivilDateTime?
    var publishedBasis: PublishedBasis?
    var modified: CivilDateTime?
    /// A date that the page shows but that is not the article's (a masthead's, the day it was saved).
    var pageDate: CivilDateTime?
    var language: String?
    var canonicalURL: String?
}

/// One block of text: UTF-8 without line breaks but those that `<br>` or verse make, white space tidied.
struct TextBlock: Sendable, Equatable {
    var text: [UInt8]
    var kind: Paragraph.Kind

    init(_ text: [UInt8], _ kind: Paragraph.Kind = .paragraph) {
        self.text = text
        self.kind = kind
    }
}
