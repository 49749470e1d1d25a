/// Why a text is not JSON, and where.
public struct JSONError: Error, Equatable, CustomStringConvertible {
    public enum Reason: Sendable, Equatable {
        /// The text ends within a value.
        case unexpectedEnd
        /// A byte that cannot stand here; it is told what could.
        case expected(String)
        case invalidNumber
        case invalidEscape
        /// A `\uD800`…`\uDFFF` without its other half.
        case loneSurrogate
        /// A line break, tab or other control character written bare within a string.
        case controlCharacter
        case invalidUTF8
        /// More than ``JSONReader/depthLimit`` arrays and objects within each other.
        case tooDeep
        /// Something follows the value.
        case trailingBytes
    }

    public var reason: Reason
    /// UTF-8 byte offset of the fault from the start of the text.
    public var offset: Int

    public init(_ reason: Reason, at offset: Int) {
        self.reason = reason
        self.offset = offset
    }

    public var description: String {
        let what =
            switch reason {
            case .unexpectedEnd: "the text ends within a value"
            case .expected(let what): "expected \(what)"
            case .invalidNumber: "not a number in JSON's form"
            case .invalidEscape: "unknown escape in a string"
            case .loneSurrogate: "half of a surrogate pair in a string"
            case .controlCharacter: "bare control character in a string"
            case .invalidUTF8: "invalid UTF-8"
            case .tooDeep: "nested deeper than \(JSONReader.depthLimit)"
            case .trailingBytes: "something follows the value"
            }
        return "\(what) (at byte \(offset))"
    }
}
