/// Turns tokens into symbols: numbers of the sets of atoms that a token passes. Many words share a symbol, so the automaton's alphabet is small.
struct PatternSymbols: Sendable {
    typealias Symbol = UInt32

    private let atomCount: Int
    private let program: TokenTestProgram
    /// An atom and its test in the program.
    private typealias Question = (atom: UInt32, test: UInt32)
    /// Atoms that can be passed without a word, lemma, class or digits, by the tags of the tokens that can pass them.
    private var byTag: [[Question]] = Array(repeating: [], count: Tag.allCases.count)
    /// Atoms whose answer may be another for a token of some word, lemma or class, or one with digits, in order of that: most are passed by
    /// such tokens alone, some by all others.
    private var anchored: [(anchor: TokenTest.Anchor, question: Question)] = []
    private var classes: [WordClass] = []
    /// By word id: whether some anchor is the word; words beyond its end are none.
    private var isAnchor: [Bool] = []
    /// Atoms that depend on the spelling in another way.
    private var spelled: [Question] = []
    /// What a token passes that no rule knows the word of, by its marks, shape and tag.
    private var general: [UInt64: General] = [:]

    private struct General {
        var set: AtomSet
        var symbol: Symbol
    }

    /// What the sentence's edge passes.
    private var atEdge: AtomSet

    /// The atoms that each symbol passes, as a bit set.
    private var passed: [AtomSet] = []
    private var numbers: [AtomSet: Symbol] = [:]
    /// The last token seen of each word: nearly always the same again, and an array is much faster than a dictionary.
    private var last: [Seen] = []
    /// Tokens seen before that.
    private var known: [TokenKey: Symbol] = [:]

    /// A token and its symbol, without the word: there is one for each word that has a number.
    private struct Seen {
        var lemma: WordID = 0
        var marks: UInt32 = 0
        var shape = Shape()
        var tag = Tag.nn
        /// `none` where the word has not been seen yet.
        var symbol = none

        static let none = Symbol.max

        init() {}

        init(_ token: TokenKey, _ symbol: Symbol) {
            lemma = token.lemma
            marks = token.marks
            shape = token.shape
            tag = token.tag
            self.symbol = symbol
        }

        /// Whether a token of the same word is the same.
        @inline(__always) func isAlike(_ token: TokenKey) -> Bool {
            lemma == token.lemma && shape == token.shape && tag == token.tag && marks == token.marks
        }

        func token(of word: WordID) -> TokenKey { TokenKey(word: word, lemma: lemma, marks: marks, shape: shape, tag: tag) }
    }

    /// Symbol 0 is the sentence's edge.
    static let edge: Symbol = 0

    init(atoms: [PatternAutomaton.Atom], vocabulary: Vocabulary) {
        atomCount = atoms.count
        atEdge = AtomSet(count: atoms.count)
        var program = TokenTestProgram()
        for (number, atom) in atoms.enumerated() {
            let test = program.add(atom.test)
            let question = (UInt32(number), test)
            let anchors = atom.test.anchors
            for anchor in anchors ?? atom.test.mentions { anchored.append((anchor, question)) }
            if anchors == nil {
                let tags = atom.test.possibleTags
                for tag in byTag.indices where tags & (1 << UInt64(tag)) != 0 { byTag[tag].append(question) }
                if atom.test.dependsOnSpelling { spelled.append(question) }
            }
            if atom.isContext, program.accepts(test, nil, vocabulary) { atEdge.insert(UInt32(number)) }
        }
        anchored.sort { $0.anchor < $1.anchor }
        for case let wordClass? in anchored.map(\.anchor.wordClass) where wordClass != classes.last { classes.append(wordClass) }
        let anchorWords = anchored.compactMap(\.anchor.word)
        isAnchor = Array(repeating: false, count: Int(anchorWords.last ?? 0) + 1)
        for word in anchorWords { isAnchor[Int(word)] = true }
        program.finish()
        self.program = program
        reset()
    }

    /// Forgets all symbols but the edge.
    mutating func reset() {
        passed.removeAll(keepingCapacity: true)
        numbers.removeAll(keepingCapacity: true)
        general.removeAll(keepingCapacity: true)
        forgetTokens()
        _ = number(of: atEdge)
    }

    var count: Int { passed.count }

    func passes(_ symbol: Symbol, _ atom: UInt32) -> Bool { passed[Int(symbol)].contains(atom) }

    /// Calls `body` with each atom of a set that a symbol passes.
    func forEachPassed(by symbol: Symbol, of atoms: AtomSet, _ body: (UInt32) -> Void) { passed[Int(symbol)].forEachShared(with: atoms, body) }

    mutating func symbol(of token: TokenKey, _ vocabulary: borrowing Vocabulary) -> Symbol {
        let token = program.reduced(token)
        let word = Int(token.word)
        if last.count <= word { last.append(contentsOf: repeatElement(Seen(), count: vocabulary.count - last.count)) }
        let seen = last[word]
        if seen.isAlike(token), seen.symbol != Seen.none { return seen.symbol }
        let symbol: Symbol
        if let general = generalSymbol(of: token, vocabulary) {
            symbol = general
        } else {
            if seen.symbol != Seen.none { known[seen.token(of: token.word)] = seen.symbol }
            symbol = known[token] ?? newSymbol(of: token, vocabulary)
        }
        last[word] = Seen(token, symbol)
        return symbol
    }

