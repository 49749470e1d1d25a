/// Guesses the charset of a text that is not UTF-8 and does not say what it is.
///
/// Each single-byte charset makes different words of the same bytes; the right one makes the most of the small words that every text
/// is full of (``LanguageDetector``). Where nothing speaks for another, it is windows-1252.
enum CharsetGuess {
    /// How much of the text is tried.
    private static let sample = 1 << 15

    static func charset(of bytes: [UInt8]) -> Charset {
        let head = Array(bytes.prefix(sample))
        var best = Charset.windows1252
        var most = LanguageDetector.shared.accentedHits(in: Windows1252.utf8(head))
        for charset in Charset.guesses {
            guard let text = Iconv.utf8(head, from: charset) else { continue }
            let hits = LanguageDetector.shared.accentedHits(in: text)
            if hits > most { (best, most) = (charset, hits) }
        }
        return best
    }
}
