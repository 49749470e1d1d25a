/// Goes through things in the order of their keys, and gives with each the last few under its key.
struct BlockWindow<Thing> {
    private let size: Int
    private var key = ""
    private var recent: [Thing] = []

    init(size: Int) { self.size = size }

    mutating func neighbors(of thing: Thing, under key: String) -> [Thing] {
        if key != self.key { (self.key, recent) = (key, []) }
        defer {
            if recent.count == size { recent.removeFirst() }
            recent.append(thing)
        }
        return recent
    }
}
