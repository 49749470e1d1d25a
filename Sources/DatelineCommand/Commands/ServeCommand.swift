import ArgumentParser
import Hummingbird
import NewsCorpus

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Publish a store's timeline over HTTP, to be read: the page and the feed.",
        discussion: """
            The page is at /, the JSON Feed at /feed.json, in pages that next_url leads through. What timeline --store adds meanwhile is \
            shown at the next request. Only this machine is served unless --host says otherwise.

            EXAMPLES
              dateline serve --store news.sqlite
              curl http://127.0.0.1:8080/feed.json
            """)

    @Option(help: ArgumentHelp("The store, as timeline --store wrote it.", valueName: "file"), completion: .file())
    var store: String

    @Option(help: "The port to listen on; 0 takes a free one.")
    var port = 8080

    @Option(help: "The address to listen on; 0.0.0.0 serves the network.")
    var host = "127.0.0.1"

    @Option(help: "What the feed and the page are called.")
    var title = "Incidents"

    @Option(help: ArgumentHelp("Incidents in one page of the feed.", valueName: "count"))
    var pageSize = 100

    @Flag(name: .shortAndLong, help: "Do not say on standard error where the site is; errors are still reported.")
    var quiet = false

    func validate() throws {
        guard 0...65535 ~= port else { throw ValidationError("--port is 0 to 65535, not \(port).") }
        guard 1...10_000 ~= pageSize else { throw ValidationError("--page-size is 1 to 10000, not \(pageSize).") }
    }

    func run() async throws {
        let source = SiteSource(path: store, title: title, pageSize: pageSize) { _ = TimelineStore.failed($0) }
        do { try await source.refresh() } catch { throw TimelineStore.failed(error) }
        let (host, port, quiet) = (host, port, quiet)
        let written = host.contains(":") ? "[\(host)]" : host
        var server = Application(
            responder: SiteResponder(source: source, host: "\(written):\(port)"),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: "dateline"),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? port
                if !quiet { StandardError.write("dateline: http://\(written):\(port)/ (Ctrl-C ends)\n") }
            })
        server.logger.logLevel = .error
        do {
            try await server.runService()
        } catch {
            StandardError.write("dateline: cannot serve at \(written):\(port): \(error) (not-served)\n")
            throw ExitCode(1)
        }
    }
}
