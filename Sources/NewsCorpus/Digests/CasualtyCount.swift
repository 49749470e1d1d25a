/// One place in a text that counts people who came to harm.
public struct CasualtyCount: Sendable, Equatable {
    public var kind: CasualtyDigest.Kind
    /// The number told; of a range the greater.
    public var value: Int
    /// The fewest that the words allow; nil after "up to".
    public var min: Int?
    /// The most that they allow; nil after "at least".
    public var max: Int?
    /// Offsets of the code points from the count to its word of harm.
    public var range: Range<Int>
}
