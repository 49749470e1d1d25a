import ArticleModel
import Dateline

/// What one article may take. What goes beyond becomes an error, and the run goes on.
struct ArticleBudget: Sendable {
    /// In seconds.
    var time = 60.0
    /// In bytes.
    var memory = 512 << 20

    /// The failure of an article whose work would take too much memory; nil if it fits.
    func refusal(of raw: RawArticle) -> Failure? {
        // Most articles are so small that nothing needs to be counted.
        guard raw.bytes.count > memory / (ArticleBudget.bytesPerPageByte + ArticleBudget.bytesPerTag) else { return nil }
        let need = ArticleBudget.memory(of: raw)
        guard need > memory else { return nil }
        return Failure("memory-limit", "would take about \(need >> 20) MB of memory, more than the limit of \(memory >> 20) MB", raw)
    }

    func overdue(_ raw: RawArticle) -> Failure {
        Failure("time-limit", "took longer than the limit of \(time == time.rounded() ? "\(Int(time))" : "\(time)") seconds", raw)
    }

    /// What the work on an article takes at most, in bytes: so much for each of its own, and so much for each node of a page's tree.
    private static func memory(of raw: RawArticle) -> Int {
        guard raw.mediaType == .html else { return raw.bytes.count * bytesPerTextByte }
        let tags = raw.bytes.withUnsafeBufferPointer { bytes in
            // Without a branch for each byte, many are counted at a time.
            var count = 0
            for byte in bytes { count &+= byte == UInt8(ascii: "<") ? 1 : 0 }
            return count
        }
        return raw.bytes.count * bytesPerPageByte + tags * bytesPerTag
    }

    // Measured on pages and texts made to be costly, and rounded up.
    private static let bytesPerTextByte = 120
    private static let bytesPerPageByte = 30
    private static let bytesPerTag = 700
}
