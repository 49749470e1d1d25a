import LexiconFiles
import Testing

struct LexiconFileTests {
    /// Large enough to be searched by signposts.
    private let organizations = LexiconFile.named("entities/organization")

    @Test func everyEntryIsFound() throws {
        let file = try #require(organizations)
        var count = 0
        file.forEachLine { line in
            count += 1
            let key = line.column(0)
            #expect(file.value(for: key)?.column(0).string == line.column(1).string, "\(key.string)")
        }
        #expect(count > 1000)
    }

    @Test func whatIsNotListedIsNotFound() throws {
        let file = try #require(organizations)
        for name in ["", "zzzzzzzzzzzz", "united nationss", "united nation", "\u{1}", "#"] { #expect(file.value(for: Array(name.utf8)) == nil, "\(name)") }
    }

    @Test func smallFilesAreFoundIn() throws {
        let months = try #require(LexiconFile.named("times/month"))
        #expect(months.value(for: Array("may".utf8))?.string == "5")
        #expect(months.value(for: Array("ma".utf8)) == nil)
        #expect(LexiconFile.named("times/none") == nil)
    }

    @Test func partsOfLines() {
        let columns = Array("set fire\tverb\t\tarson".utf8)
        columns.withUnsafeBufferPointer { line in
            #expect(line.columnCount == 4)
            #expect((0..<5).map { line.column($0).string } == ["set fire", "verb", "", "arson", ""])
            #expect(line.column(0).part(1, at: 0x20).string == "fire")
            var parts: [String] = []
            line.forEachPart(at: 0x09) { parts.append($0.string) }
            #expect(parts == ["set fire", "verb", "arson"])
        }
    }

    @Test func aPartKnowsItsPlace() throws {
        let file = try #require(organizations)
        let value = try #require(file.value(for: Array("united nations".utf8)))
        #expect(file.part(file.place(of: value)).elementsEqual(value))
    }
}
