import Foundation
import GRDB
import Testing

@testable import NewsCorpus

@Suite struct StoreTests {
    private let path = FileManager.default.temporaryDirectory.appendingPathComponent("store-\(UUID().uuidString).sqlite").path

    private func entry(_ id: String, _ text: String = Story.fire) throws -> CorpusStore.Entry {
        var digest = Story.article(id, text)
        digest.title = "Blaze \(id)"
        digest.incidents = [Story.incident("i\(id)", dead: 2, words: text)]
        return try CorpusStore.Entry(key: id, fingerprint: "f\(id)", digest: digest, text: text)
    }

    private func written(_ entries: CorpusStore.Entry...) throws {
        let store = try CorpusStore(path: path)
        for entry in entries { try store.put(entry) }
        try store.flush()
    }

    private func edit(_ sql: String) throws { try DatabaseQueue(path: path).write { try $0.execute(sql: sql) } }

    private func code(_ work: () throws -> Void) -> StoreError.Code? {
        do {
            try work()
            return nil
        } catch { return (error as? StoreError)?.code }
    }

    @Test func whatIsPutInComesOutTheSame() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try written(try entry("a"), try entry("b", Story.otherReport))
        let store = try CorpusStore(path: path)
        #expect(try store.digests() == [entry("a").digest, entry("b", Story.otherReport).digest])
        #expect(try store.fingerprints().known == ["a": "fa", "b": "fb"])
    }

    @Test func whatIsReadAgainReplacesWhatStoodThere() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try written(try entry("a"))
        try written(try entry("a", Story.otherReport))
        #expect(try CorpusStore(path: path).digests() == [entry("a", Story.otherReport).digest])
        #expect(try StoreSearch(path: path).hits("Karlskrona", limit: 9).count == 1)
        #expect(try StoreSearch(path: path).hits("Baltcell", limit: 9).isEmpty)
    }

    @Test func whatIsGoneIsTakenOut() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try written(try entry("a"), try entry("b", Story.otherReport))
        let store = try CorpusStore(path: path)
        try store.put(try entry("c"))
        try store.remove { $0 != "b" }
        #expect(try store.fingerprints().known.keys.sorted() == ["b"])
        #expect(try store.timeline().incidents.map(\.id) == ["ib"])
    }

    @Test(arguments: [0, 2000, 1 << 20]) func digestsComeOutOfAFileAsTheyWerePutIn(_ memory: Int) throws {
        let file = DigestFile(memory: memory)
        var builder = TimelineBuilder()
        let digests = try (0..<12).map { try entry("\($0)", "\($0) \($0 % 2 == 0 ? Story.fire : Story.otherReport)").digest }
        for digest in digests { builder.add(digest, number: try file.append(DigestFile.Entry(digest))) }
        let stored = file.digests()
        for number in digests.indices.reversed() { #expect(stored.digest(number) == digests[number]) }
        #expect(builder.timeline(from: stored) == TimelineBuilder().timeline(of: digests))
        #expect(stored.failure == nil)
    }

    @Test func whatCannotBeReadIsToldOf() {
        let lost = StoredDigests { _ in throw StoreError(.failed, "s.sqlite", "disk I/O error") }
        var builder = TimelineBuilder()
        var digest = Story.article("a", Story.fire)
        digest.incidents = [Story.incident("1", words: "fire")]
        builder.add(digest, number: 7)
        let incidents = builder.timeline(from: lost).incidents
        #expect(incidents.map(\.id) == ["1"])
        #expect(incidents.failure?.code == .failed)
    }

    @Test func whatWasNotWrittenOutIsNotThereAndTheRestIs() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try written(try entry("a"))
        do { try CorpusStore(path: path).put(try entry("b")) }
        #expect(try CorpusStore(path: path).fingerprints().known.keys.sorted() == ["a"])
    }

    @Test func oneRunAtATimeHasTheStore() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let first = try CorpusStore(path: path)
        #expect(code { _ = try CorpusStore(path: path) } == .busy)
        try first.put(try entry("a"))
        #expect(try first.digests().count == 1)
    }

    @Test func aNewerStoreIsLeftAlone() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try written(try entry("a"))
        try edit("INSERT INTO grdb_migrations VALUES ('99')")
        #expect(code { _ = try CorpusStore(path: path) } == .newer)
        #expect(code { _ = try StoreSearch(path: path) } == .newer)
        try edit("DELETE FROM grdb_migrations WHERE identifier = '99'")
        #expect(try CorpusStore(path: path).digests().count == 1)
    }

    @Test func anEditedRowIsNamedAndReadAgain() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try written(try entry("a"), try entry("b"))
        try edit("UPDATE article SET digest = replace(digest, '\"status\":\"reported\"', '\"status\":7') WHERE key = 'a'")
        let store = try CorpusStore(path: path)
        let (known, damaged) = try store.fingerprints()
        #expect(known == ["b": "fb"])
        #expect(damaged.map(\.key) == ["a"])
        #expect(damaged.first?.reason.hasPrefix("incidents") == true)
        try store.put(try entry("a"))
        #expect(try store.digests().count == 2)
    }

    @Test func anotherProgramsFileIsNotTouched() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try edit("CREATE TABLE theirs (x)")
        #expect(code { _ = try CorpusStore(path: path) } == .foreign)
        let note = Data("Not a database, whatever its name says. ".utf8)
        try note.write(to: URL(fileURLWithPath: path))
        #expect(code { _ = try CorpusStore(path: path) } == .foreign)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == note)
    }

    @Test func aFullDiskIsAnErrorAndKeepsWhatWasThere() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try written(try entry("a"))
        #expect(StoreError(DatabaseError(resultCode: .SQLITE_FULL), path).code == .full)
        #expect(code { _ = try StoreSearch(path: path + ".none") } == .missing)
        #expect(!FileManager.default.fileExists(atPath: path + ".none"))
    }

    @Test(arguments: [
        ("warehouse fire", 1), ("\"fire chief\"", 1), ("\"chief fire\"", 0), ("Gdyn*", 2), ("NOT (a OR", 0), ("blaze", 2), ("\"", 0), ("-- ; *", 0),
    ])
    func wordsFindArticles(_ query: String, _ count: Int) throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try written(try entry("a"), try entry("b", Story.otherReport))
        #expect(try StoreSearch(path: path).hits(query, limit: 9).count == count)
    }
}
