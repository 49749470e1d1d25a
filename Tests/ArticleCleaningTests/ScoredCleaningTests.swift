import ArticleCleaning
import ArticleModel
import Testing

/// Measures on the marked articles what cleaning takes out and what it leaves.
@Test func repeatsAndFurnitureAreTakenOutAndNothingElse() throws {
    let articles = try MarkedArticle.all()
    #expect(articles.count >= 40)
    var (right, wrong, missed) = (0, 0, 0)
    for marked in articles {
        let article = try clean(marked.input)
        var open = marked.takenOut
        var surplus: [String] = []
        let found = article.removed.map { MarkedArticle.key($0.reason, $0.text) } + article.repeats.map { MarkedArticle.key("=", $0.text) }
        for key in found {
            if let place = open.firstIndex(of: key) {
                open.remove(at: place)
                right += 1
            } else {
                surplus.append(key)
            }
        }
        wrong += surplus.count
        missed += open.count
        #expect(surplus.isEmpty && open.isEmpty, "\(marked.name): wrongly out \(surplus), missed \(open)")
        #expect(MarkedArticle.words(String(decoding: article.text, as: UTF8.self)) == marked.kept, "\(marked.name)")
        #expect(MarkedArticle.words(article.title ?? "") == MarkedArticle.words(marked.title ?? ""), "\(marked.name)")
    }
    let precision = Double(right) / Double(right + wrong)
    let recall = Double(right) / Double(right + missed)
    #expect(precision >= 0.99, "\(right) right, \(wrong) wrong")
    #expect(recall >= 0.99, "\(right) right, \(missed) missed")
}

/// Cleans a plain text.
func clean(_ text: String, verbatim: Bool = false) throws -> Article { try clean(bytes: Array(text.utf8), verbatim: verbatim) }

func clean(bytes: [UInt8], charset: String? = nil, verbatim: Bool = false) throws -> Article {
    let sha256 = String(repeating: "0", count: 64)
    return try ArticleCleaner().clean(RawArticle(bytes: bytes, mediaType: .plain, charset: charset, sha256: sha256, verbatim: verbatim))
}
