import Foundation

/// Keeps the digests of one run out of memory: in a file without a name, which goes away with the run, however that ends. A few megabytes
/// stay in memory, so that small runs write no file.
///
/// ```swift
/// let file = DigestFile()
/// builder.add(digest, number: try file.append(DigestFile.Entry(digest)))
/// ```
public final class DigestFile {
    /// A digest that is ready to be written.
    public struct Entry: Sendable {
        public let digest: ArticleDigest
        fileprivate let json: Data

        public init(_ digest: ArticleDigest) throws {
            self.digest = digest
            json = try digest.json()
        }
    }

    /// In bytes.
    private let memory: Int
    private var file: FileHandle?
    /// Where each digest ends; the first begins at 0.
    private var ends: [Int] = []
    /// What follows in the file, but is not yet written.
    private var waiting = Data()
    private var written = 0

    /// - Parameter memory: how much stays in memory, in bytes.
    public init(memory: Int = 8 << 20) { self.memory = memory }

    /// - Returns: the digest's number.
    /// - Throws: ``StoreError``
    public func append(_ entry: Entry) throws -> Int {
        waiting.append(entry.json)
        ends.append(written + waiting.count)
        if waiting.count >= memory { try flush() }
        return ends.count - 1
    }

    /// What was appended up to now.
    public func digests() -> StoredDigests {
        let (file, ends, waiting, written) = (file, ends, waiting, written)
        return StoredDigests { number in
            let range = (number == 0 ? 0 : ends[number - 1])..<ends[number]
            if range.lowerBound >= written { return waiting[range.lowerBound - written..<range.upperBound - written] }
            do {
                try file?.seek(toOffset: UInt64(range.lowerBound))
                return try file?.read(upToCount: range.count) ?? Data()
            } catch {
                throw StoreError(.failed, DigestFile.folder, "a temporary file cannot be read: \(error.localizedDescription)")
            }
        }
    }

    private func flush() throws {
        do {
            let file = try file ?? DigestFile.unnamedFile()
            self.file = file
            try file.write(contentsOf: waiting)
            written += waiting.count
            waiting = Data()
        } catch {
            throw StoreError(.failed, DigestFile.folder, "a temporary file cannot be written: \(error.localizedDescription)")
        }
    }

    private static var folder: String { FileManager.default.temporaryDirectory.path }

    private static func unnamedFile() throws -> FileHandle {
        var path = Array((folder + "/dateline-XXXXXX").utf8CString)
        let descriptor = mkstemp(&path)
        guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
        unlink(path)
        return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }
}
