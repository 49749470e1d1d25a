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
        public var key: String
        /// Of the content and of all that the digest depends on: unchanged, the article need not be read again.
        public var fingerprint: String
        public var digest: ArticleDigest
        public var text: String

        public init(key: String, fingerprint: String, digest: ArticleDigest, text: String) {
            self.key = key
            self.fingerprint = fingerprint
            self.digest = digest
            self.text = text
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
    private let encoder = JSONEncoder()

    /// - Throws: ``StoreError``
    public init(path: String) throws {
        self.path = path
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
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
        var known: [String: String] = [:]
        var damaged: [DamagedRow] = []
        try forEach { row in
            if row.digest == nil {
                damaged.append(DamagedRow(key: row.key, reason: row.reason))
            } else {
                known[row.key] = row.fingerprint
            }
        }
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

    /// Keeps an article, in place of what stood at its key. It is written with the next few, or by ``flush()``.
    public func put(_ entry: Entry) throws {
        waiting.append(entry)
        if waiting.count >= CorpusStore.batch { try flush() }
    }

    /// Writes what waits, all or nothing.
    public func flush() throws {
        guard !waiting.isEmpty else { return }
        do {
            let rows = try waiting.map { ($0, String(decoding: try encoder.encode($0.digest), as: UTF8.self)) }
            try database.write { db in
                for (entry, digest) in rows { try CorpusStore.write(entry, digest, db) }
            }
            waiting = []
        } catch {
            throw StoreError(error, path)
        }
    }

    private static func write(_ entry: Entry, _ digest: String, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO article (key, fingerprint, digest) VALUES (?, ?, ?)
                ON CONFLICT (key) DO UPDATE SET fingerprint = excluded.fingerprint, digest = excluded.digest
                """, arguments: [entry.key, entry.fingerprint, digest])
        let number = try Int64.fetchOne(db, sql: "SELECT number FROM article WHERE key = ?", arguments: [entry.key])
        try db.execute(sql: "DELETE FROM articleText WHERE rowid = ?", arguments: [number])
        try db.execute(
            sql: "INSERT INTO articleText (rowid, title, body) VALUES (?, ?, ?)", arguments: [number, entry.digest.title ?? "", entry.text])
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
    let key: String
    let fingerprint: String
    /// Nil if the row is damaged; then ``reason`` tells why.
    let digest: ArticleDigest?
    let reason: String

    init(_ row: Row) {
        key = String.fromDatabaseValue(row["key"]) ?? "?"
        fingerprint = String.fromDatabaseValue(row["fingerprint"]) ?? ""
        let json = String.fromDatabaseValue(row["digest"]) ?? ""
        do {
            digest = try JSONDecoder().decode(ArticleDigest.self, from: Data(json.utf8))
            reason = ""
        } catch {
            digest = nil
            reason = DigestRow.reason(error)
        }
    }

    /// All rows, in the order of their keys.
    static func forEach(_ db: Database, _ body: (DigestRow) -> Void) throws {
        let rows = try Row.fetchCursor(db, sql: "SELECT key, fingerprint, digest FROM article ORDER BY key")
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
