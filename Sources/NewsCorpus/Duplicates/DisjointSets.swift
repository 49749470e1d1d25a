/// Which of some numbered things belong together (union-find). A set is named by its least member.
struct DisjointSets {
    private var parent: [Int32]

    init(count: Int) { parent = (0..<Int32(count)).map { $0 } }

    /// The least member of the thing's set.
    mutating func find(_ thing: Int) -> Int {
        var at = Int32(thing)
        while parent[Int(at)] != at {
            parent[Int(at)] = parent[Int(parent[Int(at)])]
            at = parent[Int(at)]
        }
        return Int(at)
    }

    /// - Returns: whether the two were apart before.
    @discardableResult mutating func join(_ left: Int, _ right: Int) -> Bool {
        let (left, right) = (find(left), find(right))
        guard left != right else { return false }
        parent[max(left, right)] = Int32(min(left, right))
        return true
    }

    /// The sets of two members or more, in order of their least; members in order.
    mutating func groups() -> [[Int]] {
        var members: [Int: [Int]] = [:]
        for thing in parent.indices {
            let set = find(thing)
            if set != thing { members[set, default: [set]].append(thing) }
        }
        return members.sorted { $0.key < $1.key }.map(\.value)
    }
}
