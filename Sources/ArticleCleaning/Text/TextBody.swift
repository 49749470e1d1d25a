import ArticleModel

/// Reads the blocks from a story's first paragraph to its last: takes out what the page put between them.
enum TextBody {
    private static let mostListed = 12
    private static let mostLinkWords = 25
    private static let mostHeadingWords = 14

    static func read(_ blocks: ArraySlice<TextBlock>, into page: inout CleanedPage) {
        var listed = 0
        for (index, block) in zip(blocks.indices, blocks) {
            if listed > 0, isLinkLike(block.text) {
                page.removed.append(RemovedText(text: block.text, "relatedLink"))
                listed -= 1
                continue
            }
            listed = 0
            if let match = Boilerplate.shared.match(block.text, in: .body) {
                page.removed.append(RemovedText(text: block.text, match.reason))
                listed = match.headsList ? mostListed : 0
                continue
            }
            var kept = block
            for link in InlineCrossLinks.ranges(in: block.text).reversed() {
                page.removed.append(RemovedText(text: Array(block.text[link]), "relatedLink"))
                kept.text.removeSubrange(link)
            }
            while kept.text.last == 0x20 { kept.text.removeLast() }
            if kept.kind == .paragraph, isHeading(kept.text), index + 1 < blocks.endIndex, Prose.isProse(blocks[index + 1].text) {
                kept.kind = .heading
            }
            if !kept.text.isEmpty { page.blocks.append(kept) }
        }
    }

    /// A line in a list of links: not ended like a sentence, and no longer than a headline.
    static func isLinkLike(_ text: [UInt8]) -> Bool {
        Prose.wordCount(text) <= mostLinkWords && !(Prose.endsLikeSentence(text) && text.last == UInt8(ascii: "."))
    }

    private static func isHeading(_ text: [UInt8]) -> Bool {
        guard let first = text.first, !Prose.endsLikeSentence(text), Prose.wordCount(text) <= mostHeadingWords else { return false }
        return (0x41...0x5A).contains(first) || (0x30...0x39).contains(first) || first >= 0xC3 || first == UInt8(ascii: "\"")
    }
}

/// Cross-links inside a paragraph: in brackets ("[Also read: …]") or after its last sentence ("… he said. Read more: …").
enum InlineCrossLinks {
    private static let longest = 300

    /// UTF-8 byte ranges, in order.
    static func ranges(in text: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var at = 0
        while at < text.count {
            let close: UInt8? = text[at] == UInt8(ascii: "[") ? UInt8(ascii: "]") : text[at] == UInt8(ascii: "(") ? UInt8(ascii: ")") : nil
            guard let close else {
                at += 1
                continue
            }
            // Only the first bracket of a nest: what opens again before it closes is no cross-link.
            let inner = text[(at + 1)...].prefix(longest).prefix { $0 != close && $0 != text[at] }
            if inner.endIndex < text.count, text[inner.endIndex] == close, inner.count > 3,
                Boilerplate.shared.match(Array(inner), in: .body)?.reason == "relatedLink"
            {
                var start = at
                while start > 0, text[start - 1] == 0x20 { start -= 1 }
                found.append(start..<inner.endIndex + 1)
            }
            at = max(at + 1, inner.endIndex)
        }
        guard text.suffix(longest).contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "|") || $0 == 0xC2 || $0 == 0xE2 || $0 == UInt8(ascii: ">") }),
            found.last.map({ $0.upperBound < text.count }) ?? true
        else { return found }
        // The tail is enough: a label stands close before its headline.
        var from = max(0, text.count - longest)
        while from > 0, from < text.count, text[from] & 0xC0 == 0x80 { from += 1 }
        let tail = Array(text[from...])
        if let start = Boilerplate.shared.trailingCrossLink(tail, words: WordScanner.words(of: tail)), found.last.map({ $0.upperBound <= from + start }) ?? true {
            found.append(from + start..<text.count)
        }
        return found
    }
}
