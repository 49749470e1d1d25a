/// Rows of text in aligned columns, for terminals. Widths are counted in characters; a cell's line breaks become blanks.
struct TextTable {
    private var rows: [[String]]
    /// Longer cells are cut, with an ellipsis.
    private static let cellLimit = 60

    init(_ header: [String]) { rows = [header] }

    mutating func append(_ row: [String]) { rows.append(row.map(TextTable.tidied)) }

    var isEmpty: Bool { rows.count == 1 }

    /// Each line ends with a line break; no blanks at line ends.
    var text: String {
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        var text = ""
        for row in rows {
            var line = ""
            for (column, cell) in row.enumerated() {
                line += cell
                if column < row.count - 1 { line += String(repeating: " ", count: widths[column] - cell.count + 2) }
            }
            while line.last == " " { line.removeLast() }
            text += line + "\n"
        }
        return text
    }

    private static func tidied(_ cell: String) -> String {
        let line = String(cell.map { $0.isNewline || $0 == "\t" ? " " : $0 })
        return line.count <= cellLimit ? line : line.prefix(cellLimit - 1) + "…"
    }
}
