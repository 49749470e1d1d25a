/// A JSON value (RFC 8259). Numbers keep their digits as written, objects the order of their members: nothing of the text is lost but
/// white space and the choice of escapes.
public enum JSONValue: Sendable, Equatable {
    case null
    case bool(Bool)
    /// The number's own text, which JSON's grammar has accepted: `-1`, `2.50`, `6e23`.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)

    /// The string, if this is one.
    public var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The number as a floating-point value, if this is one.
    public var double: Double? {
        if case .number(let digits) = self { Double(digits) } else { nil }
    }

    /// The elements, if this is an array.
    public var array: [JSONValue]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    /// The members, if this is an object.
    public var object: JSONObject? {
        if case .object(let object) = self { object } else { nil }
    }

    /// The value of an object's member; nil where there is no such member or this is no object.
    public subscript(key: String) -> JSONValue? { object?[key] }
}

/// A JSON object: its members in the order in which they stand.
public struct JSONObject: Sendable, Equatable {
    public struct Member: Sendable, Equatable {
        public var key: String
        public var value: JSONValue

        public init(_ key: String, _ value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    public var members: [Member]

    public init(_ members: [Member] = []) { self.members = members }

    /// The value of a member. Of members with the same key the last counts, as in most other readers.
    public subscript(key: String) -> JSONValue? { members.last { $0.key == key }?.value }
}
