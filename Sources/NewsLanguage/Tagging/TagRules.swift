import LexiconFiles

/// The ordered transformations of `Lexicons/language/tag-rules.txt` (Brill, "Transformation-Based Error-Driven Learning", 1995): change a tag
/// into another one where the tags, the words and what the lexicon says of them are so around it.
///
/// Applying hundreds of rules one after the other to every token would be slow. Instead the rules that leave from the same tag are listed by
/// what the rarest of their conditions asks for, so that few are looked at for any token, and only the neighbors of a changed token are
/// looked at again. The outcome is that of the rules in order.
struct TagRules: Sendable {
    /// What stands for a tag or a word beyond the sentence's edge.
    static let edgeTag = UInt16(Tag.allCases.count)
    static let edgeWord: UInt16 = 1
    /// How far a condition may look to either side.
    static let reach = 4
    /// How many values of a token conditions look at.
    static let planes = TagCondition.Plane.allCases.count
    /// No rule.
    static let none = UInt16.max

    struct Rule: Sendable {
        var from: Tag
        var to: Tag
        /// Its conditions in `conditions`.
        var conditions: Range<Int>
    }

    /// A token, seen from the one that a rule changes, and a plane of it: what stands there leads to rules.
    struct Entrance: Sendable {
        var cell: Int
        /// Where the places of its values' lists begin in `lists`.
        var lists: Int
    }

    private(set) var rules: [Rule] = []
    private(set) var conditions: [TagCondition] = []
    /// By tag: the entrances to the rules that leave from it.
    private(set) var entrances = [[Entrance]](repeating: [], count: Tag.allCases.count)
    /// By tag: what rules change it to.
    private(set) var targets = [TagSet](repeating: TagSet(), count: Tag.allCases.count)
    /// By entrance and value: where the rules begin in `listed`, and where they end, in one number, so that all of it stays near the processor.
    private var lists: [UInt32] = []
    /// Numbers of rules, in order within each list.
    private(set) var listed: [UInt16] = []
    /// The number that the rules know a word by, by word id; words beyond its end are in no rule.
    private var ruleWords: [UInt16] = []
    private var ruleWordCount = 2
    /// The sets of tags that rules name, as `a0=NN|VB`; a set's number is its index + 2, 1 means that the lexicon does not list the word.
    private var ambiguities: [TagSet] = []

    /// The rules of the embedded file. Their words are added to the vocabulary.
    init(vocabulary: inout Vocabulary) {
        LexiconFile.named("language/tag-rules")?.forEachLine { parse($0, &vocabulary) }
        for tag in Tag.allCases { listRules(from: tag) }
    }

    /// How far a value is from the tag of the token that a rule changes, where those of one token stand side by side.
    static func cell(_ offset: Int, _ plane: TagCondition.Plane) -> Int { offset * planes + plane.rawValue }

    /// The rules' number of a word; 0 if no rule names it.
    func ruleWord(_ word: WordID) -> UInt16 { Int(word) < ruleWords.count ? ruleWords[Int(word)] : 0 }

    /// The rules' number of what a word may be; 0 if no rule names it.
    func ambiguity(_ tags: TagSet, isListed: Bool) -> UInt16 {
        guard isListed else { return 1 }
        return ambiguities.firstIndex(of: tags).map { UInt16($0 + 2) } ?? 0
    }

    /// The rules, in `listed`, that a value leads to.
    func rules(from entrance: Entrance, _ value: UInt16) -> Range<Int> {
        let list = lists[entrance.lists + Int(value)]
        return Int(list >> 16)..<Int(list & 0xFFFF)
    }

    // MARK: - Reading

    /// "NN VB t-1=TO w+1..+3=the"
    private mutating func parse(_ line: LexiconLine, _ vocabulary: inout Vocabulary) {
        guard let from = Tag(spelling: line.part(0, at: 0x20)), let to = Tag(spelling: line.part(1, at: 0x20)) else { return }
        let first = conditions.count
        var number = 0
        line.forEachPart(at: 0x20) { part in
            number += 1
            if number > 2, let condition = condition(part, &vocabulary) { conditions.append(condition) }
        }
        guard number > 2, conditions.count == first + number - 2 else { return conditions.removeSubrange(first...) }
        rules.append(Rule(from: from, to: to, conditions: first..<conditions.count))
        targets[Int(from.rawValue)].insert(to)
    }

    private mutating func condition(_ text: LexiconLine, _ vocabulary: inout Vocabulary) -> TagCondition? {
        guard let equals = text.dropFirst(2).firstIndex(of: UInt8(ascii: "=")), let plane = TagCondition.Plane(letter: text[0]),
            let offsets = TagRules.offsets(LexiconLine(rebasing: text[1..<equals])),
            let value = value(of: LexiconLine(rebasing: text[(equals + 1)...]), on: plane, &vocabulary)
        else { return nil }
        return TagCondition(plane: plane, offsets: offsets, value: value)
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

    // MARK: - Listing

    /// How many values there are on a plane.
    private func valueCount(of plane: TagCondition.Plane) -> Int {
        switch plane {
        case .tag, .lexical: Int(TagRules.edgeTag) + 1
        case .word: ruleWordCount
        case .capital: 2
        case .ambiguity: ambiguities.count + 2
        }
    }

    /// Lists the rules that leave from a tag, each under every place where its rarest condition may be met.
    private mutating func listRules(from tag: Tag) {
        var found: [(plane: TagCondition.Plane, offset: Int, value: UInt16, rule: UInt16)] = []
        for (number, rule) in rules.enumerated() where rule.from == tag {
            guard let rarest = conditions[rule.conditions].min(by: { $0.commonness < $1.commonness }) else { continue }
            for offset in rarest.offsets { found.append((rarest.plane, offset, rarest.value, UInt16(number))) }
        }
        found.sort { ($0.plane.rawValue, $0.offset, $0.value, $0.rule) < ($1.plane.rawValue, $1.offset, $1.value, $1.rule) }
        var at = 0
        while at < found.count {
            let (plane, offset) = (found[at].plane, found[at].offset)
            entrances[Int(tag.rawValue)].append(Entrance(cell: TagRules.cell(offset, plane), lists: lists.count))
            for value in 0..<valueCount(of: plane) {
                let first = listed.count
                while at < found.count, found[at].plane == plane, found[at].offset == offset, Int(found[at].value) == value {
                    listed.append(found[at].rule)
                    at += 1
                }
                lists.append(UInt32(first) << 16 | UInt32(listed.count))
            }
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

    /// The fewer tokens meet it, the smaller.
    var commonness: Int {
        let rank: Int = switch plane {
        case .word: 0
        case .ambiguity: 1
        case .lexical: 2
        case .tag: 3
        case .capital: 4
        }
        return rank * 10 + offsets.count
    }
}
