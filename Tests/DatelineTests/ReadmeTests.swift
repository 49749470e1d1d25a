import ArticleReading
import Dateline
import Testing

/// What the README shows is what the program does.
@Suite struct ReadmeTests {
    @Test func theRecordIsWhatTheStoryGives() throws {
        let story = try #require(Readme.blocks("text").first)
        let shown = try JSONReader.read(Array(try #require(Readme.blocks("json").first).utf8))
        let record = try JSONReader.read(try Pipeline().record(from: story).json())
        #expect(missing(shown, in: record, at: "record") == [])
    }

    @Test func theSnippetRuns() throws {
        var printed: [String] = []
        func print(_ words: String...) { printed.append(words.joined(separator: " ")) }

        // The README's snippet, line by line.
        let story = """
            NAIROBI, Kenya - Police arrested two men in Mombasa on Tuesday, the police chief, Ruth Naliaka, said.

            "They sold coins that did not exist," Naliaka said. The two were questioned for nine hours.
            """

        let record = try Pipeline().record(from: story, published: "2025-04-02")
        for time in record.times {
            print(time.span.text, time.value)  // "Tuesday 2025-04-01", "nine hours PT9H"
        }
        for quote in record.quotes where quote.kind == "direct" {
            print(quote.speaker?.span.text ?? "?", quote.span.text)  // "Naliaka They sold coins that did not exist,"
        }

        #expect(printed == ["Tuesday 2025-04-01", "nine hours PT9H", "Naliaka They sold coins that did not exist,"])
    }

    @Test func theSnippetIsTheOneTested() throws {
        let shown = try #require(Readme.blocks("swift").first).split(separator: "\n").map(Readme.bare).filter { $0 != "import Dateline" }
        let tested = try Readme.text(of: #filePath).split(separator: "\n").map(Readme.bare)
        let start = try #require(tested.firstIndex(of: shown[0]))
        #expect(Array(tested[start...].prefix(shown.count)) == shown)
    }

    /// Where a record lacks what is shown of it: members must be there, elements must each have their like in any order.
    private func missing(_ shown: JSONValue, in actual: JSONValue?, at place: String) -> [String] {
        switch shown {
        case .object(let object):
            return object.members.flatMap { missing($0.value, in: actual?[$0.key], at: place + "." + $0.key) }
        case .array(let elements):
            return elements.enumerated().flatMap { index, element -> [String] in
                let tries = (actual?.array ?? []).map { missing(element, in: $0, at: "\(place)[\(index)]") }
                return tries.min { $0.count < $1.count } ?? ["\(place)[\(index)]"]
            }
        default:
            return shown == actual ? [] : [place]
        }
    }
}

private enum Readme {
    static func text(of path: String) throws -> String {
        let source = try ArticleReader(paths: [path], options: ReadingOptions(inputFormat: .text)).first { _ in true }
        guard case .article(let raw) = source else { return "" }
        return String(decoding: raw.bytes, as: UTF8.self)
    }

    /// The code blocks of a language.
    static func blocks(_ language: String) throws -> [String] {
        let parts = try text(of: Corpus.project + "/README.md").split(separator: "```", omittingEmptySubsequences: false)
        let blocks = stride(from: 1, to: parts.count, by: 2).map { parts[$0] }
        return blocks.filter { $0.hasPrefix(language + "\n") }.map { String($0.dropFirst(language.count + 1)) }
    }

    static func bare(_ line: Substring) -> String {
        String(line.drop { $0 == " " })
    }
}
