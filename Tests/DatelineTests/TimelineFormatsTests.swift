import ArticleModel
import ArticleReading
import NewsCorpus
import Testing

@testable import Dateline

@Suite struct TimelineFormatsTests {
    private let hostile = "=cmd()</p><script>, \"say\"; line\nEND:VEVENT"

    /// A dated incident at a known place, and one without a time.
    private var timeline: Timeline {
        var timeline = Timeline()
        var article = ArticleDigest(id: "a0", sha256: "")
        article.publisher = "The Gdynia Post"
        article.url = "https://example.org/fire"
        article.published = CivilDateTime(iso: "2025-06-04T08:00+02:00")
        timeline.articles = [article]
        var dated = MergedIncident(id: "f00", type: "fire", title: hostile, status: "reported")
        dated.begin = CivilDateTime(iso: "2025-06-03T19:00")
        dated.duration = "PT11M"
        dated.durations = [Attested("PT11M", sources: [0])]
        dated.places = [Attested(PlaceDigest(name: "Gdynia", country: "PL", latitude: 54.5, longitude: -18.25), sources: [0])]
        dated.participants = [MergedParticipant(role: "victim", name: "Jan Kos", type: "PERSON", isNamed: true, sources: [0])]
        dated.casualties = [
            CasualtyAccounts(
                kind: .dead, accounts: [Attested(.init(count: 12, isMinimum: true), sources: [0]), Attested(.init(count: 14, isMinimum: false), sources: [0])])
        ]
        dated.sources = [IncidentSource(article: 0, account: IncidentDigest(id: "f00", type: "fire", title: hostile))]
        var undated = MergedIncident(id: "f01", type: "theft", title: "A theft", status: "claimed")
        undated.sources = [IncidentSource(article: 0, account: IncidentDigest(id: "f01", type: "theft", title: "A theft"))]
        timeline.incidents = [dated, undated]
        return timeline
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func timelineJSHasDatedEventsInHarmlessHTML() throws {
        let document = try #require(try JSONReader.read(TimelineJS(timeline).json()).object)
        let events = try #require(document["events"]?.array).compactMap(\.object)
        #expect(events.count == 1)
        let texts = try #require(events.first?["text"]?.object)
        #expect(texts["headline"]?.string == "=cmd()&lt;/p&gt;&lt;script&gt;, &quot;say&quot;; line END:VEVENT")
        #expect(texts["text"]?.string?.contains("<a href=\"https://example.org/fire\">") == true)
        #expect(events.first?["group"]?.string == "fire")
    }

    @Test func linesAreTheFeedsItems() throws {
        var lines: [UInt8] = []
        JSONFeed(timeline).writeLines { lines += $0 }
        let items = lines.split(separator: 0x0A).map { text(Array($0)) }
        #expect(items.count == 2)
        #expect(text(JSONFeed(timeline).json()).hasSuffix("\"items\":[\(items.joined(separator: ","))]}"))
    }

    @Test func calendarLinesAreFoldedAndEscaped() {
        let calendar = text(CalendarFeed(timeline).ics())
        let lines = calendar.split(separator: "\r\n").map(String.init)
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        #expect(lines.filter { $0 == "END:VEVENT" }.count == 1)
        for line in ["DTSTART:20250603T190000", "DURATION:PT11M", "DTSTAMP:20250604T060000Z", "GEO:54.5;-18.25", "UID:f00@dateline"] {
            #expect(lines.contains(line), "\(line)")
        }
        let unfolded = calendar.unicodeScalars.split(separator: "\r\n ".unicodeScalars).map { String($0) }.joined()
        #expect(unfolded.contains("SUMMARY:=cmd()</p><script>\\, \"say\"\\; line END:VEVENT\r\n"))
    }

    @Test(arguments: [("2025-06-03", "20250603", "20250604"), ("2025-02", "20250201", "20250301"), ("2025", "20250101", "20260101")])
    func aDateTakesAllThatItCovers(_ begin: String, _ first: String, _ after: String) {
        var timeline = timeline
        var incident = timeline.incidents[0]
        incident.begin = CivilDateTime(iso: begin)
        timeline.incidents = [incident]
        let calendar = text(CalendarFeed(timeline).ics())
        #expect(calendar.contains("DTSTART;VALUE=DATE:\(first)\r\nDTEND;VALUE=DATE:\(after)\r\n"))
    }

    @Test func linkedDataIsAGraphOfEventsWithTheirArticles() throws {
        let document = try #require(try JSONReader.read(LinkedData(timeline).json()).object)
        let event = try #require(document["@graph"]?.array?.first?.object)
        #expect(event["@type"]?.string == "Event")
        #expect(event["startDate"]?.string == "2025-06-03T19:00")
        #expect(event["about"]?.array?.first?.object?["@type"]?.string == "Person")
        #expect(event["subjectOf"]?.array?.first?.object?["url"]?.string == "https://example.org/fire")
    }

    @Test func cellsAreQuotedAndNeverFormulas() {
        let lines = text(IncidentTable(timeline).csv()).split(separator: "\r\n")
        #expect(lines.count == 3)
        #expect(lines[1].hasPrefix("f00,fire,\"'=cmd()</p><script>, \"\"say\"\"; line END:VEVENT\",reported,2025-06-03T19:00,,PT11M,Gdynia,PL,54.5,-18.25,at least 12; 14,,,"))
    }
}
