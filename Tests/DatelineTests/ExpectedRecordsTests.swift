import Foundation
import Testing

@testable import Dateline

/// The whole records of the corpus, right or not, against those in `Expected/`: a change shows here what it alters. What is right is told by
/// ``Facts``, written from the articles.
///
/// With `DATELINE_REWRITE_EXPECTED=1` in the environment the records
/// are written instead of compared; read what `git diff` then tells before committing it.
@Suite struct ExpectedRecordsTests {
    private let rewrites = ProcessInfo.processInfo.environment["DATELINE_REWRITE_EXPECTED"] == "1"

    @Test(arguments: Corpus.articles) func theRecordIsAsReviewed(_ article: CorpusArticle) throws {
        let record = String(decoding: try Pipeline().record(from: article.raw).json(pretty: true), as: UTF8.self) + "\n"
        let path = "\(Corpus.project)/Tests/DatelineTests/Expected/\(article.name).json"
        if rewrites {
            try record.write(toFile: path, atomically: true, encoding: .utf8)
        } else {
            let expected = try String(contentsOfFile: path, encoding: .utf8)
            #expect(firstDifference(of: record, from: expected) == nil)
        }
    }

    private func firstDifference(of record: String, from expected: String) -> String? {
        let (new, old) = (record.split(separator: "\n"), expected.split(separator: "\n"))
        guard let line = (0..<max(new.count, old.count)).first(where: { new.dropFirst($0).first != old.dropFirst($0).first }) else { return nil }
        return "line \(line + 1): \(new.dropFirst(line).first ?? "nothing") instead of \(old.dropFirst(line).first ?? "nothing")"
    }
}
