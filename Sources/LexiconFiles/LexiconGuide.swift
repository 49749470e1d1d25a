/// Signposts through a great lexicon: the first letters of a line in every few, so that a search starts within a few lines of its end and
/// touches no other part of the file.
struct LexiconGuide: Sendable {
    /// Bytes from one post to the next.
    private static let distance = 1 << 9
    /// Files that are smaller need none.
    private static let smallest = 1 << 14

    private var starts: [UInt32] = []
    /// The first eight letters of the entry of each line, as a number that orders as they do.
    private var letters: [UInt64] = []

    init(to bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count >= LexiconGuide.smallest else { return }
        starts.reserveCapacity(bytes.count / LexiconGuide.distance)
        letters.reserveCapacity(bytes.count / LexiconGuide.distance)
        for place in stride(from: LexiconGuide.distance, to: bytes.count, by: LexiconGuide.distance) {
            var start = place
            while start < bytes.count, bytes[start - 1] != 0x0A { start += 1 }
            guard start < bytes.count else { break }
            starts.append(UInt32(start))
            letters.append(LexiconGuide.letters(of: UnsafeBufferPointer(rebasing: bytes[start...])))
        }
    }

    /// The lines among which a key's must be.
    func range(for key: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>) -> (low: Int, high: Int) {
        guard !letters.isEmpty else { return (0, bytes.count) }
        let wanted = LexiconGuide.letters(of: key)
        let first = firstPost { $0 >= wanted }
        var last = first
        while last < letters.count, letters[last] == wanted { last += 1 }
        return (first == 0 ? 0 : Int(starts[first - 1]), last == starts.count ? bytes.count : Int(starts[last]))
    }

    private func firstPost(where isPast: (UInt64) -> Bool) -> Int {
        var low = 0
        var high = letters.count
        while low < high {
            let middle = (low + high) / 2
            if isPast(letters[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    private static func letters(of entry: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var letters: UInt64 = 0
        var count = 0
        while count < 8, count < entry.count, entry[count] != 0x09, entry[count] != 0x0A {
            letters = letters << 8 | UInt64(entry[count])
            count += 1
        }
        return count == 0 ? 0 : letters << UInt64(8 * (8 - count))
    }
}
