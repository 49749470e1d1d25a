/// A map from (state, symbol) to state: open addressing, linear probing. A dictionary's keyed hash would cost more than the matching itself.
struct TransitionTable: Sendable {
    private var keys: [UInt64]
    private var targets: [UInt32]
    private var count = 0
    /// No state has this number, so no key is this.
    private static let free = UInt64.max

    init() {
        keys = Array(repeating: TransitionTable.free, count: 1 << 8)
        targets = Array(repeating: 0, count: 1 << 8)
    }

    subscript(state: UInt32, symbol: UInt32) -> UInt32? {
        let key = UInt64(state) << 32 | UInt64(symbol)
        var slot = place(of: key)
        while keys[slot] != TransitionTable.free {
            if keys[slot] == key { return targets[slot] }
            slot = (slot + 1) & (keys.count - 1)
        }
        return nil
    }

    /// Adds a transition that is not there yet.
    mutating func insert(_ state: UInt32, _ symbol: UInt32, target: UInt32) {
        if (count + 1) * 2 > keys.count { grow() }
        put(UInt64(state) << 32 | UInt64(symbol), target)
        count += 1
    }

    private mutating func put(_ key: UInt64, _ target: UInt32) {
        var slot = place(of: key)
        while keys[slot] != TransitionTable.free { slot = (slot + 1) & (keys.count - 1) }
        keys[slot] = key
        targets[slot] = target
    }

    private mutating func grow() {
        let old = zip(keys, targets)
        keys = Array(repeating: TransitionTable.free, count: keys.count * 2)
        targets = Array(repeating: 0, count: keys.count)
        for (key, target) in old where key != TransitionTable.free { put(key, target) }
    }

    /// Fibonacci hashing.
    private func place(of key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (keys.count - 1)
    }
}
