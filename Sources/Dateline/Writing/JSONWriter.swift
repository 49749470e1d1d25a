/// Writes JSON as bytes into one buffer, compact or indented. The caller opens and closes; the writer sets the commas. Keys are the program's
/// own words, which need no escapes.
public struct JSONWriter {
    /// Of a writer with a sink, what has not been handed on yet.
    public private(set) var bytes: [UInt8] = []
    private let pretty: Bool
    private let sink: ByteSink?
    private static let piece = 1 << 16
    /// How many objects and arrays are open.
    private var depth = 0
    /// Whether nothing stands yet in the innermost of them.
    private var isEmpty = true

    /// - Parameter sink: gets the bytes in pieces, so that a document of any size can be written; the last when all that was opened is closed.
    public init(pretty: Bool = false, sink: ByteSink? = nil) {
        self.pretty = pretty
        self.sink = sink
    }

    public mutating func object(_ key: StaticString? = nil, _ body: (inout JSONWriter) -> Void) {
        open(key, UInt8(ascii: "{"))
        body(&self)
        close(UInt8(ascii: "}"))
    }

    public mutating func array(_ key: StaticString? = nil, _ body: (inout JSONWriter) -> Void) {
        open(key, UInt8(ascii: "["))
        body(&self)
        close(UInt8(ascii: "]"))
    }

    public mutating func string(_ key: StaticString? = nil, _ value: String) {
        begin(key)
        quoted(value)
    }

    /// Nothing at all for nil.
    public mutating func string(_ key: StaticString, ifPresent value: String?) {
        if let value { string(key, value) }
    }

    public mutating func strings(_ key: StaticString, _ values: [String]) {
        array(key) { writer in
            for value in values { writer.string(nil, value) }
        }
    }

    public mutating func integer(_ key: StaticString? = nil, _ value: Int) {
        begin(key)
        append(value)
    }

    public mutating func bool(_ key: StaticString? = nil, _ value: Bool) {
        begin(key)
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    /// A number as ``decimal(_:_:places:)`` writes it, for formats other than JSON.
    static func decimal(_ value: Double, places: Int) -> String {
        var writer = JSONWriter()
        writer.decimal(nil, value, places: places)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// Rounded to `places` decimals, without trailing zeros; null if it is not finite.
    public mutating func decimal(_ key: StaticString? = nil, _ value: Double, places: Int) {
        begin(key)
        let scale = (0..<places).reduce(1.0) { product, _ in product * 10 }
        guard value.isFinite, abs(value) < 1e12 else {
            bytes.append(contentsOf: "null".utf8)
            return
        }
        let scaled = Int((value * scale).rounded())
        if scaled < 0 { bytes.append(UInt8(ascii: "-")) }
        let (whole, fraction) = abs(scaled).quotientAndRemainder(dividingBy: Int(scale))
        append(whole)
        guard fraction > 0 else { return }
        var digits = Array(String(fraction).utf8)
        digits.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: places - digits.count), at: 0)
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        bytes.append(UInt8(ascii: "."))
        bytes.append(contentsOf: digits)
    }

    public mutating func newline() { bytes.append(0x0A) }

    private mutating func open(_ key: StaticString?, _ bracket: UInt8) {
        begin(key)
        bytes.append(bracket)
        depth += 1
        isEmpty = true
    }

    private mutating func close(_ bracket: UInt8) {
        depth -= 1
        if !isEmpty { breakLine() }
        isEmpty = false
        bytes.append(bracket)
        if let sink, bytes.count >= JSONWriter.piece || depth == 0 {
            sink(bytes)
            bytes.removeAll(keepingCapacity: true)
        }
    }

    private mutating func begin(_ key: StaticString?) {
        if depth > 0 {
            if !isEmpty { bytes.append(UInt8(ascii: ",")) }
            breakLine()
        }
        isEmpty = false
        guard let key else { return }
        bytes.append(UInt8(ascii: "\""))
        key.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        if pretty { bytes.append(0x20) }
    }

    private mutating func breakLine() {
        guard pretty else { return }
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
    }

    private mutating func quoted(_ value: String) {
        bytes.append(UInt8(ascii: "\""))
        var value = value
        value.withUTF8 { utf8 in
            var start = 0
            for at in 0..<utf8.count {
                let byte = utf8[at]
                guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F else { continue }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<at]))
                escape(byte)
                start = at + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// An integer's digits, without a string between.
    private mutating func append(_ value: Int) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var first = digits.count
            var rest = value.magnitude
            repeat {
                first -= 1
                digits[first] = UInt8(ascii: "0") + UInt8(rest % 10)
                rest /= 10
            } while rest > 0
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[first...]))
        }
    }

    private mutating func escape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
        default:
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: "u00".utf8)
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        }
    }
}

/// Takes a document's bytes, one piece after the other.
public typealias ByteSink = ([UInt8]) -> Void

/// The pieces put together.
func gathered(_ write: (@escaping ByteSink) -> Void) -> [UInt8] {
    var bytes: [UInt8] = []
    write { bytes += $0 }
    return bytes
}
