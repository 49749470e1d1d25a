/// Things that share a key, brought together by sorting: n log n, however the keys are spread.
struct Buckets {
    private var entries: [(key: UInt64, thing: Int32)] = []

    mutating func add(_ key: UInt64, _ thing: Int) { entries.append((key, Int32(thing))) }

    mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

    /// Each key that two things or more have, with those things in order, each once.
    mutating func forEachShared(_ body: ([Int]) -> Void) {
        entries.sort { ($0.key, $0.thing) < ($1.key, $1.thing) }
        var start = 0
        var things: [Int] = []
        while start < entries.count {
            var end = start + 1
            while end < entries.count, entries[end].key == entries[start].key { end += 1 }
            if end - start > 1 {
                things.removeAll(keepingCapacity: true)
                for entry in entries[start..<end] where things.last != Int(entry.thing) { things.append(Int(entry.thing)) }
                if things.count > 1 { body(things) }
            }
            start = end
        }
    }
}
