import Foundation
import GRDB

/// The digests of all articles that runs have read, and their texts to search, in one SQLite file.
///
/// A run holds the file for itself from opening to closing. Articles are written in transactions: a run that is killed loses the last
/// few, which the next run reads again; none is there twice.
public final class CorpusStore {
    /// An article to be kept.
    public struct Entry: Sendable {
        /// Where the input stands: what is read there again replaces it.
        public let key: String
        /// Of the content and of all that the digest depends on: unchanged, the article need not be read again.
        public let fingerprint: String
        public let digest: ArticleDigest
        public let text: String
        fileprivate let json: String

        public init(key: String, fingerprint: String, digest: ArticleDigest, text: String) throws {
            self.key = key
            self.fingerprint = fingerprint
            self.digest = digest
            self.text = text
            json = String(decoding: try digest.json(), as: UTF8.self)
        }
    }

    /// A row that does not hold what a run has written.
    public struct DamagedRow: Sendable, Equatable {
        public var key: String
        public var reason: String
    }

    private static let batch = 64

    private let path: String
    private let database: DatabaseQueue
    private var waiting: [Entry] = []
    /// What was read of the rows, and has been written to them since: none is decoded twice for it.
    private var known: TimelineBuilder?

    /// - Throws: ``StoreError``
    public init(path: String) throws {
        self.path = path
        do {
            var configuration = Configuration()
            configuration.busyMode = .immediateError
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
            database = try DatabaseQueue(path: path, configuration: configuration)
            try database.read { try StoreSchema.check($0, path: path) }
            try StoreSchema.migrator.migrate(database)
            // Takes the lock, which is then kept.
            try database.writeWithoutTransaction { try $0.inTransaction(.exclusive) { .commit } }
        } catch {
            throw StoreError(error, path)
        }
    }

    /// Fingerprints of the articles that need not be read again, by key. Rows that somebody has edited are not among them: they are
    /// replaced when their input is read.
    public func fingerprints() throws -> (known: [String: String], damaged: [DamagedRow]) {
        try flush()
        var builder = TimelineBuilder()
        var known: [String: String] = [:]
        var damaged: [DamagedRow] = []
        try forEach { row in
            if let digest = row.digest {
                known[row.key] = row.fingerprint
                builder.add(digest, number: row.number)
            } else {
                damaged.append(DamagedRow(key: row.key, reason: row.reason))
            }
        }
        self.known = builder
        return (known, damaged)
    }

    /// All articles, but those of damaged rows.
    public func digests() throws -> [ArticleDigest] {
        try flush()
        var digests: [ArticleDigest] = []
        try forEach { row in
            if let digest = row.digest { digests.append(digest) }
        }
        return digests
    }

    /// The timeline of all articles, but those of damaged rows. As long as its incidents are asked for, it needs the store, and holds it.
    public func timeline() throws -> Timeline {
        try flush()
        if known == nil { _ = try fingerprints() }
        let builder = known ?? TimelineBuilder()
        known = nil
        let (database, path) = (database, path)
        return builder.timeline(from: StoredDigests { number in
            do {
                let json = try database.read { try String.fetchOne($0, sql: "SELECT digest FROM article WHERE number = ?", arguments: [number]) }
                return Data((json ?? "").utf8)
            } catch {
                throw StoreError(error, path)
            }
        })
    }

    /// Keeps an article, in place of what stood at its key. It is written with the next few, or by ``flush()``.
    public func put(_ entry: Entry) throws {
        waiting.append(entry)
        if waiting.count >= CorpusStore.batch { try flush() }
    }

    /// Writes what waits, all or nothing.
    public func flush() throws {
        guard !waiting.isEmpty else { return }
        do {
            let numbers = try database.write { db in try waiting.map { try CorpusStore.write($0, db) } }
            for (entry, number) in zip(waiting, numbers) { known?.add(entry.digest, number: number) }
            waiting = []
        } catch {
            throw StoreError(error, path)
        }
    }

    /// Takes articles out, all or none.
    ///
    /// - Parameter isGone: tells by an article's key.
    public func remove(where isGone: (String) -> Bool) throws {
        try flush()
        do {
            let gone = try database.write { db in
                let rows = try Row.fetchAll(db, sql: "SELECT number, key FROM article")
                let gone = rows.filter { isGone(String.fromDatabaseValue($0["key"]) ?? "") }.compactMap { Int.fromDatabaseValue($0["number"]) }
                for number in gone {
                    try db.execute(sql: "DELETE FROM articleText WHERE rowid = ?", arguments: [number])
                    try db.execute(sql: "DELETE FROM article WHERE number = ?", arguments: [number])
                }
                return gone
            }
            for number in gone { known?.remove(number: number) }
        } catch {
            throw StoreError(error, path)
        }
    }

    /// - Returns: the row's number.
    private static func write(_ entry: Entry, _ db: Database) throws -> Int {
        try db.execute(
            sql: """
                INSERT INTO article (key, fingerprint, digest) VALUES (?, ?, ?)
                ON CONFLICT (key) DO UPDATE SET fingerprint = excluded.fingerprint, digest = excluded.digest
                """, arguments: [entry.key, entry.fingerprint, entry.json])
        guard let number = try Int.fetchOne(db, sql: "SELECT number FROM article WHERE key = ?", arguments: [entry.key]) else {
            throw StoreError(.failed, entry.key, "the article that was written is not there")
        }
        try db.execute(sql: "DELETE FROM articleText WHERE rowid = ?", arguments: [number])
        try db.execute(
            sql: "INSERT INTO articleText (rowid, title, body) VALUES (?, ?, ?)", arguments: [number, entry.digest.title ?? "", entry.text])
        return number
    }

    private func forEach(_ body: (DigestRow) -> Void) throws {
        do {
            try database.read { try DigestRow.forEach($0, body) }
        } catch {
            throw StoreError(error, path)
        }
    }
}

/// A row of the table of articles, as it is read: columns that somebody has edited may hold anything.
struct DigestRow {
    let number: Int
    let key: String
    let fingerprint: String
    /// Nil if the row is damaged; then ``reason`` tells why.
    let digest: ArticleDigest?
    let reason: String

    init(_ row: Row) {
        number = Int.fromDatabaseValue(row["number"]) ?? 0
        key = String.fromDatabaseValue(row["key"]) ?? "?"
        fingerprint = String.fromDatabaseValue(row["fingerprint"]) ?? ""
        let json = String.fromDatabaseValue(row["digest"]) ?? ""
        do {
            digest = try ArticleDigest(json: Data(json.utf8))
            reason = ""
        } catch {
            digest = nil
            reason = DigestRow.reason(error)
        }
    }

    /// All rows, in the order of their keys.
    static func forEach(_ db: Database, _ body: (DigestRow) -> Void) throws {
        let rows = try Row.fetchCursor(db, sql: "SELECT number, key, fingerprint, digest FROM article ORDER BY key")
        while let row = try rows.next() { body(DigestRow(row)) }
    }

    /// "incidents.0.begin: not an ISO 8601 date"
    private static func reason(_ error: any Error) -> String {
        let context: DecodingError.Context? =
            switch error as? DecodingError {
            case .dataCorrupted(let context), .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context): context
            default: nil
            }
        guard let context else { return "it is no digest" }
        let place = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
        return (place.isEmpty ? "" : place + ": ") + context.debugDescription
    }
}
