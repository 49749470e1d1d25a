import ArticleModel
import Testing

@testable import Dateline

@Suite struct ArticleReportTests {
    private let story = """
        LONDON - Police arrested Tom Baker, 41, in Leeds on Monday after a fire killed three people.

        “He did nothing,” his lawyer, Zoë Müller, said. “He was at home for 11 minutes.”
        """

    private func page(_ record: Record) -> String { String(decoding: record.html(), as: UTF8.self) }
    private func record(_ text: String? = nil) throws -> Record {
        try Pipeline().record(from: text ?? story, published: "2025-04-02", verbatim: true)
    }

    @Test func allWordsOfTheTextAreThere() throws {
        let record = try record()
        let article = try #require(page(record).part(from: "<article", to: "</article>"))
        #expect(article.withoutTags.filter { !$0.isWhitespace } == record.text.filter { !$0.isWhitespace })
    }

    @Test func everyAnnotationBeginsAtARunOfItsPlace() throws {
        let record = try record()
        let html = page(record)
        #expect(!record.incidents.isEmpty && !record.quotes.isEmpty && !record.times.isEmpty)
        for marked in record.marks { #expect(html.contains("id=\"c\(marked.range.lowerBound)\"")) }
    }

    @Test func idsAreUniqueAndLinksWithinThePageLeadToThem() throws {
        let html = page(try record())
        let ids = html.attributes("id")
        #expect(Set(ids).count == ids.count)
        for link in html.attributes("href") where link.hasPrefix("#") { #expect(ids.contains(String(link.dropFirst()))) }
    }

    @Test func thePageIsWholeInItself() throws {
        let html = page(try record())
        #expect(html.hasPrefix("<!doctype html>"))
        #expect(html.contains("default-src 'none'".replacingQuotes))
        for fetched in ["src=", "@import", "url(", "<link", "http://", "https://"] { #expect(!html.contains(fetched)) }
    }

    @Test func theSameArticleGivesTheSameBytes() throws {
        #expect(try record().html() == record().html())
    }

    @Test func whatWasLeftOutIsShownWithItsReason() throws {
        var record = try record()
        record.removed = [RemovedText(text: "Read more: cats", reason: "relatedLink")]
        record.repeats = [RepeatedText(text: "Police arrested Tom.", of: 0, kind: .near, similarity: 0.914)]
        let html = page(record)
        #expect(html.contains(">related link</span><span class=\"words\" dir=\"auto\">Read more: cats<"))
        #expect(html.contains("href=\"#p0\">91 % like paragraph 1</a>"))
    }

    @Test func hostileWordsAreOnlyWords() throws {
        let hostile = "</script><script>alert(1)</script> \"'><img src=x onerror=alert(2)> \u{202E}evil\u{0} & <!--"
        var record = try record("Police arrested Tom \(hostile) Baker in Leeds on Monday.")
        record.title = hostile
        record.subtitle = hostile
        record.authors = [hostile]
        record.source.url = "javascript:alert(1)"
        record.source.path = hostile
        record.removed = [RemovedText(text: hostile, reason: hostile)]
        record.warnings = [ArticleWarning(code: hostile, message: hostile)]
        let html = page(record)
        #expect(html.components(of: "<script").count == page(try self.record()).components(of: "<script").count)
        for bad in ["<img", "<!--", "javascript:", "\u{202E}", "\u{0}"] { #expect(!html.contains(bad)) }
        #expect(html.contains("<title>&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt; &quot;&#39;&gt;"))
    }

    @Test func anArticleWithNothingInItHasAPage() throws {
        var record = try record("Nothing here.")
        record.paragraphs = []
        record.incidents = []
        #expect(page(record).contains("None was found."))
    }

    @Test func datesAndDurationsAreWrittenForPeople() {
        #expect(CivilDateTime(iso: "2025-04-02T16:05+03:00")?.written == "2 April 2025, 16:05 UTC+3")
        #expect(CivilDateTime(iso: "2025-04-02T16:05-03:30")?.written == "2 April 2025, 16:05 UTC−3:30")
        #expect(CivilDateTime(iso: "2025-04")?.written == "April 2025")
        #expect("P1DT2H".durationAsWords == "1 day 2 hours")
        #expect("PT30M".durationAsWords == "30 minutes")
        #expect("PXD".durationAsWords == "PXD")
        #expect("relatedLink".codeAsWords == "related link")
    }
}

extension String {
    fileprivate var replacingQuotes: String { components(of: "'").joined(separator: "&#39;") }

    fileprivate func components(of separator: String) -> [String] { split(separator: separator, omittingEmptySubsequences: false).map(String.init) }

    fileprivate func part(from start: String, to end: String) -> String? {
        let parts = components(of: start)
        return parts.count > 1 ? parts[1].components(of: end).first.map { start + $0 } : nil
    }

    fileprivate var withoutTags: String {
        var text = ""
        var isTag = false
        for character in self {
            if character == "<" { isTag = true } else if character == ">" { isTag = false } else if !isTag { text.append(character) }
        }
        return [("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(text) { $0.components(of: $1.0).joined(separator: $1.1) }
    }

    fileprivate func attributes(_ name: String) -> [String] {
        components(of: " \(name)=\"").dropFirst().map { $0.components(of: "\"")[0] }
    }
}
