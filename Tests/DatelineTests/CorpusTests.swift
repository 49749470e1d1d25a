import ArticleModel
import Testing

@testable import Dateline
@testable import DatelineCommand

/// What must hold for every article, whatever the stages find in it.
@Suite struct CorpusTests {
    @Test func theCorpusIsReadWhole() { #expect(Corpus.articles.count == 18) }

    @Test(arguments: Corpus.articles) func everySpanIsItsOwnText(_ article: CorpusArticle) throws {
        let record = try Pipeline().record(from: article.raw)
        #expect(!record.text.isEmpty)
        #expect(brokenSpans(of: record) == [])
    }

    @Test(arguments: Corpus.articles) func whatARecordRefersToIsInIt(_ article: CorpusArticle) throws {
        let record = try Pipeline().record(from: article.raw)
        let slots = record.incidents.flatMap { [$0.who, $0.what, $0.when, $0.whereAt, $0.why, $0.how].compactMap { $0 } }
        let entities =
            record.quotes.compactMap { $0.speaker?.entity } + slots.compactMap(\.entity)
            + record.incidents.flatMap { $0.participants.compactMap(\.entity) }
        #expect(Set(record.entities.map(\.id)).isSuperset(of: entities))
        #expect(Set(record.times.map(\.id)).isSuperset(of: slots.compactMap(\.time)))
        #expect(Set(record.quotes.map(\.id)).isSuperset(of: record.incidents.flatMap(\.claims)))
        #expect(record.repeats.allSatisfy { record.paragraphs.indices.contains($0.of) })
    }

    /// A cleaned text is clean: analyzed as it is, it has the same annotations.
    @Test(arguments: Corpus.articles) func aRecordsTextGivesTheSameRecord(_ article: CorpusArticle) throws {
        let record = try Pipeline().record(from: article.raw)
        let again = try Pipeline().record(from: record.text, published: record.published?.description, verbatim: true)
        #expect(again.text == record.text)
        #expect(again.times.map(\.value) == record.times.map(\.value))
        #expect(again.quotes.map(\.span) == record.quotes.map(\.span))
    }

    @Test func anyNumberOfWorkersWritesTheSame() {
        let one = written(workers: 1)
        for workers in [2, 8] { #expect(written(workers: workers) == one) }
        #expect(written(workers: 1) == one)
        #expect(one.count == Corpus.articles.count)
    }

    private func written(workers: Int) -> [String] {
        var input = Corpus.articles.makeIterator()
        var output: [String] = []
        let pipeline = Pipeline()
        OrderedRunner(workers: workers).run(
            next: { input.next() },
            work: { article in
                (try? pipeline.record(from: article.raw).json()).map { String(decoding: $0, as: UTF8.self) } ?? article.name
            },
            finish: { output.append($0) })
        return output
    }
}
