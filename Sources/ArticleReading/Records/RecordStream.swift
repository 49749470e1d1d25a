import ArticleModel

/// The records of one opened file.
struct RecordStream {
    private let path: String
    private let options: ReadingOptions
    private let kind: ArticleKind
    private let source: ByteSource
    private var cutter: any RecordCutter
    private var ended = false

    /// - Throws: ``ReadingError`` for a file that cannot be opened, is empty, or is no text.
    init(path: String, options: ReadingOptions) throws(ReadingError) {
        self.path = path
        self.options = options
        source = try ByteSource(path: path)
        let head = try source.head(4096)
        kind = ArticleKind(format: options.inputFormat, name: path, head: head)
        if let what = ContentSniffer(head).binaryKind {
            throw ReadingError(code: "binary", message: "\(path): not a text: \(what)")
        }
        switch kind {
        case .html, .text:
            // No records at all are a good JSON Lines file, but a page or text of nothing is none.
            if head.isEmpty { throw ReadingError(code: "empty", message: "\(path): the file is empty") }
            cutter = WholeFileCutter()
        case .json: cutter = ValueCutter()
        case .jsonl: cutter = LineCutter()
        }
    }

    var bytesRead: Int { source.bytesRead }

    /// The next record; nil at the end. A file that cannot be read on ends with a failure.
    mutating func next() -> InputRecord? {
        if ended { return nil }
        do {
            switch try cutter.next(from: source) {
            case .bytes(let bytes, let line):
                return kind == .html || kind == .text ? file(bytes) : object(bytes, line: line)
            case .tooLarge(let line):
                return failure("too-large", "larger than \(recordSizeLimit >> 20) MB", line: line)
            case nil:
                ended = true
                return nil
            }
        } catch {
            ended = true
            return .failure(error, id: nil, path: path, line: nil)
        }
    }

    private func file(_ bytes: [UInt8]) -> InputRecord {
        var given = GivenMetadata()
        given.published = options.published
        return .article(
            RawArticle(
                bytes: bytes, mediaType: kind == .html ? .html : .plain, path: path, url: options.url,
                sha256: ContentHash.sha256(bytes), given: given, verbatim: options.verbatim))
    }

    private func object(_ bytes: [UInt8], line: Int?) -> InputRecord {
        let value: JSONValue
        do {
            value = try JSONReader.read(bytes)
        } catch {
            return failure("invalid-json", "not JSON: \(error)", line: line)
        }
        guard let object = value.object else { return failure("not-an-object", "not a JSON object", line: line) }
        if options.takesRecords, object["schemaVersion"] != nil { return record(object, bytes, line: line) }
        let fields = ArticleFields(object)
        guard var article = fields.article(options: options, path: path) else {
            return failure("no-text", "the object has no \"text\" and no \"html\"", id: fields.id, line: line)
        }
        article.line = line
        return .article(article)
    }

    /// A finished record.
    private func record(_ object: JSONObject, _ bytes: [UInt8], line: Int?) -> InputRecord {
        var article = RawArticle(
            id: object["id"]?.string, bytes: bytes, mediaType: .plain, charset: "utf-8", path: path,
            sha256: object["source"]?["sha256"]?.string ?? ContentHash.sha256(bytes))
        article.isRecord = true
        article.line = line
        return .article(article)
    }

    private func failure(_ code: String, _ reason: String, id: String? = nil, line: Int?) -> InputRecord {
        let place = line.map { "\(path):\($0)" } ?? path
        return .failure(ReadingError(code: code, message: "\(place): \(reason)"), id: id, path: path, line: line)
    }
}
