/// FNV-1a over bytes, 64 bits: names are compared by it while they are read, so that no string is made of them.
struct ByteHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    init() {}

    init(_ name: String) { for byte in name.utf8 { add(byte) } }

    init(_ bytes: UnsafeBufferPointer<UInt8>) { for byte in bytes { add(byte) } }

    @inline(__always) mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
}

/// A fixed table from hashed names to small numbers. Zero means that a name is not in it.
struct HashedNames: Sendable {
    private var table: HashTable<UInt8>

    init(_ entries: [(name: String, value: UInt8)]) {
        table = HashTable(capacity: entries.count)
        for entry in entries { table.insert(entry.value, for: ByteHash(entry.name).value) }
    }

    @inline(__always) subscript(hash: ByteHash) -> UInt8 { table[hash.value] ?? 0 }
}
