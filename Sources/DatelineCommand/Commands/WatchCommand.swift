import ArgumentParser
import ArticleReading
import Dateline
import Foundation

struct WatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Keep a store and its feed current while articles arrive in folders.",
        discussion: """
            Looks again and again at the folders, reads what is new or has changed into the store, and writes the feed anew, whole or not at \
            all. Articles whose files go away stay in the store, until timeline --prune takes them out. Inputs that fail are named on \
            standard error and read again when they change. Interrupt (Ctrl-C) or termination ends it cleanly, with status 0.

            EXAMPLES
              dateline watch articles/ --store news.sqlite --feed feed.json
              dateline watch articles/ --store news.sqlite &  dateline serve --store news.sqlite
            """)

    @OptionGroup var input: InputOptions

    @Option(help: ArgumentHelp("Keep what is read in this SQLite file.", valueName: "file"), completion: .file())
    var store: String

    @Option(help: ArgumentHelp("Write the timeline to this file whenever it changes.", valueName: "file"), completion: .file())
    var feed: String?

    @OptionGroup var output: TimelineOptions

    @Option(help: ArgumentHelp("Look at the folders so often.", valueName: "seconds"))
    var interval = 2.0

    @OptionGroup var running: RunOptions

    func validate() throws {
        if running.isolate { throw ValidationError("--isolate works with extract.") }
        guard interval > 0, interval <= 86_400 else { throw ValidationError("--interval is greater than 0, and a day at most.") }
        guard !input.paths.isEmpty, !input.paths.contains("-") else { throw ValidationError("Name the folders to watch.") }
        if input.after != nil { throw ValidationError("--after works with extract.") }
        for path in input.paths where !FileManager.default.fileExists(atPath: path) {
            throw ValidationError("\(path): there is no such file or folder.")
        }
        if let feed, let folder = input.paths.first(where: { WatchCommand.lies(feed, in: $0) }) {
            throw ValidationError("\(feed): the feed cannot lie in \(folder), where it would be read as an article.")
        }
    }

    private static func lies(_ file: String, in folder: String) -> Bool {
        let folder = URL(fileURLWithPath: folder).resolvingSymlinksInPath().pathComponents
        let file = URL(fileURLWithPath: file)
        let whole = file.deletingLastPathComponent().resolvingSymlinksInPath().pathComponents + [file.lastPathComponent]
        return whole.starts(with: folder)
    }

    func run() throws {
        let stop = StopSignal()
        var keeper = TimelineKeeper(self, stop: stop)
        repeat { try keeper.look() } while !stop.comes(within: interval)
    }
}
