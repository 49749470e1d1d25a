import ArticleModel

/// Reads a plain text, or a page that was saved as text: what stands above the story is metadata, what stands between and below its
/// paragraphs is the page's, and every block that goes has its reason.
struct PlainTextReader: Sendable {
    /// - Parameter utf8: well-formed UTF-8.
    func read(_ utf8: [UInt8]) -> CleanedPage {
        let lines = TextLines.tidied(utf8)
        let isMarkdown = Markdown.isMarkdown(lines)
        var page = CleanedPage()
        let blocks = ParagraphJoiner.blocks(of: lines).compactMap { isMarkdown ? Markdown.read($0) : Self.withoutListMark($0) }
        let start = TextHead.read(blocks, into: &page)
        let end = Self.storyEnd(blocks, from: start)
        TextBody.read(blocks[start..<end], into: &page)
        TextFoot.read(blocks[end...], into: &page)
        if let agency = StoryDateline.agency(of: page.blocks.first?.text ?? []) { page.publisher = page.publisher ?? agency }
        return page
    }

    /// The end of the last paragraph of prose that is the story's own.
    private static func storyEnd(_ blocks: [TextBlock], from start: Int) -> Int {
        var end = blocks.count
        while end > start {
            let text = blocks[end - 1].text
            if Prose.isProse(text), Boilerplate.shared.match(text, in: .foot) == nil, !TextFoot.isBiography(text) { return end }
            end -= 1
        }
        // A text without prose is all story.
        return blocks.count
    }

    private static func withoutListMark(_ block: TextBlock) -> TextBlock {
        guard let mark = Markdown.listMark(block.text), !(0x30...0x39).contains(block.text[0]) else { return block }
        return TextBlock(Array(block.text[mark...].drop { $0 == 0x20 }), .listItem)
    }
}

/// Tells running text from headlines, labels and links.
enum Prose {
    private static let fewestWords = 8
    /// More words than a headline has.
    private static let plainlyProse = 30

    /// Whether a block is at least a sentence: some words, ended like a sentence.
    static func isProse(_ text: [UInt8]) -> Bool {
        let words = wordCount(text)
        return words >= plainlyProse || (words >= fewestWords && endsLikeSentence(text))
    }

    static func wordCount(_ text: [UInt8]) -> Int {
        var blanks = 0
        for byte in text where byte == 0x20 { blanks += 1 }
        // Scripts without blanks have a word for about every three bytes.
        return blanks * 16 > text.count ? blanks + 1 : max(blanks + 1, text.count(where: { $0 >= 0xE3 }))
    }

    /// Whether the last mark but quotation marks and brackets ends a sentence. A question mark does not tell: headlines ask too.
    static func endsLikeSentence(_ text: [UInt8]) -> Bool {
        var at = text.count
        while at > 0 {
            let byte = text[at - 1]
            if "\"')]*".utf8.contains(byte) {
                at -= 1
            } else if at > 2, text[at - 3] == 0xE2, text[at - 2] == 0x80, byte == 0x9D || byte == 0x99 || byte == 0x9C {
                at -= 3
            } else if at > 1, text[at - 2] == 0xC2, byte == 0xBB {
                at -= 2
            } else {
                break
            }
        }
        guard at > 0 else { return false }
        if ".!:;".utf8.contains(text[at - 1]) { return true }
        // Ellipsis; ideographic full stop.
        return at > 2 && (text[(at - 3)..<at].elementsEqual([0xE2, 0x80, 0xA6]) || text[(at - 3)..<at].elementsEqual([0xE3, 0x80, 0x82]))
    }
}
