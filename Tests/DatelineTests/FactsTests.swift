import Testing

@testable import Dateline

@Suite struct FactsTests {
    /// The record of an article says what its readers wrote down; what is marked as not managed loses its mark as soon as it is.
    @Test(arguments: Corpus.articles) func factsHold(_ article: CorpusArticle) throws {
        let record = try Pipeline().record(from: article.raw)
        let facts = try Facts(contentsOf: "\(Corpus.project)/Tests/DatelineTests/Facts/\(article.name).txt").facts
        let wrong = facts.filter { $0.isManaged != $0.holds(record) }.map { ($0.isManaged ? "missed: " : "managed: ") + $0.line }
        #expect(wrong == [])
    }
}
