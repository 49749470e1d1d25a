import ArticleCleaning
import ArticleModel
import Dateline

/// An input that gave no record, and why.
struct Failure: Sendable {
    var code: String
    /// Names the input and the reason.
    var message: String
    var id: String?
    var path: String?
    /// Of a JSON Lines file, counted from 1.
    var line: Int?

    init(code: String, message: String, id: String?, path: String?, line: Int?) {
        self.code = code
        self.message = message
        self.id = id
        self.path = path
        self.line = line
    }

    init(_ error: any Error, _ raw: RawArticle) {
        let (code, message) =
            switch error {
            case let error as CleaningError: (error.code, error.message)
            case let error as RecordError: (error.code, error.message)
            default: ("failed", "\(error)")
            }
        let place = [raw.origin.path, raw.origin.line.map(String.init)].compactMap { $0 }.joined(separator: ":")
        self.init(
            code: code, message: place.isEmpty ? message : "\(place): \(message)", id: raw.id, path: raw.origin.path,
            line: raw.origin.line)
    }

    /// `{"id"?, "error": {"code", "message", "path"?, "line"?}}`
    var json: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.string("id", ifPresent: id)
            writer.object("error") { writer in
                writer.string("code", code)
                writer.string("message", message)
                writer.string("path", ifPresent: path)
                if let line { writer.integer("line", line) }
            }
        }
        return writer.bytes
    }
}
