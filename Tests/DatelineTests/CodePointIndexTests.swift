import Testing

@testable import Dateline

@Suite struct CodePointIndexTests {
    /// Each byte offset between two code points is their number, in texts of every width and across blocks.
    @Test(arguments: ["", "plain", "naïve café", "日本語のニュース", "a😀b", String(repeating: "x’y", count: 200), String(repeating: "😀", count: 50)])
    func offsetsCountCodePoints(_ text: String) {
        let index = CodePointIndex(Array(text.utf8))
        var bytes = 0
        for (count, scalar) in text.unicodeScalars.enumerated() {
            #expect(index.codePoints(before: bytes) == count)
            bytes += scalar.utf8.count
        }
        #expect(index.codePoints(before: bytes) == text.unicodeScalars.count)
    }

    @Test func aSpanHasItsOwnText() {
        let index = CodePointIndex(Array("“Ça va,” he said.".utf8))
        let span = index.span(3..<10)
        #expect(span == Span(start: 1, end: 7, text: "Ça va,"))
    }
}
