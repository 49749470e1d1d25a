/// What a file holds: how records are cut out of it, and what a record is.
enum ArticleKind {
    case html
    case text
    /// JSON values, or arrays of them.
    case json
    /// A JSON value a line.
    case jsonl
    /// Records of WARC: pages, or the texts that were taken from them (WET).
    case warc

    /// What a file's name tells, with or without `.gz`; nil if it tells nothing.
    init?(name: String) {
        var parts = name.utf8.split(separator: UInt8(ascii: "/")).last?.split(separator: UInt8(ascii: ".")) ?? []
        func lastPart() -> String { parts.count > 1 ? String(Substring(parts[parts.count - 1])).lowercased() : "" }
        if lastPart() == "gz" { parts.removeLast() }
        switch lastPart() {
        case "html", "htm", "xhtml": self = .html
        case "txt", "text", "md": self = .text
        case "json": self = .json
        case "jsonl", "ndjson": self = .jsonl
        case "warc", "wet": self = .warc
        default: return nil
        }
    }

    /// What a file is taken for: as the options say; else as its name says, where its first bytes do not say better; else as they say.
    init(format: InputFormat, name: String, head: [UInt8]) {
        switch format {
        case .html: self = .html
        case .text: self = .text
        case .json: self = .json
        case .jsonl: self = .jsonl
        case .warc: self = .warc
        case .auto:
            let sniffer = ContentSniffer(head)
            switch ArticleKind(name: name) {
            case .html: self = .html
            case .jsonl: self = .jsonl
            case .json: self = sniffer.isJSONLines ? .jsonl : .json
            case .warc: self = .warc
            case .text: self = sniffer.isPage ? .html : sniffer.isArchive ? .warc : .text
            case nil: self = sniffer.isArchive ? .warc : sniffer.isPage ? .html : sniffer.isJSONLines ? .jsonl : sniffer.isJSON ? .json : .text
            }
        }
    }
}
