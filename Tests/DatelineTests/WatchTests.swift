import Foundation
import NewsCorpus
import Testing

@testable import DatelineCommand

@Suite struct WatchTests {
    private final class Folder {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("watch-\(UUID().uuidString)")

        init() throws { try FileManager.default.createDirectory(at: url.appendingPathComponent("in"), withIntermediateDirectories: true) }
        deinit { try? FileManager.default.removeItem(at: url) }

        func path(_ name: String) -> String { url.appendingPathComponent(name).path }

        /// An article that was written a while ago.
        func write(_ name: String, _ text: String, age: Double = 60) throws {
            try Data(text.utf8).write(to: url.appendingPathComponent(name))
            try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSinceNow: -age)], ofItemAtPath: path(name))
        }

        var command: WatchCommand {
            get throws { try WatchCommand.parse([path("in"), "--store", path("s.sqlite"), "--feed", path("feed.json"), "--quiet"]) }
        }

        /// How many articles the feed tells of; nil if there is no feed.
        var articles: Int? {
            struct Feed: Decodable {
                struct Facts: Decodable { var articles: Int }
                var _dateline: Facts
            }
            return FileManager.default.contents(atPath: path("feed.json")).flatMap { try? JSONDecoder().decode(Feed.self, from: $0) }?._dateline.articles
        }
    }

    private let fire = "GDYNIA, Poland - A fire destroyed a warehouse in Gdynia on Tuesday, police said. Two workers were injured."
    private let arrest = "MOMBASA, Kenya - Police arrested two men in Mombasa on Monday for selling coins that did not exist."

    @Test func theFeedFollowsTheFolder() throws {
        let folder = try Folder()
        var keeper = TimelineKeeper(try folder.command, stop: StopSignal([]))
        try keeper.look()
        #expect(folder.articles == 0)
        try folder.write("in/a.txt", fire)
        try keeper.look()
        #expect(folder.articles == 1)
        try folder.write("in/b.txt", arrest)
        try folder.write("in/a.txt", fire + " The fire chief said so.", age: 30)
        try keeper.look()
        #expect(folder.articles == 2)
        #expect(!FileManager.default.fileExists(atPath: folder.path("feed.json.partial")))
        var next = TimelineKeeper(try folder.command, stop: StopSignal([]))
        try FileManager.default.removeItem(atPath: folder.path("feed.json"))
        try next.look()
        #expect(folder.articles == 2, "the next run begins with the feed of what is there")
    }

    @Test func whileAnotherRunHasTheStoreArticlesWait() throws {
        let folder = try Folder()
        var keeper = TimelineKeeper(try folder.command, stop: StopSignal([]))
        try keeper.look()
        try folder.write("in/a.txt", fire)
        do {
            let other = try CorpusStore(path: folder.path("s.sqlite"))
            try keeper.look()
            #expect(folder.articles == 0)
            _ = try other.fingerprints()
        }
        try keeper.look()
        #expect(folder.articles == 1)
    }

    @Test func afterASignalNothingMoreIsReadOrWritten() throws {
        let folder = try Folder()
        try folder.write("in/a.txt", fire)
        let stop = StopSignal([])
        #expect(!stop.comes(within: 0))
        stop.set()
        #expect(stop.comes(within: 600))
        var keeper = TimelineKeeper(try folder.command, stop: stop)
        try keeper.look()
        #expect(folder.articles == nil)
        #expect(try CorpusStore(path: folder.path("s.sqlite")).digests().isEmpty)
    }

    @Test func whatCannotBeWatchedIsRefused() throws {
        let folder = try Folder()
        let (there, store) = (folder.path("in"), folder.path("s.sqlite"))
        for arguments in [
            [there], ["--store", store], ["-", "--store", store], [folder.path("none"), "--store", store],
            [there, "--store", store, "--feed", there + "/feed.json"], [there, "--store", store, "--interval", "0"],
        ] {
            #expect(throws: (any Error).self, "\(arguments)") { try WatchCommand.parse(arguments) }
        }
    }
}
