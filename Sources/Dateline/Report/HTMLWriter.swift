/// Writes HTML as bytes into one buffer. Elements nest as closures do; names are literals; texts and attributes are escaped, always.
struct HTMLWriter {
    private(set) var bytes: [UInt8] = []

    /// - Parameter attributes: in this order; one whose value is nil is left out.
    mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], _ body: (inout HTMLWriter) -> Void = { _ in }
    ) {
        open(name, attributes)
        body(&self)
        append("</")
        append(name)
        append(">")
    }

    /// An element that holds one text.
    mutating func element(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], text: String) {
        element(name, attributes) { $0.text(text) }
    }

    /// An element without content or end tag: `meta`, `input`.
    mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]) {
        append("<")
        append(name)
        for (key, value) in attributes {
            guard let value else { continue }
            append(" ")
            append(key)
            append("=\"")
            text(value)
            append("\"")
        }
        append(">")
    }

    /// Escaped for text and for quoted attributes alike.
    mutating func text(_ text: String) {
        for byte in PageText.shown(text).utf8 {
            switch byte {
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "<"): append("&lt;")
            case UInt8(ascii: ">"): append("&gt;")
            case UInt8(ascii: "\""): append("&quot;")
            case UInt8(ascii: "'"): append("&#39;")
            default: bytes.append(byte)
            }
        }
    }

    /// What was written up to now, which is then the caller's.
    mutating func handOn() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }

    mutating func line() { bytes.append(0x0A) }

    /// A `script` or `style` element. The content is the program's own, or JSON without any `<`.
    mutating func raw(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], content: [UInt8]) {
        element(name, attributes) { $0.bytes += content }
        line()
    }

    private mutating func append(_ literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }
}
