/// The tests of a rule set, flattened for speed: each is a node with numbers in it, and what it is made of stands side by side. Asking a
/// question then follows no references.
struct TokenTestProgram: Sendable {
    private enum Kind: UInt8 { case any, word, lemma, wordClass, tags, shape, integer, mask, mark, edge, not, all, anyOf }

    private struct Node {
        var kind: Kind
        /// A word, a bit set, or the first of the children.
        var a: UInt64 = 0
        /// An upper bound, or the number of the children.
        var b: UInt64 = 0
    }

    private var nodes: [Node] = []
    private var children: [UInt32] = []
    private var masks: [SpellingMask] = []

    /// What of a token some test depends on; tokens that differ in nothing of it pass the same tests.
    private var shapes = Shape()
    private var tagSets: Set<UInt64> = []
    private var lemmas: Set<WordID> = []
    /// For each tag, the first tag that is in the same sets of tags as it.
    private var tagClass: [Tag] = Tag.allCases
    private var lemmaMatters: [Bool] = []

    /// - Returns: the test's number, to be given to `accepts`.
    mutating func add(_ test: TokenTest) -> UInt32 {
        var node: Node
        switch test {
        case .any: node = Node(kind: .any)
        case .word(let word): node = Node(kind: .word, a: UInt64(word))
        case .lemma(let lemma):
            node = Node(kind: .lemma, a: UInt64(lemma))
            lemmas.insert(lemma)
        case .wordClass(let wordClass): node = Node(kind: .wordClass, a: UInt64(wordClass.rawValue))
        case .tags(let tags):
            node = Node(kind: .tags, a: tags)
            tagSets.insert(tags)
        case .shape(let shape):
            node = Node(kind: .shape, a: UInt64(shape.rawValue))
            shapes.formUnion(shape)
        case .integer(let range): node = Node(kind: .integer, a: UInt64(range.lowerBound), b: UInt64(range.upperBound))
        case .mask(let mask):
            node = Node(kind: .mask, a: UInt64(masks.count))
            masks.append(mask)
        case .mark(let mark): node = Node(kind: .mark, a: UInt64(mark))
        case .edge: node = Node(kind: .edge)
        case .not(let inner): node = Node(kind: .not, a: UInt64(add(inner)))
        case .all(let tests): node = group(.all, tests)
        case .anyOf(let tests): node = group(.anyOf, tests)
        }
        nodes.append(node)
        return UInt32(nodes.count - 1)
    }

    private mutating func group(_ kind: Kind, _ tests: [TokenTest]) -> Node {
        let numbers = tests.map { add($0) }
        children += numbers
        return Node(kind: kind, a: UInt64(children.count - numbers.count), b: UInt64(numbers.count))
    }

    /// To be called when all tests have been added.
    mutating func finish() {
        for (index, tag) in Tag.allCases.enumerated() {
            let bit = UInt64(1) << UInt64(tag.rawValue)
            tagClass[index] = Tag.allCases[...index].first { other in
                tagSets.allSatisfy { ($0 & bit != 0) == ($0 & (1 << UInt64(other.rawValue)) != 0) }
            } ?? tag
        }
        lemmaMatters = Array(repeating: false, count: Int(lemmas.max() ?? 0) + 1)
        for lemma in lemmas { lemmaMatters[Int(lemma)] = true }
    }

    /// The token without what no test asks for.
    func reduced(_ token: TokenKey) -> TokenKey {
        var token = token
        token.shape.formIntersection(shapes)
        token.tag = tagClass[Int(token.tag.rawValue)]
        if Int(token.lemma) >= lemmaMatters.count || !lemmaMatters[Int(token.lemma)] { token.lemma = TokenKey.unknownWord }
        return token
    }

    /// The answer for a token, or for the sentence's edge (nil). At the edge there is no token: only `edge` and what is *not* something hold.
    func accepts(_ test: UInt32, _ token: TokenKey?, _ vocabulary: borrowing Vocabulary) -> Bool {
        let node = nodes[Int(test)]
        switch node.kind {
        case .not: return !accepts(UInt32(node.a), token, vocabulary)
        case .all:
            for child in Int(node.a)..<Int(node.a + node.b) where !accepts(children[child], token, vocabulary) { return false }
            return true
        case .anyOf:
            for child in Int(node.a)..<Int(node.a + node.b) where accepts(children[child], token, vocabulary) { return true }
            return false
        default: break
        }
        guard let token else { return node.kind == .edge }
        switch node.kind {
        case .any: return true
        case .word: return UInt64(token.word) == node.a
        case .lemma: return UInt64(token.lemma) == node.a
        case .tags: return node.a & (1 << UInt64(token.tag.rawValue)) != 0
        case .shape: return UInt64(token.shape.rawValue) & node.a == node.a
        case .mark: return token.marks & (1 << UInt32(node.a)) != 0
        default: break
        }
        guard token.word != TokenKey.unknownWord else { return false }
        switch node.kind {
        case .wordClass: return vocabulary.classes[Int(token.word)].contains(WordClass(rawValue: UInt8(node.a)))
        case .integer: return decimal(vocabulary.spelling(token.word)).map { node.a <= $0 && $0 <= node.b } ?? false
        case .mask: return masks[Int(node.a)].fits(vocabulary.spelling(token.word))
        default: return false
        }
    }
}

/// The value of a spelling of at most nine digits; nil for anything else.
private func decimal(_ spelling: ArraySlice<UInt8>) -> UInt64? {
    guard (1...9).contains(spelling.count) else { return nil }
    var value: UInt64 = 0
    for byte in spelling {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + UInt64(byte - 0x30)
    }
    return value
}
