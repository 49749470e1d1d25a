import Foundation
import Synchronization

/// Digests that are kept as JSON and decoded when they are asked for. Those read last are held, since the accounts of one incident, and
/// incidents near each other in time, stand in few articles.
public final class StoredDigests: DigestSource {
    private let read: @Sendable (Int) throws -> Data
    private let state = Mutex(State())

    /// - Parameter read: the JSON of a number; throws ``StoreError``.
    init(_ read: @escaping @Sendable (Int) throws -> Data) { self.read = read }

    public func digest(_ number: Int) -> ArticleDigest? {
        state.withLock { state in
            if let digest = state.recent[number] { return digest }
            do {
                let digest = try ArticleDigest(json: read(number))
                state.recent[number] = digest
                return digest
            } catch {
                state.failure = state.failure ?? error as? StoreError ?? StoreError(.failed, "\(number)", "\(error)")
                return nil
            }
        }
    }

    public var failure: StoreError? { state.withLock(\.failure) }

    private struct State {
        var recent = RecentDigests()
        var failure: StoreError?
    }
}

/// The digests that were used last: at least ``generation``, at most twice as many.
private struct RecentDigests {
    private static let generation = 1024

    private var young: [Int: ArticleDigest] = [:]
    private var old: [Int: ArticleDigest] = [:]

    subscript(number: Int) -> ArticleDigest? {
        mutating get {
            if let digest = young[number] { return digest }
            guard let digest = old[number] else { return nil }
            self[number] = digest
            return digest
        }
        set {
            if young.count >= RecentDigests.generation { (old, young) = (young, [:]) }
            young[number] = newValue
        }
    }
}

extension ArticleDigest {
    /// As stores keep it: keys in order, so that equal digests have equal bytes.
    func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }

    init(json: Data) throws { self = try JSONDecoder().decode(ArticleDigest.self, from: json) }
}
