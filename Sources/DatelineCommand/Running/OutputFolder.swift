import Glibc

/// A folder that gets one file an article. Each file is there whole or not at all: it is written under another name and then renamed.
struct OutputFolder {
    struct WriteError: Error {
        var path: String
        var reason: String
    }

    private let root: String
    private let suffix: String
    private var taken: Set<String> = []

    /// - Parameter suffix: of every file's name, `.json`.
    init(_ path: String, suffix: String = ".json") {
        root = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        self.suffix = suffix
    }

    /// Writes `bytes` to `name` (a relative path without extension) with the suffix added; `fallback` is used if an article has taken it.
    mutating func write(_ bytes: [UInt8], name: String, fallback: String) throws(WriteError) {
        let free = taken.contains(name) ? fallback : name
        taken.insert(free)
        let path = root + "/" + free + suffix
        try makeFolders(above: path)
        let partial = path + ".partial"
        let file = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw WriteError(path: path, reason: OutputFolder.reason()) }
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                let error = WriteError(path: path, reason: OutputFolder.reason())
                close(file)
                unlink(partial)
                throw error
            }
            written += count
        }
        guard close(file) == 0, rename(partial, path) == 0 else { throw WriteError(path: path, reason: OutputFolder.reason()) }
    }

    private func makeFolders(above path: String) throws(WriteError) {
        var at = path.startIndex
        while let slash = path[at...].firstIndex(of: "/") {
            let folder = String(path[..<slash])
            if !folder.isEmpty, mkdir(folder, 0o755) != 0, errno != EEXIST {
                throw WriteError(path: folder, reason: OutputFolder.reason())
            }
            at = path.index(after: slash)
        }
    }

    private static func reason() -> String { String(cString: strerror(errno)) }
}
