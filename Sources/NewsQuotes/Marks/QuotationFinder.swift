import NewsLanguage

/// Pairs the quotation marks of a document, paragraph by paragraph.
///
/// Only the outermost quotations are given: what is quoted within speech belongs to that speech.
struct QuotationFinder {
    private let document: Document
    private(set) var quotations: [Quotation] = []

    init(_ document: Document) {
        self.document = document
        for index in document.paragraphs.indices { pairMarks(ofParagraph: index) }
    }

    /// By token: index into the quotations of the one that it stands in, marks included, or -1.
    func quotationAt(tokenCount: Int) -> [Int32] {
        var at = [Int32](repeating: -1, count: tokenCount)
        for (index, quotation) in quotations.enumerated() {
            for token in quotation.outer { at[token] = Int32(index) }
        }
        return at
    }

    // MARK: - A paragraph

    private mutating func pairMarks(ofParagraph index: Int) {
        let paragraph = document.paragraphs[index].tokens
        let marks = paragraph.compactMap { QuotationMark($0, in: document, paragraph: paragraph) }
        guard !marks.isEmpty else { return }
        let first = quotations.count
        var open: QuotationMark?
        var inner: QuotationMark?
        for (place, mark) in marks.enumerated() {
            guard let outer = open else {
                if mark.canOpen, mark.family != .single || closes(mark, in: marks[(place + 1)...]) {
                    open = mark
                } else if mark.canClose, mark.family != .single {
                    closeWithoutOpen(mark, paragraph, index, since: first)
                }
                continue
            }
            if mark.family != outer.family {
                // A quotation within a quotation: its marks never close the outer one.
                if mark.canOpen, inner == nil { inner = mark } else if mark.canClose, inner?.family == mark.family { inner = nil }
                continue
            }
            if mark.canClose, mark.family != .single || endsSingle(mark, in: marks[(place + 1)...]) {
                append(open: outer.token, close: mark.token, outer.token + 1..<mark.token, outer.family, index)
                open = nil
                inner = nil
            } else if mark.canOpen, mark.family != .single, !isDoubled(mark, outer), inner == nil {
                // Opened again before it was closed: the first ends with the last sentence before.
                append(open: outer.token, close: nil, outer.token + 1..<lastSentenceEnd(before: mark.token, after: outer.token), outer.family, index)
                open = mark
            }
        }
        if let open, open.family != .single { closeAtParagraphEnd(open, paragraph, index) }
        joinToParagraphBefore(index, first)
    }

    private mutating func append(open: Int?, close: Int?, _ content: Range<Int>, _ family: QuotationMark.Family, _ paragraph: Int) {
        guard content.contains(where: { !document.tokens.shape[$0].contains(.punctuation) }) else { return }
        quotations.append(Quotation(open: open, close: close, content: content, family: family, paragraph: paragraph))
    }

    /// Two opening marks side by side are one mark, doubled by mistake.
    private func isDoubled(_ mark: QuotationMark, _ outer: QuotationMark) -> Bool { mark.token == outer.token + 1 }

    /// Whether an opening single mark has its closing mark in the paragraph; else it is an apostrophe.
    private func closes(_ mark: QuotationMark, in later: ArraySlice<QuotationMark>) -> Bool {
        later.contains { $0.family == .single && $0.canClose && $0.token > mark.token + 1 }
    }

    /// Whether a closing single mark is no possessive's apostrophe: "the workers’ rights" goes on and a better mark comes.
    private func endsSingle(_ mark: QuotationMark, in later: ArraySlice<QuotationMark>) -> Bool {
        let tokens = document.tokens
        if mark.token + 1 >= tokens.count || !tokens.shape[mark.token + 1].contains(.spaceBefore) { return true }
        let before = mark.token - 1
        guard document.text[Int(tokens.end[before]) - 1] | 0x20 == UInt8(ascii: "s"), !tokens.shape[before].contains(.punctuation) else { return true }
        for next in later where next.family == .single {
            if next.canOpen { return true }
            if next.canClose { return false }
        }
        return true
    }

    /// The end of the last sentence that ends between two tokens, or the second of them.
    private func lastSentenceEnd(before token: Int, after open: Int) -> Int {
        let start = document.sentences[document.sentenceIndex(of: token)].lowerBound
        return start > open + 1 ? start : token
    }

    // MARK: - Marks that miss their fellow

    /// "I won't go," he said. — without its opening mark: the words since the paragraph's start or the last quotation.
    private mutating func closeWithoutOpen(_ mark: QuotationMark, _ paragraph: Range<Int>, _ index: Int, since first: Int) {
        guard mark.token > paragraph.lowerBound, endsSpeech(mark.token - 1) else { return }
        if quotations.count > first { return }
        let start = document.sentences[document.sentenceIndex(of: mark.token - 1)].lowerBound
        append(open: nil, close: mark.token, start..<mark.token, mark.family, index)
    }

    /// Speech ends with a comma or a sentence's mark before the quotation mark.
    private func endsSpeech(_ token: Int) -> Bool {
        switch document.text[Int(document.tokens.start[token])] {
        case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): document.tokens.shape[token].contains(.punctuation)
        default: false
        }
    }

    private mutating func closeAtParagraphEnd(_ open: QuotationMark, _ paragraph: Range<Int>, _ index: Int) {
        guard open.token + 1 < paragraph.upperBound else { return }
        append(open: open.token, close: nil, open.token + 1..<paragraph.upperBound, open.family, index)
    }

    /// Speech of several paragraphs opens each with a mark and closes in the last.
    private mutating func joinToParagraphBefore(_ index: Int, _ first: Int) {
        guard first > 0, first < quotations.count, let open = quotations[first].open, open == document.paragraphs[index].tokens.lowerBound
        else { return }
        let before = quotations[first - 1]
        guard before.paragraph == index - 1, before.close == nil, before.family == quotations[first].family,
            before.content.upperBound == document.paragraphs[index - 1].tokens.upperBound
        else { return }
        quotations[first - 1].goesOn = true
        quotations[first].isContinuation = true
    }
}
