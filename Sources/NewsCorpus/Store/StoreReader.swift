import Foundation
import GRDB

/// Reads the articles of a store and changes nothing. Between two calls a run may write to the store.
public struct StoreReader: Sendable {
    private let path: String

    public init(path: String) { self.path = path }

    /// All articles in the order of their keys, but those of damaged rows.
    ///
    /// - Throws: ``StoreError``; `busy` while a run has the store.
    public func digests() throws -> [ArticleDigest] {
        do {
            return try DatabaseQueue.readOnly(storeAt: path).read { db in
                var digests: [ArticleDigest] = []
                try DigestRow.forEach(db) { row in
                    if let digest = row.digest { digests.append(digest) }
                }
                return digests
            }
        } catch {
            throw StoreError(error, path)
        }
    }

    /// Another value whenever something was written to the store, or another file took its place; nil if there is no file.
    public var state: State? {
        var facts = stat()
        guard stat(path, &facts) == 0 else { return nil }
        return State(
            file: UInt64(facts.st_ino), size: Int64(facts.st_size), seconds: Int64(facts.st_mtim.tv_sec), nanoseconds: Int64(facts.st_mtim.tv_nsec))
    }

    /// What tells two states of a store's file from each other.
    public struct State: Sendable, Equatable {
        fileprivate var file: UInt64
        fileprivate var size: Int64
        fileprivate var seconds: Int64
        fileprivate var nanoseconds: Int64
    }
}

extension DatabaseQueue {
    /// - Throws: ``StoreError`` for what is no store of this version, or an error of the database; nothing is created.
    static func readOnly(storeAt path: String) throws -> DatabaseQueue {
        guard FileManager.default.fileExists(atPath: path) else { throw StoreError(.missing, path, "there is no such store") }
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .immediateError
        let database = try DatabaseQueue(path: path, configuration: configuration)
        try database.read { try StoreSchema.check($0, path: path) }
        return database
    }
}
