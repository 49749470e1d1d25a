import ArgumentParser
import Dateline

/// What `times`, `entities` and `quotes` have in common: one layer of each article, as JSON or as a table.
struct LayerOptions: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable { case jsonl, json, table }

    @OptionGroup var input: InputOptions

    @Option(name: [.customLong("format"), .customLong("output-format")], help: "jsonl (an article a line), json (indented) or table.")
    var format: Format = .jsonl

    @OptionGroup var running: RunOptions

    func write(_ layer: Record.Layer, upTo stage: Stage) throws {
        let pipeline = running.pipeline
        let format = format
        let batch = Batch(input: input, running: running, errorsInOutput: format != .table)
        try batch.run { raw in
            let record = RecordBuilder(try pipeline.analysis(of: raw, upTo: stage)).record()
            switch format {
            case .jsonl: return record.json(layer: layer) + [0x0A]
            case .json: return record.json(layer: layer, pretty: true) + [0x0A]
            case .table: return Array((Heading.of(record) + record.table(layer: layer) + "\n").utf8)
            }
        }
    }
}

struct TimesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "times", abstract: "Find times and durations and resolve them (TIMEX3).",
        discussion: """
            EXAMPLES
              echo "The blast was heard around 7 PM ET last Wednesday." | dateline times --published 2017-11-30 --format table
            """)
    @OptionGroup var options: LayerOptions
    func run() throws { try options.write(.times, upTo: .times) }
}

struct EntitiesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entities", abstract: "Find people, organizations, places and other names, each once with all its mentions.",
        discussion: """
            EXAMPLES
              dateline entities story.html --format table
            """)
    @OptionGroup var options: LayerOptions
    func run() throws { try options.write(.entities, upTo: .entities) }
}

struct QuotesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quotes", abstract: "Find what people are quoted with, directly and indirectly, and who they are.",
        discussion: """
            EXAMPLES
              dateline quotes story.html --format table
            """)
    @OptionGroup var options: LayerOptions
    func run() throws { try options.write(.quotes, upTo: .quotes) }
}
