import ArgumentParser
import ArticleModel
import ArticleReading
import Dateline

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write an article as one HTML page: entities, times, quotes and incidents marked in its text and listed beside it.",
        discussion: """
            Reads articles, and records that extract wrote. The page stands alone: it can be opened without a network, mailed, and \
            printed. One article goes to standard output; of several, each becomes a file of the folder that --output names.

            EXAMPLES
              dateline report story.html > story-report.html
              dateline report articles/ --output reports/
            """)

    @OptionGroup var input: InputOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Write one NAME.html an article into this folder, in folders as the input's.", valueName: "folder"))
    var output: String?

    @OptionGroup var running: RunOptions

    func validate() throws {
        if running.isolate, output == nil { throw ValidationError("--isolate is for many articles: name a folder for their pages with --output.") }
    }

    func run() throws {
        let pipeline = running.pipeline
        guard let output else { return try writeOnlyArticle(pipeline) }
        let folder = OutputFolder(output, suffix: ".html")
        let batch = Batch(input: input, running: running, folder: folder, takesRecords: true)
        try batch.run { try ReportCommand.page(of: $0, by: pipeline) }
    }

    private static func page(of raw: RawArticle, by pipeline: Pipeline) throws -> [UInt8] {
        try (raw.isRecord ? Record(json: raw.bytes) : pipeline.record(from: raw)).html()
    }

    /// Nothing is written unless the input is one article and gives a page.
    private func writeOnlyArticle(_ pipeline: Pipeline) throws {
        var reader = input.reader(takesRecords: true)
        let page: [UInt8]
        switch reader.next() {
        case .article(let raw):
            do { page = try ReportCommand.page(of: raw, by: pipeline) } catch { throw failed(Failure(error, raw)) }
        case .failure(let error, let id, let origin):
            throw failed(Failure(code: error.code, message: error.message, id: id, origin: origin))
        case nil:
            StandardError.write("dateline: there is no article to report on (no-input)\n")
            throw ExitCode(1)
        }
        guard reader.next() == nil else {
            throw ValidationError("There is more than one article: name a folder for their pages with --output.")
        }
        StandardOutput.write(page)
    }

    private func failed(_ failure: Failure) -> ExitCode {
        StandardError.write("dateline: \(failure.message) (\(failure.code))\n")
        return ExitCode(1)
    }
}
