/// A server's answer as crawlers keep it: status, fields, and the body without what the way through the net has put around it.
struct HTTPResponse {
    let status: Int
    let fields: HeaderFields
    private let rawBody: ArraySlice<UInt8>

    /// - Parameter message: an HTTP/1 response (RFC 9112), whole.
    init(_ message: ArraySlice<UInt8>) throws(RecordFault) {
        guard message.starts(with: "HTTP/".utf8), let (head, body) = HeaderFields.end(in: message) else {
            throw RecordFault("broken-http", "the record holds no HTTP response")
        }
        fields = HeaderFields(head)
        let words = fields.firstLine.split(separator: " ")
        guard words.count > 1, let status = Int(words[1]) else {
            throw RecordFault("broken-http", "the HTTP response has no status: \(fields.firstLine.prefix(64))")
        }
        self.status = status
        rawBody = message[body...]
    }

    var contentType: ContentType? { fields["content-type"].map(ContentType.init) }

    /// The body as the server had it: chunks joined, uncompressed.
    ///
    /// Some crawlers keep the fields of chunked or compressed bodies that they have unpacked; such bodies are taken as they are.
    func body() throws(RecordFault) -> [UInt8] {
        var body = Array(rawBody)
        if codings("transfer-encoding").contains("chunked"), let joined = try ChunkedBody.joined(rawBody) { body = joined }
        for coding in codings("content-encoding").reversed() + codings("transfer-encoding").filter({ $0 != "chunked" }) {
            body = try decoded(body, coding)
        }
        return body
    }

    private func codings(_ field: String) -> [String] {
        (fields[field] ?? "").lowercased().split { $0 == "," || $0 == " " }.map(String.init)
    }

    private func decoded(_ body: [UInt8], _ coding: String) throws(RecordFault) -> [UInt8] {
        switch coding {
        case "identity", "none", "utf-8", "": return body
        case "gzip", "x-gzip": return body.starts(with: [0x1F, 0x8B]) ? try inflated(body, .gzip) : body
        case "deflate":
            // Zlib's two bytes of header are a multiple of 31.
            let isZlib = body.count > 1 && body[0] & 15 == 8 && (Int(body[0]) << 8 | Int(body[1])) % 31 == 0
            if !isZlib, ContentSniffer(Array(body.prefix(1024))).isPage { return body }
            return try inflated(body, isZlib ? .zlib : .bare)
        default:
            if ContentSniffer(Array(body.prefix(1024))).isPage { return body }
            throw RecordFault("unknown-encoding", "the body is encoded by \(coding.prefix(32)), which is not read")
        }
    }

    private func inflated(_ body: [UInt8], _ container: Inflater.Container) throws(RecordFault) -> [UInt8] {
        let inflater = Inflater(container)
        inflater.feed(body)
        var result: [UInt8] = []
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { chunk.deallocate() }
        do {
            while true {
                let count = try inflater.inflate(into: chunk)
                if count == 0 { break }
                guard result.count + count <= recordSizeLimit else {
                    throw RecordFault("too-large", "the uncompressed body is larger than \(recordSizeLimit >> 20) MB")
                }
                result.append(contentsOf: chunk[..<count])
            }
            try inflater.finish()
        } catch let fault as RecordFault {
            throw fault
        } catch {
            throw RecordFault("broken-body", "the compressed body is damaged or cut short")
        }
        return result
    }
}

/// HTTP's chunked coding (RFC 9112, section 7.1).
enum ChunkedBody {
    /// The chunks' content; nil if the body does not begin with a chunk at all, and so is not chunked.
    static func joined(_ body: ArraySlice<UInt8>) throws(RecordFault) -> [UInt8]? {
        var joined: [UInt8] = []
        var place = body.startIndex
        while true {
            guard let lineEnd = body[place...].firstIndex(of: UInt8(ascii: "\n")), let size = size(body[place..<lineEnd]) else {
                if place == body.startIndex { return nil }
                throw RecordFault("broken-chunk", "no chunk begins at byte \(place - body.startIndex) of the chunked body")
            }
            if size == 0 { return joined }
            let start = lineEnd + 1
            guard size <= body.endIndex - start else {
                throw RecordFault("broken-chunk", "the chunk at byte \(place - body.startIndex) of the chunked body is cut short")
            }
            joined += body[start..<start + size]
            place = start + size
            if place < body.endIndex, body[place] == UInt8(ascii: "\r") { place += 1 }
            if place < body.endIndex, body[place] == UInt8(ascii: "\n") { place += 1 }
        }
    }

    /// The hexadecimal number at a line's start, behind which only an extension may stand.
    private static func size(_ line: ArraySlice<UInt8>) -> Int? {
        let digits = line.prefix { $0 != UInt8(ascii: ";") && $0 > 0x20 }
        guard (1...8).contains(digits.count) else { return nil }
        return Int(String(decoding: digits, as: UTF8.self), radix: 16).flatMap { $0 >= 0 ? $0 : nil }
    }
}
