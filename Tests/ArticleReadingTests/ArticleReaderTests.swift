import ArticleModel
import Glibc
import Testing

@testable import ArticleReading

/// A record in short: an article's kind and body, or a failure's code and line.
private func brief(_ record: InputRecord) -> String {
    switch record {
    case .article(let raw): "\(raw.mediaType == .html ? "html" : "text") \(String(decoding: raw.bytes, as: UTF8.self))"
    case .failure(let error, let id, let origin):
        "! \(error.code)" + (origin.line.map { " line \($0)" } ?? "") + (id.map { " id \($0)" } ?? "")
    }
}

private func read(_ paths: String..., options: ReadingOptions = ReadingOptions()) -> [String] {
    ArticleReader(paths: paths, options: options).map(brief)
}

@Suite struct ArticleReaderTests {
    let scratch: Scratch
    init() throws { scratch = try Scratch() }

    @Test func foldersAreReadInTheOrderOfTheirPathsBytes() throws {
        for name in ["b.txt", "a/z.html", "a.txt", "a/B/x.md", "a/b.htm", ".hidden.txt", ".git/x.txt", "style.css", "é.txt", "Z.txt"] {
            try scratch.write(name, name)
        }
        try scratch.write("page", "<!doctype html><p>page")
        symlink(scratch.path, scratch.path + "/a/circle")
        let found = read(scratch.path)
        #expect(
            found == [
                "text Z.txt", "text a.txt", "text a/B/x.md", "html a/b.htm", "html a/z.html", "text b.txt",
                "html <!doctype html><p>page", "text é.txt",
            ])
    }

    @Test func anUnreadableFolderLeavesTheRestUnharmed() throws {
        try scratch.write("closed/a.txt", "a")
        try scratch.write("open.txt", "open")
        chmod(scratch.path + "/closed", 0)
        // Permissions do not bind the superuser.
        let expected = geteuid() == 0 ? ["text a", "text open"] : ["! not-readable", "text open"]
        #expect(read(scratch.path) == expected)
        #expect(read(scratch.path + "/none.txt", scratch.path + "/open.txt") == ["! not-found", "text open"])
    }

    @Test func filesThatAreNoTexts() throws {
        #expect(read(try scratch.write("empty.txt", "")) == ["! empty"])
        #expect(read(try scratch.write("empty.html", "")) == ["! empty"])
        #expect(read(try scratch.write("empty.jsonl", "")) == [])
        #expect(read(try scratch.write("a.txt", [0x41, 0, 0, 0, 1, 2, 3, 0xFF])) == ["! binary"])
        #expect(read(try scratch.write("a.html", Array("%PDF-1.7".utf8))) == ["! binary"])
        let utf16: [UInt8] = "<html>".utf8.flatMap { [$0, 0] }
        #expect(read(try scratch.write("wide.html", utf16)).first?.hasPrefix("html") == true)
    }

    /// An image of a kind that is not known by its first bytes is served as a page.
    @Test func fewZeroBytesMakeNoBinaryFileAndManyDo() throws {
        let page = Array("<html><p>A fire destroyed a warehouse.".utf8) + [0, 0] + Array(" Nobody was hurt, the police said.</html>".utf8)
        #expect(read(try scratch.write("page.html", page)).first?.hasPrefix("html") == true)
        let image = (0..<4096).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 11) }
        #expect(read(try scratch.write("image.html", image)) == ["! binary"])
        #expect(read(try scratch.write("icon.html", [0, 0, 1, 0, 1, 0, 16, 16, 0, 0, 1, 0, 32, 0, 0x68, 4])) == ["! binary"])
    }

    @Test(arguments: [
        ("page", "  <!DOCTYPE HTML><p>x", "html"), ("page.txt", "<html><p>x", "html"), ("note", "Fire in [Bonn]", "text"),
        ("note", "[Updated] Fire", "text"), ("page.php", "<?xml version='1.0'?><html>x", "html"), ("x.htm", "no tags", "html"),
        ("lines", "{\"text\": \"a\"}\n{\"text\": \"a\"}", "text a text a"), ("array", "[{\"text\": \"a\"}]", "text a"),
        ("one", "{\n \"text\": \"a\"\n}", "text a"), ("lines.json", "{\"text\": \"a\"}\n{\"text\": \"a\"}\n", "text a text a"),
    ])
    func theContentTellsWhatTheNameDoesNot(name: String, content: String, kind: String) throws {
        let found = read(try scratch.write(name, content)).joined(separator: " ")
        #expect(found == kind || found == "\(kind) \(content)")
    }

    @Test func optionsDecideOverNames() throws {
        let path = try scratch.write("a.html", "{\"text\": \"a\"}")
        #expect(read(path, options: ReadingOptions(inputFormat: .jsonl)) == ["text a"])
        #expect(read(path, options: ReadingOptions(inputFormat: .text)) == ["text {\"text\": \"a\"}"])
        var reader = ArticleReader(paths: [path], options: ReadingOptions(verbatim: true, url: "u", published: "2020"))
        guard case .article(let raw) = reader.next() else { throw Scratch.Failure(reason: "no article") }
        #expect(raw.verbatim && raw.url == "u" && raw.given.published == "2020" && raw.path == path && raw.charset == nil)
        #expect(raw.sha256 == ContentHash.sha256(raw.bytes))
    }

    @Test func brokenLinesLeaveTheOthersUnharmed() throws {
        let deep = String(repeating: "[", count: 100_000)
        let lines = [
            #"{"id": "1", "text": "one"}"#, #"{"id": "2", "text": "#, "", #"{"id": 3, "title": "t"}"#, "[1]", "{\"id\": \(deep)",
            #"{"id": 7, "text": "seven"}"#,
        ]
        let expected = [
            "text one", "! invalid-json line 2", "! no-text line 4 id 3", "! not-an-object line 5", "! invalid-json line 6",
            "text seven",
        ]
        #expect(read(try scratch.write("a.jsonl", lines.joined(separator: "\r\n"))) == expected)
        #expect(read(try scratch.write("b.ndjson", lines.joined(separator: "\n") + "\n")) == expected)
    }

    @Test func aFailureNamesFileLineAndReason() throws {
        let path = try scratch.write("a.jsonl", "\n{\"text\" 1}")
        var reader = ArticleReader(paths: [path])
        guard case .failure(let error, _, let origin) = reader.next() else { throw Scratch.Failure(reason: "none") }
        #expect(error.message == "\(path):2: not JSON: expected \":\" (at byte 8)")
        #expect(origin == RawArticle.Origin(path: path, line: 2))
    }

    @Test func arraysAreCutIntoTheirElements() throws {
        let text = """
            [
              {"text": "a ] } \\" ["},
              {"text": },
              {"text": "b", "x": [{"y": {}}]}
            ]
            """
        #expect(read(try scratch.write("a.json", text)) == [#"text a ] } " ["#, "! invalid-json line 3", "text b"])
        #expect(read(try scratch.write("b.json", "[]")) == [])
        #expect(read(try scratch.write("c.json", #"[{"text": "a"}"#)) == ["text a", "! invalid-json"])
        #expect(read(try scratch.write("d.json", #"[{"text": "a"}, {"text"#)) == ["text a", "! invalid-json line 1"])
    }
}
