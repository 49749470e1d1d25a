import ArticleModel

/// One article of the input, or why there is none in its place.
public enum InputRecord: Sendable {
    case article(RawArticle)
    /// - Parameter id: The record's own id, if it could be read.
    case failure(ReadingError, id: String?, RawArticle.Origin)
}

/// Reads the articles of files, folders and standard input, one after the other and in the order in which they stand.
///
/// A path is a file, a folder, which is read with all folders in it in the order of their paths' bytes, or `-` for standard input.
/// Files are HTML pages (`.html`, `.htm`, `.xhtml`), plain texts (`.txt`, `.text`, `.md`), JSON objects or arrays of them (`.json`),
/// JSON Lines (`.jsonl`, `.ndjson`), and archives of pages (`.warc`) or of texts (`.wet`), each also compressed by gzip; where a name does
/// not tell, the content does.
///
/// Reading goes on as records are asked for, and holds no more than the current record. What cannot be read becomes a failure in its
/// place, and reading goes on behind it.
///
///     for record in ArticleReader(paths: ["corpus"]) {
///         switch record {
///         case .article(let raw): …
///         case .failure(let error, _, _): …
///         }
///     }
public struct ArticleReader: Sequence, IteratorProtocol {
    private let options: ReadingOptions
    private var files: InputFiles
    private var current: RecordStream?
    private var bytesOfEarlierFiles = 0

    public init(paths: [String], options: ReadingOptions = ReadingOptions()) {
        self.options = options
        files = InputFiles(paths: paths)
    }

    /// How many bytes of the files, as they lie on the disk, have been read so far.
    public var bytesRead: Int { bytesOfEarlierFiles + (current?.bytesRead ?? 0) }

    /// The next article or failure; nil when everything has been read.
    public mutating func next() -> InputRecord? {
        while true {
            if let record = current?.next() { return record }
            bytesOfEarlierFiles = bytesRead
            current = nil
            switch files.next() {
            case .failure(let error, let path): return .failure(error, id: nil, .init(path: path))
            case .file(let path):
                do {
                    current = try RecordStream(path: path, options: options)
                } catch {
                    return .failure(error, id: nil, .init(path: path))
                }
            case nil: return nil
            }
        }
    }

    /// The size of all files that the paths stand for, in bytes as they lie on the disk: what there is to do.
    public static func size(of paths: [String]) -> Int {
        var files = InputFiles(paths: paths)
        var size = 0
        while let item = files.next() {
            if case .file(let path) = item { size += InputFiles.size(of: path) }
        }
        return size
    }
}
