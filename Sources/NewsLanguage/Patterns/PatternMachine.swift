/// The deterministic automaton of a rule set, made state by state as texts need it (subset construction, cached).
struct PatternMachine: Sendable {
    typealias Symbol = PatternSymbols.Symbol

    let automaton: PatternAutomaton
    /// The dead state: nothing can follow.
    static let dead: UInt32 = 0
    static let start: UInt32 = 1

    /// A state is a set of the automaton's consuming states, grouped by the atom that leads on.
    private struct State {
        var moves: [(atom: UInt32, targets: [PatternAutomaton.State])]
        /// Rules that end here, in order.
        var accepted: [UInt32]
    }

    private var states: [State] = []
    private var numbers: [[PatternAutomaton.State]: UInt32] = [:]
    /// The start state's successors by symbol (nearly every lookup is one of these), `unknown` where not yet computed.
    private var first: [UInt32] = []
    /// All other successors.
    private var transitions = TransitionTable()
    private static let unknown = UInt32.max

    init(automaton: PatternAutomaton) {
        self.automaton = automaton
        reset()
    }

    var stateCount: Int { states.count }

    /// Forgets all states but dead and start.
    mutating func reset() {
        states.removeAll(keepingCapacity: true)
        numbers.removeAll(keepingCapacity: true)
        transitions = TransitionTable()
        first.removeAll(keepingCapacity: true)
        states.append(State(moves: [], accepted: []))
        numbers[[]] = PatternMachine.dead
        var set: [PatternAutomaton.State] = []
        var seen = Set<PatternAutomaton.State>()
        for start in automaton.starts { automaton.close(start, into: &set, seen: &seen) }
        // A rule that could match nothing at all would match everywhere: what the start accepts is not looked at.
        _ = number(of: set.sorted())
    }

    /// The rules that end in a state, in order.
    func accepted(_ state: UInt32) -> [UInt32] { states[Int(state)].accepted }

    mutating func next(_ state: UInt32, _ symbol: Symbol, _ symbols: borrowing PatternSymbols) -> UInt32 {
        if state == PatternMachine.start {
            if Int(symbol) < first.count, first[Int(symbol)] != PatternMachine.unknown { return first[Int(symbol)] }
            let target = successor(of: state, on: symbol, symbols)
            while first.count <= Int(symbol) { first.append(PatternMachine.unknown) }
            first[Int(symbol)] = target
            return target
        }
        if let target = transitions[state, symbol] { return target }
        let target = successor(of: state, on: symbol, symbols)
        transitions.insert(state, symbol, target: target)
        return target
    }

    private mutating func successor(of state: UInt32, on symbol: Symbol, _ symbols: borrowing PatternSymbols) -> UInt32 {
        var set: [PatternAutomaton.State] = []
        var seen = Set<PatternAutomaton.State>()
        for (atom, targets) in states[Int(state)].moves where symbols.passes(symbol, atom) {
            for target in targets { automaton.close(target, into: &set, seen: &seen) }
        }
        return number(of: set.sorted())
    }

    private mutating func number(of set: [PatternAutomaton.State]) -> UInt32 {
        if let known = numbers[set] { return known }
        var moves: [UInt32: [PatternAutomaton.State]] = [:]
        var accepted: [UInt32] = []
        for state in set {
            switch automaton.nodes[Int(state)] {
            case .consume(let atom, let next): moves[atom, default: []].append(next)
            case .accept(let rule): accepted.append(rule)
            case .split, .mark: break
            }
        }
        states.append(
            State(
                moves: moves.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
                accepted: accepted.sorted()))
        numbers[set] = UInt32(states.count - 1)
        return UInt32(states.count - 1)
    }
}
