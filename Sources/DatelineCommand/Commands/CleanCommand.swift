import ArgumentParser
import ArticleCleaning
import ArticleModel
import Dateline

struct CleanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clean",
        abstract: "Take the article out of a page or a scraped text: its own words, each once, with its metadata.",
        discussion: """
            EXAMPLES
              dateline clean page.html
              dateline clean page.html --format markdown > page.md
              dateline clean articles/ --format json > articles.jsonl
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, markdown, json, html
    }

    @OptionGroup var input: InputOptions

    @Option(name: [.customLong("format"), .customLong("output-format")], help: "text, markdown, json (an article a line) or html.")
    var format: Format = .text

    @OptionGroup var running: RunOptions

    func run() throws {
        let pipeline = running.pipeline
        let format = format
        let batch = Batch(input: input, running: running, errorsInOutput: format == .json)
        try batch.run { raw in
            let article = try pipeline.clean(raw)
            return switch format {
            case .text: ArticleRenderer(.text).render(article)
            case .markdown: ArticleRenderer(.markdown).render(article)
            case .html: ArticleRenderer(.html).render(article)
            case .json: RecordBuilder(article).record().cleaningJSON() + [0x0A]
            }
        }
    }
}
