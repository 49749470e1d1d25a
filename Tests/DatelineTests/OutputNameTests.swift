import ArticleModel
import Testing

@testable import DatelineCommand

@Suite struct OutputNameTests {
    private func name(_ path: String, line: Int? = nil, arguments: [String]) -> OutputName {
        OutputName(RawArticle.Origin(path: path, line: line), arguments: arguments)
    }

    @Test func filesMirrorTheFoldersOfTheInput() {
        #expect(name("articles/2017/11/story.html", arguments: ["articles"]).plain == "2017/11/story")
        #expect(name("/data/a/b.txt", arguments: ["/data/"]).plain == "a/b")
        #expect(name("articles/2017/story.txt", arguments: ["articles", "articles/2017"]).plain == "story")
    }

    @Test func aFileThatWasNamedIsCalledByItsName() {
        #expect(name("deep/down/story.html.gz", arguments: ["deep/down/story.html.gz"]).plain == "story")
        #expect(name("v1.2-notes.txt", arguments: ["v1.2-notes.txt"]).plain == "v1.2-notes")
    }

    @Test func recordsOfOneFileAreNumberedByLine() {
        #expect(name("dump.jsonl", line: 12, arguments: ["dump.jsonl"]).plain == "dump-12")
        #expect(name("-", line: 3, arguments: []).plain == "stdin-3")
    }

    @Test func twoFilesOfOneNameAreToldApartByTheirExtension() {
        #expect(name("a/story.html", arguments: ["a"]).withExtension == "story.html")
    }

    @Test func noNameLeadsOutOfTheFolder() {
        #expect(name("../../etc/story.txt", arguments: [".."]).plain == "etc/story")
    }
}
