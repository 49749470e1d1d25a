import ArticleCleaning
import ArticleModel

/// An input that gave no record, and why.
public struct Failure: Error, Sendable {
    /// Names the kind of failure: `invalid-json`, `time-limit`, …
    public var code: String
    /// Names the input and the reason.
    public var message: String
    public var id: String?
    public var origin: RawArticle.Origin

    public init(code: String, message: String, id: String? = nil, origin: RawArticle.Origin) {
        self.code = code
        self.message = message
        self.id = id
        self.origin = origin
    }

    /// - Parameter reason: without the input's name, which is put before it.
    public init(_ code: String, _ reason: String, _ raw: RawArticle) {
        let line = [raw.origin.path, raw.origin.line.map(String.init)].compactMap { $0 }.joined(separator: ":")
        let place = line + (raw.origin.offset.map { " at byte \($0)" } ?? "")
        self.init(code: code, message: place.isEmpty ? reason : "\(place): \(reason)", id: raw.id, origin: raw.origin)
    }

    public init(_ error: any Error, _ raw: RawArticle) {
        let (code, reason) = Failure.codeAndReason(of: error)
        self.init(code, reason, raw)
    }

    public static func codeAndReason(of error: any Error) -> (code: String, reason: String) {
        switch error {
        case let error as CleaningError: (error.code, error.message)
        case let error as RecordError: (error.code, error.message)
        default: ("failed", "\(error)")
        }
    }

    /// `{"id"?, "error": {"code", "message", "path"?, "line"?, "offset"?}}`
    public var json: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.string("id", ifPresent: id)
            writer.object("error") { writer in
                writer.string("code", code)
                writer.string("message", message)
                writer.string("path", ifPresent: origin.path)
                if let line = origin.line { writer.integer("line", line) }
                if let offset = origin.offset { writer.integer("offset", offset) }
            }
        }
        return writer.bytes
    }
}
