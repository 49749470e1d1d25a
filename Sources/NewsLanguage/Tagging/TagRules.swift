import LexiconFiles

/// The ordered transformations of `Lexicons/language/tag-rules.txt` (Brill, "Transformation-Based Error-Driven Learning", 1995): change a tag
/// into another one where the tags, the words and what the lexicon says of them are so around it.
///
/// Applying hundreds of rules one after the other to every token would be slow. Instead the rules that leave from the same tag are numbered
/// as bits, and each condition is a table from a value to the set of rules that it lets pass; the rules that fire on a token are the
/// intersection of a few such sets. Only the neighbors of a changed token are looked at again. The outcome is that of the rules in order.
struct TagRules: Sendable {
    /// What stands for a tag or a word beyond the sentence's edge.
    static let edgeTag = UInt16(Tag.allCases.count)
    static let edgeWord: UInt16 = 1
    /// How far a condition may look to either side.
    static let reach = 4
    /// No rule.
    static let none = UInt16.max

    struct Rule: Sendable {
        var from: Tag
        var to: Tag
        var conditions: [TagCondition]
    }

    /// The rules that leave from one tag.
    struct Group: Sendable {
        var tests: Range<Int> = 0..<0
        /// 64-bit words a set of this group's rules has.
        var width = 0
        /// Where its rules' numbers start in `orders`.
        var orders = 0
        var count = 0
    }

    /// One condition kind of one group.
    struct Test: Sendable {
        var plane: Int
        /// The tokens that are asked; one of them has to have the value.
        var offsets: ClosedRange<Int>
        /// Where its values' row numbers start in `rows`.
        var rows: Int
        /// Where its rows start in `masks`.
        var masks: Int
    }

    private(set) var targets: [Tag] = []
    private(set) var groups = [Group](repeating: Group(), count: Tag.allCases.count)
    private(set) var tests: [Test] = []
    private(set) var rows: [UInt16] = []
    private(set) var masks: [UInt64] = []
    private(set) var orders: [UInt16] = []
    /// The number that the rules know a word by, by word id; words beyond its end are in no rule.
    private var ruleWords: [UInt16] = []
    private var ruleWordCount = 2
    /// The sets of tags that rules name, as `a0=NN|VB`; a set's number is its index + 2, 1 means that the lexicon does not list the word.
    private var ambiguities: [TagSet] = []

    /// The rules of the embedded file. Their words are added to the vocabulary.
    init(vocabulary: inout Vocabulary) {
        var rules: [Rule] = []
        LexiconFile.named("language/tag-rules")?.forEachLine { line in
            if let rule = parse(line, &vocabulary) { rules.append(rule) }
        }
        compile(rules)
    }

    /// The rules' number of a word; 0 if no rule names it.
    func ruleWord(_ word: WordID) -> UInt16 { Int(word) < ruleWords.count ? ruleWords[Int(word)] : 0 }

    /// The rules' number of what a word may be; 0 if no rule names it.
    func ambiguity(_ tags: TagSet, isListed: Bool) -> UInt16 {
        guard isListed else { return 1 }
        return ambiguities.firstIndex(of: tags).map { UInt16($0 + 2) } ?? 0
    }

    /// Calls `body` with the tables in place.
    func withTables(_ body: (TagRuleTables) -> Void) {
        func address<Element>(_ array: [Element], _ next: (UnsafePointer<Element>) -> Void) {
            array.withUnsafeBufferPointer { if let base = $0.baseAddress { next(base) } }
        }
        address(targets) { targets in
            address(groups) { groups in
                address(tests) { tests in
                    address(rows) { rows in
                        address(masks) { masks in
                            address(orders) { orders in
                                body(TagRuleTables(targets: targets, groups: groups, tests: tests, rows: rows, masks: masks, orders: orders))
                            }
                        }
                    }
                }
            }
        }
    }

    // MARK: - Reading

    /// "NN VB t-1=TO w+1..+3=the"
    private mutating func parse(_ line: LexiconLine, _ vocabulary: inout Vocabulary) -> Rule? {
        let parts = line.split(separator: 0x20).map { LexiconLine(rebasing: $0) }
        guard parts.count > 2, let from = Tag(spelling: parts[0]), let to = Tag(spelling: parts[1]) else { return nil }
        var conditions: [TagCondition] = []
        for part in parts[2...] {
            guard let equals = part.dropFirst(2).firstIndex(of: UInt8(ascii: "=")),
                let offsets = TagRules.offsets(LexiconLine(rebasing: part[1..<equals])), let plane = TagCondition.Plane(letter: part[0]),
                let value = value(of: LexiconLine(rebasing: part[(equals + 1)...]), on: plane, &vocabulary)
            else { return nil }
            conditions.append(TagCondition(plane: plane, offsets: offsets, value: value))
        }
        return Rule(from: from, to: to, conditions: conditions)
    }

    /// "0", "-1", "+1..+3", "-2..-4"
    private static func offsets(_ text: LexiconLine) -> ClosedRange<Int>? {
        guard let first = offset(text.prefix { $0 != UInt8(ascii: ".") }), let last = offset(text.suffix(2)) else { return nil }
        return min(first, last)...max(first, last)
    }

