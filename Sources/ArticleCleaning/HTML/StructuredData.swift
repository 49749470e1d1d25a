import ArticleReading

/// The article's own entry in a page's JSON-LD (schema.org `NewsArticle` and its relatives).
struct StructuredData {
    var headline: String?
    var description: String?
    var authors: [String] = []
    var publisher: String?
    var section: String?
    var published: String?
    var modified: String?
    var language: String?
    var body: StructuredBody?

    /// Takes over what a script says that no earlier one has said.
    mutating func add(_ script: [UInt8]) {
        guard let value = StructuredData.json(script) else { return }
        var nodes: [JSONObject] = []
        StructuredData.collect(value, into: &nodes, depth: 0)
        let byID = Dictionary(nodes.compactMap { node in node["name"] == nil ? nil : node["@id"]?.string.map { ($0, node) } }, uniquingKeysWith: { first, _ in first })
        for node in nodes where StructuredData.isArticle(node) { read(node, byID) }
    }

    private mutating func read(_ node: JSONObject, _ byID: [String: JSONObject]) {
        headline = headline ?? node["headline"]?.string ?? node["name"]?.string
        description = description ?? node["description"]?.string
        if authors.isEmpty { authors = StructuredData.names(node["author"], byID) }
        if authors.isEmpty { authors = StructuredData.names(node["creator"], byID) }
        publisher = publisher ?? StructuredData.names(node["publisher"], byID).first
        section = section ?? StructuredData.words(node["articleSection"]).first
        published = published ?? node["datePublished"]?.string ?? node["dateCreated"]?.string
        modified = modified ?? node["dateModified"]?.string
        language = language ?? node["inLanguage"]?.string
        if body == nil { body = node["articleBody"]?.string.flatMap(StructuredBody.init) }
    }

    /// Scripts stand within comments or CDATA on some pages, end with a semicolon, or have raw line breaks in strings.
    private static func json(_ script: [UInt8]) -> JSONValue? {
        guard let start = script.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }),
            let end = script.lastIndex(where: { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") }), start < end
        else { return nil }
        let body = script[start...end].map { $0 < 0x20 ? 0x20 : $0 }
        return (try? JSONReader.read(body)) ?? (try? JSONReader.read(withCommasRepaired(body)))
    }

    /// Commas put in between values that follow each other without one, and taken out before a closing bracket: what people who write JSON
    /// by templates get wrong most.
    private static func withCommasRepaired(_ json: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(json.count + 8)
        var isInString = false
        var isEscaped = false
        /// The place in `out` of the last byte that is no blank.
        var last: Int?
        for byte in json {
            if isInString {
                if !isEscaped, byte == UInt8(ascii: "\"") { isInString = false }
                isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
            } else if byte > 0x20 {
                let opens = "\"{[".utf8.contains(byte)
                if let last, opens, "\"}]".utf8.contains(out[last]) { out.append(UInt8(ascii: ",")) }
                if let last, "}]".utf8.contains(byte), out[last] == UInt8(ascii: ",") { out[last] = 0x20 }
                isInString = byte == UInt8(ascii: "\"")
            }
            out.append(byte)
            if byte > 0x20 { last = out.count - 1 }
        }
        return out
    }

    private static func collect(_ value: JSONValue, into nodes: inout [JSONObject], depth: Int) {
        guard depth < 6 else { return }
        for element in value.array ?? [] { collect(element, into: &nodes, depth: depth + 1) }
        guard let object = value.object else { return }
        nodes.append(object)
        for key in ["@graph", "mainEntity", "mainEntityOfPage", "author", "publisher"] {
            if let inner = object[key] { collect(inner, into: &nodes, depth: depth + 1) }
        }
    }

    private static func isArticle(_ node: JSONObject) -> Bool {
        words(node["@type"]).contains { $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" || $0 == "Review" }
    }

    /// Names of people or organizations, given as text, as objects, as lists of either, or as references.
    private static func names(_ value: JSONValue?, _ byID: [String: JSONObject]) -> [String] {
        guard let value else { return [] }
        if let text = value.string { return text.hasPrefix("http") ? [] : [text] }
        if let list = value.array { return list.flatMap { names($0, byID) } }
        guard let object = value.object else { return [] }
        if let name = object["name"] { return words(name) }
        return object["@id"]?.string.flatMap { byID[$0] }.map { words($0["name"]) } ?? []
    }

    private static func words(_ value: JSONValue?) -> [String] {
        if let text = value?.string { return [text] }
        return value?.array?.compactMap(\.string) ?? []
    }
}
