import ArticleModel
import Glibc

/// Turns an input's bytes into valid UTF-8, whatever charset they are in.
///
/// In order of trust: a byte order mark, zero bytes in every other place (UTF-16), well-formed UTF-8 (which no other charset's text is
/// by chance), the charset known from outside, the page's own declaration, and a guess, which is reported.
struct CharsetDecoder {
    struct Decoded {
        /// Well-formed UTF-8 without byte order mark and without NUL.
        var utf8: [UInt8]
        /// The charset's name in lower case, as in the Encoding Standard.
        var charset: String
        var warnings: [ArticleWarning] = []

        fileprivate init(_ utf8: [UInt8], _ charset: Charset) {
            self.utf8 = utf8
            self.charset = charset.name
        }

        fileprivate mutating func warn(_ code: String, _ message: String) {
            warnings.append(ArticleWarning(code: code, message: message))
        }
    }

    /// - Parameter known: the label from an HTTP header or the like, or nil.
    /// - Throws: `binary` for an image, an archive and their like.
    func decode(_ bytes: [UInt8], known: String?, isHTML: Bool) throws(CleaningError) -> Decoded {
        var decoded = try text(of: bytes, known: known, isHTML: isHTML)
        if hasZero(decoded.utf8) {
            decoded.utf8.removeAll { $0 == 0 }
            decoded.warn("nul-bytes", "NUL bytes were left out")
        }
        if decoded.utf8.starts(with: [0xEF, 0xBB, 0xBF]) { decoded.utf8.removeFirst(3) }
        return decoded
    }

    /// Decodes and alters nothing: a mark at the front and NUL bytes stay.
    func decodeVerbatim(_ bytes: [UInt8], known: String?) throws(CleaningError) -> Decoded {
        var decoded = try text(of: bytes, known: known, isHTML: false)
        if hasZero(decoded.utf8) { decoded.warn("nul-bytes", "the text has NUL bytes") }
        return decoded
    }

    private func text(of bytes: [UInt8], known: String?, isHTML: Bool) throws(CleaningError) -> Decoded {
        if let charset = markedUTF16(bytes) ?? unmarkedUTF16(bytes) { return foreign(bytes, charset) }
        if let kind = BinaryInput.kind(of: bytes) { throw CleaningError(code: "binary", message: "the input is \(kind), not text") }
        let label = known.flatMap(Charset.init(label:)) ?? (isHTML ? MetaCharset.label(in: bytes).flatMap(Charset.init(label:)) : nil)
        // ISO 2022 writes everything in ASCII bytes, so that it is well-formed UTF-8 too.
        if let label, label.name == "iso-2022-jp", bytes.contains(0x1B) { return foreign(bytes, label) }
        guard let repaired = UTF8Text.repaired(bytes) else { return Decoded(bytes, .utf8) }
        if let label, label != .utf8, label != .utf16LittleEndian, label != .utf16BigEndian { return foreign(bytes, label) }
        return repaired.sequences > repaired.replaced ? mixed(repaired) : guessed(bytes)
    }

    private func foreign(_ bytes: [UInt8], _ charset: Charset) -> Decoded {
        if charset == .windows1252 { return Decoded(Windows1252.utf8(bytes), charset) }
        if let utf8 = Iconv.utf8(bytes, from: charset) { return Decoded(utf8, charset) }
        var decoded = Decoded(Windows1252.utf8(bytes), .windows1252)
        decoded.warn("charset-unsupported", "the system cannot convert \(charset.name); read as windows-1252")
        return decoded
    }

    /// UTF-8 with strange bytes in it.
    private func mixed(_ repaired: UTF8Text.Repaired) -> Decoded {
        var decoded = Decoded(repaired.text, .utf8)
        decoded.warn("charset-mixed", "\(repaired.replaced) bytes are not UTF-8 and were read as windows-1252")
        return decoded
    }

    private func guessed(_ bytes: [UInt8]) -> Decoded {
        let charset = CharsetGuess.charset(of: bytes)
        var decoded = foreign(bytes, charset)
        decoded.warn("charset-guessed", "no usable charset is declared; read as \(charset.name)")
        return decoded
    }

    private func markedUTF16(_ bytes: [UInt8]) -> Charset? {
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
        if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
        return nil
    }

    /// Latin text in UTF-16 has a zero in every other byte.
    private func unmarkedUTF16(_ bytes: [UInt8]) -> Charset? {
        let head = bytes.prefix(1024)
        guard head.count >= 4 else { return nil }
        var zeros = (even: 0, odd: 0)
        for (place, byte) in head.enumerated() where byte == 0 {
            if place % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
        }
        if zeros.odd * 5 > head.count, zeros.even * 20 < head.count { return .utf16LittleEndian }
        if zeros.even * 5 > head.count, zeros.odd * 20 < head.count { return .utf16BigEndian }
        return nil
    }
}

/// The whole of each page is searched: by the system, many bytes at a time.
private func hasZero(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { $0.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false }
}
