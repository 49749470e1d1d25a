/// All rules of a stage, compiled to one automaton. One pass over a text finds the matches of all of them: the cost grows with the text,
/// not with the number of rules.
///
/// ```swift
/// var vocabulary = Vocabulary()
/// var set = try PatternSet([PatternRule("three days ago", "<number: %1..99> <unit: @timeUnit> ago")], vocabulary: &vocabulary)
/// for match in set.matches(in: document, vocabulary: vocabulary) { … match["number"] … }
/// ```
public struct PatternSet: Sendable {
    public let rules: [PatternRule]
    private let automaton: PatternAutomaton
    private var symbols: PatternSymbols
    private var machine: PatternMachine
    /// Rules by rank: higher priority first, then as declared.
    private let rank: [Int]

    /// Which matches are wanted.
    public enum Selection: Sendable {
        /// From left to right, no overlaps: the longest at each place, then the higher priority, then the rule that stands first.
        case longest
        /// Every rule's longest match at every place, overlaps and all, in order of start, then rule.
        case all
    }

    /// No match reads more tokens than this, so that a hostile text cannot make matching quadratic.
    public static let maximumLength = 200

    /// - Parameters:
    ///   - definitions: named patterns for `{name}`; each may use those before it.
    ///   - marks: names for `$name`, in bit order.
    /// - Throws: a ``PatternError`` that names rule, column and reason.
    public init(
        _ rules: [PatternRule], definitions: [(name: String, pattern: String)] = [], marks: [String] = [],
        vocabulary: inout Vocabulary
    ) throws(PatternError) {
        var parser = PatternParser(marks: marks)
        for (name, pattern) in definitions {
            parser.definitions[name] = try parser.parse(pattern, name: name, vocabulary: &vocabulary).body
        }
        var automaton = PatternAutomaton()
        for rule in rules { automaton.add(try parser.parse(rule.pattern, name: rule.name, vocabulary: &vocabulary)) }
        self.rules = rules
        self.automaton = automaton
        symbols = PatternSymbols(atoms: automaton.atoms, vocabulary: vocabulary)
        machine = PatternMachine(automaton: automaton)
        rank = PatternSet.ranks(of: rules)
    }

    /// A set of rules that the program itself declares. A mistake in one is a programming error, found by any test that makes the stage.
    public init(
        builtIn rules: [PatternRule], definitions: [(name: String, pattern: String)] = [], marks: [String] = [],
        vocabulary: inout Vocabulary
    ) {
        do {
            try self.init(rules, definitions: definitions, marks: marks, vocabulary: &vocabulary)
        } catch {
            preconditionFailure(error.description)
        }
    }

    private static func ranks(of rules: [PatternRule]) -> [Int] {
        let order = rules.indices.sorted { (rules[$1].priority, $0) < (rules[$0].priority, $1) }
        var rank = Array(repeating: 0, count: rules.count)
        for (place, rule) in order.enumerated() { rank[rule] = place }
        return rank
    }

    /// Matches in sentences. No match crosses a sentence's end.
    ///
    /// - Parameters:
    ///   - sentences: where to look; nil means in all of the document.
    ///   - marks: one bit set a token, for `$name`; empty means none.
    public mutating func matches(
        in document: Document, sentences: [Range<Int>]? = nil, vocabulary: Vocabulary, marks: [UInt32] = [], selection: Selection = .longest
    ) -> [PatternMatch] {
        keepCachesSmall()
        var found: [PatternMatch] = []
        var line: [PatternSymbols.Symbol] = []
        for sentence in sentences ?? document.sentences {
            line.removeAll(keepingCapacity: true)
            line.append(PatternSymbols.edge)
            for token in sentence {
                let key = TokenKey(
                    word: document.tokens.word[token], lemma: document.tokens.lemma[token],
                    marks: marks.isEmpty ? 0 : marks[token], shape: document.tokens.shape[token], tag: document.tokens.tag[token])
                line.append(symbols.symbol(of: key, vocabulary))
            }
            line.append(PatternSymbols.edge)
            match(line, firstToken: sentence.lowerBound, selection, into: &found)
        }
        return found
    }

    private mutating func match(
        _ line: [PatternSymbols.Symbol], firstToken: Int, _ selection: Selection, into found: inout [PatternMatch]
    ) {
        var candidates: [PatternMatch] = []
        var ends: [(end: Int, state: UInt32)] = []
        for start in line.indices where machine.mayStart(line[start], symbols) {
            if !ends.isEmpty { ends.removeAll(keepingCapacity: true) }
            machine.run(line, from: start, symbols, into: &ends)
            if !ends.isEmpty { collect(ends, from: start, line, firstToken, selection, into: &candidates) }
        }
        guard !candidates.isEmpty else { return }
        switch selection {
        case .all: found.append(contentsOf: candidates.sorted { ($0.tokens.lowerBound, $0.rule) < ($1.tokens.lowerBound, $1.rule) })
        case .longest: found.append(contentsOf: withoutOverlaps(candidates))
        }
    }

    /// Makes matches of the ends that were reached from one start, longest first; each rule once.
    private func collect(
        _ ends: [(end: Int, state: UInt32)], from start: Int, _ line: [PatternSymbols.Symbol], _ firstToken: Int,
        _ selection: Selection, into candidates: inout [PatternMatch]
    ) {
        var done: [UInt32] = []
        for (end, state) in ends.reversed() {
            for rule in machine.accepted(state) where !done.contains(rule) {
                let captured = automaton.captures(ofRule: Int(rule), in: line[start..<end], symbols)
                guard let (body, captures) = captured, !body.isEmpty else { continue }
                done.append(rule)
                // The line has the sentence's edge in front of its first token.
                let shift = firstToken + start - 1
                candidates.append(
                    PatternMatch(
                        rule: Int(rule), tokens: (body.lowerBound + shift)..<(body.upperBound + shift),
                        captures: captures.map { ($0.name, ($0.tokens.lowerBound + shift)..<($0.tokens.upperBound + shift)) }))
            }
            // Without context behind, what ends earlier is shorter and cannot win.
            if selection == .longest, !done.isEmpty, done.contains(where: { !automaton.hasContext[Int($0)] }) { break }
        }
    }

    private func withoutOverlaps(_ candidates: [PatternMatch]) -> [PatternMatch] {
        guard candidates.count > 1 else { return candidates }
        // Without it the closure would hold, and copy, the whole set.
        let rank = rank
        let ordered = candidates.sorted {
            ($0.tokens.lowerBound, -$0.tokens.count, rank[$0.rule]) < ($1.tokens.lowerBound, -$1.tokens.count, rank[$1.rule])
        }
        var kept: [PatternMatch] = []
        for match in ordered where match.tokens.lowerBound >= kept.last?.tokens.upperBound ?? Int.min { kept.append(match) }
        return kept
    }

    /// Bounds the memory of the caches. Forgetting costs time, never results.
    private mutating func keepCachesSmall() {
        if machine.stateCount > 20_000 || symbols.count > 50_000 {
            machine.reset()
            symbols.reset()
        } else if symbols.knownTokens > 1_000_000 {
            symbols.forgetTokens()
        }
    }
}
