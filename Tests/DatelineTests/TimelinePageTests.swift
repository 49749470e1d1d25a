import ArticleModel
import ArticleReading
import NewsCorpus
import Testing

@testable import Dateline

@Suite struct TimelinePageTests {
    private let hostile = "</script><script>alert(1)</script> <!-- \u{202E}evil\u{0} & \"'"

    /// A fire that two papers tell of, who count its dead differently.
    private func timeline(title: String = "A fire in Gdynia", url: String? = "https://example.org/fire") -> Timeline {
        var timeline = Timeline()
        for (index, publisher) in ["The Gdynia Post", "Baltic News"].enumerated() {
            var article = ArticleDigest(id: "a\(index)", sha256: "")
            article.publisher = publisher
            article.url = url
            article.published = CivilDateTime(iso: "2025-06-0\(index + 3)")
            timeline.articles.append(article)
        }
        var account = IncidentDigest(id: "f00", type: "fire", title: title)
        account.passages = [Passage(start: 10, text: "“Fire” killed two men — in Gdynia.")]
        account.marks = [
            Mark(role: "evidence", start: 10, end: 44), Mark(role: "trigger", start: 17, end: 23), Mark(role: "victim", start: 24, end: 31),
            Mark(role: "who", start: 24, end: 31),
        ]
        var incident = MergedIncident(id: "f00", type: "fire", title: title, status: "reported")
        incident.begin = CivilDateTime(iso: "2025-06-03T19:00")
        incident.places = [Attested(PlaceDigest(name: "Gdynia", country: "PL"), sources: [0, 1])]
        incident.participants = [
            MergedParticipant(role: "victim", name: "Jan Kos", type: "PERSON", isNamed: true, sources: [0]),
            MergedParticipant(role: "victim", name: "two men", type: "PERSON", isNamed: false, sources: [1]),
        ]
        incident.casualties = [
            CasualtyAccounts(kind: .dead, accounts: [
                Attested(.init(count: 2, isMinimum: false), sources: [0]), Attested(.init(count: 3, isMinimum: true), sources: [1]),
            ])
        ]
        incident.contradictions = ["casualties.dead"]
        incident.sources = [IncidentSource(article: 0, account: account), IncidentSource(article: 1, account: account, reasons: ["place +2.1: Gdynia"])]
        timeline.incidents = [incident]
        return timeline
    }

    private func page(_ timeline: Timeline, title: String = "Incidents") -> String {
        String(decoding: TimelinePage(timeline, title: title).html(), as: UTF8.self)
    }

    private func data(_ html: String) throws -> JSONObject {
        let island = try #require(html.components(between: "<script type=\"application/json\" id=\"data\">", and: "</script>"))
        return try #require(try JSONReader.read(Array(island.utf8)).object)
    }

    private func incident(_ timeline: Timeline) throws -> JSONObject {
        try #require(try data(page(timeline))["incidents"]?.array?.first?.object)
    }

    @Test func passagesAreCutAtTheirMarks() throws {
        let source = try #require(try incident(timeline())["sources"]?.array?.first?.object)
        let runs = try #require(source["passages"]?.array?.first?.array).map { run in (run.array ?? []).map { $0.string ?? "?" } }
        #expect(runs == [
            ["“Fire” ", "evidence"], ["killed", "evidence trigger"], [" ", "evidence"], ["two men", "evidence role", "victim, who"],
            [" — in Gdynia.", "evidence"],
        ])
    }

    @Test func whatSourcesDifferInStandsWithWhoSaysIt() throws {
        let facts = try #require(try incident(timeline())["facts"]?.array).compactMap(\.object)
        let dead = try #require(facts.first { $0["is"]?.string == "dead" })
        #expect(dead["differs"] != nil)
        #expect(dead["accounts"]?.array?.compactMap { $0.object?["says"]?.string } == ["2", "at least 3"])
        #expect(facts.first { $0["is"]?.string == "where" }?["differs"] == nil)
    }

    @Test func onlyNamesArePersonsToFilterBy() throws {
        #expect(try incident(timeline())["persons"]?.array?.map(\.string) == ["Jan Kos"])
    }

    @Test func hostileWordsAreOnlyWords() throws {
        let html = page(timeline(title: hostile, url: "javascript:alert(1)"), title: hostile)
        #expect(html.split(separator: "<script", omittingEmptySubsequences: false).count == page(timeline()).split(separator: "<script", omittingEmptySubsequences: false).count)
        for bad in ["<!--", "javascript:", "\u{202E}", "\u{0}", "\\u0000"] { #expect(!html.contains(bad)) }
        let title = try #require(try data(html)["incidents"]?.array?.first?.object?["title"]?.string)
        #expect(title == "</script><script>alert(1)</script> <!-- \u{FFFD}evil\u{FFFD} & \"'")
    }

    @Test func thePageIsWholeInItself() {
        let html = page(timeline(url: nil))
        for fetched in ["src=", "@import", "url(", "<link", "http://", "https://"] { #expect(!html.contains(fetched)) }
        #expect(html.contains("1 incident in 2 articles, published from 3 June 2025 to 4 June 2025"))
    }

    @Test func theSameTimelineGivesTheSameBytes() {
        #expect(page(timeline()) == page(timeline()))
    }

    @Test func anEmptyTimelineHasAPage() throws {
        #expect(try data(page(Timeline()))["incidents"]?.array?.isEmpty == true)
    }
}

extension String {
    fileprivate func components(between start: String, and end: String) -> Substring? {
        split(separator: start).dropFirst().first?.split(separator: end).first
    }
}
