import CLexicon

/// A file of `Lexicons/`, embedded in the binary: sorted UTF-8 text, one entry a line, columns parted by tabs.
///
/// Every word list is kept so and read in one of two ways: the small lists of rules line by line when their stage is made, the great ones
/// never as a whole but in place, a line at a time as words ask for it.
public struct LexiconFile: Sendable {
    /// The path below `Lexicons/`, without its ending: `times/month`.
    public let name: String
    /// The whole file. The memory is the executable's own and never goes away.
    public nonisolated(unsafe) let bytes: UnsafeBufferPointer<UInt8>
    private let guide: LexiconGuide

    private init(name: String, bytes: UnsafeBufferPointer<UInt8>) {
        self.name = name
        self.bytes = bytes
        guide = LexiconGuide(to: bytes)
    }

    /// The names of all embedded files, in order.
    public static let names: [String] = {
        var names: [String] = []
        guard var entry = lexicon_files() else { return [] }
        while let name = entry.pointee.name {
            names.append(String(cString: name))
            entry += 1
        }
        return names
    }()

    /// The file of that name, or nil.
    public static func named(_ name: String) -> LexiconFile? {
        guard let index = names.firstIndex(of: name), let entry = lexicon_files() else { return nil }
        return LexiconFile(name: name, bytes: UnsafeBufferPointer(start: entry[index].bytes, count: entry[index].count))
    }

    /// Calls `body` for each line that is neither empty nor a comment (`# …`).
    public func forEachLine(_ body: (LexiconLine) -> Void) {
        var start = 0
        while start < bytes.count {
            let end = bytes.lineEnd(from: start)
            if end > start, bytes[start] != UInt8(ascii: "#") { body(UnsafeBufferPointer(rebasing: bytes[start..<end])) }
            start = end + 1
        }
    }

    /// The rest of the line after `key` and a tab, found by binary search over lines sorted by bytes (`LC_ALL=C sort`); nil if no line
    /// has that key. Callers cache by word id.
    public func value(for key: ArraySlice<UInt8>) -> LexiconLine? { key.withUnsafeBufferPointer(value) }

    /// The same for a whole array.
    public func value(for key: [UInt8]) -> LexiconLine? { key.withUnsafeBufferPointer(value) }

    /// The same for bytes in place.
    public func value(for key: UnsafeBufferPointer<UInt8>) -> LexiconLine? {
        var (low, high) = guide.range(for: key, in: bytes)
        while low < high {
            var start = (low + high) / 2
            while start > low, bytes[start - 1] != 0x0A { start -= 1 }
            switch order(of: key, againstLineAt: start, before: high) {
            case .equal(let after): return UnsafeBufferPointer(rebasing: bytes[after..<min(high, bytes.lineEnd(from: after))])
            case .before: high = start
            case .after: low = min(high, bytes.lineEnd(from: start) + 1)
            }
        }
        return nil
    }

    /// Where a part of the file stands in it.
    public func place(of part: LexiconLine) -> Range<Int> {
        guard let base = bytes.baseAddress, let start = part.baseAddress else { return 0..<0 }
        return (start - base)..<(start - base + part.count)
    }

    /// The part of the file at a place.
    public func part(_ place: Range<Int>) -> LexiconLine { LexiconLine(rebasing: bytes[place]) }

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

/// A line of a lexicon, or a part of one.
public typealias LexiconLine = UnsafeBufferPointer<UInt8>

extension LexiconLine {
    /// The column of that number, from 0; empty if there is none.
    public func column(_ number: Int) -> LexiconLine { part(number, at: 0x09) }

    /// How many columns there are.
    public var columnCount: Int { reduce(1) { $1 == 0x09 ? $0 + 1 : $0 } }

    /// The part of that number between separators, from 0; empty if there is none.
    public func part(_ number: Int, at separator: UInt8) -> LexiconLine {
        var start = 0
        var left = number
        for at in indices where self[at] == separator {
            if left == 0 { return LexiconLine(rebasing: self[start..<at]) }
            left -= 1
            start = at + 1
        }
        return LexiconLine(rebasing: self[(left == 0 ? start : count)...])
    }

    /// Calls `body` for each part between separators that is not empty.
    public func forEachPart(at separator: UInt8, _ body: (LexiconLine) -> Void) {
        var start = 0
        for at in 0...count where at == count || self[at] == separator {
            if at > start { body(LexiconLine(rebasing: self[start..<at])) }
            start = at + 1
        }
    }

    public var string: String { String(decoding: self, as: UTF8.self) }

    /// Where the line that `start` is in ends.
    fileprivate func lineEnd(from start: Int) -> Int {
        var end = start
        while end < count, self[end] != 0x0A { end += 1 }
        return end
    }
}
