/// Knows what is said more than once on purpose: refrains, chants, verse, the short answers of interviews and hearings.
struct Refrain {
    /// Shorter blocks may always come again.
    static let fewestWords = 6
    /// A part of another block must be this long to be more than a turn of phrase.
    private static let fewestContained = 8
    /// Longer blocks are never refrains.
    private static let mostWords = 14
    private static let mostAnswerWords = 20

    private let blocks: [TextBlock]
    private let words: BlockWords
    /// How many blocks have the same words, by ``contentHash(of:)``.
    private let copies: [UInt64: Int]
    /// How many headings stand before each block.
    private let headingsBefore: [Int]

    init(blocks: [TextBlock], words: BlockWords) {
        self.blocks = blocks
        self.words = words
        var copies: [UInt64: Int] = [:]
        for block in blocks.indices { copies[Self.contentHash(of: block, words), default: 0] += 1 }
        self.copies = copies
        var headings = 0
        headingsBefore = blocks.map { block in
            defer { headings += block.kind == .heading ? 1 : 0 }
            return headings
        }
    }

    func contentHash(of block: Int) -> UInt64 { Self.contentHash(of: block, words) }

    private static func contentHash(of block: Int, _ words: BlockWords) -> UInt64 {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        for place in words.range(of: block) { hash = (hash ^ words.hashes[place]) &* 0x0000_0100_0000_01B3 &+ (hash >> 31) }
        return hash
    }

    /// Whether a block that has the very words of an earlier one is meant to.
    func mayRepeat(_ block: Int, likeAll early: Int) -> Bool {
        let count = words.count(of: block)
        if count < Self.fewestWords { return true }
        if isAnswer(block) && count <= Self.mostAnswerWords { return true }
        guard count <= Self.mostWords else { return false }
        if isSourceOfQuotation(block) { return true }
        return copies[contentHash(of: block), default: 0] > 2 || blocks[block].kind == .listItem || isVerse(block) || isUnderOwnHeading(block, early)
    }

    /// Whether a block that is a part of another is meant to say it again.
    func mayRepeat(_ block: Int, in other: Int) -> Bool {
        let count = words.count(of: block)
        if count < Self.fewestContained { return true }
        if blocks[block].kind == .listItem && count <= Self.mostWords { return true }
        if isAnswer(block) && count <= Self.mostAnswerWords { return true }
        return count <= Self.mostWords && (copies[contentHash(of: block), default: 0] > 2 || isVerse(block))
    }

    /// "— The Senate (@senate) October 9, 2018" below each of the posts that an article quotes.
    private func isSourceOfQuotation(_ block: Int) -> Bool {
        blocks[block].kind == .blockquote && [[0xE2, 0x80, 0x94], [0xE2, 0x80, 0x93]].contains { blocks[block].text.starts(with: $0) }
    }

    /// "Q:" and "A:", "MR. SMITH: …", or what follows a question.
    private func isAnswer(_ block: Int) -> Bool {
        let text = blocks[block].text
        if let colon = text.prefix(32).firstIndex(of: UInt8(ascii: ":")), colon + 1 < text.count {
            let label = text[..<colon]
            if label.count(where: { $0 == 0x20 }) < 4, label.first.map({ (0x41...0x5A).contains($0) }) ?? false { return true }
        }
        if let dot = text.prefix(3).firstIndex(of: UInt8(ascii: ".")), dot == 1, text[0] == UInt8(ascii: "Q") || text[0] == UInt8(ascii: "A") { return true }
        guard block > 0 else { return false }
        var before = blocks[block - 1].text[...]
        while let last = before.last, "\"')".utf8.contains(last) || last >= 0x80 { before.removeLast() }
        return before.last == UInt8(ascii: "?")
    }

    /// A short line that does not end like a sentence, beside another.
    private func isVerse(_ block: Int) -> Bool {
        isVerseLine(block) && [block - 1, block + 1].contains { blocks.indices.contains($0) && isVerseLine($0) }
    }

    private func isVerseLine(_ block: Int) -> Bool {
        blocks[block].kind != .heading && words.count(of: block) <= Self.mostWords && !Prose.endsLikeSentence(blocks[block].text)
    }

    /// In a round-up each item has its own "Nobody was hurt, the police said."
    private func isUnderOwnHeading(_ block: Int, _ early: Int) -> Bool {
        headingsBefore[block] > headingsBefore[early] + (blocks[early].kind == .heading ? 1 : 0)
    }

    static func opensQuotation(_ text: [UInt8]) -> Bool {
        guard let first = text.first else { return false }
        if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") { return true }
        return [[0xE2, 0x80, 0x9C], [0xE2, 0x80, 0x98], [0xE2, 0x80, 0x9E], [0xC2, 0xAB]].contains { text.starts(with: $0) }
    }
}
