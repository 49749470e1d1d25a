import ArticleReading
import Dateline
import Testing

/// Articles in memory, as the C interface takes them.
@Suite struct InterfaceTests {
    private func failure(_ bytes: String, _ about: String) -> String? {
        guard case .failure(let error, let id, _) = InputRecord.article(bytes: Array(bytes.utf8), about: Array(about.utf8)) else { return nil }
        return "\(id ?? "-") \(error.code)"
    }

    @Test func fieldsAreRead() throws {
        let about = #"{"id": "a1", "url": "https://example.org/", "published": "2025-04-02", "charset": "latin1", "mediaType": "text/plain", "verbatim": true}"#
        guard case .article(let raw) = InputRecord.article(bytes: [0x3C, 0xE9], about: Array(about.utf8)) else {
            Issue.record("no article")
            return
        }
        #expect(raw.id == "a1" && raw.url == "https://example.org/" && raw.given.published == "2025-04-02")
        #expect(raw.charset == "latin1" && raw.mediaType == .plain && raw.verbatim && raw.bytes == [0x3C, 0xE9])
    }

    @Test func kindIsFoundOut() {
        guard case .article(let page) = InputRecord.article(bytes: Array("<html><p>Rain.".utf8), about: Array("{}".utf8)),
            case .article(let text) = InputRecord.article(bytes: Array("Rain.".utf8), about: Array("{}".utf8))
        else {
            Issue.record("no article")
            return
        }
        #expect(page.mediaType == .html && text.mediaType == .plain && page.charset == nil && !text.verbatim)
    }

    @Test func faultsAreErrors() {
        #expect(failure("", #"{"id": "a1"}"#) == "a1 empty")
        #expect(failure("%PDF-1.7", "{}") == "- binary")
        #expect(failure("Rain.", "[]") == "- not-an-object")
        #expect(failure("Rain.", "{") == "- invalid-json")
    }
}
