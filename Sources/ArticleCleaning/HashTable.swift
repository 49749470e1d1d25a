/// A table by hashes: open addressing, at most half full. A dictionary would hash the hashes once more, which costs more than all else in
/// looking a word up.
struct HashTable<Value: Sendable>: Sendable {
    private var keys: [UInt64]
    private var values: [Value?]
    private var count = 0

    /// - Parameter capacity: how many keys it will have; with more it grows.
    init(capacity: Int = 0) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        keys = Array(repeating: 0, count: size)
        values = Array(repeating: nil, count: size)
    }

    init(_ entries: [UInt64: Value]) {
        self.init(capacity: entries.count)
        for (key, value) in entries { insert(value, for: key) }
    }

    @inline(__always) subscript(key: UInt64) -> Value? { values[slot(of: key)] }

    /// Sets what stands under a key.
    mutating func insert(_ value: Value, for key: UInt64) {
        var place = slot(of: key)
        if values[place] == nil {
            if (count + 1) * 2 > keys.count {
                grow()
                place = slot(of: key)
            }
            count += 1
        }
        keys[place] = key
        values[place] = value
    }

    private mutating func grow() {
        var larger = HashTable(capacity: keys.count)
        for (key, value) in zip(keys, values) {
            if let value { larger.insert(value, for: key) }
        }
        self = larger
    }

    /// The slot that holds a key, or the free one where it belongs.
    @inline(__always) private func slot(of key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: key ^ key >> 32) & (keys.count - 1)
        while values[slot] != nil, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
        return slot
    }
}
