/// A page as one walk over its tree takes it down: its blocks of text, the containers around them, and what its markup says.
struct Page {
    /// In the order in which they open, so that what is within a container follows it without a gap.
    var containers: [Container] = []
    /// In reading order.
    var blocks: [PageBlock] = []
    /// The blocks' text, one after the other, white space tidied.
    var text: [UInt8] = []
    /// Where in the text a single `<br>` stood, in order: there the text has a blank.
    var lineBreaks: [Int] = []
    var facts = PageFacts()

    func bytes(of block: PageBlock) -> ArraySlice<UInt8> { text[block.bytes] }

    /// A block's lines, as single `<br>` elements part them.
    func lines(of block: PageBlock) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var start = block.bytes.lowerBound
        var place = lineBreaks.partitioningIndex { $0 > start }
        while place < lineBreaks.count, lineBreaks[place] < block.bytes.upperBound {
            lines.append(Array(text[start..<lineBreaks[place]]))
            start = lineBreaks[place] + (text[lineBreaks[place]] == 0x20 ? 1 : 0)
            place += 1
        }
        lines.append(Array(text[start..<block.bytes.upperBound]))
        return lines
    }

    /// Whether a container is another one or stands within it.
    @inline(__always) func isInside(_ container: Int, _ root: Int) -> Bool { container >= root && container < containers[root].end }

    /// The table row of a short cell; nil for other blocks. Cells with more text are a page's layout.
    func tableRow(of block: PageBlock) -> Int? {
        guard block.kind == .cell, block.count <= 120 else { return nil }
        var at: Int? = block.container
        for _ in 0..<4 {
            guard let current = at else { return nil }
            if containers[current].tag == .tr { return current }
            at = containers[current].parent
        }
        return nil
    }

    /// How the container of a block stands in the page, from the outermost named element: `main > article.story > div.body > p`.
    func path(of block: PageBlock) -> String {
        var steps: [String] = []
        var at: Int? = block.container
        while let current = at, let node = containers[current].node {
            var step = node.name
            if let id = node.string("id") { step += "#" + id }
            if let names = node.string("class") { step += names.split(whereSeparator: \.isWhitespace).prefix(3).map { "." + $0 }.joined() }
            steps.append(step)
            at = containers[current].parent
        }
        return steps.reversed().joined(separator: " > ")
    }
}

extension [PageBlock] {
    /// The block after one of a page's blocks; nil after the last.
    subscript(following block: PageBlock) -> PageBlock? {
        let place = partitioningIndex { $0.bytes.lowerBound > block.bytes.lowerBound }
        return place < count ? self[place] : nil
    }
}

extension RandomAccessCollection where Index == Int {
    /// The first place in a sorted array whose element is one of those wanted; those stand behind all others.
    fileprivate func partitioningIndex(where isWanted: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if isWanted(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

/// A block-level element: what the search for the article weighs.
struct Container {
    var node: HTMLNode?
    /// Index of the container around it; nil for the page's body.
    var parent: Int?
    /// Index after the last container within it.
    var end = 0
    var tag: HTMLTag
    var hints: ElementHints
    /// A picture stands directly in it.
    var hasImage = false
}

/// A stretch of text between two block-level boundaries.
struct PageBlock {
    /// Range in the page's text.
    var bytes: Range<Int>
    /// How many of the bytes stand in links.
    var linked: Int
    var kind: Kind
    /// Index of the innermost container.
    var container: Int
    /// It ends at a double `<br>`, or begins after one.
    var isBroken = false
    /// A picture stands between it and the block before it.
    var followsImage = false

    enum Kind: Equatable { case heading(Int), paragraph, listItem, blockquote, caption, cell }

    var count: Int { bytes.count }
    var unlinked: Int { bytes.count - linked }
    var linkShare: Double { bytes.isEmpty ? 0 : Double(linked) / Double(bytes.count) }

    /// Running text, as articles have it: long enough to be a sentence, and not made of links.
    var isProse: Bool {
        switch kind {
        case .heading, .caption: false
        case .cell, .listItem: count >= 120 && linkShare < 0.3
        case .paragraph, .blockquote: count >= 60 && linkShare < 0.4
        }
    }
}
