import ArgumentParser
import Dateline

struct LanguageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "language", abstract: "Part text into sentences and tokens, with part-of-speech tags (Penn Treebank) and lemmas.",
        discussion: """
            Texts are taken as they are; of HTML pages, the article.

            EXAMPLES
              echo "Dr. Smith didn't leave." | dateline language --format table
            """)

    @OptionGroup var options: LayerOptions

    func run() throws {
        let pipeline = options.running.pipeline
        let format = options.format
        let batch = Batch(input: options.input, running: options.running, errorsInOutput: format != .table)
        try batch.run { raw in
            var raw = raw
            raw.verbatim = raw.verbatim || raw.mediaType == .plain
            let record = LanguageRecord(try pipeline.analysis(of: raw, upTo: .language))
            switch format {
            case .jsonl: return record.json() + [0x0A]
            case .json: return record.json(pretty: true) + [0x0A]
            case .table: return Array(record.table.utf8)
            }
        }
    }
}
