import ArticleModel

/// How telling a word, a name or a place is: the rarer among the accounts, the more (inverse document frequency).
struct CorpusWeights: Sendable {
    /// In a small set of articles everything is frequent; as if there were at least this many.
    private static let leastAccounts = 200.0

    private var count = CorpusWeights.leastAccounts
    private var terms: [UInt32: Int32] = [:]
    private var names: [UInt64: Int32] = [:]
    private var places: [UInt64: Int32] = [:]

    /// Of an empty set.
    init() {}

    init(_ accounts: [AccountFeatures]) {
        count = max(CorpusWeights.leastAccounts, Double(accounts.count))
        for account in accounts {
            for term in account.terms { terms[term, default: 0] += 1 }
            for name in account.names { names[name, default: 0] += 1 }
            if let place = account.place { places[place, default: 0] += 1 }
        }
    }

    /// Takes a count that was made elsewhere, of one of an account's ``AccountFeatures/words``.
    mutating func count(_ word: String, _ frequency: Int) throws {
        if word == "accounts" { return count = max(CorpusWeights.leastAccounts, Double(frequency)) }
        guard let hash = UInt64(word.dropFirst(), radix: 16), let frequency = Int32(exactly: frequency) else { throw StepError("\(word) is no word") }
        switch word.first {
        case "t": terms[UInt32(truncatingIfNeeded: hash)] = frequency
        case "n": names[hash] = frequency
        case "p": places[hash] = frequency
        default: throw StepError("\(word) is no word")
        }
    }

    func weight(term: UInt32) -> Double { weight(terms[term]) }
    func weight(name: UInt64) -> Double { weight(names[name]) }
    func weight(place: UInt64) -> Double { weight(places[place]) }

    /// 0 for what all have, 1 for what none of many has.
    private func weight(_ frequency: Int32?) -> Double {
        max(0, 1 - Logarithm.two(Double(frequency ?? 1)) / Logarithm.two(count))
    }
}

/// The binary logarithm, exact at powers of two and linear between them: the same on every machine.
enum Logarithm {
    static func two(_ value: Double) -> Double {
        guard value > 0, value.isFinite else { return 0 }
        return Double(value.exponent) + (value.significand - 1)
    }
}
