/// Lines of `Name: value`, as WARC records and HTTP messages begin with (RFC 9112, section 5).
struct HeaderFields {
    /// The line above the fields: `WARC/1.0`, `HTTP/1.1 200 OK`.
    let firstLine: String
    private var fields: [(name: String, value: String)] = []

    /// - Parameter bytes: the lines, without the blank one that ends them.
    init(_ bytes: ArraySlice<UInt8>) {
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)[...]
        firstLine = lines.popFirst().map(Self.text) ?? ""
        for line in lines {
            // A value may go on in lines that begin with a blank.
            if line.first == 0x20 || line.first == 0x09, let last = fields.indices.last {
                fields[last].value += " " + Self.text(line)
            } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
                fields.append((Self.text(line[..<colon]).lowercased(), Self.text(line[(colon + 1)...])))
            }
        }
    }

    /// The value of the first field of a name, which is given in small letters.
    subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    /// The bytes before the blank line that ends the fields, and the place behind it; nil if there is none.
    static func end(in bytes: ArraySlice<UInt8>) -> (head: ArraySlice<UInt8>, body: Int)? {
        var place = bytes.startIndex
        while let newline = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) {
            var next = newline + 1
            if next < bytes.endIndex, bytes[next] == UInt8(ascii: "\r") { next += 1 }
            if next < bytes.endIndex, bytes[next] == UInt8(ascii: "\n") { return (bytes[..<newline], next + 1) }
            place = newline + 1
        }
        return nil
    }

    /// Without blanks around it; what is not UTF-8 is replaced.
    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        let head = bytes.drop { $0 <= 0x20 }
        return String(decoding: head.dropLast(head.reversed().prefix { $0 <= 0x20 }.count), as: UTF8.self)
    }
}

/// A media type with its parameters: `text/html; charset="utf-8"`.
struct ContentType {
    /// In small letters, without parameters.
    let name: String
    let charset: String?

    init(_ value: String) {
        var parts = value.split(separator: ";")[...]
        name = parts.popFirst().map { $0.trimmed.lowercased() } ?? ""
        charset = parts.lazy.map { $0.trimmed }.first { $0.lowercased().hasPrefix("charset=") }.map {
            $0.dropFirst("charset=".count).filter { $0 != "\"" && $0 != "'" && $0 != " " }
        }
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        let head = drop { $0 == " " || $0 == "\t" }
        return head.prefix(head.count - head.reversed().prefix { $0 == " " || $0 == "\t" }.count)
    }
}
