import ArgumentParser
import ArticleReading
import Dateline
import NewsCorpus

/// Keeps a store and its feed as the watched files are.
struct TimelineKeeper {
    private let command: WatchCommand
    private let pipeline: Pipeline
    private let stop: StopSignal
    private var files: ChangedFiles
    /// What is to be read, after a run that had the store let go of it.
    private var waiting: [String] = []
    private var isFirst = true
    private var saidBusy = false
    private var written: [UInt8]?

    init(_ command: WatchCommand, stop: StopSignal) {
        self.command = command
        self.stop = stop
        pipeline = command.running.pipeline
        files = ChangedFiles(paths: command.input.paths)
    }

    /// Reads what has changed since the last look, if anything has, and writes the feed, if it has changed.
    ///
    /// - Throws: exit status 1 if the store or the feed cannot be written.
    mutating func look() throws {
        let changed = files.look()
        waiting += changed.filter { !waiting.contains($0) }
        guard isFirst || !waiting.isEmpty else { return }
        do {
            let digests = try read()
            (isFirst, saidBusy, waiting) = (false, false, [])
            // What a signal cut short, the next run reads; its feed is written then.
            if let feed = command.feed, !stop.hasCome { try write(TimelineBuilder().timeline(of: digests), to: feed) }
        } catch let error as StoreError where error.code == .busy {
            if !saidBusy { _ = TimelineStore.failed(error) }
            saidBusy = true
        } catch let error as StoreError {
            throw TimelineStore.failed(error)
        }
    }

    private func read() throws -> [ArticleDigest] {
        var input = command.input
        input.paths = waiting
        let stop = stop
        let batch = waiting.isEmpty ? nil : Batch(input: input, running: command.running, takesRecords: true) { stop.hasCome }
        return try TimelineStore(path: command.store)
            .digests(reading: batch, pipeline: pipeline, rules: command.running.rules ?? UserRules()).digests
    }

    private mutating func write(_ timeline: Timeline, to feed: String) throws {
        let bytes = command.output.bytes(of: timeline)
        guard bytes != written else { return }
        do { try WholeFile.write(bytes, to: feed) } catch {
            StandardError.write("dateline: \(error.path): cannot write: \(error.reason) (not-written)\n")
            throw ExitCode(1)
        }
        written = bytes
    }
}
