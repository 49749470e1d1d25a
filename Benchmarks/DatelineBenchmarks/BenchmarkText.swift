import Glibc

/// The texts that the stages are timed on.
enum BenchmarkText {
    /// At least this much, repeated as often as needed.
    static let size = 8_000_000

    static func load(_ path: String?) -> [[UInt8]] {
        let originals = (path.map { [$0] } ?? corpusFiles()).flatMap { articles(in: $0) }
        guard !originals.isEmpty else { return [] }
        var texts: [[UInt8]] = []
        var total = 0
        while total < size {
            for text in originals {
                texts.append(text)
                total += text.count
            }
        }
        return texts
    }

    private static func corpusFiles() -> [String] {
        guard let directory = opendir("corpus") else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name.0) { String(cString: $0) }
            if name.hasSuffix(".txt") { names.append("corpus/" + name) }
        }
        return names.sorted()
    }

    private static func articles(in path: String) -> [[UInt8]] {
        guard let file = fopen(path, "r") else { return [] }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes.append(contentsOf: buffer[..<count]) }
        return bytes.split(separator: 0x0C).map(Array.init)
    }
}
