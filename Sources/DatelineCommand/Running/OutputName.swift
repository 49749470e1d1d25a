import ArticleModel

/// What an article's output file is called: the input's path below the folder that was asked for, without its extensions; with the line's
/// number, or its place in an archive, for an article out of a file of several.
struct OutputName {
    /// `2017/11/story` for `articles/2017/11/story.html`.
    let plain: String
    /// `2017/11/story.html`, for when another file of the folder has taken the plain name.
    let withExtension: String

    init(_ origin: RawArticle.Origin, arguments: [String]) {
        let path = origin.path.flatMap { $0 == "-" ? nil : $0 } ?? "stdin"
        let name = OutputName.relative(path, to: arguments)
        let line = (origin.line ?? origin.offset).map { "-\($0)" } ?? ""
        plain = OutputName.withoutExtensions(name) + line
        withExtension = name + line
    }

    /// The part of a path below the longest argument that holds it, without steps that lead out of the output folder.
    private static func relative(_ path: String, to arguments: [String]) -> String {
        let parts = path.split(separator: "/")
        let above = arguments.map { $0.split(separator: "/") }.filter { $0.count < parts.count && parts.starts(with: $0) }
            .map(\.count).max()
        let below = parts.dropFirst(above ?? parts.count - 1).filter { $0 != ".." && $0 != "." }
        return below.joined(separator: "/")
    }

    private static let extensions = ["gz", "html", "htm", "xhtml", "txt", "text", "md", "json", "jsonl", "ndjson", "warc", "wet"]

    private static func withoutExtensions(_ name: String) -> String {
        var name = Substring(name)
        while let dot = name.lastIndex(of: "."), dot > name.startIndex,
            extensions.contains(name[name.index(after: dot)...].lowercased())
        {
            name = name[..<dot]
        }
        return String(name)
    }
}
