import Dateline

/// The line above an article's table, so that tables of many articles can be told apart.
enum Heading {
    static func of(_ record: Record) -> String {
        let path = record.source.path ?? "-"
        return "# \(path == "-" ? record.id : path)\(record.title.map { ": " + $0 } ?? "")\n"
    }
}
