import ArgumentParser
import Dateline

struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Write one record an article: text, entities, times, quotes, incidents.",
        discussion: """
            EXAMPLES
              dateline extract articles/ > records.jsonl
              dateline extract articles/ --output records/
              dateline extract dump.jsonl.gz --jobs 4 | jq '.incidents[0].type'
              dateline extract story.txt --published 2017-11-30 --format summary
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        /// A record a line.
        case jsonl
        /// Indented records, one after the other.
        case json
        /// Incidents as a table.
        case table
        /// A few lines that a person would read.
        case summary
    }

    enum Mentions: String, ExpressibleByArgument, CaseIterable { case all, names }

    @OptionGroup var input: InputOptions

    @Option(name: [.customLong("output-format"), .customLong("format")], help: "jsonl (a record a line), json (indented), table (incidents), summary. (default: jsonl; json with --output)")
    var format: Format?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Write one NAME.json an article into this folder, in folders as the input's.", valueName: "folder"))
    var output: String?

    @Option(help: "Which mentions of entities to list: all, or names alone.")
    var mentions: Mentions = .all

    @OptionGroup var running: RunOptions

    func validate() throws {
        if output != nil, format == .table || format == .summary {
            throw ValidationError("--output writes JSON files: --output-format is json or jsonl with it.")
        }
    }

    func run() throws {
        let pipeline = running.pipeline
        let format = format ?? (output == nil ? .jsonl : .json)
        let namesOnly = mentions == .names
        let batch = Batch(input: input, running: running, folder: output.map { OutputFolder($0) }, errorsInOutput: format == .jsonl || format == .json)
        try batch.run { raw in
            var record = try pipeline.record(from: raw)
            if namesOnly { record.dropMentions { $0.kind != "name" } }
            switch format {
            case .jsonl: return record.json() + [0x0A]
            case .json: return record.json(pretty: true) + [0x0A]
            case .table: return Array((Heading.of(record) + record.incidentsTable + "\n").utf8)
            case .summary: return Array((record.summary + "\n").utf8)
            }
        }
    }
}
