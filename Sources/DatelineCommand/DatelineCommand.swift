import ArgumentParser
import Dateline

@main struct DatelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dateline", abstract: "Extracts incidents from news articles.", version: "0.1.0")
}
