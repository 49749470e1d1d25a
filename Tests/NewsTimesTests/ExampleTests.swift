import ArticleModel
import Foundation
import NewsLanguage
import Testing

@testable import NewsTimes

/// The examples beside the rules, `Lexicons/times/examples/*.tsv`: a text a line with the expressions in it, or none. All are read as if
/// published on Thursday, 30 November 2017.
@Suite struct ExampleTests {
    static let files = ["clock-times", "dates", "decades", "durations", "holidays", "hostile", "hours", "months", "no-times", "numbers", "relative-dates", "sets", "weekdays", "zones"]

    @Test(arguments: files) func examplesHold(_ name: String) throws {
        var reader = TimeReader()
        for (text, expected) in try TimeExamples.lines(of: name) {
            #expect(reader.written(text) == expected, "\(text)")
        }
    }

    @Test func thereAreMany() throws {
        #expect(try Self.files.reduce(0) { $0 + (try TimeExamples.lines(of: $1).count) } >= 600)
    }
}

/// Reads times as the examples write them.
struct TimeReader {
    private var vocabulary = Vocabulary()
    private var language: LanguageAnalyzer
    private var extractor: TimeExtractor

    init() {
        language = LanguageAnalyzer(vocabulary: &vocabulary)
        extractor = TimeExtractor(vocabulary: &vocabulary)
    }

    mutating func times(_ text: String, published: CivilDateTime? = CivilDateTime(year: 2017, month: 11, day: 30)) -> [TimeExpression] {
        let document = language.analyze(Array(text.utf8), vocabulary: &vocabulary)
        return extractor.times(in: document, vocabulary: vocabulary, published: published)
    }

    mutating func written(_ text: String) -> String {
        let bytes = Array(text.utf8)
        return times(text).map { time in
            let words = String(decoding: bytes[time.bytes], as: UTF8.self)
            return ["“\(words)”", time.kind.rawValue, time.value, time.mod, time.quant, time.freq].compactMap { $0 }.joined(separator: " ")
        }.joined(separator: "; ")
    }
}

enum TimeExamples {
    static func lines(of name: String) throws -> [(text: String, expected: String)] {
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let file = try String(contentsOf: package.appendingPathComponent("Lexicons/times/examples/\(name).tsv"), encoding: .utf8)
        return file.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return (columns[0], columns.count > 1 ? columns[1] : "")
        }
    }
}
