/// Where each run of a few words (a shingle: Broder, "On the resemblance and containment of documents", 1997) has occurred so far.
///
/// An open hash table from shingles to their latest place, and from each place to the one before. All places are word indexes.
struct ShingleIndex {
    /// Words in a shingle.
    static let width = 3
    /// A shingle of common words has many places; the latest ones speak for all.
    static let mostPlaces = 8

    private let hashes: [UInt64]
    /// Place + 1 of a shingle's latest occurrence; 0 is free.
    private var slots: [UInt32]
    private var before: [UInt32]
    private let mask: Int

    init(_ hashes: [UInt64]) {
        self.hashes = hashes
        var size = 64
        while size < hashes.count * 2 { size *= 2 }
        slots = [UInt32](repeating: 0, count: size)
        before = [UInt32](repeating: 0, count: hashes.count)
        mask = size - 1
    }

    mutating func insert(_ place: Int) {
        let slot = slot(of: place)
        before[place] = slots[slot]
        slots[slot] = UInt32(place + 1)
    }

    /// Calls `body` with the earlier places of the shingle at `place`, the latest first.
    func forEachPlace(like place: Int, _ body: (Int) -> Void) {
        var next = slots[slot(of: place)]
        var left = Self.mostPlaces
        while next > 0, left > 0 {
            body(Int(next) - 1)
            next = before[Int(next) - 1]
            left -= 1
        }
    }

    /// The slot that holds the shingle at a place, or the free one where it belongs.
    private func slot(of place: Int) -> Int {
        var mixed = hashes[place]
        for next in 1..<Self.width { mixed = (mixed &* 0x9E37_79B9_7F4A_7C15) ^ (mixed >> 29) ^ hashes[place + next] }
        mixed = (mixed ^ (mixed >> 32)) &* 0xD6E8_FEB8_6659_FD93
        var slot = Int(truncatingIfNeeded: mixed >> 20) & mask
        while slots[slot] != 0, !isSame(Int(slots[slot]) - 1, place) { slot = (slot + 1) & mask }
        return slot
    }

    private func isSame(_ a: Int, _ b: Int) -> Bool {
        for next in 0..<Self.width where hashes[a + next] != hashes[b + next] { return false }
        return true
    }
}
