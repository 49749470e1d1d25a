/// A run of text under one set of marks.
struct MarkedRun<Mark> {
    var range: Range<Int>
    /// In the order in which the marks were given; none for plain text.
    var marks: [Mark]
}

/// A mark on a half-open range of a text.
struct Marked<Mark> {
    var range: Range<Int>
    var mark: Mark
}

/// Cuts text where marks begin and end, so that marks which nest or cross become runs side by side.
enum MarkedText {
    /// The runs of each block in turn, each in order and without gaps; what stands between blocks is in none of them.
    ///
    /// - Parameters:
    ///   - blocks: in order, apart from each other.
    ///   - spans: in any order. They may nest, cross, and reach over several blocks; empty ones mark nothing.
    static func runs<Mark>(of blocks: [Range<Int>], under spans: [Marked<Mark>]) -> [[MarkedRun<Mark>]] {
        let byStart = spans.indices.filter { !spans[$0].range.isEmpty }
            .sorted { (spans[$0].range.lowerBound, $0) < (spans[$1].range.lowerBound, $1) }
        let edges = Set(byStart.flatMap { [spans[$0].range.lowerBound, spans[$0].range.upperBound] }).sorted()
        var edge = edges[...]
        var open: [Int] = []
        var waiting = byStart[...]
        return blocks.map { block in
            edge = edge.drop { $0 <= block.lowerBound }
            let inside = edge.prefix { $0 < block.upperBound }
            let cuts = [block.lowerBound] + inside + [block.upperBound]
            return zip(cuts, cuts.dropFirst()).map { start, end in
                while let next = waiting.first, spans[next].range.lowerBound <= start {
                    open.append(next)
                    waiting.removeFirst()
                }
                open.removeAll { spans[$0].range.upperBound <= start }
                return MarkedRun(range: start..<end, marks: open.sorted().map { spans[$0].mark })
            }
        }
    }
}
