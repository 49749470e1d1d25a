/// A verb with its auxiliaries: "has not been seen", "will probably be charged", "to leave".
public struct VerbGroup: Sendable, Equatable {
    /// From the first auxiliary (or "to") to the main verb. Adverbs, "not" and the subject of a question may stand inside.
    public var tokens: Range<Int>
    /// The main verb's token.
    public var head: Int
    public var tense: Tense
    public var aspect: Aspect
    public var voice: Voice
    /// What a modal verb says; nil without one. "Will" is a tense.
    public var modality: Modality?
    /// "Not", "never" and their like within the group or just before it. A subject that negates ("nobody was hurt") is not looked at.
    public var isNegated: Bool

    /// The time that the group itself states, by its first verb.
    public enum Tense: Sendable, Equatable {
        case past, present
        /// "Will", "shall", "is going to".
        case future
        /// "To leave".
        case infinitive
        /// "Leaving", "seen" without an auxiliary.
        case participle
        /// A modal other than "will" and "shall": the time is open.
        case modal
    }

    /// "Has seen", "is seeing", "has been seeing".
    public struct Aspect: OptionSet, Sendable, Hashable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        public static let perfect = Aspect(rawValue: 1)
        public static let progressive = Aspect(rawValue: 2)
    }

    public enum Voice: Sendable, Equatable { case active, passive }

    public enum Modality: Sendable, Equatable {
        /// "Can", "could".
        case ability
        /// "May", "might".
        case possibility
        /// "Must", "should", "ought to", "have to".
        case necessity
        /// "Would".
        case conditional
    }

    /// Whether it has a tense or a modal, and so a subject.
    public var isFinite: Bool { tense != .infinitive && tense != .participle }
}

/// The verb groups of a document, in order.
public struct VerbGroups: Sendable {
    public let all: [VerbGroup]
    /// For each token, the group that it is in; -1 for none.
    private let indices: [Int32]

    public init(_ groups: [VerbGroup], tokenCount: Int) {
        all = groups
        var indices = [Int32](repeating: -1, count: tokenCount)
        for (index, group) in groups.enumerated() {
            for token in group.tokens { indices[token] = Int32(index) }
        }
        self.indices = indices
    }

    /// The group that a token belongs to, as verb, auxiliary or between them.
    public func group(at token: Int) -> VerbGroup? {
        guard indices.indices.contains(token), indices[token] >= 0 else { return nil }
        return all[Int(indices[token])]
    }

    /// The first group that starts at a token or later, before `limit`.
    public func first(from token: Int, before limit: Int) -> VerbGroup? {
        var low = 0
        var high = all.count
        while low < high {
            let middle = (low + high) / 2
            if all[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
        }
        return low < all.count && all[low].tokens.lowerBound < limit ? all[low] : nil
    }
}
