#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The files of paths, each time that it is looked: those that are new or have changed since the look before.
///
/// A file that was written to within the last moment may still be half written: it waits for the next look.
public struct ChangedFiles {
    private struct State: Equatable {
        var file: UInt64
        var size: Int64
        var seconds: Int64
        var nanoseconds: Int64
    }

    /// In seconds.
    private static let moment = 1.0

    private let paths: [String]
    private var known: [String: State] = [:]

    /// - Parameter paths: files and folders, as ``ArticleReader`` takes them.
    public init(paths: [String]) { self.paths = paths }

    /// Files and folders to be read, in the order in which ``ArticleReader`` reads them; of folders, only those that cannot be listed.
    ///
    /// - Parameter now: seconds since 1970.
    public mutating func look(now: Double = ChangedFiles.clock) -> [String] {
        var files = InputFiles(paths: paths)
        var changed: [String] = []
        var there: [String: State] = [:]
        while let item = files.next() {
            let path =
                switch item {
                case .file(let path), .failure(_, let path): path
                }
            guard let (state, age) = ChangedFiles.state(of: path, now) else { continue }
            if state == known[path] {
                there[path] = state
            } else if 0..<ChangedFiles.moment ~= age {
                there[path] = known[path]
            } else {
                there[path] = state
                changed.append(path)
            }
        }
        known = there
        return changed
    }

    /// The clock that files are stamped by, in seconds since 1970.
    public static var clock: Double {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    private static func state(of path: String, _ now: Double) -> (State, age: Double)? {
        var facts = stat()
        guard stat(path, &facts) == 0 else { return nil }
        let written = facts.st_mtim
        let state = State(file: UInt64(facts.st_ino), size: Int64(facts.st_size), seconds: Int64(written.tv_sec), nanoseconds: Int64(written.tv_nsec))
        return (state, now - Double(written.tv_sec) - Double(written.tv_nsec) * 1e-9)
    }
}
