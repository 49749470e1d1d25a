/// The deterministic automaton of a rule set, made state by state as texts need it (subset construction, cached).
struct PatternMachine: Sendable {
    typealias Symbol = PatternSymbols.Symbol

    let automaton: PatternAutomaton
    /// The dead state: nothing can follow.
    static let dead: UInt32 = 0
    static let start: UInt32 = 1

    /// A state is a set of the automaton's consuming states.
    private struct State {
        /// Where each leads and by which atom, in order of the atoms.
        var moves: [(atom: UInt32, target: PatternAutomaton.State)]
        /// Rules that end here, in order.
        var accepted: [UInt32]
    }

    private var states: [State] = []
    /// By state: whether a rule ends in it.
    private var isAccepting: [Bool] = []
    private var numbers: [[PatternAutomaton.State]: UInt32] = [:]
    /// The start state's successors by symbol (nearly every lookup is one of these), `unknown` where not yet computed.
    private var first: [UInt32] = []
    /// All other successors.
    private var transitions = TransitionTable()
    private var closure: PatternClosure
    private static let unknown = UInt32.max
    /// The atoms by which the start state can be left, and where each leads: it has as many moves as there are rules, other states have few.
    private var startAtoms: AtomSet
    private var startTargets: [[PatternAutomaton.State]]

    init(automaton: PatternAutomaton) {
        self.automaton = automaton
        closure = PatternClosure(of: automaton)
        startAtoms = AtomSet(count: automaton.atoms.count)
        startTargets = Array(repeating: [], count: automaton.atoms.count)
        reset()
    }

    var stateCount: Int { states.count }

    /// Forgets all states but dead and start.
    mutating func reset() {
        states.removeAll(keepingCapacity: true)
        isAccepting.removeAll(keepingCapacity: true)
        numbers.removeAll(keepingCapacity: true)
        transitions = TransitionTable()
        first.removeAll(keepingCapacity: true)
        states.append(State(moves: [], accepted: []))
        isAccepting.append(false)
        numbers[[]] = PatternMachine.dead
        for start in automaton.starts { closure.add(start, automaton) }
        // A rule that could match nothing at all would match everywhere: what the start accepts is not looked at.
        _ = number(of: closure.take())
        for index in startTargets.indices { startTargets[index].removeAll() }
        for (atom, target) in states[Int(PatternMachine.start)].moves {
            startAtoms.insert(atom)
            startTargets[Int(atom)].append(target)
        }
    }

    /// The rules that end in a state, in order.
    func accepted(_ state: UInt32) -> [UInt32] { states[Int(state)].accepted }

    /// Whether a match may begin with a symbol: few do.
    mutating func mayStart(_ symbol: Symbol, _ symbols: borrowing PatternSymbols) -> Bool { successorOfStart(symbol, symbols) != PatternMachine.dead }

    /// Reads a line from a place on for as long as some rule may match, and notes where rules end.
    mutating func run(_ line: [Symbol], from start: Int, _ symbols: borrowing PatternSymbols, into ends: inout [(end: Int, state: UInt32)]) {
        var state = successorOfStart(line[start], symbols)
        var at = start + 1
        while state != PatternMachine.dead {
            if isAccepting[Int(state)] { ends.append((at, state)) }
            guard at < line.count, at - start < PatternSet.maximumLength else { return }
            state = next(state, line[at], symbols)
            at += 1
        }
    }

    @inline(__always) private mutating func successorOfStart(_ symbol: Symbol, _ symbols: borrowing PatternSymbols) -> UInt32 {
        let known = Int(symbol) < first.count ? first[Int(symbol)] : PatternMachine.unknown
        return known == PatternMachine.unknown ? newSuccessorOfStart(symbol, symbols) : known
    }

    private mutating func newSuccessorOfStart(_ symbol: Symbol, _ symbols: borrowing PatternSymbols) -> UInt32 {
        // Without it the closure would copy the whole automaton for each state.
        let automaton = automaton
        symbols.forEachPassed(by: symbol, of: startAtoms) { atom in
            for target in startTargets[Int(atom)] { closure.add(target, automaton) }
        }
        let target = number(of: closure.take())
        while first.count <= Int(symbol) { first.append(PatternMachine.unknown) }
        first[Int(symbol)] = target
        return target
    }

    private mutating func next(_ state: UInt32, _ symbol: Symbol, _ symbols: borrowing PatternSymbols) -> UInt32 {
        if let target = transitions[state, symbol] { return target }
        let target = successor(of: state, on: symbol, symbols)
        transitions.insert(state, symbol, target: target)
        return target
    }

    private mutating func successor(of state: UInt32, on symbol: Symbol, _ symbols: borrowing PatternSymbols) -> UInt32 {
        for (atom, target) in states[Int(state)].moves where symbols.passes(symbol, atom) { closure.add(target, automaton) }
        return number(of: closure.take())
    }

    private mutating func number(of set: [PatternAutomaton.State]) -> UInt32 {
        if let known = numbers[set] { return known }
        var moves: [(atom: UInt32, target: PatternAutomaton.State)] = []
        var accepted: [UInt32] = []
        for state in set {
            switch automaton.nodes[Int(state)] {
            case .consume(let atom, let next): moves.append((atom, next))
            case .accept(let rule): accepted.append(rule)
            case .split, .mark: break
            }
        }
        states.append(State(moves: moves.sorted { $0 < $1 }, accepted: accepted.sorted()))
        isAccepting.append(!accepted.isEmpty)
        numbers[set] = UInt32(states.count - 1)
        return UInt32(states.count - 1)
    }
}

/// All consuming and accepting states that can be reached from some states without taking a token. Its memory is kept for the next set.
private struct PatternClosure: Sendable {
    private var set: [PatternAutomaton.State] = []
    private var stack: [PatternAutomaton.State] = []
    /// By state: the set that it was last seen in, so that nothing has to be cleared between sets.
    private var seen: [UInt32]
    private var current: UInt32 = 1

    init(of automaton: PatternAutomaton) { seen = Array(repeating: 0, count: automaton.nodes.count) }

    mutating func add(_ state: PatternAutomaton.State, _ automaton: borrowing PatternAutomaton) {
        stack.append(state)
        while let state = stack.popLast() {
            guard seen[Int(state)] != current else { continue }
            seen[Int(state)] = current
            switch automaton.nodes[Int(state)] {
            case .consume, .accept: set.append(state)
            case .mark(_, let next): stack.append(next)
            case .split(let targets): stack.append(contentsOf: targets)
            }
        }
    }

    /// The set in order; the next one starts empty.
    mutating func take() -> [PatternAutomaton.State] {
        defer {
            set.removeAll(keepingCapacity: true)
            current += 1
        }
        return set.sorted()
    }
}
