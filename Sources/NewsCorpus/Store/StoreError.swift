import GRDB

/// Why a store cannot be used. Nothing in it has been changed.
public struct StoreError: Error, Equatable, CustomStringConvertible {
    public enum Code: String, Sendable {
        /// Written by a newer version of the program.
        case newer = "store-newer"
        /// Another run has it open.
        case busy = "store-busy"
        /// The disk is full.
        case full = "store-full"
        /// No database, a damaged one, or another program's.
        case foreign = "store-foreign"
        case missing = "store-missing"
        /// The system refuses to open, read or write it.
        case failed = "store-failed"
    }
    public var code: Code
    public var path: String
    public var reason: String

    public init(_ code: Code, _ path: String, _ reason: String) {
        self.code = code
        self.path = path
        self.reason = reason
    }

    init(_ error: any Error, _ path: String) {
        switch error {
        case let error as StoreError: self = error
        case let error as DatabaseError:
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: self.init(.busy, path, "another run is using the store; wait for its end, then try again")
            case .SQLITE_FULL: self.init(.full, path, "no space is left on the disk; what was written before is kept")
            case .SQLITE_NOTADB, .SQLITE_CORRUPT: self.init(.foreign, path, "the file is no store, or it is damaged")
            default: self.init(.failed, path, error.message ?? "\(error.resultCode)")
            }
        default: self.init(.failed, path, "\(error)")
        }
    }

    public var description: String { "\(path): \(reason)" }
}
