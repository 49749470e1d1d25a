import ArticleModel

/// Tells from the first bytes of a file what it is.
public struct ContentSniffer {
    private let head: [UInt8]
    /// The head in lower case, without a byte order mark, leading blanks, and the zero bytes that UTF-16 puts between ASCII letters.
    private let letters: [UInt8]

    /// - Parameter head: the first bytes; some thousands are enough.
    public init(_ head: [UInt8]) {
        self.head = head
        var letters: [UInt8] = []
        for byte in head.drop(while: { [0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains($0) }) where byte != 0 {
            if letters.isEmpty, Self.isBlank(byte) { continue }
            letters.append(UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte)
        }
        self.letters = letters
    }

    /// - Parameter article: a whole one.
    public init(article: [UInt8]) { self.init(Array(article.prefix(4096))) }

    /// A page, or a plain text.
    public var mediaType: RawArticle.MediaType { isPage ? .html : .plain }

    /// An HTML page: it begins with a doctype or one of the outermost tags, or names `<html` after a comment or XML declaration.
    public var isPage: Bool {
        if ["<!doctype html", "<html", "<head", "<body"].contains(where: { letters.starts(with: $0.utf8) }) { return true }
        guard letters.starts(with: "<!--".utf8) || letters.starts(with: "<?xml".utf8) else { return false }
        let tag = Array("<html".utf8)
        return letters.indices.contains { letters[$0...].starts(with: tag) }
    }

    /// A WARC or WET archive.
    var isArchive: Bool { letters.starts(with: "warc/".utf8) && letters.dropFirst(5).first.map { $0 &- 0x30 < 10 } ?? false }

    /// An array, or an object in a text that is not one object a line.
    var isJSON: Bool {
        guard letters.first == UInt8(ascii: "{") || letters.first == UInt8(ascii: "[") else { return false }
        // A text may begin with a bracket, too: "[Updated at noon] …".
        let second = letters.dropFirst().first { !Self.isBlank($0) }
        return second.map { Array("{[]}\"".utf8).contains($0) } ?? false
    }

    /// Objects, the first of which ends with its line (or is longer than the head).
    var isJSONLines: Bool {
        guard isJSON, letters.first == UInt8(ascii: "{") else { return false }
        guard let lineEnd = letters.firstIndex(of: UInt8(ascii: "\n")) else { return true }
        return letters[1..<lineEnd].last { !Self.isBlank($0) } == UInt8(ascii: "}")
    }

    /// What kind of file that is no text this is; nil for texts in any charset.
    var binaryKind: String? {
        for (magic, name) in Self.magics where head.starts(with: magic) { return name }
        return hasManyControls ? "a binary file" : nil
    }

    /// UTF-16 has zero bytes at every other place. In UTF-8 and the older charsets some slip in where pages are put together, and are
    /// left out when they are cleaned; in programs, images and compressed data every tenth byte or more is one that no text has.
    private var hasManyControls: Bool {
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return false }
        let zeros = head.indices.filter { head[$0] == 0 }
        let odd = zeros.count { $0 % 2 == 1 }
        if zeros.count * 4 >= head.count, odd == 0 || odd == zeros.count { return false }
        // Escape begins ISO 2022 sequences.
        let controls = head.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B }
        return controls * 20 > head.count
    }

    private static let magics: [(magic: [UInt8], name: String)] = [
        (Array("%PDF-".utf8), "a PDF file"),
        ([0x89] + Array("PNG".utf8), "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        (Array("GIF8".utf8), "a GIF image"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive"),
        ([0x7F] + Array("ELF".utf8), "a program"),
        (Array("BZh9".utf8), "compressed by bzip2, which is not read"),
        ([0xFD] + Array("7zXZ".utf8), "compressed by xz, which is not read"),
        ([0x28, 0xB5, 0x2F, 0xFD], "compressed by zstd, which is not read"),
    ]

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
