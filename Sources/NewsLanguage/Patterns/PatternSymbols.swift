/// Turns tokens into symbols: numbers of the sets of atoms that a token passes. Many words share a symbol, so the automaton's alphabet is small.
struct PatternSymbols: Sendable {
    typealias Symbol = UInt32

    private let atomCount: Int
    private let program: TokenTestProgram
    /// An atom and its test in the program.
    private typealias Question = (atom: UInt32, test: UInt32)
    /// Atoms that only a token of some word, lemma or class can pass, or one with digits, in order of that: most atoms of a rule set are so.
    private var anchored: [(anchor: TokenTest.Anchor, question: Question)] = []
    private var classes: [WordClass] = []
    /// All others, by the tags of the tokens that can pass them.
    private var byTag: [[Question]] = Array(repeating: [], count: Tag.allCases.count)
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
            if let anchors = atom.test.anchors {
                for anchor in anchors { anchored.append((anchor, question)) }
            } else {
                let tags = atom.test.possibleTags
                for tag in byTag.indices where tags & (1 << UInt64(tag)) != 0 { byTag[tag].append(question) }
            }
            if atom.isContext, program.accepts(test, nil, vocabulary) { atEdge.insert(UInt32(number)) }
        }
        anchored.sort { $0.anchor < $1.anchor }
        for case let wordClass? in anchored.map(\.anchor.wordClass) where wordClass != classes.last { classes.append(wordClass) }
        program.finish()
        self.program = program
        reset()
    }

    /// Forgets all symbols but the edge.
    mutating func reset() {
        passed.removeAll(keepingCapacity: true)
        numbers.removeAll(keepingCapacity: true)
        forgetTokens()
        _ = number(of: atEdge)
    }

    var count: Int { passed.count }

    func passes(_ symbol: Symbol, _ atom: UInt32) -> Bool { passed[Int(symbol)].contains(atom) }

    mutating func symbol(of token: TokenKey, _ vocabulary: borrowing Vocabulary) -> Symbol {
        let token = program.reduced(token)
        let word = Int(token.word)
        if last.count <= word { last += Array(repeating: Seen(), count: vocabulary.count - last.count) }
        let seen = last[word]
        if seen.symbol == Seen.none {
            last[word] = Seen(token, newSymbol(of: token, vocabulary))
        } else if seen.token(of: token.word) != token {
            known[seen.token(of: token.word)] = seen.symbol
            last[word] = Seen(token, known[token] ?? newSymbol(of: token, vocabulary))
        }
        return last[word].symbol
    }

    private mutating func newSymbol(of token: TokenKey, _ vocabulary: borrowing Vocabulary) -> Symbol {
        var set = AtomSet(count: atomCount)
        ask(anchoredAt: .word(token.word), of: token, vocabulary, into: &set)
        ask(anchoredAt: .lemma(token.lemma), of: token, vocabulary, into: &set)
        let itsClasses = vocabulary.classes[Int(token.word)]
        if !itsClasses.isEmpty {
            for wordClass in classes where itsClasses.contains(wordClass) {
                ask(anchoredAt: .wordClass(wordClass), of: token, vocabulary, into: &set)
            }
        }
        if vocabulary.spelling(token.word).contains(where: { (0x30...0x39).contains($0) }) {
            ask(anchoredAt: .digit, of: token, vocabulary, into: &set)
        }
        for (atom, test) in byTag[Int(token.tag.rawValue)] where program.accepts(test, token, vocabulary) { set.insert(atom) }
        return number(of: set)
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
            let (atom, test) = anchored[low].question
            if program.accepts(test, token, vocabulary) { set.insert(atom) }
            low += 1
        }
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
    func contains(_ atom: UInt32) -> Bool { bits[Int(atom >> 6)] & (1 << UInt64(atom & 63)) != 0 }
}
