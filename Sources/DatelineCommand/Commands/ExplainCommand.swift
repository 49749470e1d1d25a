import ArgumentParser
import ArticleModel
import Dateline

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show why a record says what it says: for each annotation the rule that made it and the words it was made of.",
        discussion: """
            Without a flag, all layers but cleaning.

            EXAMPLES
              dateline explain story.html --incidents
              dateline explain story.html --cleaning
              echo "It was shut for 11 minutes." | dateline explain --times
            """)

    @OptionGroup var input: InputOptions

    @Flag(help: "Each block of the page, kept or not, and why.")
    var cleaning = false
    @Flag(help: "Times: rule, value, what it was counted from.")
    var times = false
    @Flag(help: "Entities: each mention with its rule.")
    var entities = false
    @Flag(help: "Quotes: rule, cue, speaker.")
    var quotes = false
    @Flag(help: "Incidents: trigger, roles, slots with rule and score, evidence.")
    var incidents = false

    @OptionGroup var running: RunOptions

    func run() throws {
        let pipeline = running.pipeline
        let layers: [(asked: Bool, title: String, text: @Sendable (Record) -> String)] = [
            (times, "times", \.timesExplained), (entities, "entities", \.entitiesExplained), (quotes, "quotes", \.quotesExplained),
            (incidents, "incidents", \.incidentsExplained),
        ]
        let all = !cleaning && !layers.contains { $0.asked }
        let shown = layers.filter { all || $0.asked }
        let cleaning = cleaning
        let batch = Batch(input: input, running: running, errorsInOutput: false)
        try batch.run { raw in
            var text = ""
            if cleaning { text += "## cleaning\n\(try pipeline.cleaningExplained(raw))\n" }
            guard !shown.isEmpty else { return Array(text.utf8) }
            let record = try pipeline.record(from: raw)
            text = Heading.of(record) + text
            for layer in shown { text += "## \(layer.title)\n\(layer.text(record))\n" }
            return Array(text.utf8)
        }
    }
}
