import Testing

@testable import ArticleReading

private func read(_ text: String) throws(JSONError) -> JSONValue { try JSONReader.read(Array(text.utf8)) }

@Suite struct JSONReaderTests {
    @Test func everyKindOfValue() throws {
        let value = try read(#" {"a": [null, true, false, -1.5e3, "x"], "b": {}, "c": [] } "#)
        #expect(value["a"]?.array == [.null, .bool(true), .bool(false), .number("-1.5e3"), .string("x")])
        #expect(value["b"]?.object == JSONObject())
        #expect(value["c"] == .array([]))
        #expect(value["d"] == nil)
        #expect(value["a"]?.array?[3].double == -1500)
    }

    @Test func membersKeepTheirOrderAndTheLastOfAKeyCounts() throws {
        let value = try read(#"{"z": 1, "a": 2, "z": 3}"#)
        #expect(value.object?.members.map(\.key) == ["z", "a", "z"])
        #expect(value["z"]?.double == 3)
    }

    @Test(arguments: [
        (#""a\"\\\/\b\f\n\r\tz""#, "a\"\\/\u{8}\u{c}\n\r\tz"),
        (#""caf\u00e9 \u00C9""#, "café É"),
        (#""\ud83d\ude00!""#, "😀!"),
        (#""naïve \u2014 “so”""#, "naïve — “so”"),
        (#""\u0000""#, "\0"),
        ("\"\"", ""),
    ])
    func strings(text: String, expected: String) throws {
        #expect(try read(text) == .string(expected))
    }

    @Test(arguments: [
        ("", JSONError(.unexpectedEnd, at: 0)),
        ("{\"a\": 1", JSONError(.unexpectedEnd, at: 7)),
        ("\"abc", JSONError(.unexpectedEnd, at: 4)),
        ("[1,]", JSONError(.expected("a value"), at: 3)),
        ("[1 2]", JSONError(.expected("\",\" or \"]\""), at: 3)),
        ("{a: 1}", JSONError(.expected("a key in quotation marks"), at: 1)),
        ("{\"a\" 1}", JSONError(.expected("\":\""), at: 5)),
        ("nul", JSONError(.expected("null"), at: 0)),
        ("01", JSONError(.trailingBytes, at: 1)),
        ("1.x", JSONError(.invalidNumber, at: 2)),
        ("-", JSONError(.unexpectedEnd, at: 1)),
        ("NaN", JSONError(.expected("a value"), at: 0)),
        (#""\x""#, JSONError(.invalidEscape, at: 1)),
        (#""\u12g4""#, JSONError(.invalidEscape, at: 3)),
        (#""a\ud83d""#, JSONError(.loneSurrogate, at: 2)),
        (#""\ud83d\u0041""#, JSONError(.loneSurrogate, at: 1)),
        (#""\ude00""#, JSONError(.loneSurrogate, at: 1)),
        ("\"a\nb\"", JSONError(.controlCharacter, at: 2)),
        ("{} {}", JSONError(.trailingBytes, at: 3)),
    ])
    func faultsAreTold(text: String, expected: JSONError) {
        #expect(throws: expected) { try read(text) }
    }

    @Test(arguments: [
        ([0x22, 0x61, 0xFF, 0x22], 2), ([0x22, 0xC3, 0x22], 1), ([0x22, 0x5C, 0x6E, 0xC0, 0x80, 0x22], 3),
        ([0x22, 0xED, 0xA0, 0x80, 0x22], 1),
    ] as [([UInt8], Int)])
    func invalidUTF8IsAnError(bytes: [UInt8], offset: Int) {
        #expect(throws: JSONError(.invalidUTF8, at: offset)) { try JSONReader.read(bytes) }
    }

    @Test func depthIsLimited() throws {
        let limit = JSONReader.depthLimit
        func nest(_ depth: Int) -> String { String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
        #expect(throws: Never.self) { try read(nest(limit)) }
        #expect(throws: JSONError(.tooDeep, at: limit)) { try read(nest(100_000)) }
    }

    @Test func aByteOrderMarkIsSkipped() throws {
        #expect(try JSONReader.read([0xEF, 0xBB, 0xBF, 0x31]) == .number("1"))
    }
}
