import ArticleCleaning
import ArticleModel
import ArticleReading
import NewsCorpus
import Synchronization

/// The whole line from an article's bytes to its record.
///
/// ```swift
/// let record = try Pipeline().record(from: html, url: "https://example.org/fire")
/// for incident in record.incidents { print(incident.type, incident.when?.span.text ?? "") }
/// ```
///
/// A pipeline is made once (what it needs for an article is made with the first, in a few milliseconds) and may be used from any number of
/// threads.
public struct Pipeline: Sendable {
    /// The version of the program and of the library.
    public static let version = "0.1.0"

    private let workers: WorkerPool

    /// - Parameter rules: names and incident types of the user's own.
    public init(rules: UserRules = UserRules()) { workers = WorkerPool(rules: rules) }

    /// The record of a page or a text in a string; whether it is HTML is told by its content.
    ///
    /// - Parameters:
    ///   - content: an HTML page or a plain text.
    ///   - url: the page's address, if known.
    ///   - published: ISO 8601; when the article was published, if that is known from elsewhere.
    ///   - verbatim: the text is analyzed exactly as it is, nothing removed, nothing normalized, so that offsets index into it.
    /// - Throws: ``ArticleCleaning/CleaningError`` if there is no article in it.
    public func record(
        from content: String, url: String? = nil, published: String? = nil, verbatim: Bool = false
    ) throws(CleaningError) -> Record {
        let bytes = Array(content.utf8)
        var raw = RawArticle(
            bytes: bytes, mediaType: ContentSniffer(article: bytes).mediaType, charset: "utf-8", url: url,
            sha256: ContentHash.sha256(bytes), verbatim: verbatim)
        raw.given.published = published
        return try record(from: raw)
    }

    /// The record of an article as it was read.
    public func record(from raw: RawArticle) throws(CleaningError) -> Record {
        RecordBuilder(try analysis(of: raw)).record()
    }

    /// What merging across articles needs of an article as it was read, or of a finished record.
    ///
    /// - Throws: ``ArticleCleaning/CleaningError`` if there is no article in it, ``RecordError`` if it is a record that cannot be read.
    public func digest(of raw: RawArticle) throws -> ArticleDigest {
        try raw.isRecord ? Record(json: raw.bytes).digest : record(from: raw).digest
    }

    /// The cleaned article alone.
    public func clean(_ raw: RawArticle) throws(CleaningError) -> Article { try ArticleCleaner().clean(raw) }

    /// Each block of the input, kept or not, and why.
    public func cleaningExplained(_ raw: RawArticle) throws(CleaningError) -> String {
        var table = TextTable(["KEPT", "BECAUSE", "TEXT", "AT"])
        for decision in try ArticleCleaner().blockDecisions(of: raw) {
            table.append([decision.isKept ? "yes" : "no", decision.reason, decision.text, decision.path])
        }
        return table.text
    }

    /// An article with the layers that the stages up to `last` find in it, in bytes and indices.
    public func analysis(of raw: RawArticle, upTo last: Stage = .incidents) throws(CleaningError) -> Analysis {
        let place = workers.take(upTo: last)
        defer { workers.giveBack(place) }
        return try place.worker.analyze(raw, upTo: last)
    }
}

/// A worker's place: a worker is more than a thousand references, so it is not handed about itself. Whoever takes the place from the pool has
/// it alone until it is given back.
private final class WorkPlace: @unchecked Sendable {
    var worker: Worker

    init(_ worker: Worker) { self.worker = worker }
}

/// Workers that are idle. A worker that an article made grow is used again, since what it has learnt is only words.
private final class WorkerPool: Sendable {
    private struct Workers {
        var idle: [WorkPlace] = []
        /// What all others are copies of; made for the first article that needs more than cleaning.
        var fresh: WorkPlace?
    }

    private let rules: UserRules
    private let workers = Mutex(Workers())

    init(rules: UserRules) { self.rules = rules }

    func take(upTo last: Stage) -> WorkPlace {
        workers.withLock { workers in
            if let fresh = workers.fresh, fresh.worker.last >= last { return workers.idle.popLast() ?? WorkPlace(fresh.worker) }
            let fresh = WorkPlace(Worker(rules: rules, upTo: last))
            workers.fresh = fresh
            workers.idle.removeAll()
            return WorkPlace(fresh.worker)
        }
    }

    func giveBack(_ place: WorkPlace) {
        workers.withLock { workers in
            if place.worker.last == workers.fresh?.worker.last { workers.idle.append(place) }
        }
    }
}
