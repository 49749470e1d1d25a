import Testing

@testable import Dateline

@Suite struct MarkedTextTests {
    /// Runs as a line of `text[marks]`.
    private func runs(_ text: String, blocks: [Range<Int>]? = nil, _ spans: (Range<Int>, String)...) -> String {
        let letters = Array(text)
        let marked = spans.map { Marked(range: $0.0, mark: $0.1) }
        return MarkedText.runs(of: blocks ?? [0..<letters.count], under: marked).map { block in
            block.map { String(letters[$0.range]) + ($0.marks.isEmpty ? "" : "[\($0.marks.joined())]") }.joined(separator: " ")
        }.joined(separator: " | ")
    }

    @Test func textWithoutMarksIsOneRun() {
        #expect(runs("abcdef") == "abcdef")
    }

    @Test func nestedMarksAreCutAtTheInnerOne() {
        #expect(runs("abcdef", (0..<6, "q"), (2..<4, "e")) == "ab[q] cd[qe] ef[q]")
    }

    @Test func crossingMarksAreCutAtBothEdges() {
        #expect(runs("abcdef", (0..<4, "e"), (2..<6, "t")) == "ab[e] cd[et] ef[t]")
    }

    @Test func marksOfOnePlaceStandInTheOrderGiven() {
        #expect(runs("abc", (1..<2, "x"), (0..<3, "y"), (1..<2, "z")) == "a[y] b[xyz] c[y]")
    }

    @Test func aMarkOverTwoBlocksIsInBoth() {
        #expect(runs("ab--cd", blocks: [0..<2, 4..<6], (1..<5, "q")) == "a b[q] | c[q] d")
    }

    @Test func marksBetweenBlocksAndEmptyOnesMarkNothing() {
        #expect(runs("ab--cd", blocks: [0..<2, 4..<6], (2..<4, "x"), (1..<1, "y")) == "ab | cd")
    }

    @Test func marksBeyondTheTextAreCut() {
        #expect(runs("abc", blocks: [1..<3], (0..<9, "e")) == "bc[e]")
    }
}
