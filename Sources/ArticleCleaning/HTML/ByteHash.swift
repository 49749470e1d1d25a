/// FNV-1a over bytes, 64 bits: names are compared by it while they are read, so that no string is made of them.
struct ByteHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    init() {}

    init(_ name: String) { for byte in name.utf8 { add(byte) } }

    init(_ bytes: UnsafeBufferPointer<UInt8>) { for byte in bytes { add(byte) } }

    @inline(__always) mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
}

/// A fixed table from hashed names to small numbers: open addressing, at most half full. Zero means that a name is not in it.
struct HashedNames: Sendable {
    private let keys: [UInt64]
    private let values: [UInt8]
    private let mask: Int

    init(_ entries: [(name: String, value: UInt8)]) {
        var size = 16
        while size < entries.count * 2 { size *= 2 }
        mask = size - 1
        var keys = Array(repeating: UInt64(0), count: size)
        var values = Array(repeating: UInt8(0), count: size)
        for entry in entries {
            let key = ByteHash(entry.name).value
            var at = Int(truncatingIfNeeded: key ^ key >> 32) & mask
            while values[at] != 0, keys[at] != key { at = (at + 1) & mask }
            keys[at] = key
            values[at] = entry.value
        }
        self.keys = keys
        self.values = values
    }

    @inline(__always) subscript(hash: ByteHash) -> UInt8 {
        let key = hash.value
        var at = Int(truncatingIfNeeded: key ^ key >> 32) & mask
        while values[at] != 0 {
            if keys[at] == key { return values[at] }
            at = (at + 1) & mask
        }
        return 0
    }
}
