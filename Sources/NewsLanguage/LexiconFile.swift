import CLexicon

/// A file of `Lexicons/`, embedded in the binary: sorted UTF-8 text, one entry a line, columns parted by tabs.
public struct LexiconFile: Sendable {
    /// The path below `Lexicons/`, without its ending: `times/month`.
    public let name: String
    /// The whole file. The memory is the executable's own and never goes away.
    public nonisolated(unsafe) let bytes: UnsafeBufferPointer<UInt8>

    /// Every embedded file, in the order of the names.
    public static let all: [LexiconFile] = {
        var files: [LexiconFile] = []
        guard var entry = lexicon_files() else { return [] }
        while let name = entry.pointee.name {
            files.append(
                LexiconFile(
                    name: String(cString: name),
                    bytes: UnsafeBufferPointer(start: entry.pointee.bytes, count: entry.pointee.count)))
            entry += 1
        }
        return files
    }()

    /// The file of that name, or nil.
    public static func named(_ name: String) -> LexiconFile? { all.first { $0.name == name } }

    /// Calls `body` for each line that is neither empty nor a comment (`# …`).
    public func forEachLine(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 0x0A { end += 1 }
            if end > start, bytes[start] != UInt8(ascii: "#") {
                body(UnsafeBufferPointer(rebasing: bytes[start..<end]))
            }
            start = end + 1
        }
    }

    /// The rest of the line after `key` and a tab, found by binary search over lines sorted by bytes (`LC_ALL=C sort`); nil if no line
    /// has that key. Costs about a microsecond for a million lines; callers cache by word id.
    public func value(for key: some Collection<UInt8>) -> UnsafeBufferPointer<UInt8>? {
        if let found = key.withContiguousStorageIfAvailable({ value(at: $0) }) { return found }
        return Array(key).withUnsafeBufferPointer { value(at: $0) }
    }

    /// The same for bytes in a row, without generic code.
    private func value(at key: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
        var low = 0
        var high = bytes.count
        while low < high {
            var start = (low + high) / 2
            while start > low, bytes[start - 1] != 0x0A { start -= 1 }
            switch order(of: key, againstLineAt: start, before: high) {
            case .equal(let after):
                var end = after
                while end < high, bytes[end] != 0x0A { end += 1 }
                return UnsafeBufferPointer(rebasing: bytes[after..<end])
            case .before: high = start
            case .after:
                low = start
                while low < high, bytes[low] != 0x0A { low += 1 }
                low += 1
            }
        }
        return nil
    }

    private enum Order { case before, equal(Int), after }

    /// How `key` stands to the first column of the line that starts at `start`; `equal` holds where the value starts.
    private func order(of key: UnsafeBufferPointer<UInt8>, againstLineAt start: Int, before limit: Int) -> Order {
        var at = start
        for byte in key {
            guard at < limit, bytes[at] != 0x09, bytes[at] != 0x0A else { return .after }
            if byte != bytes[at] { return byte < bytes[at] ? .before : .after }
            at += 1
        }
        guard at < limit, bytes[at] != 0x0A else { return .equal(at) }
        return bytes[at] == 0x09 ? .equal(at + 1) : .before
    }
}
