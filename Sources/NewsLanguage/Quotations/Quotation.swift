/// A string between quotation marks, whatever it is: speech, a title, a word used with tongs.
public struct Quotation: Sendable {
    /// The opening mark's token; nil if it is missing.
    public internal(set) var open: Int?
    /// The closing mark's token; nil if it is missing.
    public internal(set) var close: Int?
    /// Tokens between the marks.
    public internal(set) var content: Range<Int>
    public internal(set) var family: QuotationMark.Family
    /// Index into the text's blocks.
    public internal(set) var block: Int
    /// It goes on in the next paragraph, which opens with a mark of its own.
    public internal(set) var goesOn = false
    /// It goes on from the paragraph before.
    public internal(set) var isContinuation = false

    /// Tokens with the marks.
    public var outer: Range<Int> { (open ?? content.lowerBound)..<(close.map { $0 + 1 } ?? content.upperBound) }
    /// Both marks stand, or the missing one is missing by the convention for several paragraphs.
    public var isComplete: Bool { (open != nil) && (close != nil || goesOn) }
}
