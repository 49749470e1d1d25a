import ArticleModel

/// Finds the pairs of accounts that are worth comparing (blocking): they share a day and a place, a name, a type or telling words, or they
/// stand in versions of one text. Each account is compared with a bounded number of others a key, so the number of pairs grows as n.
struct CandidateFinder {
    /// How many of its neighbors in a block an account is compared with.
    static let window = 24

    let accounts: [AccountFeatures]
    let weights: CorpusWeights

    /// Pairs `left < right`, each once, in order; the left one is the high half.
    func pairs() -> [UInt64] {
        var pairs: [UInt64] = []
        var buckets = Buckets()
        for key in Key.allCases {
            for (index, account) in accounts.enumerated() {
                for value in values(key, account) { buckets.add(value, index) }
            }
            buckets.forEachShared { block in
                let sorted = block.count <= CandidateFinder.window ? block : block.sorted { order($0) < order($1) }
                for (place, left) in sorted.enumerated() {
                    for right in sorted[(place + 1)...].prefix(CandidateFinder.window) where accounts[left].mayBeSame(as: accounts[right]) {
                        pairs.append(UInt64(min(left, right)) << 32 | UInt64(max(left, right)))
                    }
                }
            }
            buckets.removeAll()
            pairs.sort()
            pairs.keepEachOnce()
        }
        return pairs
    }

    /// In a large block, accounts of one place and type are neighbors.
    func order(_ index: Int) -> (UInt64, UInt64, Int) { (accounts[index].place ?? 0, accounts[index].type, index) }

    enum Key: UInt64, CaseIterable { case dayAndPlace = 1, dayAndType, dayAndName, placeAndType, words, group, quote }

    /// What the account shares, in one way, with those that it may be the same as.
    func values(_ key: Key, _ account: AccountFeatures) -> [UInt64] {
        var values: [UInt64] = []
        func add(_ parts: UInt64...) { values.append(StableHash(combining: [key.rawValue] + parts).value) }
        /// Under the day itself and the next, so that accounts a day apart meet.
        func addByDay(_ part: UInt64) {
            guard let day = account.day else { return add(part) }
            for near in 0...1 { add(UInt64(bitPattern: Int64(day + near)), part) }
        }
        switch key {
        case .dayAndPlace: if let place = account.place { addByDay(place) }
        case .dayAndType: addByDay(account.type)
        case .dayAndName: for name in account.names { addByDay(name) }
        case .placeAndType: if let place = account.place { add(place, account.type) }
        case .words: for term in telling(account) { addByDay(UInt64(term)) }
        case .group: if account.group >= 0 { add(UInt64(account.group)) }
        case .quote: for quote in account.quotes.prefix(4) { add(quote) }
        }
        return values
    }

    /// The account's three rarest words that are not its alone.
    private func telling(_ account: AccountFeatures) -> [UInt32] {
        let shared = account.terms.map { (term: $0, weight: weights.weight(term: $0)) }.filter { $0.weight < 1 }
        return shared.sorted { ($1.weight, $0.term) < ($0.weight, $1.term) }.prefix(3).map(\.term)
    }
}

extension [UInt64] {
    /// Of a sorted array.
    fileprivate mutating func keepEachOnce() {
        var kept = 0
        for at in indices where kept == 0 || self[kept - 1] != self[at] {
            self[kept] = self[at]
            kept += 1
        }
        removeLast(count - kept)
    }
}