    /// The symbol of a token that tests tell by nothing but its marks, shape and tag, as most are; nil for any other.
    private mutating func generalSymbol(of token: TokenKey, _ vocabulary: borrowing Vocabulary) -> Symbol? {
        let word = Int(token.word)
        guard token.lemma == TokenKey.unknownWord, word >= isAnchor.count || !isAnchor[word] else { return nil }
        let itsClasses = vocabulary.classes[word]
        guard itsClasses.isEmpty || !classes.contains(where: itsClasses.contains), !hasDigit(token.word, vocabulary) else { return nil }
        let general = general(for: token, vocabulary)
        for question in spelled where program.accepts(question.test, token, vocabulary) != general.set.contains(question.atom) { return nil }
        return general.symbol
    }

    private func hasDigit(_ word: WordID, _ vocabulary: borrowing Vocabulary) -> Bool {
        vocabulary.spelling(word).contains { (0x30...0x39).contains($0) }
    }

    private mutating func newSymbol(of token: TokenKey, _ vocabulary: borrowing Vocabulary) -> Symbol {
        var set = general(for: token, vocabulary).set
        if Int(token.word) < isAnchor.count, isAnchor[Int(token.word)] { ask(anchoredAt: .word(token.word), of: token, vocabulary, into: &set) }
        if token.lemma != TokenKey.unknownWord { ask(anchoredAt: .lemma(token.lemma), of: token, vocabulary, into: &set) }
        let itsClasses = vocabulary.classes[Int(token.word)]
        if !itsClasses.isEmpty {
            for wordClass in classes where itsClasses.contains(wordClass) {
                ask(anchoredAt: .wordClass(wordClass), of: token, vocabulary, into: &set)
            }
        }
        if hasDigit(token.word, vocabulary) { ask(anchoredAt: .digit, of: token, vocabulary, into: &set) }
        for question in spelled { ask(question, of: token, vocabulary, into: &set) }
        return number(of: set)
    }

    /// Nearly all questions have the same answer for all words: they are asked once for each tag, shape and marks.
    private mutating func general(for token: TokenKey, _ vocabulary: borrowing Vocabulary) -> General {
        if let known = general[token.form] { return known }
        var set = AtomSet(count: atomCount)
        let unknown = TokenKey(word: TokenKey.unknownWord, lemma: TokenKey.unknownWord, marks: token.marks, shape: token.shape, tag: token.tag)
        for (atom, test) in byTag[Int(token.tag.rawValue)] where program.accepts(test, unknown, vocabulary) { set.insert(atom) }
        let new = General(set: set, symbol: number(of: set))
        general[token.form] = new
        return new
    }

    /// Asks the questions of one anchor (binary search).
    private func ask(anchoredAt anchor: TokenTest.Anchor, of token: TokenKey, _ vocabulary: borrowing Vocabulary, into set: inout AtomSet) {
        var low = 0
        var high = anchored.count
        while low < high {
            let middle = (low + high) / 2
            if anchored[middle].anchor < anchor { low = middle + 1 } else { high = middle }
        }
        while low < anchored.count, anchored[low].anchor == anchor {
            ask(anchored[low].question, of: token, vocabulary, into: &set)
            low += 1
        }
    }

    private func ask(_ question: Question, of token: TokenKey, _ vocabulary: borrowing Vocabulary, into set: inout AtomSet) {
        if program.accepts(question.test, token, vocabulary) { set.insert(question.atom) } else { set.remove(question.atom) }
    }

    /// Forgets which token has which symbol; the symbols stay.
    mutating func forgetTokens() {
        known.removeAll(keepingCapacity: true)
        last.removeAll(keepingCapacity: true)
    }

    var knownTokens: Int { known.count }

    private mutating func number(of set: AtomSet) -> Symbol {
        if let symbol = numbers[set] { return symbol }
        passed.append(set)
        numbers[set] = Symbol(passed.count - 1)
        return Symbol(passed.count - 1)
    }
}

/// A set of atoms as bits.
struct AtomSet: Hashable, Sendable {
    private var bits: [UInt64]

    init(count: Int) { bits = Array(repeating: 0, count: (count + 63) / 64) }

    mutating func insert(_ atom: UInt32) { bits[Int(atom >> 6)] |= 1 << UInt64(atom & 63) }
    mutating func remove(_ atom: UInt32) { bits[Int(atom >> 6)] &= ~(1 << UInt64(atom & 63)) }
    func contains(_ atom: UInt32) -> Bool { bits[Int(atom >> 6)] & (1 << UInt64(atom & 63)) != 0 }

    /// Calls `body` with each atom that is in both, in order.
    func forEachShared(with other: AtomSet, _ body: (UInt32) -> Void) {
        for index in bits.indices {
            var shared = bits[index] & other.bits[index]
            while shared != 0 {
                body(UInt32(index << 6 + shared.trailingZeroBitCount))
                shared &= shared - 1
            }
        }
    }

    /// One number, since hashing word for word costs more than making the set.
    func hash(into hasher: inout Hasher) {
        hasher.combine(bits.reduce(0) { ($0 ^ $1) &* 0x9E37_79B9_7F4A_7C15 ^ ($0 >> 29) })
    }
}
