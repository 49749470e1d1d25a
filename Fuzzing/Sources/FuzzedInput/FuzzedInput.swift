import ArticleModel
import ArticleReading
import CFuzzer
import Dateline
import Glibc

/// Fuzzes a piece of work with bytes that libFuzzer makes up, as the command line says.
public func fuzz(_ work: @escaping @Sendable ([UInt8]) -> Void) -> Never {
    tested = work
    // What is made once would else count as the first input's time.
    _ = try? pipeline.record(from: "Police arrested two men in Mombasa on Tuesday, the police chief, Ruth Naliaka, said.")
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(
        LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
            tested?(Array(UnsafeBufferPointer(start: bytes, count: count)))
            return 0
        })
}

/// Set once, before the first input.
nonisolated(unsafe) private var tested: (@Sendable ([UInt8]) -> Void)?

public let pipeline = Pipeline()

/// An article of bytes in memory.
public func article(_ bytes: [UInt8], _ mediaType: RawArticle.MediaType) -> RawArticle {
    RawArticle(bytes: bytes, mediaType: mediaType, sha256: ContentHash.sha256(bytes))
}

/// Reads the file as articles and takes each through cleaning; errors are answers like others.
public func cleanAll(_ path: String) {
    for case .article(let raw) in ArticleReader(paths: [path]) { _ = try? pipeline.clean(raw) }
}

/// The one file that every input is written to in its turn, for what reads files.
public struct FuzzedFile: Sendable {
    public let path: String

    /// - Parameter ending: tells readers what is in it: `jsonl`, `warc`, …
    public init(ending: String) { path = "\(getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp")/fuzzed-\(getpid()).\(ending)" }

    public func fill(_ bytes: [UInt8]) {
        guard let file = fopen(path, "w") else { return }
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }
}
