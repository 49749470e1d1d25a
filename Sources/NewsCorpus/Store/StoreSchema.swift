import GRDB

/// The tables of a store, and how older ones become today's.
enum StoreSchema {
    /// "dtln", which tells a store from other programs' databases.
    static let applicationID = 0x6474_6C6E

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { db in
            try db.execute(
                sql: """
                    CREATE TABLE article (
                      number INTEGER PRIMARY KEY,
                      key TEXT NOT NULL UNIQUE,      -- where the input stands
                      fingerprint TEXT NOT NULL,     -- of its content, and of all that its digest depends on
                      digest TEXT NOT NULL           -- JSON
                    );
                    CREATE VIRTUAL TABLE articleText USING fts5(title, body, tokenize = 'porter unicode61 remove_diacritics 2');
                    PRAGMA application_id = \(applicationID);
                    """)
        }
        return migrator
    }

    /// - Throws: ``StoreError`` for a database that is not a store, or one of a newer version.
    static func check(_ db: Database, path: String) throws {
        let id = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0
        guard id == applicationID || isEmpty else { throw StoreError(.foreign, path, "the database is another program's, not a store") }
        guard try !migrator.hasBeenSuperseded(db) else {
            throw StoreError(.newer, path, "the store was written by a newer version of dateline; use that one, or another store")
        }
    }
}
