import ArticleModel

/// Finds the paragraphs that an article has more than once: exact copies, paragraphs that are a part of another, edited copies, and runs
/// of sentences repeated inside a paragraph. The most complete copy stays, where it first fits.
///
/// Blocks are compared by their shingles (Broder 1997), so that the cost grows with the text alone. No copy goes that has a name, a
/// figure or a negation which the one that stays lacks; and what people say again on purpose (``Refrain``) stays.
struct RepeatFinder {
    private let blocks: [TextBlock]
    private let words: BlockWords
    private let refrain: Refrain
    private var index: ShingleIndex
    /// For a block that was dropped: what it repeats.
    private var dropped: [Int: Repeat] = [:]
    /// Equal copies, of which the place decides.
    private var ties: [(early: Int, late: Int)] = []

    private struct Repeat {
        var of: Int
        var kind: RepeatedText.Kind
        var similarity: Double
    }

    /// At least this share of a block's shingles stands in the block that contains it.
    private static let leastContained = 0.88
    /// Edited copies have at least this share of shingles in common (one word in ten changed leaves 0.54).
    private static let leastResemblance = 0.5
    private static let fewestNearWords = 12

    /// Removes the repeats from the blocks.
    /// - Returns: what was dropped, in the order of the text; `of` counts the blocks that stay.
    static func removeRepeats(from blocks: inout [TextBlock]) -> [RepeatedText] {
        guard !blocks.isEmpty else { return [] }
        var finder = RepeatFinder(blocks)
        finder.findRepeatedBlocks()
        finder.settleTies()
        let repeats = finder.repeats()
        let kept = blocks.indices.filter { finder.dropped[$0] == nil }
        let runs = RepeatedRuns.cut(from: &blocks, kept: kept, words: finder.words)
        let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
        var found = (repeats + runs).map { (block: $0.block, text: RepeatedText(text: $0.text, of: places[$0.of] ?? 0, kind: $0.kind, similarity: $0.similarity)) }
        found.sort { $0.block < $1.block }
        blocks = kept.map { blocks[$0] }
        return found.map(\.text)
    }

    private init(_ blocks: [TextBlock]) {
        self.blocks = blocks
        words = BlockWords(blocks)
        refrain = Refrain(blocks: blocks, words: words)
        index = ShingleIndex(words.hashes)
    }

    private mutating func findRepeatedBlocks() {
        var byContent: [UInt64: Int] = [:]
        for late in blocks.indices where words.count(of: late) > 0 {
            let content = refrain.contentHash(of: late)
            if let early = byContent[content], words.hashes[words.range(of: early)] == words.hashes[words.range(of: late)] {
                if let alive = survivor(of: early), !refrain.mayRepeat(late, likeAll: early) {
                    dropped[late] = Repeat(of: alive, kind: alive == early ? .exact : dropped[early]?.kind ?? .near, similarity: 1)
                    if alive == early { ties.append((early, late)) }
                }
                continue
            }
            byContent[content] = late
            compareByShingles(late)
            for place in shingles(of: late) { index.insert(place) }
        }
    }

    private func shingles(of block: Int) -> Range<Int> {
        let range = words.range(of: block)
        return range.lowerBound..<max(range.lowerBound, range.upperBound - ShingleIndex.width + 1)
    }

    private func survivor(of block: Int) -> Int? {
        var block = block
        var steps = 0
        while let next = dropped[block] {
            block = next.of
            steps += 1
            if steps > blocks.count { return nil }
        }
        return block
    }

    private mutating func compareByShingles(_ late: Int) {
        let own = shingles(of: late)
        guard own.count > 0, words.count(of: late) >= Refrain.fewestWords else { return }
        var votes: [Int: Int] = [:]
        var seen: [Int] = []
        for place in own {
            seen.removeAll(keepingCapacity: true)
            index.forEachPlace(like: place) { other in
                let block = self.block(at: other)
                if !seen.contains(block) {
                    seen.append(block)
                    votes[block, default: 0] += 1
                }
            }
        }
        // Most votes first, then the earliest: dictionaries have no order of their own.
        let candidates = votes.filter { $0.value * 2 >= min(own.count, shingles(of: $0.key).count) && dropped[$0.key] == nil }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        for (early, shared) in candidates where dropped[late] == nil { judge(early, late, shared: shared) }
    }

