import ArticleModel
import Testing

@testable import DatelineCommand

@Suite struct IsolationTests {
    private func article() -> RawArticle {
        var raw = RawArticle(
            id: "7", bytes: [0xFF, 0, 0x41], mediaType: .html, charset: "latin1", path: "a.warc", url: "https://example.org", sha256: "00")
        raw.offset = 12
        raw.verbatim = true
        raw.isRecord = true
        raw.given.title = "Fire"
        raw.given.authors = ["Ada Moor", "Ben Ferro"]
        return raw
    }

    @Test func anArticleArrivesAsItWasSent() throws {
        var writer = FrameWriter()
        article().write(to: &writer)
        var reader = FrameReader(writer.bytes)
        let raw = try RawArticle(from: &reader)
        #expect(raw.id == "7" && raw.bytes == [0xFF, 0, 0x41] && raw.mediaType == .html && raw.charset == "latin1" && raw.verbatim)
        #expect(raw.isRecord && raw.origin == article().origin && raw.url == "https://example.org" && raw.sha256 == "00")
        #expect(raw.given.title == "Fire" && raw.given.subtitle == nil && raw.given.authors == ["Ada Moor", "Ben Ferro"])
        for count in 0..<writer.bytes.count {
            var cut = FrameReader(Array(writer.bytes.prefix(count)))
            #expect(throws: FrameReader.Broken.self) { try RawArticle(from: &cut) }
        }
    }

    /// - Parameter script: what the worker process does.
    private func failure(_ script: String, _ budget: ArticleBudget = ArticleBudget()) -> String? {
        guard case .failure(let failure) = WorkerProcesses(["/bin/sh", "-c", script], budget: budget).output(of: article()) else { return nil }
        return "\(failure.code) \(failure.message)"
    }

    @Test func aCrashIsTheArticlesFailure() {
        #expect(failure("kill -SEGV $$") == "crashed a.warc at byte 12: the process that worked on it was ended by signal 11")
        #expect(failure("exit 3") == "crashed a.warc at byte 12: the process that worked on it ended with status 3")
        #expect(failure("head -c 8; exit 0")?.hasPrefix("crashed") == true)
    }

    @Test func whatTakesTooLongIsEnded() {
        #expect(failure("exec sleep 600", ArticleBudget(time: 0.1)) == "time-limit a.warc at byte 12: took longer than the limit of 0.1 seconds")
        #expect(failure("exec sleep 600", ArticleBudget(memory: 1))?.hasPrefix("memory-limit") == true)
    }

    @Test func whatWouldTakeTooMuchIsRefused() {
        var raw = article()
        #expect(ArticleBudget().refusal(of: raw) == nil)
        raw.bytes = [UInt8](repeating: UInt8(ascii: "<"), count: 1 << 20)
        #expect(ArticleBudget().refusal(of: raw)?.code == "memory-limit")
    }
}
