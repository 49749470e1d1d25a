import ArticleModel

/// An article out of a JSON object: the names of its fields as crawlers and extractors write them (news-please, newspaper4k,
/// trafilatura, fundus, schema.org).
struct ArticleFields {
    private let object: JSONObject

    init(_ object: JSONObject) { self.object = object }

    /// The object that JSON in UTF-8 is.
    static func object(_ json: [UInt8]) throws(RecordFault) -> JSONObject {
        let value: JSONValue
        do { value = try JSONReader.read(json) } catch { throw RecordFault("invalid-json", "not JSON: \(error)") }
        guard let object = value.object else { throw RecordFault("not-an-object", "not a JSON object") }
        return object
    }

    /// The input's own id, which is told with every fault of the record, too.
    var id: String? { string("id", "_id", "uuid", "uid") }

    /// The article; nil if the object has neither page nor text.
    func article(options: ReadingOptions, path: String) -> RawArticle? {
        guard let (body, mediaType) = body(verbatim: options.verbatim) else { return nil }
        let bytes = Array(body.utf8)
        return RawArticle(
            id: id, bytes: bytes, mediaType: mediaType, charset: "utf-8", path: path, url: url ?? options.url,
            sha256: ContentHash.sha256(bytes), given: given(options), verbatim: options.verbatim)
    }

    /// An article whose bytes come by another way, with what the object says of them: beside the fields of any article its charset, its
    /// media type, and whether it is to be analyzed as it is.
    ///
    /// - Parameter mediaType: what the bytes are, where the object does not say.
    func article(bytes: [UInt8], mediaType: RawArticle.MediaType) -> RawArticle {
        RawArticle(
            id: id, bytes: bytes, mediaType: string("mediaType").flatMap(RawArticle.MediaType.init) ?? mediaType, charset: string("charset"), url: url, sha256: ContentHash.sha256(bytes),
            given: given(ReadingOptions()), verbatim: object["verbatim"] == .bool(true))
    }

    // MARK: The body

    /// A page tells more than the text that was taken from it, and is preferred; but a text that is to be analyzed as it is, is meant.
    private func body(verbatim: Bool) -> (String, RawArticle.MediaType)? {
        let page = string("html", "raw_html", "page_html")
        let text = text("text", "maintext", "articleBody", "article_body", "full_text", "plaintext")
        if let page, !verbatim || text == nil { return (page, .html) }
        if let text { return (text, .plain) }
        // Fields of these names hold either.
        guard let content = self.text("content", "body", "article", "article_html", "raw_text") else { return nil }
        return (content, beginsWithTag(content) ? .html : .plain)
    }

    /// A string, or paragraphs as an array of strings.
    private func text(_ names: String...) -> String? {
        for name in names {
            if let text = string(name) { return text }
            let paragraphs = object[name]?.array?.compactMap(\.string) ?? []
            if !paragraphs.isEmpty { return paragraphs.joined(separator: "\n\n") }
        }
        return nil
    }

    private func beginsWithTag(_ text: String) -> Bool {
        let head = Array(text.utf8.prefix(64).drop { $0 <= 0x20 })
        guard head.first == UInt8(ascii: "<"), head.count > 1 else { return false }
        let letter = head[1] | 0x20
        return head[1] == UInt8(ascii: "!") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
    }

    // MARK: What stands beside it

    private var url: String? { string("url", "link", "canonical_link", "canonical_url", "requested_url") ?? sourceURL }

    /// trafilatura writes the page's address as `source`; for others that is the publisher.
    private var sourceURL: String? { string("source").flatMap { $0.hasPrefix("http") ? $0 : nil } }

    private func given(_ options: ReadingOptions) -> GivenMetadata {
        var given = GivenMetadata()
        given.title = string("title", "headline")
        given.subtitle = string("subtitle", "subheadline", "alternativeHeadline", "standfirst")
        given.authors = names("authors", "author", "byline")
        given.publisher = string("publisher", "sitename", "site_name", "source-hostname", "meta_site_name")
        given.section = string("section", "articleSection")
        given.published =
            string(
                "published", "date_publish", "publish_date", "published_at", "publishedAt", "publication_date",
                "publishing_date", "datePublished", "pubDate", "date") ?? options.published
        given.modified = string("modified", "date_modify", "dateModified", "updated", "updated_at")
        given.language = string("language", "lang", "meta_lang", "inLanguage")
        return given
    }

    /// The first of the fields that says something: a string, a number's digits, or the name (or content) of an object.
    private func string(_ names: String...) -> String? {
        for name in names {
            guard let value = object[name], let text = label(value), !text.utf8.allSatisfy({ $0 <= 0x20 }) else { continue }
            return text
        }
        return nil
    }

    private func label(_ value: JSONValue) -> String? {
        switch value {
        case .string(let text): text
        case .number(let digits): digits
        case .object(let object): object["name"]?.string ?? object["content"]?.string
        default: nil
        }
    }

    /// People: a list of strings or of objects with names, or one string in which semicolons part them.
    private func names(_ fields: String...) -> [String] {
        for field in fields {
            guard let value = object[field] else { continue }
            let labels = (value.array ?? [value]).compactMap(label)
            let names = labels.flatMap { $0.utf8.split(separator: UInt8(ascii: ";")) }.map { String(trimmed($0)) }
            let filled = names.filter { !$0.isEmpty }
            if !filled.isEmpty { return filled }
        }
        return []
    }

    private func trimmed(_ text: Substring.UTF8View) -> Substring {
        let head = text.drop { $0 <= 0x20 }
        let tail = head.reversed().prefix { $0 <= 0x20 }.count
        return Substring(head.dropLast(tail))
    }
}
