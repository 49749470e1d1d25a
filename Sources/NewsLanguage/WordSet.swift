/// A list of words that rules ask for. For nearly all words of a text asking is one bit's test; a `Set` would compute a keyed hash each time.
public struct WordSet: Sendable {
    /// In order of their numbers.
    @usableFromInline private(set) var words: [WordID] = []
    /// Which last six bits the words' numbers have.
    @usableFromInline private(set) var endings: UInt64 = 0

    public init() {}

    public init(_ words: some Sequence<WordID>) { for word in words { insert(word) } }

    @inlinable public func contains(_ word: WordID) -> Bool {
        endings & (1 << UInt64(word & 63)) != 0 && words[place(of: word)...].first == word
    }

    public mutating func insert(_ word: WordID) {
        let place = place(of: word)
        guard words[place...].first != word else { return }
        words.insert(word, at: place)
        endings |= 1 << UInt64(word & 63)
    }

    /// Where a word is, or belongs.
    @usableFromInline func place(of word: WordID) -> Int {
        var low = 0
        var high = words.count
        while low < high {
            let middle = (low + high) / 2
            if words[middle] < word { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
