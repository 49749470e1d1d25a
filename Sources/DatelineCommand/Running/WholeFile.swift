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
        let partial = path + ".partial"
        let file = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw WriteError(path) }
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                let error = WriteError(path)
                close(file)
                unlink(partial)
                throw error
            }
            written += count
        }
        guard close(file) == 0, rename(partial, path) == 0 else {
            let error = WriteError(path)
            unlink(partial)
            throw error
        }
    }
}
