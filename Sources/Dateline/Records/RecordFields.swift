import ArticleModel
import ArticleReading

/// Why a JSON object is not a record.
public struct RecordError: Error, CustomStringConvertible {
    /// `invalid-record`, `newer-record`.
    public var code: String
    /// Names the field.
    public var message: String

    public var description: String { message }
}

/// An object within a record's JSON, whose fields are read by type; faults name the field by its path (`incidents[2].trigger.start`).
struct RecordFields {
    private let object: JSONObject
    private let path: String

    init(_ object: JSONObject, path: String = "") {
        self.object = object
        self.path = path
    }

    func string(_ key: String) throws(RecordError) -> String {
        guard let value = try optionalString(key) else { throw missing(key, "a string") }
        return value
    }

    func optionalString(_ key: String) throws(RecordError) -> String? {
        try value(key, "a string") { $0.string }
    }

    func strings(_ key: String) throws(RecordError) -> [String] {
        try value(key, "an array of strings") { value in
            guard let elements = value.array else { return nil }
            let strings = elements.compactMap(\.string)
            return strings.count == elements.count ? strings : nil
        } ?? []
    }

    func integer(_ key: String) throws(RecordError) -> Int {
        guard let value = try optionalInteger(key) else { throw missing(key, "an integer") }
        return value
    }

    func optionalInteger(_ key: String) throws(RecordError) -> Int? {
        try value(key, "an integer") { $0.double.flatMap { Int(exactly: $0) } }
    }

    func number(_ key: String) throws(RecordError) -> Double? { try value(key, "a number") { $0.double } }

    func bool(_ key: String) throws(RecordError) -> Bool? {
        try value(key, "true or false") { if case .bool(let value) = $0 { value } else { nil } }
    }

    func date(_ key: String) throws(RecordError) -> CivilDateTime? {
        try value(key, "an ISO 8601 date") { $0.string.flatMap { CivilDateTime(iso: $0) } }
    }

    /// Nil where there is no such field.
    func object<Value>(_ key: String, _ read: (RecordFields) throws(RecordError) -> Value) throws(RecordError) -> Value? {
        guard let object = try value(key, "an object", { $0.object }) else { return nil }
        return try read(RecordFields(object, path: path + key + "."))
    }

    /// Empty where there is no such field.
    func objects<Value>(_ key: String, _ read: (RecordFields) throws(RecordError) -> Value) throws(RecordError) -> [Value] {
        var values: [Value] = []
        for (index, element) in (try value(key, "an array", { $0.array }) ?? []).enumerated() {
            let name = "\(key)[\(index)]"
            guard let object = element.object else { throw invalid(name, "an object") }
            values.append(try read(RecordFields(object, path: path + name + ".")))
        }
        return values
    }

    /// A span's three fields, within this object.
    func span() throws(RecordError) -> Span {
        let span = Span(start: try integer("start"), end: try integer("end"), text: try string("text"))
        guard 0 <= span.start, span.start <= span.end else { throw invalid("end", "an offset not before start (\(span.start))") }
        return span
    }

    func span(_ key: String) throws(RecordError) -> Span? {
        try object(key) { fields throws(RecordError) in try fields.span() }
    }

    func invalid(_ key: String, _ expected: String) -> RecordError {
        RecordError(code: "invalid-record", message: "not a record: \(path)\(key) is not \(expected)")
    }

    private func missing(_ key: String, _ expected: String) -> RecordError {
        RecordError(code: "invalid-record", message: "not a record: \(path)\(key) is missing, which is \(expected)")
    }

    private func value<Value>(_ key: String, _ expected: String, _ read: (JSONValue) -> Value?) throws(RecordError) -> Value? {
        guard let json = object[key], json != .null else { return nil }
        guard let value = read(json) else { throw invalid(key, expected) }
        return value
    }
}
