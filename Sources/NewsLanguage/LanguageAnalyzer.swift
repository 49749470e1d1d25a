import ArticleModel

/// Makes a ``Document`` of a text: tokens, sentences, tags, lemmas, quotations.
public struct LanguageAnalyzer: Sendable {
    /// The letters in small of a token outside ASCII: filled anew for each, so that none allocates.
    private var spelling: [UInt8] = []

    private var tagger: Tagger

    public init(vocabulary: inout Vocabulary) { tagger = Tagger(vocabulary: &vocabulary) }

    /// - Parameters:
    ///   - text: UTF-8.
    ///   - paragraphs: byte ranges into `text`; empty means: blank lines part the paragraphs.
    ///   - vocabulary: the worker's vocabulary; new words are added to it.
    public mutating func analyze(_ text: [UInt8], paragraphs: [Paragraph] = [], vocabulary: inout Vocabulary) -> Document {
        let blocks = paragraphs.isEmpty ? LanguageAnalyzer.paragraphs(of: text) : paragraphs
        var tokens = Tokens()
        tokens.reserveCapacity(text.count / 5)
        var sentences: [Range<Int>] = []
        var ranges: [DocumentParagraph] = []
        text.withUnsafeBufferPointer { bytes in
            for block in blocks {
                let first = tokens.count
                Tokenizer.tokenize(bytes, in: block.bytes.clamped(to: 0..<bytes.count)) { token, shape in
                    let word = intern(bytes, token, shape, &vocabulary)
                    tokens.append(start: token.lowerBound, end: token.upperBound, word: word, shape: shape)
                }
                guard tokens.count > first else { continue }
                ranges.append(DocumentParagraph(tokens: first..<tokens.count, kind: block.kind))
                SentenceSplitter.split(tokens, first..<tokens.count, text: bytes, into: &sentences)
            }
        }
        for sentence in sentences { tokens.shape[sentence.lowerBound].insert(.sentenceStart) }
        text.withUnsafeBufferPointer { tagger.tag(&tokens, sentences, text: $0, vocabulary: &vocabulary) }
        var document = Document(text: text, tokens: tokens, sentences: sentences, paragraphs: ranges)
        let finder = QuotationFinder(document)
        (document.blocks, document.quotations) = (finder.blocks, finder.quotations)
        return document
    }

    private mutating func intern(
        _ text: UnsafeBufferPointer<UInt8>, _ token: Range<Int>, _ shape: Shape, _ vocabulary: inout Vocabulary
    ) -> WordID {
        let bytes = UnsafeBufferPointer(rebasing: text[token])
        guard shape.contains(.nonASCII) else { return vocabulary.intern(anyCase: bytes) }
        spelling.removeAll(keepingCapacity: true)
        for byte in bytes {
            spelling.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
            // "don’t" and "don't" are the same words.
            if byte == 0x99, shape.contains(.hasLetter), spelling.suffix(3).elementsEqual([0xE2, 0x80, 0x99]) {
                spelling.removeLast(3)
                spelling.append(0x27)
            }
        }
        return spelling.contains { $0 >= 0x80 } ? vocabulary.internLowercased(spelling) : vocabulary.intern(spelling)
    }

    /// The stretches of a text between blank lines, without the white space around them.
    public static func paragraphs(of text: [UInt8]) -> [Paragraph] {
        var found: [Paragraph] = []
        var start: Int?
        var end = 0
        var lineBreaks = 0
        for at in text.indices {
            let byte = text[at]
            if byte > 0x20, lineBreaks == 0, start != nil {
                end = at + 1
                continue
            }
            if byte == 0x0A { lineBreaks += 1 }
            if byte <= 0x20 { continue }
            if let first = start, lineBreaks > 1 {
                found.append(Paragraph(bytes: first..<end, kind: .paragraph))
                start = at
            }
            start = start ?? at
            end = at + 1
            lineBreaks = 0
        }
        if let start { found.append(Paragraph(bytes: start..<end, kind: .paragraph)) }
        return found
    }
}
