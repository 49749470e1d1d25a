/// A place in a record's text, with the words that stand there.
///
/// `start` and `end` are Unicode code point offsets, half open: `Array(record.text.unicodeScalars)[start..<end]` is `text`.
public struct TextSpan: Sendable, Hashable, Codable {
    public var start: Int
    public var end: Int
    public var text: String

    public init(start: Int, end: Int, text: String) {
        self.start = start
        self.end = end
        self.text = text
    }
}
