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
        var first = TagRules.none
        for at in 0..<count {
            next[at] = firstRule(rules, at, after: nil)
            first = min(first, next[at])
        }
        while first != TagRules.none {
            changed.removeAll(keepingCapacity: true)
            for at in 0..<count where next[at] == first { changed.append(at) }
            for at in changed { planes[TagRules.reach + at] = UInt16(rules.rules[Int(first)].to.rawValue) }
            for at in changed {
                for near in max(0, at - TagRules.reach)...min(count - 1, at + TagRules.reach) {
                    next[near] = firstRule(rules, near, after: first)
                }
            }
            let applied = first
            first = TagRules.none
            for at in 0..<count where next[at] > applied { first = min(first, next[at]) }
        }
    }

    /// The first rule later than `order` that fires on a token as the sentence stands.
    private func firstRule(_ rules: TagRules, _ at: Int, after order: UInt16?) -> UInt16 {
        let place = TagRules.reach + at
        var first = TagRules.none
        for entrance in rules.entrances[Int(planes[place])] {
            let value = planes[entrance.plane * stride + place + entrance.offset]
            for index in rules.rules(from: entrance, value) {
                let number = rules.listed[index]
                if number >= first { break }
                if let order, number <= order { continue }
                let rule = rules.rules[Int(number)]
                if allowed[at].contains(rule.to), rule.conditions.allSatisfy({ holds(rules.conditions[$0], place) }) { first = number }
            }
        }
        return first
    }

    private func holds(_ condition: TagCondition, _ place: Int) -> Bool {
        let center = condition.plane.rawValue * stride + place
        for offset in condition.offsets where planes[center + offset] == condition.value { return true }
        return false
    }
}
