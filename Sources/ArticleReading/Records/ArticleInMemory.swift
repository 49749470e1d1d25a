import ArticleModel

extension InputRecord {
    /// An article whose bytes are in memory, as a program that embeds this one hands it over.
    ///
    /// - Parameters:
    ///   - bytes: an HTML page or a plain text.
    ///   - about: a JSON object with what is known of it: the fields of an article in a JSON file, and `charset`, `mediaType` and `verbatim`.
    public static func article(bytes: [UInt8], about: [UInt8]) -> InputRecord {
        func failure(_ code: String, _ message: String, id: String? = nil) -> InputRecord {
            .failure(ReadingError(code: code, message: message), id: id, RawArticle.Origin(path: nil))
        }
        let fields: ArticleFields
        do { fields = ArticleFields(try ArticleFields.object(about)) } catch {
            return failure(error.code, "what is said about the article is \(error.reason)")
        }
        if bytes.isEmpty { return failure("empty", "the article is empty", id: fields.id) }
        let sniffer = ContentSniffer(article: bytes)
        if let what = sniffer.binaryKind { return failure("binary", "not a text: \(what)", id: fields.id) }
        return .article(fields.article(bytes: bytes, mediaType: sniffer.mediaType))
    }
}
