import ArticleModel

/// The records of one opened file.
struct RecordStream {
    private let path: String
    private let options: ReadingOptions
    private let kind: ArticleKind
    private let source: ByteSource
    private var content: Content
    private var ended = false

    private enum Content {
        case records(any RecordCutter)
        case archive(ArchiveCutter)
    }

    /// - Throws: ``ReadingError`` for a file that cannot be opened, is empty, or is no text.
    init(path: String, options: ReadingOptions) throws(ReadingError) {
        self.path = path
        self.options = options
        source = try ByteSource(path: path, from: options.after ?? 0)
        var fault: ReadingError?
        do { _ = try source.head(4096) } catch { fault = error }
        let head = Array(source.window.prefix(4096))
        kind = ArticleKind(format: options.inputFormat, name: path, head: head)
        if kind == .warc {
            // Records of it may be whole, whatever is broken.
            content = .archive(ArchiveCutter())
            try skipRecord(at: options.after)
            return
        }
        if let fault { throw fault }
        if options.after != nil { throw ReadingError(code: "no-archive", message: "\(path): only archives can be gone on with at a place") }
        if let what = ContentSniffer(head).binaryKind {
            throw ReadingError(code: "binary", message: "\(path): not a text: \(what)")
        }
        switch kind {
        case .html, .text:
            // No records at all are a good JSON Lines file, but a page or text of nothing is none.
            if head.isEmpty { throw ReadingError(code: "empty", message: "\(path): the file is empty") }
            content = .records(WholeFileCutter())
        case .json: content = .records(ValueCutter())
        case .jsonl, .warc: content = .records(LineCutter())
        }
    }

    var bytesRead: Int { source.bytesRead }

    /// The next record; nil at the end. A file that cannot be read on ends with a failure.
    mutating func next() -> InputRecord? {
        if ended { return nil }
        let record: InputRecord?
        switch content {
        case .records(var cutter):
            record = next(of: &cutter)
            content = .records(cutter)
        case .archive(var cutter):
            record = next(of: &cutter)
            content = .archive(cutter)
        }
        if record == nil { ended = true }
        return record
    }

    private mutating func next(of cutter: inout any RecordCutter) -> InputRecord? {
        do {
            switch try cutter.next(from: source) {
            case .bytes(let bytes, let line):
                return kind == .html || kind == .text ? file(bytes) : object(bytes, line: line)
            case .tooLarge(let line):
                return failure("too-large", "larger than \(recordSizeLimit >> 20) MB", line: line)
            case nil: return nil
            }
        } catch {
            ended = true
            return .failure(error, id: nil, .init(path: path))
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
        let object: JSONObject
        do { object = try ArticleFields.object(bytes) } catch { return failure(error.code, error.reason, line: line) }
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
        return .failure(ReadingError(code: code, message: "\(place): \(reason)"), id: id, .init(path: path, line: line))
    }
}

// MARK: Archives

extension RecordStream {
    /// Lets the record that begins at the file's place go by; without a place, none.
    private func skipRecord(at offset: Int?) throws(ReadingError) {
        guard let offset else { return }
        var cutter = ArchiveCutter()
        guard source.window.starts(with: "WARC/".utf8), cutter.next(from: source) != nil else {
            throw ReadingError(code: "no-record", message: "\(path): no record begins at byte \(offset)")
        }
    }

    /// The next article of an archive: requests, images and whatever else is kept with the pages is passed over.
    private func next(of cutter: inout ArchiveCutter) -> InputRecord? {
        while let cut = cutter.next(from: source) {
            switch cut {
            case .damaged(let fault, let id, let offset): return failure(fault, id: id, offset: offset)
            case .record(let record):
                do {
                    guard let body = try ArchivedBody(record) else { continue }
                    return .article(article(record, body))
                } catch {
                    return failure(error, id: record.fields.recordID, offset: record.offset)
                }
            }
        }
        return nil
    }

    private func article(_ record: ArchiveCutter.Record, _ body: ArchivedBody) -> RawArticle {
        var given = GivenMetadata()
        given.published = options.published
        var article = RawArticle(
            id: record.fields.recordID, bytes: body.bytes, mediaType: body.mediaType, charset: body.charset, path: path,
            url: record.fields.targetURI ?? options.url, sha256: ContentHash.sha256(body.bytes), given: given, verbatim: options.verbatim)
        article.offset = record.offset
        return article
    }

    private func failure(_ fault: RecordFault, id: String?, offset: Int?) -> InputRecord {
        let place = offset.map { "\(path) at byte \($0)" } ?? path
        return .failure(
            ReadingError(code: fault.code, message: "\(place): \(fault.reason)"), id: id, .init(path: path, offset: offset))
    }
}
