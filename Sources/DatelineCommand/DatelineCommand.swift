import ArgumentParser
import CMalloc
import Dateline
import Foundation

/// `dateline`: incidents from news, at the command line.
struct DatelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dateline",
        abstract: "Extracts incidents from news articles: who, what, whom, when, where, how long, why, how.",
        discussion: """
            Reads HTML pages, plain texts and JSON, from files, folders and standard input, and writes one JSON record an article. \
            Every item of a record has its exact place in the article's text.

            EXAMPLES
              dateline extract articles/ > records.jsonl
              dateline extract articles/ --output records/
              curl -s https://example.org/story | dateline extract - --format summary
              dateline clean page.html --format markdown
              dateline timeline articles/ > feed.json
              dateline explain page.html --incidents

            EXIT STATUS
              0  everything was read and written
              1  some inputs failed; each is named on standard error
              2  the command line cannot be understood
            """,
        version: Pipeline.version,
        subcommands: [
            ExtractCommand.self, CleanCommand.self, LanguageCommand.self, TimesCommand.self, EntitiesCommand.self, QuotesCommand.self,
            TimelineCommand.self, WatchCommand.self, SearchCommand.self, ServeCommand.self, ReportCommand.self, ExplainCommand.self,
            SchemaCommand.self, MergeCommand.self,
        ])
}

@main enum Main {
    /// ArgumentParser's own status for a wrong command line is 64; scripts expect 2.
    private static let usageStatus: Int32 = 2
    /// Blocks of this size or more go back to the system when they are freed. Left alone, glibc lets the size grow with what a program frees,
    /// and each thread then keeps the room of the largest pages it has had.
    private static let ownMapping: Int32 = 256 << 10

    static func main() async {
        mallopt(M_MMAP_THRESHOLD, ownMapping)
        do {
            var command = try DatelineCommand.parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let status as ExitCode {
            exit(status.rawValue)
        } catch {
            let message = DatelineCommand.fullMessage(for: error)
            let status = DatelineCommand.exitCode(for: error)
            if status == .success {
                StandardOutput.write(Array((message + "\n").utf8))
                exit(0)
            }
            StandardError.write(message + "\n")
            exit(status == .validationFailure ? usageStatus : status.rawValue)
        }
    }
}
