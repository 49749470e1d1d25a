/// The nondeterministic automaton of a set of rules (Thompson's construction), over token tests that are numbered once: "atoms".
struct PatternAutomaton: Sendable {
    typealias State = UInt32

    enum Node: Sendable {
        /// Takes one token that passes the atom.
        case consume(atom: UInt32, next: State)
        case split([State])
        /// Notes the position in a capture slot. Slot 0 and 1 are the match's own start and end.
        case mark(slot: UInt16, next: State)
        case accept(rule: UInt32)
    }

    private(set) var nodes: [Node] = []
    /// The first state of each rule.
    private(set) var starts: [State] = []
    /// The states of each rule: none is part of two.
    private(set) var states: [Range<Int>] = []
    /// Each distinct test once. An atom of the context also accepts the sentence's edge where its test does.
    private(set) var atoms: [Atom] = []
    /// The names of the capture slots from 1 on: slot 2k and 2k + 1 are a capture's start and end.
    private(set) var captureNames: [String] = []
    /// Rules with context in front or behind: their match is shorter than what the automaton reads.
    private(set) var hasContext: [Bool] = []
    /// Rules that neither have context nor capture anything: their match is what the automaton reads.
    private(set) var isPlain: [Bool] = []

    struct Atom: Hashable, Sendable {
        var test: TokenTest
        var isContext: Bool
    }

    private var atomNumbers: [Atom: UInt32] = [:]
    private var captureNumbers: [String: UInt16] = [:]

    /// Adds a rule; the number it gets is its place in the order of adding.
    mutating func add(_ rule: ParsedRule) {
        let first = nodes.count
        let accept = append(.accept(rule: UInt32(starts.count)))
        var state = accept
        if let after = rule.after { state = build(after, then: state, isContext: true) }
        state = append(.mark(slot: 1, next: state))
        state = build(rule.body, then: state, isContext: false)
        state = append(.mark(slot: 0, next: state))
        for test in rule.before.reversed() { state = build(.test(test), then: state, isContext: true) }
        starts.append(state)
        states.append(first..<nodes.count)
        hasContext.append(!rule.before.isEmpty || rule.after != nil)
        // The match's own start and end are marked, too.
        let marks = nodes[first...].count { if case .mark = $0 { true } else { false } }
        isPlain.append(!hasContext[hasContext.count - 1] && marks == 2)
    }

    private mutating func append(_ node: Node) -> State {
        nodes.append(node)
        return State(nodes.count - 1)
    }

    /// Builds from the end to the front, so that every node knows its successor.
    private mutating func build(_ pattern: TokenPattern, then next: State, isContext: Bool) -> State {
        switch pattern {
        case .test(let test):
            return append(.consume(atom: number(of: Atom(test: test, isContext: isContext)), next: next))
        case .sequence(let items):
            var state = next
            for item in items.reversed() { state = build(item, then: state, isContext: isContext) }
            return state
        case .choice(let branches):
            return append(.split(branches.map { build($0, then: next, isContext: isContext) }))
        case .repeated(let item, let min, let max):
            var state = next
            if let max {
                for _ in min..<max { state = append(.split([build(item, then: state, isContext: isContext), next])) }
            } else {
                let loop = append(.split([]))
                nodes[Int(loop)] = .split([build(item, then: loop, isContext: isContext), next])
                state = loop
            }
            for _ in 0..<min { state = build(item, then: state, isContext: isContext) }
            return state
        case .capture(let name, let item):
            let slot = captureSlot(name)
            let end = append(.mark(slot: slot + 1, next: next))
            return append(.mark(slot: slot, next: build(item, then: end, isContext: isContext)))
        }
    }

    private mutating func number(of atom: Atom) -> UInt32 {
        if let known = atomNumbers[atom] { return known }
        atoms.append(atom)
        atomNumbers[atom] = UInt32(atoms.count - 1)
        return UInt32(atoms.count - 1)
    }

    private mutating func captureSlot(_ name: String) -> UInt16 {
        if let known = captureNumbers[name] { return known }
        captureNames.append(name)
        let slot = UInt16(captureNames.count * 2)
        captureNumbers[name] = slot
        return slot
    }
}
