/// A set of part-of-speech tags.
struct TagSet: Hashable, Sendable {
    var bits: UInt64 = 0

    init() {}
    init(_ tags: Tag...) { for tag in tags { insert(tag) } }

    mutating func insert(_ tag: Tag) { bits |= 1 << UInt64(tag.rawValue) }
    func contains(_ tag: Tag) -> Bool { bits & (1 << UInt64(tag.rawValue)) != 0 }
    mutating func formUnion(_ other: TagSet) { bits |= other.bits }
    func union(_ other: TagSet) -> TagSet {
        var sum = self
        sum.formUnion(other)
        return sum
    }
    func subtracting(_ other: TagSet) -> TagSet {
        var rest = self
        rest.bits &= ~other.bits
        return rest
    }
    func overlaps(_ other: TagSet) -> Bool { bits & other.bits != 0 }
    var isEmpty: Bool { bits == 0 }

    /// What a word that no lexicon lists may be.
    static let open = TagSet(.nn, .nns, .nnp, .nnps, .vb, .vbd, .vbg, .vbn, .vbp, .vbz, .jj, .rb)
    static let proper = TagSet(.nnp, .nnps)
}
