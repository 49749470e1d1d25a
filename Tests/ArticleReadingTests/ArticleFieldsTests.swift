import ArticleModel
import Testing

@testable import ArticleReading

@Suite struct ArticleFieldsTests {
    private func article(_ json: String, _ options: ReadingOptions = ReadingOptions()) throws -> RawArticle? {
        let value = try JSONReader.read(Array(json.utf8))
        return ArticleFields(value.object ?? JSONObject()).article(options: options, path: "a.jsonl")
    }

    private func body(_ raw: RawArticle?) -> String? { raw.map { String(decoding: $0.bytes, as: UTF8.self) } }

    @Test func newsPlease() throws {
        let raw = try article(
            #"""
            {"authors": ["Ada Moor", "Ben Ferro"], "date_publish": "2021-03-04 10:00:00", "date_modify": null, "language": "en",
             "maintext": "Fire.", "source_domain": "example.org", "title": "Fire", "url": "https://example.org/fire"}
            """#)
        #expect(body(raw) == "Fire." && raw?.mediaType == .plain && raw?.charset == "utf-8")
        #expect(raw?.given.authors == ["Ada Moor", "Ben Ferro"] && raw?.given.published == "2021-03-04 10:00:00")
        #expect(raw?.given.modified == nil && raw?.given.language == "en" && raw?.given.title == "Fire")
        #expect(raw?.url == "https://example.org/fire" && raw?.given.publisher == nil)
    }

    @Test func newspaper4k() throws {
        let raw = try article(
            #"{"url": "", "canonical_link": "https://e.org/a", "text": "Fire.", "html": "<p>Fire.", "meta_lang": "en", "publish_date": "2021-03-04"}"#)
        #expect(body(raw) == "<p>Fire." && raw?.mediaType == .html && raw?.url == "https://e.org/a")
        #expect(raw?.given.published == "2021-03-04" && raw?.given.language == "en")
    }

    @Test func trafilatura() throws {
        let raw = try article(
            #"{"author": "Ada Moor; Ben Ferro", "source": "https://e.org/a", "source-hostname": "E", "date": "2021", "raw_text": "r", "text": "t"}"#)
        #expect(body(raw) == "t" && raw?.given.authors == ["Ada Moor", "Ben Ferro"] && raw?.url == "https://e.org/a")
        #expect(raw?.given.publisher == "E" && raw?.given.published == "2021")
    }

    @Test func schemaOrg() throws {
        let raw = try article(
            #"{"headline": "H", "articleBody": "b", "author": [{"name": "Ada Moor"}], "publisher": {"name": "E"}, "datePublished": "2021"}"#)
        #expect(body(raw) == "b" && raw?.given.title == "H" && raw?.given.authors == ["Ada Moor"] && raw?.given.publisher == "E")
    }

    @Test func otherBodies() throws {
        #expect(try article(#"{"content": "<p>x"}"#)?.mediaType == .html)
        #expect(try article(#"{"content": "x < y"}"#)?.mediaType == .plain)
        #expect(try article(#"{"html": {"content": "<p>x"}}"#)?.mediaType == .html)
        #expect(body(try article(#"{"text": ["a", "b"]}"#)) == "a\n\nb")
        #expect(body(try article(#"{"html": "<p>x", "text": "x"}"#, ReadingOptions(verbatim: true))) == "x")
        #expect(try article(#"{"text": "  "}"#) == nil)
        #expect(try article(#"{"title": "x"}"#) == nil)
    }

    @Test func whatTheRecordSaysGoesBeforeTheOptions() throws {
        let options = ReadingOptions(url: "u", published: "2000")
        let dated = try article(#"{"id": 7, "text": "x", "published": "2021", "url": "v"}"#, options)
        #expect(dated?.given.published == "2021" && dated?.url == "v" && dated?.id == "7")
        let bare = try article(#"{"text": "x"}"#, options)
        #expect(bare?.given.published == "2000" && bare?.url == "u" && bare?.id == nil)
    }
}
