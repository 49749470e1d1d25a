import ArgumentParser
import ArticleModel
import Dateline
import NewsCorpus

/// A timeline's articles in a store: what is in it unchanged is not worked on again.
struct TimelineStore {
    private enum Reading: Sendable {
        case unchanged(key: String)
        case read(CorpusStore.Entry)
    }

    let path: String
    /// Articles that are no longer in the inputs are taken out.
    var prunes = false

    /// Reads what is new, keeps it, and gives the timeline of all that the store has then.
    ///
    /// - Parameter batch: nil if there is nothing new.
    /// - Returns: the timeline, which holds the store, and how many inputs failed or rows were damaged; each has been reported.
    func timeline(reading batch: Batch?, pipeline: Pipeline, rules: UserRules) throws(StoreError) -> (timeline: Timeline, failures: Int) {
        do {
            let store = try CorpusStore(path: path)
            let known = try store.fingerprints()
            var failures = known.damaged.count
            for row in known.damaged {
                let input = row.key.split(separator: "\n").joined(separator: " ")
                StandardError.write("dateline: \(path): the row of \(input) is damaged (\(row.reason)); it is left alone until that input is read again (store-row)\n")
            }
            let fingerprints = known.known
            var refusal: (any Error)?
            var seen = SeenInputs(batch?.arguments ?? [])
            failures += batch?.collect { raw -> Reading in
                let (key, fingerprint) = (raw.storeKey, raw.fingerprint(rules: rules))
                if fingerprints[key] == fingerprint { return .unchanged(key: key) }
                let record = raw.isRecord ? try Record(json: raw.bytes) : try pipeline.record(from: raw)
                return .read(try CorpusStore.Entry(key: key, fingerprint: fingerprint, digest: record.digest, text: record.text))
            } take: { reading, _ in
                switch reading {
                case .unchanged(let key): seen.see(key)
                case .read(let entry) where refusal == nil:
                    seen.see(entry.key)
                    do { try store.put(entry) } catch { refusal = error }
                case .read: break
                }
                return nil
            } miss: { failure in
                seen.miss(failure.origin.path)
            } ?? 0
            if let refusal { throw refusal }
            if prunes { try store.remove(where: seen.isGone) }
            return (try store.timeline(), failures)
        } catch {
            throw error as? StoreError ?? StoreError(.failed, path, "\(error)")
        }
    }

    /// Reports a store that cannot be used.
    static func failed(_ error: StoreError) -> ExitCode {
        StandardError.write("dateline: \(error) (\(error.code.rawValue))\n")
        return ExitCode(1)
    }
}
