import ArgumentParser
import Dateline

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the JSON Schema of the records that extract writes.")

    func run() { StandardOutput.write(RecordSchema.json) }
}
