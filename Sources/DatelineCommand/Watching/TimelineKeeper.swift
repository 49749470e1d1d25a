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
            let timeline = try timeline()
            (isFirst, saidBusy, waiting) = (false, false, [])
            // What a signal cut short, the next run reads; its feed is written then.
            if let feed = command.feed, !stop.hasCome { try write(timeline, to: feed) }
        } catch let error as StoreError where error.code == .busy {
            if !saidBusy { _ = TimelineStore.failed(error) }
            saidBusy = true
        } catch let error as StoreError {
            throw TimelineStore.failed(error)
        }
    }

    private func timeline() throws -> Timeline {
        var input = command.input
        input.paths = waiting
        let stop = stop
        let batch = waiting.isEmpty ? nil : Batch(input: input, running: command.running, takesRecords: true) { stop.hasCome }
        return try TimelineStore(path: command.store)
            .timeline(reading: batch, pipeline: pipeline, rules: command.running.rules ?? UserRules()).timeline
    }

    private func write(_ timeline: Timeline, to feed: String) throws {
        do {
            try WholeFile.write(to: feed) { sink in
                command.output.write(timeline, to: sink)
                return timeline.incidents.failure == nil
            }
        } catch {
            StandardError.write("dateline: \(error.path): cannot write: \(error.reason) (not-written)\n")
            throw ExitCode(1)
        }
        if let failure = timeline.incidents.failure { throw failure }
    }
}
