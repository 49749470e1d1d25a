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

    // MARK: - Reading

    /// "NN VB t-1=TO w+1..+3=the"
    private mutating func parse(_ line: UnsafeBufferPointer<UInt8>, _ vocabulary: inout Vocabulary) -> Rule? {
        let parts = line.split(separator: 0x20)
        guard parts.count > 2, let from = Tag(spelling: parts[0]), let to = Tag(spelling: parts[1]) else { return nil }
        var conditions: [TagCondition] = []
        for part in parts[2...] {
            guard let equals = part.dropFirst(2).firstIndex(of: UInt8(ascii: "=")),
                let offsets = TagRules.offsets(String(decoding: part[(part.startIndex + 1)..<equals], as: UTF8.self)),
                let plane = TagCondition.Plane(letter: part[part.startIndex]),
                let value = value(of: part[(equals + 1)...], on: plane, &vocabulary)
            else { return nil }
            conditions.append(TagCondition(plane: plane, offsets: offsets, value: value))
        }
        return Rule(from: from, to: to, conditions: conditions)
    }

    /// "-1", "+1..+3", "-2..-4"
    private static func offsets(_ text: String) -> ClosedRange<Int>? {
        let ends = text.split(separator: ".").map { Int($0) }
        guard let first = ends.first ?? nil, let last = ends.last ?? nil, max(abs(first), abs(last)) <= reach else { return nil }
        return min(first, last)...max(first, last)
    }

    private mutating func value(
        of text: Slice<UnsafeBufferPointer<UInt8>>, on plane: TagCondition.Plane, _ vocabulary: inout Vocabulary
    ) -> UInt16? {
        let isEdge = text.elementsEqual("<>".utf8)
        switch plane {
        case .tag, .lexical: return isEdge ? TagRules.edgeTag : Tag(spelling: text).map { UInt16($0.rawValue) }
        case .word: return isEdge ? TagRules.edgeWord : number(of: vocabulary.internLowercased(Array(text)))
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
            var group = Group(tests: tests.count..<tests.count, width: (members.count + 63) / 64, orders: orders.count, count: members.count)
            orders += members.map(UInt16.init)
            for plane in TagCondition.Plane.allCases {
                for first in -TagRules.reach...TagRules.reach {
                    for last in first...TagRules.reach { addTest(plane, first...last, members.map { rules[$0] }, group.width) }
                }
            }
            group.tests = group.tests.lowerBound..<tests.count
            groups[Int(tag.rawValue)] = group
        }
    }

    /// Adds the test of a group's conditions of one plane and offset, if it has any. Row 0 is for the values that no rule names.
    private mutating func addTest(_ plane: TagCondition.Plane, _ offsets: ClosedRange<Int>, _ rules: [Rule], _ width: Int) {
        let asked = rules.map { rule in rule.conditions.first { $0.plane == plane && $0.offsets == offsets }?.value }
        guard asked.contains(where: { $0 != nil }) else { return }
        tests.append(Test(plane: plane.rawValue, offsets: offsets, rows: rows.count, masks: masks.count))
        var values: [UInt16] = []
        for value in asked { if let value, !values.contains(value) { values.append(value) } }
        let firstRow = rows.count
        let valueCount = max(plane == .word ? ruleWordCount : 0, ambiguities.count + 2, 64)
        rows += [UInt16](repeating: 0, count: valueCount)
        for (row, value) in ([nil] + values.map(Optional.some)).enumerated() {
            if let value { rows[firstRow + Int(value)] = UInt16(row) }
            var mask = [UInt64](repeating: 0, count: width)
            for (bit, condition) in asked.enumerated() where condition == nil || condition == value { mask[bit >> 6] |= 1 << UInt64(bit & 63) }
            masks += mask
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

    var plane: Plane
    var offsets: ClosedRange<Int>
    var value: UInt16
}
