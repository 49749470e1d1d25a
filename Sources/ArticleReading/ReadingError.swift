/// Why an input, or one record of it, could not be read.
public struct ReadingError: Error, Equatable, CustomStringConvertible {
    /// A stable name in kebab case: `not-found`, `not-readable`, `empty`, `binary`, `too-large`, `truncated-archive`, `broken-archive`,
    /// `invalid-json`, `not-an-object`, `no-text`; of archives `broken-record`, `truncated-record`, `broken-http`, `broken-chunk`,
    /// `broken-body`, `unknown-encoding`, `no-archive`, `no-record`.
    public var code: String
    /// A sentence for people, which names the file (and the line) and the reason.
    public var message: String

    public init(code: String, message: String) {
        self.code = code
        self.message = message
    }

    public var description: String { message }
}
