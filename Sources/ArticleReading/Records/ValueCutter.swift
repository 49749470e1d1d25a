/// JSON values that follow each other, and the elements of arrays among them: a record each.
///
/// Only strings and brackets are looked at, so that a fault within a value leaves the next ones unharmed; ``JSONReader`` judges each.
struct ValueCutter: RecordCutter {
    private let limit: Int
    /// The line of the first byte that has not been dropped.
    private var line = 1
    private var isWithinArray = false

    init(limit: Int = recordSizeLimit) { self.limit = limit }

    mutating func next(from source: ByteSource) throws(ReadingError) -> CutRecord? {
        guard try skipToValue(in: source) else {
            if isWithinArray {
                isWithinArray = false
                throw ReadingError(code: "invalid-json", message: "\(source.path): the array is not closed")
            }
            return nil
        }
        let start = line
        var scan = ValueScan()
        var isTooLarge = false
        while true {
            let end = scan.end(in: source.window)
            if let end {
                let record = source.window.prefix(end)
                defer { pass(end, in: source) }
                return isTooLarge || end > limit ? .tooLarge(line: start) : .bytes(Array(record), line: start)
            }
            if source.windowCount > limit {
                isTooLarge = true
                pass(source.windowCount, in: source)
                scan.scanned = 0
            }
            if try !source.fill() { break }
        }
        let rest = source.windowCount
        defer { pass(rest, in: source) }
        // The value is broken off, and so is the array around it: one fault, told once.
        if !scan.isScalar { isWithinArray = false }
        return isTooLarge ? .tooLarge(line: start) : .bytes(Array(source.window), line: start)
    }

    /// Drops what stands before the next value.
    private mutating func skipToValue(in source: ByteSource) throws(ReadingError) -> Bool {
        repeat {
            var skipped = 0
            var isAtValue = false
            for byte in source.window {
                switch byte {
                case 0x20, 0x09, 0x0D, 0xEF, 0xBB, 0xBF: break
                case 0x0A: line += 1
                case UInt8(ascii: ",") where isWithinArray: break
                case UInt8(ascii: "[") where !isWithinArray: isWithinArray = true
                case UInt8(ascii: "]") where isWithinArray: isWithinArray = false
                default: isAtValue = true
                }
                if isAtValue { break }
                skipped += 1
            }
            source.drop(skipped)
            if isAtValue { return true }
        } while try source.fill()
        return false
    }

    private mutating func pass(_ count: Int, in source: ByteSource) {
        line += source.window.prefix(count).count { $0 == 0x0A }
        source.drop(count)
    }
}

/// The search for the end of a value, which may be continued when more of it has been read.
private struct ValueScan {
    var scanned = 0
    var isScalar = false
    private var depth = 0
    private var isWithinString = false
    private var isEscaped = false

    /// Where the value ends, counted from the window's start; nil if it goes on behind the window.
    mutating func end(in window: ArraySlice<UInt8>) -> Int? {
        for byte in window.dropFirst(scanned) {
            scanned += 1
            if isEscaped {
                isEscaped = false
            } else if isWithinString {
                if byte == UInt8(ascii: "\\") { isEscaped = true }
                if byte == UInt8(ascii: "\"") {
                    isWithinString = false
                    if depth == 0 { return scanned }
                }
            } else {
                switch byte {
                case UInt8(ascii: "\""): isWithinString = true
                case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
                case UInt8(ascii: "}"), UInt8(ascii: "]"):
                    if isScalar { return scanned - 1 }
                    depth -= 1
                    if depth <= 0 { return scanned }
                case UInt8(ascii: ","), 0x20, 0x09, 0x0A, 0x0D:
                    if isScalar { return scanned - 1 }
                default: isScalar = depth == 0
                }
            }
        }
        return nil
    }
}
