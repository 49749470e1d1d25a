import ArgumentParser
import ArticleModel
import ArticleReading
import Dateline
import Foundation

@main struct DatelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dateline", abstract: "Extracts incidents from news articles.", version: "0.1.0",
        subcommands: [Extract.self, Language.self])
}

func eachLine(verbatim: Bool, _ body: (RawArticle) throws -> [UInt8]) {
    while let line = readLine(strippingNewline: true) {
        guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else { continue }
        let html = object["html"] as? String
        let bytes = Array((html ?? object["text"] as? String ?? "").utf8)
        var raw = RawArticle(id: object["id"] as? String, bytes: bytes, mediaType: html == nil ? .plain : .html, charset: "utf-8", url: object["url"] as? String, sha256: ContentHash.sha256(bytes), verbatim: verbatim)
        raw.given.published = object["published"] as? String
        raw.given.title = object["title"] as? String
        do {
            let out = try body(raw)
            FileHandle.standardOutput.write(Data(out + [10]))
        } catch { FileHandle.standardError.write(Data("\(raw.id ?? ""): \(error)\n".utf8)) }
    }
}

struct Extract: ParsableCommand {
    @Flag var verbatim = false
    @Option var inputFormat = "jsonl"
    @Option var outputFormat = "jsonl"
    @Option var mentions = "all"
    func run() {
        let pipeline = Pipeline()
        eachLine(verbatim: verbatim) { raw in
            var record = try pipeline.record(from: raw)
            if mentions == "names" {
                for i in record.entities.indices { record.entities[i].mentions.removeAll { $0.kind != "name" } }
            }
            return record.json()
        }
    }
}

struct Language: ParsableCommand {
    @Option var inputFormat = "jsonl"
    @Option var outputFormat = "jsonl"
    func run() {
        let pipeline = Pipeline()
        eachLine(verbatim: true) { raw in LanguageRecord(try pipeline.analysis(of: raw, upTo: .language)).json() }
    }
}
