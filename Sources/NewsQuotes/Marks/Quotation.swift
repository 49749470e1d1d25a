/// A string between quotation marks, whatever it is: speech, a title, a word used with tongs.
struct Quotation {
    /// The opening mark's token; nil if it is missing.
    var open: Int?
    /// The closing mark's token; nil if it is missing.
    var close: Int?
    /// Tokens between the marks.
    var content: Range<Int>
    var family: QuotationMark.Family
    /// Index into the text's blocks.
    var block: Int
    /// It goes on in the next paragraph, which opens with a mark of its own.
    var goesOn = false
    /// It goes on from the paragraph before.
    var isContinuation = false

    /// Tokens with the marks.
    var outer: Range<Int> { (open ?? content.lowerBound)..<(close.map { $0 + 1 } ?? content.upperBound) }
    /// Both marks stand, or the missing one is missing by the convention for several paragraphs.
    var isComplete: Bool { (open != nil) && (close != nil || goesOn) }
}
