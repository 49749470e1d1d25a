import ArticleModel

/// Values as bytes between a run and its worker processes, which are the same program on the same machine.
struct FrameWriter {
    private(set) var bytes: [UInt8] = []

    mutating func number(_ value: Int) { withUnsafeBytes(of: Int64(value)) { bytes.append(contentsOf: $0) } }

    mutating func string(_ value: String) { data(Array(value.utf8)) }

    mutating func data(_ value: [UInt8]) {
        number(value.count)
        bytes += value
    }

    /// Nil is a length of -1.
    mutating func optional(_ value: String?) { if let value { string(value) } else { number(-1) } }
}

/// Reads what ``FrameWriter`` wrote, in the same order.
struct FrameReader {
    struct Broken: Error {}

    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func number() throws(Broken) -> Int {
        guard bytes.count - position >= 8 else { throw Broken() }
        var value: UInt64 = 0
        for place in 0..<8 { value |= UInt64(bytes[position + place]) << (8 * UInt64(place)) }
        position += 8
        return Int(Int64(bitPattern: value))
    }

    mutating func data() throws(Broken) -> [UInt8] { try data(of: try number()) }

    mutating func string() throws(Broken) -> String { String(decoding: try data(), as: UTF8.self) }

    mutating func optional() throws(Broken) -> String? {
        let count = try number()
        return count == -1 ? nil : String(decoding: try data(of: count), as: UTF8.self)
    }

    private mutating func data(of count: Int) throws(Broken) -> [UInt8] {
        guard count >= 0, count <= bytes.count - position else { throw Broken() }
        defer { position += count }
        return Array(bytes[position..<position + count])
    }
}

extension RawArticle {
    /// Everything but where the article stood, which the run itself knows.
    func write(to frame: inout FrameWriter) {
        frame.optional(id)
        frame.data(bytes)
        frame.string(mediaType.rawValue)
        for text in [charset, path, url] { frame.optional(text) }
        frame.number(offset ?? -1)
        frame.string(sha256)
        frame.number(verbatim ? 1 : 0)
        frame.number(isRecord ? 1 : 0)
        for text in [given.title, given.subtitle, given.publisher, given.section, given.published, given.modified, given.language] {
            frame.optional(text)
        }
        frame.number(given.authors.count)
        for author in given.authors { frame.string(author) }
    }

    init(from frame: inout FrameReader) throws(FrameReader.Broken) {
        let id = try frame.optional()
        let bytes = try frame.data()
        guard let mediaType = MediaType(rawValue: try frame.string()) else { throw FrameReader.Broken() }
        let charset = try frame.optional()
        let path = try frame.optional()
        let url = try frame.optional()
        let offset = try frame.number()
        self.init(id: id, bytes: bytes, mediaType: mediaType, charset: charset, path: path, url: url, sha256: try frame.string())
        self.offset = offset < 0 ? nil : offset
        verbatim = try frame.number() == 1
        isRecord = try frame.number() == 1
        given.title = try frame.optional()
        given.subtitle = try frame.optional()
        given.publisher = try frame.optional()
        given.section = try frame.optional()
        given.published = try frame.optional()
        given.modified = try frame.optional()
        given.language = try frame.optional()
        for _ in 0..<max(0, try frame.number()) { given.authors.append(try frame.string()) }
    }
}
