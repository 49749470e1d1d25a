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
              dateline timeline records.jsonl --format ics > incidents.ics
            """)

    @OptionGroup var input: InputOptions

    @OptionGroup var output: TimelineOptions

    @Option(
        help: ArgumentHelp(
            "Keep what is read in this SQLite file, and add what it has from runs before; only new or changed articles are worked on.",
            valueName: "file"))
    var store: String?

    @OptionGroup var running: RunOptions

    func validate() throws {
        if running.isolate { throw ValidationError("--isolate works with extract, whose records timeline reads: dateline extract --isolate … | dateline timeline -") }
    }

    func run() throws {
        let pipeline = running.pipeline
        let batch = Batch(input: input, running: running, takesRecords: true)
        let (digests, failures) = try digests(reading: batch, pipeline)
        StandardOutput.write(output.bytes(of: TimelineBuilder().timeline(of: digests)))
        if failures > 0 { throw ExitCode(1) }
    }

    private func digests(reading batch: Batch, _ pipeline: Pipeline) throws -> (digests: [ArticleDigest], failures: Int) {
        if let store {
            do {
                return try TimelineStore(path: store).digests(reading: batch, pipeline: pipeline, rules: running.rules ?? UserRules())
            } catch {
                throw TimelineStore.failed(error)
            }
        }
        var digests: [ArticleDigest] = []
        let failures = batch.collect { try pipeline.digest(of: $0) } take: { digest, _ in
            digests.append(digest)
            return nil
        }
        return (digests, failures)
    }
}
