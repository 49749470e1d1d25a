import ArgumentParser
import Dateline
import NewsCorpus

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find articles of a store by their words, with the incidents that they tell of.",
        discussion: """
            All words must stand in an article's title or text, in any order and form; "words in quotes" side by side; a * at a word's \
            end stands for any ending.

            EXAMPLES
              dateline search news.sqlite warehouse fire
              dateline search news.sqlite '"fire chief" Gdyn*' --limit 5 --format jsonl
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case summary, jsonl }

    @Argument(help: "The store, as timeline --store wrote it.", completion: .file())
    var store: String

    @Argument(help: "What to look for.")
    var words: [String]

    @Option(help: "At most so many articles.")
    var limit = 20

    @Option(help: "summary (a few lines an article) or jsonl (an object a line).")
    var format: Format = .summary

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit is at least 1, not \(limit).") }
    }

    func run() throws {
        do {
            for hit in try StoreSearch(path: store).hits(words.joined(separator: " "), limit: limit) {
                switch format {
                case .summary: StandardOutput.write(Array((hit.summary + "\n\n").utf8))
                case .jsonl: StandardOutput.write(hit.json + [0x0A])
                }
            }
        } catch let error as StoreError {
            throw TimelineStore.failed(error)
        }
    }
}
