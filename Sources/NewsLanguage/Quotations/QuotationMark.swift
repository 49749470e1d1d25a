/// A quotation mark as a token: which pair it belongs to, and on which side it can stand.
public struct QuotationMark: Sendable {
    /// Marks that close one another.
    public enum Family: Sendable { case straight, curly, single, angle }

    var token: Int
    var family: Family
    var canOpen: Bool
    var canClose: Bool
    /// “…” or "…".
    var isDouble: Bool { family == .straight || family == .curly }

    /// The mark that a token is, or nil.
    ///
    /// A straight mark tells its side by the white space around it; a curly one by its shape, but for the closing single mark, which is an
    /// apostrophe as well.
    init?(_ token: Int, in document: Document, paragraph: Range<Int>) {
        let tokens = document.tokens
        guard tokens.shape[token].contains(.quotationMark) else { return nil }
        let isFirst = token == paragraph.lowerBound
        let isLast = token + 1 == paragraph.upperBound
        let spaceBefore = isFirst || tokens.shape[token].contains(.spaceBefore)
        let spaceAfter = isLast || tokens.shape[token + 1].contains(.spaceBefore)
        let markBefore = !isFirst && tokens.shape[token - 1].contains(.punctuation)
        let markAfter = !isLast && tokens.shape[token + 1].contains(.punctuation)
        self.token = token
        let text = document.text
        let start = Int(tokens.start[token])
        switch (text[start], Int(tokens.end[token]) - start) {
        case (0x22, 1):
            family = .straight
            canOpen = !spaceAfter && (spaceBefore || markBefore)
            canClose = !spaceBefore
            // White space on both sides, or on neither: either.
            if !canOpen, !canClose { (canOpen, canClose) = (true, true) }
        case (0x60, 2):
            (family, canOpen, canClose) = (.straight, true, false)
        case (0x27, 2):
            (family, canOpen, canClose) = (.straight, spaceBefore && !spaceAfter, !spaceBefore)
        case (0x60, 1):
            (family, canOpen, canClose) = (.single, !spaceAfter, false)
        case (0x27, 1):
            family = .single
            canOpen = !spaceAfter && (spaceBefore || markBefore)
            canClose = !spaceBefore && (spaceAfter || markAfter)
        case (0xC2, 2):
            (family, canOpen, canClose) = (.angle, text[start + 1] == 0xAB, text[start + 1] == 0xBB)
        case (0xE2, 3):
            switch text[start + 2] {
            case 0x9C: (family, canOpen, canClose) = (.curly, true, false)
            case 0x9D: (family, canOpen, canClose) = (.curly, spaceBefore && !spaceAfter && !isFirst, true)
            case 0x9E, 0x9F: (family, canOpen, canClose) = (.curly, true, false)
            case 0x98, 0x9A, 0x9B: (family, canOpen, canClose) = (.single, true, false)
            case 0x99: (family, canOpen, canClose) = (.single, false, !spaceBefore && (spaceAfter || markAfter))
            case 0xB9: (family, canOpen, canClose) = (.single, true, false)
            case 0xBA: (family, canOpen, canClose) = (.single, false, true)
            default: return nil
            }
        default: return nil
        }
    }
}
