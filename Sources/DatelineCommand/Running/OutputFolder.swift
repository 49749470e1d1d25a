import Glibc

/// A folder that gets one file an article. Each file is there whole or not at all: it is written under another name and then renamed.
struct OutputFolder {
    typealias WriteError = WholeFile.WriteError

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
        try WholeFile.write(bytes, to: path)
    }

    private func makeFolders(above path: String) throws(WriteError) {
        var at = path.startIndex
        while let slash = path[at...].firstIndex(of: "/") {
            let folder = String(path[..<slash])
            if !folder.isEmpty, mkdir(folder, 0o755) != 0, errno != EEXIST {
                throw WriteError(folder)
            }
            at = path.index(after: slash)
        }
    }
}
