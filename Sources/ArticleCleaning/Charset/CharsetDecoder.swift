import ArticleModel

/// Turns an input's bytes into valid UTF-8.
struct CharsetDecoder {
    struct Decoded {
        var utf8: [UInt8]
        /// The charset's name in lower case, as in the Encoding Standard (WHATWG).
        var charset: String
        var warnings: [ArticleWarning] = []
    }

    func decode(_ bytes: [UInt8], known: String?, isHTML: Bool) throws(CleaningError) -> Decoded {
        Decoded(utf8: UTF8Text.valid(bytes)?.text ?? bytes, charset: "utf-8")
    }

    func decodeVerbatim(_ bytes: [UInt8], known: String?) throws(CleaningError) -> Decoded {
        guard let repaired = UTF8Text.valid(bytes) else { return Decoded(utf8: bytes, charset: "utf-8") }
        let warning = ArticleWarning(code: "invalid-utf8", message: "\(repaired.replaced) invalid sequences were replaced by U+FFFD")
        return Decoded(utf8: repaired.text, charset: "utf-8", warnings: [warning])
    }
}
