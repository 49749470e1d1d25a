import ArgumentParser
import Dateline
import NewsCorpus

struct TimelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "Put together what many articles tell: each incident once, in order of time, with its sources.",
        discussion: """
            Reads articles, and records that extract wrote.

            EXAMPLES
              dateline timeline articles/ > feed.json
              dateline timeline articles/ --format html > timeline.html
              dateline timeline records.jsonl --format jsonfeed | jq '.items[0].title'
              dateline timeline articles/ --store news.sqlite > feed.json
              dateline timeline articles/ --store news.sqlite --prune > feed.json
              dateline timeline records.jsonl --format ics > incidents.ics
            """)

    @OptionGroup var input: InputOptions

    @OptionGroup var output: TimelineOptions

    @Option(
        help: ArgumentHelp(
            "Keep what is read in this SQLite file, and add what it has from runs before; only new or changed articles are worked on.",
            valueName: "file"))
    var store: String?

    @Flag(help: "Take out of the store what was in these inputs once and no longer is. Without it, articles stay whose files have gone.")
    var prune = false

    @OptionGroup var running: RunOptions

    func validate() throws {
        if prune, store == nil { throw ValidationError("--prune works with --store.") }
        if running.isolate { throw ValidationError("--isolate works with extract, whose records timeline reads: dateline extract --isolate … | dateline timeline -") }
    }

    func run() throws {
        let pipeline = running.pipeline
        let batch = Batch(input: input, running: running, takesRecords: true)
        do {
            let (timeline, failures) = try timeline(reading: batch, pipeline)
            output.write(timeline) { StandardOutput.write($0) }
            if let failure = timeline.incidents.failure { throw failure }
            if failures > 0 { throw ExitCode(1) }
        } catch let error as StoreError {
            throw TimelineStore.failed(error)
        }
    }

    /// - Returns: the timeline, and how many inputs failed.
    private func timeline(reading batch: Batch, _ pipeline: Pipeline) throws -> (timeline: Timeline, failures: Int) {
        if let store {
            return try TimelineStore(path: store, prunes: prune).timeline(reading: batch, pipeline: pipeline, rules: running.rules ?? UserRules())
        }
        let file = DigestFile()
        var builder = TimelineBuilder()
        var refusal: (any Error)?
        let failures = batch.collect { try DigestFile.Entry(pipeline.digest(of: $0)) } take: { entry, _ in
            guard refusal == nil else { return nil }
            do { builder.add(entry.digest, number: try file.append(entry)) } catch { refusal = error }
            return nil
        }
        if let refusal { throw refusal }
        return (builder.timeline(from: file.digests()), failures)
    }
}
