import Foundation

/// An article of `MarkedArticles/`, whose README tells the notation: the input without the marks, and what must become of its parts.
struct MarkedArticle {
    var name: String
    var input = ""
    var title: String?
    /// The words of the text that stays.
    var kept: [Substring] = []
    /// What must be taken out: the reason, or `=` for a repeat, and the first words.
    var takenOut: [String] = []

    static func all() throws -> [MarkedArticle] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("MarkedArticles")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }.sorted()
        return try files.flatMap { file in
            try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8).components(separatedBy: "==== ").dropFirst()
                .map { MarkedArticle($0, file: file) }
        }
    }

    /// How a stretch that was taken out is compared: by reason and first words.
    static func key(_ reason: String, _ text: String) -> String { reason + ": " + words(text).prefix(4).joined(separator: " ") }

    static func words(_ text: String) -> [Substring] { text.lowercased().split { !$0.isLetter && !$0.isNumber } }

    private init(_ marked: String, file: String) {
        let lines = marked.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        name = "\(file): \(lines[0])"
        let blocks = lines[1].components(separatedBy: "\n\n").map { $0.trimmingCharacters(in: .newlines) }.filter { !$0.isEmpty }
        input = blocks.map { read(block: $0) }.joined(separator: "\n\n")
    }

    private mutating func read(block: String) -> String {
        if block.hasPrefix("["), let close = block.firstIndex(of: "]") {
            let mark = block[block.index(after: block.startIndex)..<close]
            let text = String(block[block.index(after: close)...])
            if mark == "T" {
                title = text
                return text
            }
            if mark == "=" || mark.hasPrefix("-") {
                takenOut.append(Self.key(mark == "=" ? "=" : String(mark.dropFirst()), text))
                return text
            }
        }
        var input = ""
        var rest = block[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            input += rest[..<open]
            kept += Self.words(String(rest[..<open]))
            let inner = rest[rest.index(after: open)..<close]
            let isRepeat = inner.hasPrefix("=")
            let mark = isRepeat ? inner.prefix(1) : inner.dropFirst().prefix { $0 != " " }
            let text = inner.dropFirst(isRepeat ? 1 : mark.count + 2)
            takenOut.append(Self.key(String(mark), String(text)))
            input += text
            rest = rest[rest.index(after: close)...]
        }
        kept += Self.words(String(rest))
        return input + rest
    }
}
