/// Applies ``TagRules`` to one sentence at a time; keeps its memory between sentences.
struct TagRuleMachine: Sendable {
    /// The planes' values token by token, with `TagRules.reach` edges on both sides of the sentence.
    private var cells: [UInt16] = []
    private var allowed: [TagSet] = []
    /// The first rule that fires on each token, of those that have not been applied yet.
    private var next: [UInt16] = []
    private var changed: [Int] = []
    private(set) var count = 0

    /// Makes room for a sentence.
    mutating func start(count: Int) {
        self.count = count
        if count > allowed.count {
            let room = max(256, count * 2)
            cells = Array(repeating: 0, count: (room + 2 * TagRules.reach) * TagRules.planes)
            allowed = Array(repeating: TagSet(), count: room)
            next = Array(repeating: TagRules.none, count: room)
        }
        for edge in 0..<TagRules.reach {
            for at in [edge - TagRules.reach, count + edge] {
                set(at, tag: TagRules.edgeTag, word: TagRules.edgeWord, capital: 0, lexical: TagRules.edgeTag, ambiguity: 0)
            }
        }
    }

    mutating func set(_ at: Int, _ initial: InitialTag, word: UInt16, capital: Bool, lexical: Tag, ambiguity: UInt16) {
        set(at, tag: UInt16(initial.tag.rawValue), word: word, capital: capital ? 1 : 0, lexical: UInt16(lexical.rawValue), ambiguity: ambiguity)
        allowed[at] = initial.allowed
    }

    /// In the order of ``TagCondition/Plane``.
    private mutating func set(_ at: Int, tag: UInt16, word: UInt16, capital: UInt16, lexical: UInt16, ambiguity: UInt16) {
        let cell = cell(at)
        cells[cell] = tag
        cells[cell + 1] = word
        cells[cell + 2] = capital
        cells[cell + 3] = lexical
        cells[cell + 4] = ambiguity
    }

    /// Where a token's values begin; the first is its tag.
    private func cell(_ at: Int) -> Int { (TagRules.reach + at) * TagRules.planes }

    /// The tag of a token, after the rules if they have run.
    func tag(_ at: Int) -> Tag { Tag.allCases[Int(cells[cell(at)])] }

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
            for at in changed { cells[cell(at)] = UInt16(rules.rules[Int(first)].to.rawValue) }
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
        let cell = cell(at)
        var first = TagRules.none
        let tag = Int(cells[cell])
        // Most words can be nothing else.
        guard allowed[at].overlaps(rules.targets[tag]) else { return first }
        for entrance in rules.entrances[tag] {
            for index in rules.rules(from: entrance, cells[cell + entrance.cell]) {
                let number = rules.listed[index]
                if number >= first { break }
                if let order, number <= order { continue }
                let rule = rules.rules[Int(number)]
                if allowed[at].contains(rule.to), rule.conditions.allSatisfy({ holds(rules.conditions[$0], cell) }) { first = number }
            }
        }
        return first
    }

    private func holds(_ condition: TagCondition, _ cell: Int) -> Bool {
        for offset in condition.offsets where cells[cell + TagRules.cell(offset, condition.plane)] == condition.value { return true }
        return false
    }
}
