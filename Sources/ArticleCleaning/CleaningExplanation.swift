import ArticleModel

/// One block of an input, kept or not, and why.
public struct CleaningDecision: Sendable {
    public var text: String
    /// Where it stands in the page: element names from the body down. Empty for plain texts.
    public var path: String
    public var isKept: Bool
    /// `article`, or why it was left out.
    public var reason: String
}

extension ArticleCleaner {
    /// Each block of an input with what became of it, in order; repeats stand at the end.
    ///
    /// - Throws: ``CleaningError`` for input that holds no article.
    public func decisions(on raw: RawArticle) throws(CleaningError) -> [CleaningDecision] {
        let article = try clean(raw)
        var decisions: [CleaningDecision] = []
        if raw.mediaType == .html {
            let decoded = try CharsetDecoder().decode(raw.bytes, known: raw.charset, isHTML: true)
            for block in try HTMLPageReader().explain(decoded.utf8, url: raw.url) {
                decisions.append(CleaningDecision(text: block.text, path: block.path, isKept: block.isKept, reason: block.reason))
            }
        } else {
            for paragraph in article.paragraphs {
                let text = String(decoding: article.text[paragraph.bytes], as: UTF8.self)
                decisions.append(CleaningDecision(text: text, path: "", isKept: true, reason: paragraph.kind.rawValue))
            }
            decisions += article.removed.map { CleaningDecision(text: $0.text, path: "", isKept: false, reason: $0.reason) }
        }
        decisions += article.repeats.map {
            CleaningDecision(text: $0.text, path: "", isKept: false, reason: "\($0.kind.rawValue) repeat of paragraph \($0.of + 1)")
        }
        return decisions
    }
}
