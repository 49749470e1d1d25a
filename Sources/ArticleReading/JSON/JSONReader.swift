/// A strict reader of JSON (RFC 8259) on UTF-8 bytes.
///
/// Nothing beyond the standard is taken: no comments, no trailing commas, no bare control characters, no halves of surrogate pairs, no
/// invalid UTF-8. A byte order mark at the start is skipped.
///
///     let value = try JSONReader.read(Array(#"{"id": 7}"#.utf8))
///     value["id"]?.double  // 7
public struct JSONReader {
    /// How many arrays and objects may stand within each other.
    public static let depthLimit = 512

    private let bytes: [UInt8]
    private var position: Int
    private var depth = 0

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The one value that a text consists of.
    /// - Throws: ``JSONError`` with the reason and the byte offset, for anything that is not exactly one JSON value.
    public static func read(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
        var reader = JSONReader(bytes)
        reader.skipBlanks()
        let value = try reader.value()
        reader.skipBlanks()
        guard reader.position == bytes.count else { throw JSONError(.trailingBytes, at: reader.position) }
        return value
    }

    // MARK: Values

    private mutating func value() throws(JSONError) -> JSONValue {
        guard let byte = peek else { throw JSONError(.unexpectedEnd, at: position) }
        switch byte {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"): return try nested { reader throws(JSONError) in .object(try reader.object()) }
        case UInt8(ascii: "["): return try nested { reader throws(JSONError) in .array(try reader.array()) }
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        default: throw JSONError(.expected("a value"), at: position)
        }
    }

    /// Arrays and objects are read by recursion, so their depth is bounded: a hostile text must not exhaust the stack.
    private mutating func nested(
        _ read: (inout JSONReader) throws(JSONError) -> JSONValue
    ) throws(JSONError) -> JSONValue {
        guard depth < Self.depthLimit else { throw JSONError(.tooDeep, at: position) }
        depth += 1
        position += 1
        skipBlanks()
        let value = try read(&self)
        depth -= 1
        return value
    }

    private mutating func array() throws(JSONError) -> [JSONValue] {
        var elements: [JSONValue] = []
        if take(UInt8(ascii: "]")) { return elements }
        while true {
            elements.append(try value())
            if try closes(UInt8(ascii: "]"), "\",\" or \"]\"") { return elements }
        }
    }

    private mutating func object() throws(JSONError) -> JSONObject {
        var object = JSONObject()
        if take(UInt8(ascii: "}")) { return object }
        while true {
            guard peek == UInt8(ascii: "\"") else { throw fault("a key in quotation marks") }
            let key = try string()
            skipBlanks()
            guard take(UInt8(ascii: ":")) else { throw fault("\":\"") }
            skipBlanks()
            object.members.append(.init(key, try value()))
            if try closes(UInt8(ascii: "}"), "\",\" or \"}\"") { return object }
        }
    }

    /// After an element: true at the closing bracket, false at a comma, which is passed.
    private mutating func closes(_ bracket: UInt8, _ expected: String) throws(JSONError) -> Bool {
        skipBlanks()
        if take(bracket) { return true }
        guard take(UInt8(ascii: ",")) else { throw fault(expected) }
        skipBlanks()
        return false
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
        let length = word.utf8CodeUnitCount
        let matches = word.withUTF8Buffer { bytes[position...].starts(with: $0) }
        guard matches else { throw fault("\(word)") }
        position += length
        return value
    }