    /// Decides on two blocks that share many shingles.
    private mutating func judge(_ early: Int, _ late: Int, shared votes: Int) {
        let (a, b) = (shingles(of: early).count, shingles(of: late).count)
        // A shingle that a block has twice is counted twice.
        let shared = min(votes, a, b)
        let resemblance = Double(shared) / Double(max(1, a + b - shared))
        let ofEarly = Double(shared) / Double(max(1, a))
        let ofLate = Double(shared) / Double(max(1, b))
        let (earlyLacks, lateLacks) = (lacksFacts(early, of: late), lacksFacts(late, of: early))
        let earlyCanGo = !lateLacks && !refrain.mayRepeat(early, in: late)
        let lateCanGo = !earlyLacks && !refrain.mayRepeat(late, in: early)
        if ofLate >= Self.leastContained, words.count(of: late) <= words.count(of: early), lateCanGo {
            dropped[late] = Repeat(of: early, kind: resemblance > Self.leastContained ? .near : .contained, similarity: max(resemblance, ofLate))
        } else if ofEarly >= Self.leastContained, words.count(of: early) <= words.count(of: late), earlyCanGo {
            dropped[early] = Repeat(of: late, kind: resemblance > Self.leastContained ? .near : .contained, similarity: max(resemblance, ofEarly))
        } else if resemblance >= Self.leastResemblance, min(words.count(of: early), words.count(of: late)) >= Self.fewestNearWords {
            let lateIsFuller = words.count(of: late) > words.count(of: early)
            if lateCanGo, !lateIsFuller || !earlyCanGo {
                dropped[late] = Repeat(of: early, kind: .near, similarity: resemblance)
            } else if earlyCanGo {
                dropped[early] = Repeat(of: late, kind: .near, similarity: resemblance)
            }
        }
    }

    /// Whether `other` has a name, a figure or a negation that `block` does not have.
    private func lacksFacts(_ block: Int, of other: Int) -> Bool {
        let own = Set(words.hashes[words.range(of: block)])
        return zip(words.range(of: other), WordScanner.words(of: blocks[other].text)).contains { place, word in
            FactWords.isFact(word, opensSentence: words.opensSentence[place]) && !own.contains(word.hash)
        }
    }

    /// Of two equal copies the one stays that leads in what follows it: "… responded:" before the response.
    private mutating func settleTies() {
        for (early, late) in ties where dropped[late]?.of == early && dropped[early] == nil {
            guard leadsIn(late), !leadsIn(early), let repeated = dropped[late] else { continue }
            dropped[late] = nil
            dropped[early] = Repeat(of: late, kind: repeated.kind, similarity: repeated.similarity)
            for (block, other) in dropped where other.of == early && block != early { dropped[block]?.of = late }
        }
    }

    /// Whether a block ends in a colon and a quotation or a list comes next.
    private func leadsIn(_ block: Int) -> Bool {
        guard blocks[block].text.last == UInt8(ascii: ":"),
            let next = blocks.indices[(block + 1)...].first(where: { dropped[$0] == nil })
        else { return false }
        return blocks[next].kind != .paragraph || Refrain.opensQuotation(blocks[next].text)
    }

    private func repeats() -> [FoundRepeat] {
        dropped.keys.sorted().compactMap { block in
            guard let repeated = dropped[block], let of = survivor(of: repeated.of) else { return nil }
            return FoundRepeat(
                block: block, text: String(decoding: blocks[block].text, as: UTF8.self), of: of, kind: repeated.kind, similarity: repeated.similarity)
        }
    }

    /// The block that a word belongs to.
    private func block(at place: Int) -> Int {
        var (low, high) = (0, blocks.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if words.first[middle] <= place { low = middle } else { high = middle }
        }
        return low
    }
}

/// A repeat by the blocks' places before anything was taken out.
struct FoundRepeat {
    var block: Int
    var text: String
    var of: Int
    var kind: RepeatedText.Kind
    var similarity: Double
}
