/// Cuts a stream into the texts of its records.
protocol RecordCutter {
    /// The next record; nil at the end.
    /// - Throws: ``ReadingError`` where the stream cannot be read on.
    mutating func next(from source: ByteSource) throws(ReadingError) -> CutRecord?
}

/// A record's bytes, or that it had too many.
enum CutRecord: Equatable {
    /// Line numbers count from 1; files that are one record have none.
    case bytes([UInt8], line: Int?)
    case tooLarge(line: Int?)
}

/// How many bytes a record may have. What is larger is passed over, and not held in memory.
let recordSizeLimit = 64 << 20

/// A whole file as one record.
struct WholeFileCutter: RecordCutter {
    var limit = recordSizeLimit
    private var done = false

    init(limit: Int = recordSizeLimit) { self.limit = limit }

    mutating func next(from source: ByteSource) throws(ReadingError) -> CutRecord? {
        if done { return nil }
        done = true
        while try source.fill() {
            if source.windowCount > limit { return .tooLarge(line: nil) }
        }
        return .bytes(Array(source.window), line: nil)
    }
}

/// JSON Lines: a record a line. Blank lines are passed over, and counted.
struct LineCutter: RecordCutter {
    private let limit: Int
    private var line = 0

    init(limit: Int = recordSizeLimit) { self.limit = limit }

    mutating func next(from source: ByteSource) throws(ReadingError) -> CutRecord? {
        var searched = 0
        var isTooLarge = false
        while true {
            if let end = source.firstIndex(of: UInt8(ascii: "\n"), from: searched) {
                let record = take(end, isTooLarge || end > limit, from: source)
                source.drop(1)
                if let record { return record }
                searched = 0
                isTooLarge = false
                continue
            }
            searched = source.windowCount
            if searched > limit {
                isTooLarge = true
                source.drop(searched)
                searched = 0
            }
            if try !source.fill() { break }
        }
        guard isTooLarge || source.windowCount > 0 else { return nil }
        return take(source.windowCount, isTooLarge, from: source)
    }

    /// The line that ends at a place in the window; nil if it is blank.
    private mutating func take(_ end: Int, _ isTooLarge: Bool, from source: ByteSource) -> CutRecord? {
        line += 1
        defer { source.drop(end) }
        if isTooLarge { return .tooLarge(line: line) }
        let bytes = source.window.prefix(end)
        if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
        return .bytes(Array(bytes), line: line)
    }
}
