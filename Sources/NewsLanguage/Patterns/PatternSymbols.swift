/// Turns tokens into symbols: numbers of the sets of atoms that a token passes. Many words share a symbol, so the automaton's alphabet is small.
struct PatternSymbols: Sendable {
    typealias Symbol = UInt32

    private let atomCount: Int
    private let program: TokenTestProgram
    /// Atoms that ask for one word or one lemma, by that word: most atoms of a rule set are of this kind.
    private var byWord: [WordID: [UInt32]] = [:]
    private var byLemma: [WordID: [UInt32]] = [:]
    /// What the sentence's edge passes.
    private var atEdge: AtomSet
    /// All others, each of which is asked: the atom and its test in the program.
    private var others: [(atom: UInt32, test: UInt32)] = []

    /// The atoms that each symbol passes, as a bit set.
    private var passed: [AtomSet] = []
    private var numbers: [AtomSet: Symbol] = [:]
    private var known: [TokenKey: Symbol] = [:]
    /// The last token seen of each word: nearly always the same again, and an array is much faster than a dictionary.
    private var last: [(token: TokenKey, symbol: Symbol)?] = []

    /// Symbol 0 is the sentence's edge.
    static let edge: Symbol = 0

    init(atoms: [PatternAutomaton.Atom], vocabulary: Vocabulary) {
        atomCount = atoms.count
        atEdge = AtomSet(count: atoms.count)
        var program = TokenTestProgram()
        for (number, atom) in atoms.enumerated() {
            let test = program.add(atom.test)
            switch atom.test {
            case .word(let word): byWord[word, default: []].append(UInt32(number))
            case .lemma(let lemma): byLemma[lemma, default: []].append(UInt32(number))
            default: others.append((UInt32(number), test))
            }
            if atom.isContext, program.accepts(test, nil, vocabulary) { atEdge.insert(UInt32(number)) }
        }
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
        if word < last.count, let (seen, symbol) = last[word], seen == token { return symbol }
        while last.count <= word { last.append(nil) }
        let symbol = known[token] ?? newSymbol(of: token, vocabulary)
        last[word] = (token, symbol)
        return symbol
    }

    private mutating func newSymbol(of token: TokenKey, _ vocabulary: borrowing Vocabulary) -> Symbol {
        var set = AtomSet(count: atomCount)
        for atom in byWord[token.word] ?? [] { set.insert(atom) }
        for atom in byLemma[token.lemma] ?? [] { set.insert(atom) }
        for (atom, test) in others where program.accepts(test, token, vocabulary) { set.insert(atom) }
        let symbol = number(of: set)
        known[token] = symbol
        return symbol
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
