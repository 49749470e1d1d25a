import Testing

@testable import Dateline

@Suite struct JSONWriterTests {
    private func json(pretty: Bool = false, _ body: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter(pretty: pretty)
        body(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func commasStandBetweenMembersAlone() {
        let text = json { writer in
            writer.object { writer in
                writer.string("a", "x")
                writer.array("b") { writer in
                    writer.integer(nil, 1)
                    writer.integer(nil, 2)
                }
                writer.array("c") { _ in }
                writer.bool("d", true)
            }
        }
        #expect(text == #"{"a":"x","b":[1,2],"c":[],"d":true}"#)
    }

    @Test func textIsEscaped() {
        #expect(json { $0.string(nil, "a\"b\\c\n\t\u{1}é😀") } == #""a\"b\\c\n\t\u0001é😀""#)
    }

    @Test(arguments: [0, 7, -1, 10, 1_234_567_890, .max, .min])
    func integersAreWrittenInFull(_ value: Int) {
        #expect(json { $0.integer(nil, value) } == String(value))
    }

    @Test(arguments: [
        (1.0, "1"), (0.5, "0.5"), (0.1 + 0.2, "0.3"), (-0.05, "-0.05"), (48.8530, "48.853"), (0.0004, "0"), (-73.9, "-73.9"),
    ])
    func decimalsAreRoundedAndTrimmed(_ value: Double, _ written: String) {
        #expect(json { $0.decimal(nil, value, places: 3) } == written)
    }

    @Test func whatIsNoNumberIsNull() {
        #expect(json { $0.decimal(nil, .nan, places: 3) } == "null")
        #expect(json { $0.decimal(nil, .infinity, places: 3) } == "null")
    }

    @Test func prettyTextIsIndented() {
        let text = json(pretty: true) { writer in
            writer.object { writer in
                writer.string("a", "x")
                writer.object("b") { $0.integer("c", 1) }
                writer.array("d") { _ in }
            }
        }
        #expect(text == "{\n  \"a\": \"x\",\n  \"b\": {\n    \"c\": 1\n  },\n  \"d\": []\n}")
    }
}
