import ArticleModel
import Testing

@testable import Dateline

@Suite struct PublicationTests {
    private func record(_ text: String, published: String? = nil) throws -> Record {
        try Pipeline().record(from: text, published: published, verbatim: true)
    }

    @Test func theInputsDateIsTaken() throws {
        let record = try record("On 2 November 2017 a fire broke out earlier this month.", published: "2017-12-01")
        #expect(record.published?.description == "2017-12-01")
        #expect(record.publishedBasis == .input)
    }

    @Test func aDatelineIsTheDay() throws {
        let record = try record("LIMA, 3 January 1990 -- A bomb exploded on Monday outside a bank.")
        #expect(record.published?.description == "1990-01-03")
        #expect(record.publishedBasis == .text)
        #expect(record.times.last?.value == "1990-01-01")
    }

    @Test func aStoryThatCountsFromItsPresentTellsTheMonth() throws {
        let record = try record(
            "The market in the old town burned to the ground within two hours, and nobody knows why it did. "
                + "The fire of 2 November 2017 was the second earlier this month.")
        #expect(record.published?.description == "2017-11")
        #expect(record.publishedBasis == .text)
        #expect(record.times.first { $0.span.text == "earlier this month" }?.value == "2017-11")
    }

    @Test func anotherLanguageIsOnlyCleaned() throws {
        let record = try record("Die Polizei teilte mit, dass bei dem Unfall auf der Autobahn am Montag zwei Menschen getötet wurden.", published: "2017-12-01")
        #expect(record.warnings.map(\.code) == ["language-not-english"])
        #expect(record.times.isEmpty && record.entities.isEmpty && record.quotes.isEmpty && record.incidents.isEmpty)
    }

    @Test func aStoryOfThePastTellsNothing() throws {
        let record = try record("The great fire of the harbor is still remembered in the town. It began on 2 November 1917 and lasted three days.")
        #expect(record.published == nil)
    }
}
