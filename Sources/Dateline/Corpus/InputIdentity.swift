import ArticleModel
import ArticleReading

/// What a store knows an input by.
extension RawArticle {
    /// Where the input stands: its file, and within a file of many its own id, else its content.
    public var storeKey: String {
        let isOneOfMany = line != nil || offset != nil || path == nil || path == "-"
        return [path ?? "-", id ?? (isOneOfMany ? sha256 : "")].filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// The hash of all that its digest depends on: content, what is given beside it, how it is read, and the rules.
    public func fingerprint(rules: UserRules) -> String {
        var parts = [
            Pipeline.digestVersion, sha256, id, url, mediaType.rawValue, charset, given.title, given.subtitle, given.publisher, given.section,
            given.published, given.modified, given.language, verbatim ? "verbatim" : nil, isRecord ? "record" : nil,
        ]
        parts += given.authors
        parts += rules.names.map { "\($0.key)=\($0.value)" }.sorted()
        // Made of arrays alone: the same rules are written the same way.
        parts.append(String(describing: rules.incidents))
        return ContentHash.sha256(Array(parts.map { $0 ?? "\u{1}" }.joined(separator: "\u{0}").utf8))
    }
}

extension Pipeline {
    /// Changes whenever the same input may give another digest: stores then read everything again.
    static let digestVersion = "1"
}
