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
        let value: JSONValue
        do {
            value = try JSONReader.read(about)
        } catch {
            return failure("invalid-json", "what is said about the article is not JSON: \(error)")
        }
        guard let object = value.object else { return failure("not-an-object", "what is said about the article is not a JSON object") }
        let fields = ArticleFields(object)
        if bytes.isEmpty { return failure("empty", "the article is empty", id: fields.id) }
        if let what = ContentSniffer(Array(bytes.prefix(4096))).binaryKind { return failure("binary", "not a text: \(what)", id: fields.id) }
        return .article(fields.article(bytes: bytes))
    }
}
