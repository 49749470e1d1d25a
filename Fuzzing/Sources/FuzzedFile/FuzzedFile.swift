import ArticleModel
import ArticleReading
import Dateline
import Glibc

/// The one file that every input is written to in its turn, for what reads files.
public final class FuzzedFile: Sendable {
    public let path: String

    /// - Parameter ending: tells readers what is in it: `jsonl`, `warc`, …
    public init(ending: String) { path = "\(getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp")/fuzzed-\(getpid()).\(ending)" }

    public func fill(_ start: UnsafeRawPointer, _ count: Int) {
        guard let file = fopen(path, "w") else { return }
        fwrite(start, 1, count, file)
        fclose(file)
    }

    /// Reads the file as articles and takes each through cleaning; errors are answers like others.
    public func cleanAll() {
        for case .article(let raw) in ArticleReader(paths: [path]) { _ = try? pipeline.clean(raw) }
    }
}

public let pipeline = Pipeline()

/// An article of bytes in memory.
public func article(_ start: UnsafeRawPointer, _ count: Int, _ mediaType: RawArticle.MediaType) -> RawArticle {
    let bytes = Array(UnsafeRawBufferPointer(start: start, count: count))
    return RawArticle(bytes: bytes, mediaType: mediaType, sha256: ContentHash.sha256(bytes))
}
