/// Applies ``TagRules`` to one sentence at a time; keeps its memory between sentences.
struct TagRuleMachine: Sendable {
    /// The planes one after the other, each with `TagRules.reach` edges on both sides.
    private var planes: [UInt16] = []
    private var stride = 0
    private var allowed: [TagSet] = []
    /// The first rule that fires on each token, of those that have not been applied yet.
    private var next: [UInt16] = []
    private var changed: [Int] = []
    private(set) var count = 0

    /// Makes room for a sentence.
    mutating func start(count: Int) {
        self.count = count
        if count + 2 * TagRules.reach > stride {
            stride = max(256, (count + 2 * TagRules.reach) * 2)
            planes = Array(repeating: 0, count: stride * TagCondition.Plane.allCases.count)
            allowed = Array(repeating: TagSet(), count: stride)
            next = Array(repeating: TagRules.none, count: stride)
        }
        for edge in 0..<TagRules.reach {
            for place in [edge, TagRules.reach + count + edge] {
                planes[place] = TagRules.edgeTag
                planes[stride + place] = TagRules.edgeWord
                planes[2 * stride + place] = 0
                planes[3 * stride + place] = TagRules.edgeTag
                planes[4 * stride + place] = 0
            }
        }
    }

    mutating func set(_ at: Int, _ initial: InitialTag, word: UInt16, capital: Bool, lexical: Tag, ambiguity: UInt16) {
        let place = TagRules.reach + at
        planes[place] = UInt16(initial.tag.rawValue)
        planes[stride + place] = word
        planes[2 * stride + place] = capital ? 1 : 0
        planes[3 * stride + place] = UInt16(lexical.rawValue)
        planes[4 * stride + place] = ambiguity
        allowed[at] = initial.allowed
    }

    /// The tag of a token, after the rules if they have run.
    func tag(_ at: Int) -> Tag { Tag.allCases[Int(planes[TagRules.reach + at])] }

    /// Applies the rules in order.
    mutating func run(_ rules: TagRules) {
        rules.withTables { tables in
            TagRuleMachine.run(tables, count: count, &planes, stride: stride, allowed, &next, &changed)
        }
    }

    private static func run(
        _ tables: TagRuleTables, count: Int, _ planes: UnsafeMutablePointer<UInt16>, stride: Int, _ allowed: UnsafePointer<TagSet>,
        _ next: UnsafeMutablePointer<UInt16>, _ changed: inout [Int]
    ) {
        var first = TagRules.none
        for at in 0..<count {
            next[at] = tables.firstRule(planes + TagRules.reach + at, stride, allowed[at], after: nil)
            first = min(first, next[at])
        }
        while first != TagRules.none {
            changed.removeAll(keepingCapacity: true)
            for at in 0..<count where next[at] == first { changed.append(at) }
            for at in changed { planes[TagRules.reach + at] = UInt16(tables.targets[Int(first)].rawValue) }
            for at in changed {
                for near in max(0, at - TagRules.reach)...min(count - 1, at + TagRules.reach) {
                    next[near] = tables.firstRule(planes + TagRules.reach + near, stride, allowed[near], after: first)
                }
            }
            let applied = first
            first = TagRules.none
            for at in 0..<count where next[at] > applied { first = min(first, next[at]) }
        }
    }
}

/// ``TagRules`` as addresses: asking the rules is the greater part of tagging.
struct TagRuleTables {
    var targets: UnsafePointer<Tag>
    var groups: UnsafePointer<TagRules.Group>
    var tests: UnsafePointer<TagRules.Test>
    var rows: UnsafePointer<UInt16>
    var masks: UnsafePointer<UInt64>
    var orders: UnsafePointer<UInt16>

    /// The first rule later than `order` that fires on a token as the sentence stands.
    /// - Parameters:
    ///   - token: its place on the first plane.
    ///   - stride: from a plane to the next.
    @inline(__always)
    func firstRule(_ token: UnsafePointer<UInt16>, _ stride: Int, _ allowed: TagSet, after order: UInt16?) -> UInt16 {
        let group = groups[Int(token[0])]
        for word in 0..<group.width {
            var mask = ~UInt64(0)
            for index in group.tests {
                let test = tests[index]
                let values = token + test.plane * stride
                var passes: UInt64 = 0
                for offset in test.offsets {
                    passes |= masks[test.masks + Int(rows[test.rows + Int(values[offset])]) * group.width + word]
                }
                mask &= passes
                if mask == 0 { break }
            }
            while mask != 0 {
                let bit = word * 64 + mask.trailingZeroBitCount
                mask &= mask - 1
                guard bit < group.count else { break }
                let rule = orders[group.orders + bit]
                if let order, rule <= order { continue }
                if allowed.contains(targets[Int(rule)]) { return rule }
            }
        }
        return TagRules.none
    }
}
