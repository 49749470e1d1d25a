/// Takes the accounts of incidents out of an article.
public struct AccountStep: MergeStep {
    private var weights = CorpusWeights()

    public init() {}

    public mutating func lines(of row: StepRow) throws -> [String] {
        if row.isCount { return try weights.read(row) }
        let finder = CandidateFinder(accounts: [], weights: weights)
        let (number, digest) = (try row.number(0), try row.json(2, as: ArticleDigest.self))
        let group = try row.text(1).isEmpty ? -1 : row.number(1)
        return try digest.incidents.enumerated().map { index, incident in
            var account = AccountFeatures(incident, of: digest, account: index)
            account.article = number
            account.group = group
            let keys = Set(CandidateFinder.Key.allCases.flatMap { finder.values($0, account) }).sorted().map(\.hex)
            return [account.name, keys.joined(separator: " "), try StepRow.json(account), try row.text(0)].joined(separator: "\t")
        }
    }
}

/// Finds pairs of accounts that are so alike that they may tell of one incident.
public struct PairStep: MergeStep {
    private var weights = CorpusWeights()
    private var window = BlockWindow<AccountFeatures>(size: CandidateFinder.window)

    public init() {}

    public mutating func lines(of row: StepRow) throws -> [String] {
        if row.isCount { return try weights.read(row) }
        let account: AccountFeatures = try row.json(2)
        return window.neighbors(of: account, under: try row.text(0)).compactMap { other in
            guard other.mayBeSame(as: account) else { return nil }
            let (left, right) = other.index < account.index ? (other, account) : (account, other)
            guard IncidentComparison(left, right, weights: weights).total >= IncidentComparison.threshold else { return nil }
            return "\(left.name)\t\(right.name)"
        }
    }
}

extension AccountFeatures {
    /// Sorts by its bytes as accounts stand in a large block.
    var name: String { (place ?? 0).hex + type.hex + article.sortable + account.sortable }

    /// Where it stands among all accounts.
    var index: (Int, Int) { (article, account) }

    /// What is counted for the weights.
    var words: [String] {
        ["accounts"] + terms.map { "t" + UInt64($0).hex } + names.map { "n" + $0.hex } + (place.map { ["p" + $0.hex] } ?? [])
    }
}

extension CorpusWeights {
    /// Takes the count of a word.
    mutating func read(_ row: StepRow) throws -> [String] {
        try count(row.text(1), row.number(2))
        return []
    }
}
