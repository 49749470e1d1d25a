import Foundation
import Testing

@testable import Dateline

/// The article that the project began with: boilerplate, cross-links, repeated paragraphs, a broken-off lead-in, relative dates. It is not
/// part of the project; where it lies beside it, it must come out right.
@Suite(.enabled(if: SeedArticle.text != nil)) struct SeedArticleTests {
    private let record: Record

    init() throws { record = try Pipeline().record(from: SeedArticle.text ?? "") }

    private func entity(_ name: String) -> RecordEntity? { record.entities.first { $0.name == name } }
    private func time(_ text: String) -> RecordTime? { record.times.first { $0.span.text == text } }
    private func speaker(of words: String) -> String? {
        guard let quote = record.quotes.first(where: { $0.kind != "indirect" && $0.span.text.contains(words) }) else { return nil }
        return record.entities.first { $0.id == quote.speaker?.entity }?.name ?? quote.speaker?.span.text
    }

    @Test func metadata() {
        #expect(record.title == "The Digital Robinhood: Meet the man who shut down Trump’s Twitter")
        #expect(record.publisher == "Global Village Space")
        #expect(record.source.pageDate?.description == "2024-03-28")
        #expect(record.published?.description == "2017-11")
        #expect(record.publishedBasis == .text)
        #expect(record.warnings.contains { $0.code == "date-conflict" })
    }

    @Test func boilerplateIsRemovedWithItsReason() {
        let removed = record.removed.map(\.text)
        #expect(removed.contains { $0.contains("Welcome to Global Village Space") })
        #expect(removed.contains { $0.hasPrefix("News Analysis") })
        #expect(removed.count { $0.hasPrefix("Read more:") } == 3)
        #expect(record.removed.allSatisfy { !$0.reason.isEmpty })
        #expect(!record.text.contains("Read more") && !record.text.contains("Welcome to"))
        #expect(record.text.hasPrefix("On 2nd November 2017, the world was a quieter place"))
    }

    @Test func repeatsAreDroppedAndTheFullestCopyStays() {
        func count(_ words: String) -> Int { record.text.components(separatedBy: words).count - 1 }
        #expect(count("After Mr. Duysak went public with his version") == 1)
        #expect(count("told the publication that it was shortly before the end") == 1)
        #expect(count("not believing that it could actually be the President’s account") == 1)
        #expect(count("A number of coincidences, perhaps") == 1)
        #expect(record.repeats.count == 3)
        #expect(record.text.contains("A Twitter spokesperson responded:"))
    }

    @Test func times() {
        #expect(time("2nd November 2017")?.value == "2017-11-02")
        #expect(time("earlier this month")?.value == "2017-11")
        #expect(time("around 7 PM ET")?.type == "TIME")
        #expect(time("around 7 PM ET")?.value == "2017-11-02T19:00")
        #expect(time("around 7 PM ET")?.mod == "APPROX")
        #expect(time("around 7 PM ET")?.begin?.offset == -240)
        for text in ["11 minutes", "11 blissful minutes"] {
            #expect(time(text)?.type == "DURATION")
            #expect(time(text)?.value == "PT11M")
        }
        #expect(time("Several hours later") != nil)
    }

    @Test func entities() throws {
        let duysak = try #require(entity("Bahtiyar Duysak"))
        #expect(duysak.type == "PERSON")
        #expect(duysak.aliases.contains("Mr. Duysak") && duysak.aliases.contains("Duysak"))
        let trump = try #require(entity("Donald Trump"))
        #expect(trump.aliases.contains("Trump") && trump.aliases.contains("President Donald Trump"))
        for name in ["Twitter", "TechCrunch", "Business Insider"] { #expect(entity(name)?.type == "ORGANIZATION", "\(name)") }
        for name in ["Germany", "San Francisco", "United States"] { #expect(entity(name)?.type == "LOCATION", "\(name)") }
        for name in ["@realdonaldtrump", "@POTUS", "@therealdonaldtrump"] { #expect(entity(name)?.type == "HANDLE", "\(name)") }
        #expect(record.entities.contains { $0.type == "PERSON" && $0.name.contains("spokesperson") })
        #expect(record.entities.count { $0.aliases.contains("Duysak") || $0.name.contains("Duysak") } == 1)
    }

    @Test func quotesHaveTheirSpeakers() {
        #expect(speaker(of: "We won’t have a comment")?.contains("spokesperson") == true)
        #expect(speaker(of: "I don’t want to have to keep fleeing") == "Bahtiyar Duysak")
        #expect(speaker(of: "It’s all about a number of coincidences") == "Bahtiyar Duysak")
        #expect(speaker(of: "a mistake") == "Bahtiyar Duysak")
        #expect(speaker(of: "human error")?.contains("Twitter") == true)
    }

    @Test func theIncident() throws {
        let incident = try #require(record.incidents.first)
        #expect(incident.type == "account-deactivation")
        #expect(record.entities.first { $0.id == incident.who?.entity }?.name == "Bahtiyar Duysak")
        #expect(incident.what?.span.text.contains("account") == true)
        #expect(incident.begin?.description.hasPrefix("2017-11-02T19:00") == true)
        #expect(incident.duration == "PT11M")
        let place = try #require(incident.whereAt)
        #expect(place.span.text.contains("Twitter") || place.span.text.contains("San Francisco"))
        #expect(incident.why != nil)
        #expect(incident.how != nil)
        #expect(incident.status == "claimed")
        #expect(!incident.evidence.isEmpty)
    }

    @Test func everySpanIsItsOwnText() { #expect(brokenSpans(of: record).isEmpty) }
}

private enum SeedArticle {
    static let text: String? = {
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let file = package.deletingLastPathComponent().appendingPathComponent("shared/seed/digital-robinhood.txt")
        return try? String(contentsOf: file, encoding: .utf8)
    }()
}
