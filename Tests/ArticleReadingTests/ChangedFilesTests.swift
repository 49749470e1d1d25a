import Glibc
import Testing

@testable import ArticleReading

@Suite struct ChangedFilesTests {
    @Test func whatIsNewOrHasChangedIsNamedOnce() throws {
        let scratch = try Scratch()
        let (b, a) = (try scratch.write("in/b.txt", "B"), try scratch.write("in/a.html", "A"))
        try scratch.write("notes.sqlite", "no article")
        var files = ChangedFiles(paths: [scratch.path])
        let later = ChangedFiles.clock + 60
        #expect(files.look(now: later) == [a, b])
        #expect(files.look(now: later) == [])
        try scratch.write("in/b.txt", "B, longer")
        let c = try scratch.write("c.txt", "C")
        #expect(files.look(now: later) == [c, b])
        #expect(files.look(now: later) == [])
    }

    @Test func whatWasJustWrittenWaits() throws {
        let scratch = try Scratch()
        let file = try scratch.write("a.txt", "A")
        var files = ChangedFiles(paths: [scratch.path])
        #expect(files.look(now: ChangedFiles.clock + 0.1) == [])
        #expect(files.look(now: ChangedFiles.clock + 2) == [file])
        #expect(files.look(now: ChangedFiles.clock - 60) == [], "the clock was set back, the file is the same")
    }

    @Test func aFileThatComesBackIsNew() throws {
        let scratch = try Scratch()
        let file = try scratch.write("a.txt", "A")
        var files = ChangedFiles(paths: [file])
        #expect(files.look(now: ChangedFiles.clock + 60) == [file])
        #expect(remove(file) == 0)
        #expect(files.look(now: ChangedFiles.clock + 60) == [])
        try scratch.write("a.txt", "A")
        #expect(files.look(now: ChangedFiles.clock + 60) == [file])
    }
}
