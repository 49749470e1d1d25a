/// What a page's markup says of the article: meta elements, links, structured data, and the headings and times that a reader sees.
struct PageFacts {
    private(set) var meta: [String: [String]] = [:]
    private(set) var structured = StructuredData()
    private(set) var titleElement: String?
    private(set) var canonical: String?
    var language: String?
    /// `datetime` of the first time elements.
    private(set) var times: [String] = []
    /// Text of the first-level headings, in order.
    private(set) var headings: [String] = []
    /// Text of the first second-level headings, in order.
    private(set) var secondHeadings: [String] = []
    /// Text of elements that are marked as the author by `rel` or `itemprop`.
    private(set) var markedAuthors: [String] = []
    /// Text of links to pages about authors, in order.
    private(set) var linkedAuthors: [String] = []
    /// Scripts that hold the page's own data as JSON. They are large and seldom of use: only pointed to.
    private(set) var stateScripts: [HTMLNode] = []

    /// The first value of the first of some names that has one.
    func first(_ names: String...) -> String? {
        for name in names {
            if let value = meta[name]?.first(where: { !$0.isEmpty }) { return value }
        }
        return nil
    }

    func all(_ name: String) -> [String] { meta[name]?.filter { !$0.isEmpty } ?? [] }

    private static let mostItems = 16
    private static let fewItems = 8

    mutating func take(_ node: HTMLNode, _ tag: HTMLTag, textSoFar: Int) {
        switch tag {
        case .meta: readMeta(node)
        case .title: if titleElement == nil { titleElement = PageFacts.tidy(node.textContent()) }
        case .link: if canonical == nil, node.string("rel") == "canonical" { canonical = node.string("href") }
        case .script:
            guard let type = node.string("type")?.lowercased() else { return }
            if type.hasPrefix("application/ld+json") { structured.add(node.textContent()) }
            if type.hasPrefix("application/json"), stateScripts.count < PageFacts.mostItems { stateScripts.append(node) }
        case .time: if times.count < PageFacts.mostItems, let time = node.string("datetime") { times.append(time) }
        case .h1: if headings.count < PageFacts.mostItems { headings.append(PageFacts.tidy(node.textContent())) }
        case .h2: if secondHeadings.count < PageFacts.fewItems { secondHeadings.append(PageFacts.tidy(node.textContent())) }
        case .a:
            guard linkedAuthors.count < PageFacts.mostItems, PageFacts.isAuthorPage(node) else { return }
            let name = PageFacts.tidy(node.textContent())
            if (3...60).contains(name.utf8.count) { linkedAuthors.append(name) }
        default: break
        }
    }

    mutating func takeAuthor(_ node: HTMLNode) {
        guard markedAuthors.count < PageFacts.mostItems else { return }
        let name = PageFacts.tidy(node.textContent())
        if !name.isEmpty, name.utf8.count < 80 { markedAuthors.append(name) }
    }

    private static let authorSteps = HashedNames(
        ["author", "authors", "autor", "autoren", "autorzy", "auteur", "profile", "by", "people", "reporter"].map { ($0, 1) })

    /// `/author/ann-lee`, `/authors/…`, `/autor/…`, `/by/…`
    private static func isAuthorPage(_ link: HTMLNode) -> Bool {
        var found = false
        link.forEachAttribute { name, value in
            guard name[0] == UInt8(ascii: "h"), name[1] == UInt8(ascii: "r"), name[2] == UInt8(ascii: "e") else { return }
            var step = ByteHash()
            for byte in value {
                if byte == UInt8(ascii: "/") {
                    if authorSteps[step] == 1 { found = true }
                    step = ByteHash()
                } else {
                    step.add(byte)
                }
            }
        }
        return found
    }

    private mutating func readMeta(_ node: HTMLNode) {
        guard let name = node.string("property") ?? node.string("name") ?? node.string("itemprop"), let content = node.string("content") else { return }
        meta[name.lowercased(), default: []].append(PageFacts.tidy(Array(content.utf8)))
        if name == "author", node.string("itemprop") != nil { markedAuthors.append(content) }
    }

    /// Runs of white space made one blank, none at the ends; entities that were escaped twice undone.
    static func tidy(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        var space = false
        var at = 0
        while at < bytes.count {
            if bytes[at] <= 0x20 || (bytes[at] == 0xC2 && at + 1 < bytes.count && bytes[at + 1] == 0xA0) {
                space = true
                at += bytes[at] == 0xC2 ? 2 : 1
                continue
            }
            if space, !text.isEmpty { text.append(0x20) }
            space = false
            text.append(bytes[at])
            at += 1
        }
        return unescaped(text)
    }

    /// Undoes HTML's named and numbered entities where they have been escaped twice.
    static func unescaped(_ bytes: [UInt8]) -> String {
        guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
        var out: [UInt8] = []
        var at = 0
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "&"), let end = bytes[at...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
                let scalar = HTMLTree.entity(Array(bytes[(at + 1)..<end]))
            {
                out += Array(String(Character(scalar)).utf8)
                at = end + 1
            } else {
                out.append(bytes[at])
                at += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
