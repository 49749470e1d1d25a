import Dateline
import Glibc

/// A file that is there whole or not at all: it is written under another name and then renamed.
enum WholeFile {
    struct WriteError: Error {
        var path: String
        var reason: String

        /// Of the call that failed last.
        init(_ path: String) {
            self.path = path
            reason = String(cString: strerror(errno))
        }
    }

    static func write(_ bytes: [UInt8], to path: String) throws(WriteError) {
        try write(to: path) { sink in
            sink(bytes)
            return true
        }
    }

    /// - Parameter content: hands on the content in pieces; returns false to leave the file as it was.
    static func write(to path: String, content: (@escaping ByteSink) -> Bool) throws(WriteError) {
        let partial = path + ".partial"
        let file = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw WriteError(path) }
        var failure: WriteError?
        let isWanted = content { bytes in
            if failure == nil, !write(bytes, to: file) { failure = WriteError(path) }
        }
        if close(file) != 0 { failure = failure ?? WriteError(path) }
        if failure == nil, isWanted, rename(partial, path) != 0 { failure = WriteError(path) }
        if failure != nil || !isWanted { unlink(partial) }
        if let failure { throw failure }
    }

    private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return false }
            written += count
        }
        return true
    }
}
