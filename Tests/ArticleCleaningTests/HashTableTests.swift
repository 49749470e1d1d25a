import Testing

@testable import ArticleCleaning

@Suite struct HashTableTests {
    /// All keys begin at the same slot, and the table has to grow.
    @Test func keysThatCollideAreKeptApart() {
        var table = HashTable<Int>()
        let keys = (0..<40).map { UInt64($0) << 20 }
        for (value, key) in keys.enumerated() { table.insert(value, for: key) }
        #expect(keys.map { table[$0] } == Array(0..<40))
        #expect(table[40 << 20] == nil)
        table.insert(7, for: keys[3])
        #expect(table[keys[3]] == 7)
    }
}
