import CLexicon

/// The word lists of `Lexicons/cleaning/`, embedded in the binary. Their format is that of every lexicon here: UTF-8, one entry a line,
/// columns parted by tabs, comments after `#`.
enum CleaningLexicon {
    /// The rows of a file, each as its columns; none if there is no such file.
    static func rows(of name: String) -> [[String]] {
        guard var file = lexicon_files() else { return [] }
        while let path = file.pointee.name {
            if String(cString: path) == "cleaning/" + name {
                let text = String(decoding: UnsafeBufferPointer(start: file.pointee.bytes, count: file.pointee.count), as: UTF8.self)
                return text.split(separator: "\n").filter { !$0.hasPrefix("#") }
                    .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
            }
            file += 1
        }
        return []
    }
}
