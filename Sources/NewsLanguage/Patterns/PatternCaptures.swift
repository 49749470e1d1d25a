extension PatternAutomaton {
    /// One capture on the way: which slot was set, where, and what stood before it.
    private typealias Event = (slot: UInt16, at: Int)

    /// Finds what a rule captured in a stretch that the deterministic automaton has accepted.
    ///
    /// Backtracking, greedy, with a table of tried (state, position) pairs, so that it costs at most states × tokens (as RE2's bit state search).
    ///
    /// - Returns: offsets into the stretch, or nil if the rule cannot accept exactly this stretch.
    func captures(
        ofRule rule: Int, in stretch: ArraySlice<PatternSymbols.Symbol>, _ symbols: borrowing PatternSymbols
    ) -> (body: Range<Int>, captures: [(name: String, tokens: Range<Int>)])? {
        if isPlain[rule] { return (0..<stretch.count, []) }
        let states = states[rule]
        let count = stretch.count
        var tried = [Bool](repeating: false, count: states.count * (count + 1))
        // A trail entry is set when its node is visited and cut back when the search returns to an earlier choice.
        var stack: [(state: State, at: Int, trail: Int)] = [(starts[rule], 0, 0)]
        var trail: [Event] = []
        stack.reserveCapacity(16)
        trail.reserveCapacity(16)
        func takes(_ atom: UInt32, _ at: Int) -> Bool { at < count && symbols.passes(stretch[stretch.startIndex + at], atom) }
        while let (state, at, depth) = stack.popLast() {
            trail.removeSubrange(depth...)
            let attempt = (Int(state) - states.lowerBound) * (count + 1) + at
            guard !tried[attempt] else { continue }
            tried[attempt] = true
            switch nodes[Int(state)] {
            case .consume(let atom, let next):
                if takes(atom, at) { stack.append((next, at + 1, depth)) }
            case .split(let targets):
                for target in targets.reversed() {
                    // Of many words that may come next most do not.
                    if case .consume(let atom, _) = nodes[Int(target)], !takes(atom, at) { continue }
                    stack.append((target, at, depth))
                }
            case .mark(let slot, let next):
                trail.append((slot, at))
                stack.append((next, at, depth + 1))
            case .accept:
                if at == count { return ranges(of: trail) }
            }
        }
        return nil
    }

    private func ranges(of trail: [Event]) -> (body: Range<Int>, captures: [(name: String, tokens: Range<Int>)]) {
        var body = 0..<0
        var found: [(name: String, tokens: Range<Int>)] = []
        for (place, (slot, end)) in trail.enumerated() where slot % 2 == 1 {
            let start = trail[..<place].last { $0.slot == slot - 1 }?.at ?? end
            if slot == 1 { body = start..<end } else { found.append((captureNames[Int(slot) / 2 - 1], start..<end)) }
        }
        return (body, found)
    }
}
