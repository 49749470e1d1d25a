/// Pairs the quotation marks of a document, block by block.
///
/// Only the outermost quotations are given: what is quoted within speech belongs to that speech.
struct QuotationFinder {
    private let document: Document
    /// Paragraphs, parted at line breaks where a line looks like a paragraph of its own.
    let blocks: [Range<Int>]
    private(set) var quotations: [Quotation] = []

    init(_ document: Document) {
        self.document = document
        blocks = Self.blocks(of: document)
        for index in blocks.indices { pairMarks(ofBlock: index) }
    }

    /// Many texts part their paragraphs by one line break. A line that ends with a sentence's mark, a colon or a quotation mark, or before one
    /// that opens with a quotation mark, ends a block.
    private static func blocks(of document: Document) -> [Range<Int>] {
        let tokens = document.tokens
        var blocks: [Range<Int>] = []
        for paragraph in document.paragraphs {
            var start = paragraph.tokens.lowerBound
            for token in paragraph.tokens where token > start && tokens.shape[token].contains(.lineStart) {
                let before = tokens.shape[token - 1]
                guard before.contains(.punctuation), !before.contains(.handle) else { continue }
                let last = document.text[Int(tokens.start[token - 1])]
                guard last != UInt8(ascii: ","), last != UInt8(ascii: "-") else { continue }
                blocks.append(start..<token)
                start = token
            }
            blocks.append(start..<paragraph.tokens.upperBound)
        }
        return blocks
    }

    // MARK: - A block

    private mutating func pairMarks(ofBlock index: Int) {
        let block = blocks[index]
        var marks: [QuotationMark] = []
        for token in block where document.tokens.shape[token].contains(.quotationMark) {
            if let mark = QuotationMark(token, in: document, paragraph: block) { marks.append(mark) }
        }
        guard !marks.isEmpty else { return }
        let first = quotations.count
        var open: QuotationMark?
        var inner: QuotationMark?
        for (place, mark) in marks.enumerated() {
            let later = marks[(place + 1)...]
            guard let outer = open else {
                if mark.canOpen, mark.family != .single || closes(mark, in: later) {
                    open = mark
                } else if mark.canClose, mark.family != .single {
                    closeWithoutOpen(mark, block, index, since: first)
                }
                continue
            }
            if mark.family != outer.family {
                // A quotation within a quotation: its marks close the outer one only where that has no mark of its own left.
                if mark.canClose, inner?.family == mark.family {
                    inner = nil
                } else if mark.canOpen, inner == nil, mark.family != .single || closes(mark, in: later) {
                    inner = mark
                } else if mark.canClose, mark.isDouble, outer.isDouble, !mark.canOpen || !later.contains(where: { $0.family == outer.family && $0.canClose }) {
                    append(open: outer.token, close: mark.token, outer.token + 1..<mark.token, outer.family, index)
                    (open, inner) = (nil, nil)
                }
                continue
            }
            if mark.canClose, mark.family != .single || endsSingle(mark, in: later) {
                append(open: outer.token, close: mark.token, outer.token + 1..<mark.token, outer.family, index)
                (open, inner) = (nil, nil)
            } else if mark.canOpen, mark.family != .single, !isDoubled(mark, outer), inner == nil {
                // Opened again before it was closed: the first ends with the last sentence before.
                append(open: outer.token, close: nil, outer.token + 1..<lastSentenceEnd(before: mark.token, after: outer.token), outer.family, index)
                open = mark
            }
        }
        if let open, open.family != .single { closeAtEnd(open, block, index) }
        joinToBlockBefore(index, first)
    }

    private mutating func append(open: Int?, close: Int?, _ content: Range<Int>, _ family: QuotationMark.Family, _ block: Int) {
        guard content.contains(where: { !document.tokens.shape[$0].contains(.punctuation) }) else { return }
        // 'n' of "rock 'n' roll"
        if family == .single, document.bytes(of: content).count < 3 { return }
        quotations.append(Quotation(open: open, close: close, content: content, family: family, block: block))
    }

    /// Two opening marks side by side are one mark, doubled by mistake.
    private func isDoubled(_ mark: QuotationMark, _ outer: QuotationMark) -> Bool { mark.token == outer.token + 1 }

    /// Whether an opening single mark has its closing mark in the block; else it is an apostrophe.
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

    /// I won't go," he said. — without its opening mark: the words since the sentence's start.
    private mutating func closeWithoutOpen(_ mark: QuotationMark, _ block: Range<Int>, _ index: Int, since first: Int) {
        guard mark.token > block.lowerBound, endsSpeech(mark.token - 1), quotations.count == first else { return }
        let start = document.sentences[document.sentenceIndex(of: mark.token - 1)].lowerBound
        append(open: nil, close: mark.token, max(start, block.lowerBound)..<mark.token, mark.family, index)
    }

    /// Speech ends with a comma or a sentence's mark before the quotation mark.
    private func endsSpeech(_ token: Int) -> Bool {
        switch document.text[Int(document.tokens.start[token])] {
        case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): document.tokens.shape[token].contains(.punctuation)
        default: false
        }
    }

    private mutating func closeAtEnd(_ open: QuotationMark, _ block: Range<Int>, _ index: Int) {
        // A figure before the mark: inches.
        guard open.token + 1 < block.upperBound,
            open.token == block.lowerBound || !document.tokens.shape[open.token - 1].contains(.hasDigit) || document.tokens.shape[open.token].contains(.spaceBefore)
        else { return }
        append(open: open.token, close: nil, open.token + 1..<block.upperBound, open.family, index)
    }

    /// Speech of several paragraphs opens each with a mark and closes in the last.
    private mutating func joinToBlockBefore(_ index: Int, _ first: Int) {
        guard first > 0, first < quotations.count, let open = quotations[first].open, open == blocks[index].lowerBound else { return }
        let before = quotations[first - 1]
        guard before.block == index - 1, before.close == nil, before.family == quotations[first].family,
            before.content.upperBound == blocks[index - 1].upperBound
        else { return }
        quotations[first - 1].goesOn = true
        quotations[first].isContinuation = true
    }
}
