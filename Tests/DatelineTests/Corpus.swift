import ArticleModel
import ArticleReading
import Testing

/// An article of the project's own corpus.
struct CorpusArticle: Sendable, CustomTestStringConvertible {
    /// Its own id, or its file's name without endings.
    var name: String
    var raw: RawArticle

    var testDescription: String { name }
}

enum Corpus {
    /// The project's folder.
    static let project = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")

    /// All articles, in the order in which they are read; paths are told from the project's folder.
    static let articles: [CorpusArticle] = ArticleReader(paths: [project + "/corpus"]).compactMap { record in
        guard case .article(var raw) = record else { return nil }
        raw.path = raw.path.map { String($0.dropFirst(project.count + 1)) }
        let file = raw.path?.split(separator: "/").last ?? ""
        return CorpusArticle(name: raw.id ?? String(file.prefix { $0 != "." }), raw: raw)
    }
}
