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
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case jsonfeed, html
    }

    @OptionGroup var input: InputOptions

    @Option(name: [.customLong("format"), .customLong("output-format")], help: "jsonfeed (JSON Feed 1.1), or html (one page to look at).")
    var format: Format = .jsonfeed

    @Option(help: "What the feed or the page is called.")
    var title = "Incidents"

    @OptionGroup var running: RunOptions

    func validate() throws {
        if running.isolate { throw ValidationError("--isolate works with extract, whose records timeline reads: dateline extract --isolate … | dateline timeline -") }
    }

    func run() throws {
        let pipeline = running.pipeline
        var digests: [ArticleDigest] = []
        let batch = Batch(input: input, running: running, takesRecords: true)
        let failures = batch.collect { try pipeline.digest(of: $0) } take: { digest, _ in
            digests.append(digest)
            return nil
        }
        let timeline = TimelineBuilder().timeline(of: digests)
        switch format {
        case .jsonfeed: StandardOutput.write(JSONFeed(timeline, title: title).json(pretty: true) + [0x0A])
        case .html: StandardOutput.write(TimelinePage(timeline, title: title).html())
        }
        if failures > 0 { throw ExitCode(1) }
    }
}
