import ArticleModel

/// Brings together the accounts that tell of one incident.
///
/// Pairs are taken in order of their points. Two clusters become one if their accounts are the same on average, not only the pair that
/// brought them up (average linkage, over a few accounts of each), and if no article would have two incidents of its own in it.
struct IncidentClusterer: Sendable {
    /// How many accounts of a cluster speak for it.
    private static let spokesmen = 8

    let accounts: [AccountFeatures]
    private let weights: CorpusWeights

    /// - Parameter accounts: by article, and each article's in their order.
    init(_ accounts: [AccountFeatures], weights: CorpusWeights) {
        self.accounts = accounts
        self.weights = weights
    }

    /// The pairs worth comparing.
    func candidates() -> [UInt64] { CandidateFinder(accounts: accounts, weights: weights).pairs() }

    /// All accounts as indices, each in one cluster; clusters and members in order.
    ///
    /// - Parameter pairs: `left < right`, the left one in the high half.
    func clusters(of pairs: [UInt64]) -> [[Int]] {
        var edges = pairs.compactMap { pair -> Edge? in
            let (left, right) = (Int32(pair >> 32), Int32(pair & 0xFFFF_FFFF))
            let points = comparison(Int(left), Int(right)).total
            return points >= IncidentComparison.threshold ? Edge(left: left, right: right, points: Float(points)) : nil
        }
        edges.sort { ($1.points, $0.left, $0.right) < ($0.points, $1.left, $1.right) }
        var members = accounts.indices.map { [$0] }
        var home = Array(accounts.indices)
        for edge in edges {
            let (left, right) = (home[Int(edge.left)], home[Int(edge.right)])
            guard left != right else { continue }
            let (kept, given) = members[left].count >= members[right].count ? (left, right) : (right, left)
            guard !haveRivals(members[given], kept, home), areSame(members[left], members[right]) else { continue }
            for account in members[given] { home[account] = kept }
            members[kept] += members[given]
            members[given] = []
        }
        return members.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    }

    /// What speaks for and against two accounts' being the same.
    func comparison(_ left: Int, _ right: Int) -> IncidentComparison {
        IncidentComparison(accounts[left], accounts[right], weights: weights)
    }

    private struct Edge {
        var left: Int32
        var right: Int32
        var points: Float
    }

    private func areSame(_ left: [Int], _ right: [Int]) -> Bool {
        var (sum, count) = (0.0, 0.0)
        for one in left.prefix(IncidentClusterer.spokesmen) {
            for other in right.prefix(IncidentClusterer.spokesmen) {
                sum += comparison(one, other).total
                count += 1
            }
        }
        return sum / count >= IncidentComparison.threshold
    }

    /// One article tells an account and one of the other cluster apart, and neither is only the other's harm.
    ///
    /// - Parameters:
    ///   - cluster: the other one.
    ///   - home: the cluster of each account.
    private func haveRivals(_ few: [Int], _ cluster: Int, _ home: [Int]) -> Bool {
        few.contains { account in
            !accounts[account].isHarm && siblings(of: account).contains { home[$0] == cluster && !accounts[$0].isHarm }
        }
    }

    /// The accounts of the same article, which stand together.
    private func siblings(of account: Int) -> Range<Int> {
        var (first, end) = (account, account + 1)
        while first > 0, accounts[first - 1].article == accounts[account].article { first -= 1 }
        while end < accounts.count, accounts[end].article == accounts[account].article { end += 1 }
        return first..<end
    }
}
