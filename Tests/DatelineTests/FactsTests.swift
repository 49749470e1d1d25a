import Testing

@testable import Dateline

@Suite struct FactsTests {
    /// The record of an article says what its readers wrote down.
    @Test(arguments: Corpus.articles) func factsHold(_ article: CorpusArticle) throws {
        let record = try Pipeline().record(from: article.raw)
        let facts = try Facts(contentsOf: "\(Corpus.project)/Tests/DatelineTests/Facts/\(article.name).txt").facts
        let missed = facts.filter { $0.isManaged && !$0.holds(record) }.map(\.line)
        #expect(missed == [])
    }
}
