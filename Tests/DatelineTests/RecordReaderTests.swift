import Dateline
import Foundation
import Testing

@Suite struct RecordReaderTests {
    @Test(arguments: Corpus.articles.prefix(4)) func aRecordIsReadAsItWasWritten(_ article: CorpusArticle) throws {
        let json = try Pipeline().record(from: article.raw).json()
        #expect(try Record(json: json).json() == json)
    }

    @Test(arguments: [
        (#""schemaVersion":"1.0""#, #""schemaVersion":"2.0""#, "newer-record", "schemaVersion is 2.0"),
        (#""text":"Fire"#, #""text":"A fire"#, "invalid-record", "where the text has its words"),
        (#""status":"reported""#, #""status":7"#, "invalid-record", "incidents[0].status is not a string"),
        (#""title":"#, "title:", "invalid-record", "not a record"),
    ])
    func whatWasEditedByHandIsToldByField(from: String, to: String, code: String, message: String) throws {
        let story = "Fire destroyed a warehouse in Gdynia on Tuesday, killing two people."
        let json = String(decoding: try Pipeline().record(from: story, published: "2025-06-04").json(), as: UTF8.self)
        let edited = try #require(json.range(of: from).map { json.replacingCharacters(in: $0, with: to) })
        let error = #expect(throws: RecordError.self) { try Record(json: Array(edited.utf8)) }
        #expect(error?.code == code)
        #expect(error?.message.contains(message) == true)
    }
}