    private static func offset(_ text: Slice<LexiconLine>) -> Int? {
        guard let sign = text.first, let digit = text.last, case let offset = Int(digit) - 0x30, (0...reach).contains(offset) else { return nil }
        return sign == UInt8(ascii: "-") ? -offset : offset
    }

    private mutating func value(of text: LexiconLine, on plane: TagCondition.Plane, _ vocabulary: inout Vocabulary) -> UInt16? {
        let isEdge = text.elementsEqual("<>".utf8)
        switch plane {
        case .tag, .lexical: return isEdge ? TagRules.edgeTag : Tag(spelling: text).map { UInt16($0.rawValue) }
        case .word: return isEdge ? TagRules.edgeWord : number(of: vocabulary.internLowercased(text))
        case .capital: return text.first == UInt8(ascii: "1") ? 1 : 0
        case .ambiguity:
            if text.elementsEqual("?".utf8) { return 1 }
            var tags = TagSet()
            for name in text.split(separator: UInt8(ascii: "|")) {
                guard let tag = Tag(spelling: name) else { return nil }
                tags.insert(tag)
            }
            if !ambiguities.contains(tags) { ambiguities.append(tags) }
            return ambiguity(tags, isListed: true)
        }
    }

    private mutating func number(of word: WordID) -> UInt16 {
        while ruleWords.count <= Int(word) { ruleWords.append(0) }
        if ruleWords[Int(word)] == 0 {
            ruleWords[Int(word)] = UInt16(ruleWordCount)
            ruleWordCount += 1
        }
        return ruleWords[Int(word)]
    }

    // MARK: - Compiling

    private mutating func compile(_ rules: [Rule]) {
        targets = rules.map(\.to)
        for tag in Tag.allCases {
            let members = rules.indices.filter { rules[$0].from == tag }
            guard !members.isEmpty else { continue }
            let conditions = members.map { rules[$0].conditions }
            var group = Group(tests: tests.count..<tests.count, width: (members.count + 63) / 64, orders: orders.count, count: members.count)
            orders += members.map(UInt16.init)
            for kind in Set(conditions.joined().map(\.kind)).sorted() { addTest(kind, conditions, group.width) }
            group.tests = group.tests.lowerBound..<tests.count
            groups[Int(tag.rawValue)] = group
        }
    }

    /// Adds the test of a group's conditions of one kind. Row 0 is for the values that no rule names.
    private mutating func addTest(_ kind: TagCondition.Kind, _ rules: [[TagCondition]], _ width: Int) {
        let asked = rules.map { conditions in conditions.first { $0.kind == kind }?.value }
        tests.append(Test(plane: kind.plane.rawValue, offsets: kind.first...kind.last, rows: rows.count, masks: masks.count))
        let firstRow = rows.count
        rows += repeatElement(0, count: max(kind.plane == .word ? ruleWordCount : 0, ambiguities.count + 2, 64))
        // Rules without such a condition pass in every row.
        var indifferent = [UInt64](repeating: 0, count: width)
        for (bit, value) in asked.enumerated() where value == nil { indifferent[bit >> 6] |= 1 << UInt64(bit & 63) }
        masks += indifferent
        var rowCount = 1
        let firstMask = masks.count - width
        for (bit, value) in asked.enumerated() {
            guard let value = value.map({ Int($0) }) else { continue }
            if rows[firstRow + value] == 0 {
                rows[firstRow + value] = UInt16(rowCount)
                rowCount += 1
                masks += indifferent
            }
            masks[firstMask + Int(rows[firstRow + value]) * width + bit >> 6] |= 1 << UInt64(bit & 63)
        }
    }
}

/// "The tag before is TO": a value on one of the planes that a sentence is laid out on.
struct TagCondition: Sendable {
    enum Plane: Int, CaseIterable, Sendable {
        /// The tag as it stands.
        case tag
        case word
        /// Whether it is written with a capital.
        case capital
        /// The word's likeliest tag in the lexicon.
        case lexical
        /// All its tags there.
        case ambiguity

        init?(letter: UInt8) {
            switch letter {
            case UInt8(ascii: "t"): self = .tag
            case UInt8(ascii: "w"): self = .word
            case UInt8(ascii: "c"): self = .capital
            case UInt8(ascii: "l"): self = .lexical
            case UInt8(ascii: "a"): self = .ambiguity
            default: return nil
            }
        }
    }

    /// What a condition looks at: conditions of one kind differ in the value alone.
    struct Kind: Hashable, Comparable, Sendable {
        var plane: Plane
        var first: Int
        var last: Int

        static func < (left: Kind, right: Kind) -> Bool {
            (left.plane.rawValue, left.first, left.last) < (right.plane.rawValue, right.first, right.last)
        }
    }

    var kind: Kind
    var value: UInt16

    init(plane: Plane, offsets: ClosedRange<Int>, value: UInt16) {
        kind = Kind(plane: plane, first: offsets.lowerBound, last: offsets.upperBound)
        self.value = value
    }
}
