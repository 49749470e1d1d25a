/// What a page's markup says of the article: meta elements, links, structured data, and the headings and times that a reader sees.
struct PageHead {
    private(set) var meta: [String: [String]] = [:]
    private(set) var structured = StructuredData()
    private(set) var titleElement: String?
    private(set) var canonical: String?
    private(set) var language: String?
    /// `datetime` of the first time element.
    private(set) var firstTime: String?
    /// Text of the first-level headings, in order.
    private(set) var headings: [String] = []
    /// Text of elements that are marked as the author by `rel` or `itemprop`.
    private(set) var markedAuthors: [String] = []

    /// Text of links to pages about authors, in order.
    private(set) var linkedAuthors: [String] = []

    init(_ root: HTMLNode) {
        language = root.string("lang") ?? root.string("xml:lang")
        walk(root, depth: 0)
    }

    func first(_ names: String...) -> String? {
        for name in names {
            if let value = meta[name]?.first(where: { !$0.isEmpty }) { return value }
        }
        return nil
    }

    private static let depthLimit = 400

    private mutating func walk(_ parent: HTMLNode, depth: Int) {
        var child = parent.firstChild
        while let node = child {
            if node.kind == .element { element(node, depth: depth) }
            child = node.next
        }
    }

    private mutating func element(_ node: HTMLNode, depth: Int) {
        switch node.tag {
        case .meta: readMeta(node)
        case .title where titleElement == nil: titleElement = PageHead.tidy(node.textContent())
        case .link:
            if canonical == nil, node.string("rel") == "canonical" { canonical = node.string("href") }
        case .script:
            if node.string("type")?.lowercased().hasPrefix("application/ld+json") == true { structured.add(node.textContent()) }
        case .style, .svg, .template: return
        default:
            if node.tag == .h1 { headings.append(PageHead.tidy(node.textContent())) }
            if node.tag == .time, firstTime == nil { firstTime = node.string("datetime") }
            if node.tag == .a, let address = node.string("href"), PageHead.isAuthorPage(address) {
                let name = PageHead.tidy(node.textContent())
                if (3...60).contains(name.utf8.count) { linkedAuthors.append(name) }
            }
            if node.hasAttributes, node.string("rel") == "author" || node.string("itemprop") == "author" {
                let name = node.tag == .meta ? node.string("content") ?? "" : PageHead.tidy(node.textContent())
                if !name.isEmpty, name.utf8.count < 80 { markedAuthors.append(name) }
            }
            if depth < PageHead.depthLimit { walk(node, depth: depth + 1) }
        }
    }

    /// `/author/ann-lee`, `/authors/…`, `/autor/…`, `/by/…`
    private static func isAuthorPage(_ address: String) -> Bool {
        let steps = address.split(separator: "/").dropLast()
        return steps.contains { ["author", "authors", "autor", "autoren", "autorzy", "auteur", "profile", "by", "people", "reporter"].contains($0) }
    }

    private mutating func readMeta(_ node: HTMLNode) {
        guard let name = node.string("property") ?? node.string("name") ?? node.string("itemprop"), let content = node.string("content") else { return }
        meta[name.lowercased(), default: []].append(PageHead.tidy(Array(content.utf8)))
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
        return unescaped(String(decoding: text, as: UTF8.self))
    }

    /// Undoes HTML's named and numbered entities where they have been escaped twice.
    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        let bytes = Array(text.utf8)
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