    private mutating func number() throws(JSONError) -> String {
        let start = position
        _ = take(UInt8(ascii: "-"))
        if !take(UInt8(ascii: "0")) { try digits() }
        if take(UInt8(ascii: ".")) { try digits() }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            try digits()
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// One digit or more.
    private mutating func digits() throws(JSONError) {
        let start = position
        while let byte = peek, byte &- 0x30 < 10 { position += 1 }
        guard position > start else {
            throw JSONError(position == bytes.count ? .unexpectedEnd : .invalidNumber, at: position)
        }
    }

    // MARK: Strings

    private mutating func string() throws(JSONError) -> String {
        position += 1
        let start = position
        var unescaped: [UInt8] = []
        var run = start
        while true {
            position = plainRun(from: position)
            guard position < bytes.count else { throw JSONError(.unexpectedEnd, at: position) }
            switch bytes[position] {
            case UInt8(ascii: "\""):
                let end = position
                position += 1
                if run == start { return try utf8(bytes[start..<end]) }
                unescaped += bytes[run..<end]
                // What escapes write is whole characters: the text is well formed if its runs are.
                guard let text = String(validating: unescaped, as: UTF8.self) else { throw invalidUTF8(bytes[start..<end]) }
                return text
            case UInt8(ascii: "\\"):
                unescaped += bytes[run..<position]
                try escape(into: &unescaped)
                run = position
            default: throw JSONError(.controlCharacter, at: position)
            }
        }
    }

    /// Where the bytes from an offset on that stand for themselves end: at a quotation mark, a backslash, a control character, or the text's
    /// end. Eight at a time: a page in a string is most of a file. (Bit tricks of Mycroft and Lamport: the lowest byte marked is right.)
    private func plainRun(from start: Int) -> Int {
        bytes.withUnsafeBytes { raw in
            let ones: UInt64 = 0x0101_0101_0101_0101
            var at = start
            while at + 8 <= raw.count {
                let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
                let quote = word ^ (ones &* 0x22)
                let backslash = word ^ (ones &* 0x5C)
                let marked = ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash) | ((word &- ones &* 0x20) & ~word)
                let stops = marked & (ones &* 0x80)
                if stops != 0 { return at + (stops.trailingZeroBitCount >> 3) }
                at += 8
            }
            while at < raw.count, raw[at] >= 0x20, raw[at] != 0x22, raw[at] != 0x5C { at += 1 }
            return at
        }
    }

    private mutating func escape(into out: inout [UInt8]) throws(JSONError) {
        let start = position
        guard position + 1 < bytes.count else { throw JSONError(.unexpectedEnd, at: bytes.count) }
        let letter = bytes[position + 1]
        position += 2
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(letter)
        case UInt8(ascii: "b"): out.append(0x08)
        case UInt8(ascii: "f"): out.append(0x0C)
        case UInt8(ascii: "n"): out.append(0x0A)
        case UInt8(ascii: "r"): out.append(0x0D)
        case UInt8(ascii: "t"): out.append(0x09)
        case UInt8(ascii: "u"):
            var code = try hexUnit()
            if 0xD800..<0xDC00 ~= code, bytes[position...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) {
                position += 2
                let low = try hexUnit()
                guard 0xDC00..<0xE000 ~= low else { throw JSONError(.loneSurrogate, at: start) }
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(code) else { throw JSONError(.loneSurrogate, at: start) }
            out.append(contentsOf: scalar.utf8)
        default: throw JSONError(.invalidEscape, at: start)
        }
    }

    /// Four hexadecimal digits.
    private mutating func hexUnit() throws(JSONError) -> UInt32 {
        guard position + 4 <= bytes.count else { throw JSONError(.unexpectedEnd, at: bytes.count) }
        var code: UInt32 = 0
        for byte in bytes[position..<position + 4] {
            let letter = byte | 0x20
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): code = code << 4 | UInt32(byte - 0x30)
            case _ where (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(letter): code = code << 4 | UInt32(letter - 87)
            default: throw JSONError(.invalidEscape, at: position)
            }
        }
        position += 4
        return code
    }

    private func utf8(_ run: ArraySlice<UInt8>) throws(JSONError) -> String {
        guard let text = String(validating: run, as: UTF8.self) else { throw invalidUTF8(run) }
        return text
    }

    private func invalidUTF8(_ run: ArraySlice<UInt8>) -> JSONError {
        do {
            _ = try UTF8Span(validating: run.span)
            return JSONError(.invalidUTF8, at: run.startIndex)
        } catch {
            return JSONError(.invalidUTF8, at: run.startIndex + error.byteOffsets.lowerBound)
        }
    }

    // MARK: Bytes

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        position += 1
        return true
    }

    private mutating func skipBlanks() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    private func fault(_ expected: String) -> JSONError {
        position == bytes.count ? JSONError(.unexpectedEnd, at: position) : JSONError(.expected(expected), at: position)
    }
}
