import ArticleModel

/// Cuts out sentences that a paragraph has twice, or that an earlier paragraph had.
struct RepeatedRuns {
    /// Inside one paragraph whole sentences are doubled by accident only.
    private static let fewestWordsWithin = 8
    /// Between paragraphs a sentence may be quoted again; a longer passage is a copy.
    private static let fewestWordsBetween = 20

    private let words: BlockWords
    private var index: ShingleIndex

    /// A run of words that stood before.
    private struct Run {
        var at: Range<Int>
        var of: Int
    }

    /// Cuts the runs out of the blocks that are kept.
    static func cut(from blocks: inout [TextBlock], kept: [Int], words: BlockWords) -> [FoundRepeat] {
        guard kept.count > 0 else { return [] }
        var runs = RepeatedRuns(words: words, index: ShingleIndex(words.hashes))
        var found: [FoundRepeat] = []
        var blockOfFirstWord: [Int] = kept.map { words.first[$0] }
        blockOfFirstWord.reserveCapacity(kept.count)
        for block in kept {
            let here = runs.runs(in: block)
            guard !here.isEmpty else { continue }
            // All places are taken before anything is cut: a run's end may lie behind the marks that open the next.
            let cuts = here.map { runs.bytes(of: $0.at, in: block, text: blocks[block].text) }
            for (run, bytes) in zip(here, cuts) {
                let source = kept[max(0, blockOfFirstWord.partition(after: run.of))]
                found.append(
                    FoundRepeat(block: block, text: String(decoding: trimmed(blocks[block].text[bytes]), as: UTF8.self), of: source, kind: .contained, similarity: 1))
            }
            for bytes in cuts.reversed() { blocks[block].text.removeSubrange(bytes) }
            blocks[block].text = Array(trimmed(blocks[block].text[...]))
        }
        return found
    }

    /// The runs of whole sentences in a block that stood before it or earlier in it; puts the block into the index.
    private mutating func runs(in block: Int) -> [Run] {
        let range = words.range(of: block)
        var found: [Run] = []
        var at = range.lowerBound
        while at + ShingleIndex.width <= range.upperBound {
            guard words.opensSentence[at], let run = longestRun(at: at, in: range) else {
                index.insert(at)
                at += 1
                continue
            }
            found.append(run)
            at = run.at.upperBound
        }
        // A whole block is no run inside itself.
        return found.filter { $0.at != range }
    }

    private func longestRun(at start: Int, in range: Range<Int>) -> Run? {
        var best: Run?
        index.forEachPlace(like: start) { place in
            let isWithin = place >= range.lowerBound
            guard words.opensSentence[place] else { return }
            var length = 0
            while start + length < range.upperBound, place + length < (isWithin ? start : range.lowerBound),
                words.hashes[place + length] == words.hashes[start + length]
            {
                length += 1
            }
            // Back to the last end of a sentence on both sides.
            while length > 0, !endsSentence(start + length, range.upperBound) || !endsSentence(place + length, range.lowerBound) { length -= 1 }
            if length >= (isWithin ? Self.fewestWordsWithin : Self.fewestWordsBetween), length > best?.at.count ?? 0 {
                best = Run(at: start..<start + length, of: place)
            }
        }
        return best
    }

    /// Whether a sentence ends before the word at a place.
    private func endsSentence(_ place: Int, _ limit: Int) -> Bool { place >= limit || words.opensSentence[place] }

    /// The bytes from the run's first word (with the marks that open it) to the next word.
    private func bytes(of run: Range<Int>, in block: Int, text: [UInt8]) -> Range<Int> {
        let range = words.range(of: block)
        var start = Int(words.starts[run.lowerBound])
        while start > 0, text[start - 1] != 0x20 { start -= 1 }
        var end = run.upperBound < range.upperBound ? Int(words.starts[run.upperBound]) : text.count
        if end < text.count { while end > start, text[end - 1] != 0x20 { end -= 1 } }
        return start..<end
    }

    private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = text
        while text.last == 0x20 { text.removeLast() }
        return text.drop { $0 == 0x20 }
    }
}

extension [Int] {
    /// The place of the last element that is not above `value`, in a sorted array.
    fileprivate func partition(after value: Int) -> Int {
        var (low, high) = (0, count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if self[middle] <= value { low = middle } else { high = middle }
        }
        return low
    }
}
