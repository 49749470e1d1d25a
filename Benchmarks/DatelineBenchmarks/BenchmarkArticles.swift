import ArticleModel
import ArticleReading

/// The articles that the stages are timed on.
struct BenchmarkArticles {
    /// At least this many bytes of each kind, repeated as often as needed.
    private static let size = 8_000_000

    /// Plain texts, to be taken as they are.
    let texts: [RawArticle]
    /// HTML pages.
    let pages: [RawArticle]

    /// Where they were read.
    let path: String

    /// - Parameter path: a file or a folder; what cannot be read is passed over.
    init(_ path: String) {
        self.path = path
        var texts: [RawArticle] = []
        var pages: [RawArticle] = []
        for var raw in BenchmarkArticles.read(path) {
            if raw.mediaType == .html {
                pages.append(raw)
            } else {
                raw.verbatim = true
                texts.append(raw)
            }
        }
        self.texts = BenchmarkArticles.repeated(texts)
        self.pages = BenchmarkArticles.repeated(pages)
    }

    /// All articles of a file or folder, once.
    static func read(_ path: String) -> [RawArticle] {
        ArticleReader(paths: [path]).compactMap { input in
            if case .article(let raw) = input { raw } else { nil }
        }
    }

    private static func repeated(_ articles: [RawArticle]) -> [RawArticle] {
        guard !articles.isEmpty else { return [] }
        var all: [RawArticle] = []
        var total = 0
        while total < size {
            all += articles
            total += bytes(of: articles)
        }
        return all
    }

    static func bytes(of articles: [RawArticle]) -> Int { articles.reduce(0) { $0 + $1.bytes.count } }
}
