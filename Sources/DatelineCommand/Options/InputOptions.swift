import ArgumentParser
import ArticleReading

/// What to read, and what is known of it from outside.
struct InputOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Files, folders (read recursively, in sorted order), or - for standard input.",
            discussion: "Reads .html .htm .xhtml .txt .text .md .json .jsonl .ndjson .warc .wet, each also .gz. Without a path, standard input."))
    var paths: [String] = []

    @Option(help: "What the input is: auto, html, text, json, jsonl or warc (also WET).")
    var inputFormat: InputFormat = .auto

    @Flag(help: "Analyze texts exactly as they are: nothing removed, nothing normalized, so that offsets index into them.")
    var verbatim = false

    @Option(help: ArgumentHelp("The publication date of input that has none.", valueName: "date"), transform: validDate)
    var published: String?

    @Option(help: ArgumentHelp("The address of input that has none.", valueName: "url"))
    var url: String?

    @Option(
        help: ArgumentHelp(
            "Go on with an archive behind the record at this place: source.offset of the last record written.", valueName: "offset"))
    var after: Int?

    func validate() throws {
        if let after, after < 0 || paths.count != 1 || paths == ["-"] {
            throw ValidationError("--after takes a place, from 0, in the one archive that is named.")
        }
        if paths.isEmpty, StandardInput.isTerminal {
            throw ValidationError("Nothing to read: name files or folders, or pipe an article in.")
        }
    }

    /// - Parameter takesRecords: finished records are handed on as they are.
    func reader(takesRecords: Bool) -> ArticleReader {
        ArticleReader(
            paths: paths.isEmpty ? ["-"] : paths,
            options: ReadingOptions(
                inputFormat: inputFormat, verbatim: verbatim, url: url, published: published, takesRecords: takesRecords, after: after))
    }
}

extension InputFormat: ExpressibleByArgument {}
