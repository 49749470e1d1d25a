import ArticleModel

/// A block of an input, kept or not, and why.
public struct BlockDecision: Sendable, Equatable {
    public var text: String
    /// The elements around the block, outermost first: `html > body > article.story > p`. Empty for plain texts and for repeats.
    public var path: String
    public var isKept: Bool
    /// `article`, `standfirst`, or why the block was left out, as in ``ArticleModel/RemovedText``.
    public var reason: String
}

extension ArticleCleaner {
    /// Each block of an input with what became of it, in order; repeats, which are found after that, stand at the end.
    ///
    /// - Throws: ``CleaningError`` for input that holds no article.
    public func blockDecisions(of raw: RawArticle) throws(CleaningError) -> [BlockDecision] {
        let article = try clean(raw)
        var decisions: [BlockDecision]
        if raw.mediaType == .html {
            let decoded = try CharsetDecoder().decode(raw.bytes, known: raw.charset, isHTML: true)
            decisions = try HTMLPageReader().explain(decoded.utf8, url: raw.url)
        } else {
            decisions = article.paragraphs.map {
                BlockDecision(text: String(decoding: article.text[$0.bytes], as: UTF8.self), path: "", isKept: true, reason: $0.kind.rawValue)
            }
            decisions += article.removed.map { BlockDecision(text: $0.text, path: "", isKept: false, reason: $0.reason) }
        }
        decisions += article.repeats.map {
            BlockDecision(text: $0.text, path: "", isKept: false, reason: "\($0.kind.rawValue) repeat of paragraph \($0.of + 1)")
        }
        return decisions
    }
}
