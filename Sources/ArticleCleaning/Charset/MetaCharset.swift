/// What a page says of its own charset: `<meta charset>`, `<meta http-equiv>` or the XML declaration, in the first bytes of it
/// (the prescan of the HTML Standard, 13.2.3.2).
enum MetaCharset {
    /// How far into the page the declaration is looked for. The standard says 1024 bytes; pages with long scripts ahead need more.
    private static let prescanned = 8192

    /// The label as written, or nil.
    static func label(in page: [UInt8]) -> String? {
        let head = page.prefix(prescanned)
        var at = head.startIndex
        while let open = head[at...].firstIndex(of: UInt8(ascii: "<")) {
            at = open + 1
            let rest = head[at...]
            if starts(rest, with: "!--") {
                while at < head.endIndex, !starts(head[at...], with: "-->") { at += 1 }
                continue
            }
            let isMeta = starts(rest, with: "meta")
            guard isMeta || starts(rest, with: "?xml") else { continue }
            let tag = rest.prefix { $0 != UInt8(ascii: ">") }
            if let label = value(after: isMeta ? "charset" : "encoding", in: tag) {
                // A page whose declaration could be read as ASCII is not UTF-16, whatever it says.
                return starts(Array(label.utf8)[...], with: "utf-16") ? "utf-8" : label
            }
            at = tag.endIndex
        }
        return nil
    }

    /// The value of `name=value` or `name="value"` in a tag.
    private static func value(after name: String, in tag: ArraySlice<UInt8>) -> String? {
        var at = tag.startIndex
        while at < tag.endIndex {
            guard starts(tag[at...], with: name) else {
                at += 1
                continue
            }
            at += name.utf8.count
            var rest = tag[at...].drop(while: isBlank)
            guard rest.first == UInt8(ascii: "=") else { continue }
            rest = rest.dropFirst().drop { isBlank($0) || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
            let label = rest.prefix { !isBlank($0) && !"\"';/>?".utf8.contains($0) }
            return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
        }
        return nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// Whether the bytes begin with an ASCII string in lower case, whatever their own case.
    private static func starts(_ bytes: ArraySlice<UInt8>, with lower: String) -> Bool {
        var at = bytes.startIndex
        for byte in lower.utf8 {
            guard at < bytes.endIndex else { return false }
            let own = bytes[at]
            guard own == byte || ((0x41...0x5A).contains(own) && own | 0x20 == byte) else { return false }
            at += 1
        }
        return true
    }
}
