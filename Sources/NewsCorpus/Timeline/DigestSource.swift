/// Where the digests of a timeline's articles are kept: in memory, in a file, in a store.
public protocol DigestSource: Sendable {
    /// The digest of this number; nil if it cannot be read.
    func digest(_ number: Int) -> ArticleDigest?

    /// Why a digest could not be read.
    var failure: StoreError? { get }
}

/// In memory, by index.
extension [ArticleDigest]: DigestSource {
    public func digest(_ number: Int) -> ArticleDigest? { indices.contains(number) ? self[number] : nil }
    public var failure: StoreError? { nil }
}
