/// Walks a page's tree once, in place, without recursion: no stack is deep enough for hostile pages.
struct PageScanner {
    private var page = Page()
    /// The containers that are open, innermost last.
    private var open: [Int] = []
    private var kinds: [PageBlock.Kind] = [.paragraph]

    private var start = 0
    private var linked = 0
    private var linkDepth = 0
    private var breaks = 0
    private var isBroken = false
    private var space = false
    /// A picture has been passed since the last block.
    private var imageSeen = false

    static func page(of root: HTMLNode) -> Page {
        var scanner = PageScanner()
        scanner.page.facts.language = root.string("lang") ?? root.string("xml:lang")
        scanner.walk(root)
        return scanner.page
    }

    private mutating func walk(_ root: HTMLNode) {
        openContainer(root, .html)
        var node = root
        walk: while true {
            if node != root {
                if enter(node), let child = node.firstChild {
                    node = child
                    continue walk
                }
            } else if let child = node.firstChild {
                node = child
                continue walk
            }
            while true {
                if node == root { break walk }
                if let next = node.next {
                    node = next
                    continue walk
                }
                guard let parent = node.parent else { break walk }
                node = parent
                if node != root { leave(node, node.tag) }
            }
        }
        flush()
        closeContainer()
    }

    /// Takes down a node; whether what is within it is to be read. An element without children is left here.
    private mutating func enter(_ node: HTMLNode) -> Bool {
        switch node.kind {
        case .text:
            append(node.text)
            return false
        case .other: return false
        case .element: break
        }
        let tag = node.tag
        switch tag {
        case .meta, .link, .title, .script, .style, .time, .h1, .h2, .a: page.facts.take(node, tag, textSoFar: page.text.count)
        case .br:
            breaks += 1
            if breaks > 1 {
                flush()
                isBroken = true
            } else {
                space = true
                if page.text.count > start { page.lineBreaks.append(page.text.count) }
            }
            return false
        default: break
        }
        if tag.isSkipped || tag == .title || tag == .meta || tag == .link { return false }
        if tag.isInline {
            guard node.hasAttributes else { return beginInline(node, tag) }
            let hints = ElementHints(node, tag)
            if hints.isAuthor { page.facts.takeAuthor(node) }
            return hints.boilerplate == .hidden ? false : beginInline(node, tag)
        }
        flush()
        openContainer(node, tag)
        if node.firstChild == nil {
            leave(node, tag)
            return false
        }
        return true
    }

    private mutating func beginInline(_ node: HTMLNode, _ tag: HTMLTag) -> Bool {
        if tag == .img || tag == .picture, let last = open.last {
            page.containers[last].hasImage = true
            imageSeen = true
        }
        guard node.firstChild != nil else { return false }
        if tag == .a, node.leadsAway { linkDepth += 1 }
        return true
    }

    private mutating func leave(_ node: HTMLNode, _ tag: HTMLTag) {
        if tag.isInline {
            if tag == .a {
                if node.leadsAway { linkDepth -= 1 }
                dropLinkNote()
            }
            return
        }
        flush()
        if PageScanner.kind(of: tag, within: nil) != nil { kinds.removeLast() }
        closeContainer()
    }

    private mutating func dropLinkNote() {
        let length = LinkNote.length(atEndOf: page.text[start...])
        guard length > 0 else { return }
        page.text.removeLast(length)
        linked = max(0, linked - length)
    }

    private mutating func openContainer(_ node: HTMLNode, _ tag: HTMLTag) {
        let hints = node.hasAttributes ? ElementHints(node, tag) : ElementHints()
        if hints.isAuthor { page.facts.takeAuthor(node) }
        page.containers.append(Container(node: node, parent: open.last, tag: tag, hints: hints))
        open.append(page.containers.count - 1)
        if let kind = PageScanner.kind(of: tag, within: kinds.last) { kinds.append(kind) }
    }

    private mutating func closeContainer() {
        guard let last = open.popLast() else { return }
        page.containers[last].end = page.containers.count
    }

    private static func kind(of tag: HTMLTag, within outer: PageBlock.Kind?) -> PageBlock.Kind? {
        if let level = tag.headingLevel { return .heading(level) }
        return switch tag {
        case .li, .dd, .dt: .listItem
        case .blockquote: .blockquote
        case .figcaption, .caption: .caption
        case .td, .th: .cell
        // A paragraph within a list item or a quotation stays what that is.
        case .p: outer == nil || outer == .cell ? .paragraph : outer
        default: nil
        }
    }

    /// Appends text with its white space tidied; no-break spaces (U+00A0) are blanks, zero-width ones (U+200B...U+200D, U+FEFF) and soft
    /// hyphens (U+00AD), which pages are laid out with, are nothing.
    private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        var at = 0
        let count = bytes.count
        while at < count {
            let byte = bytes[at]
            if byte <= 0x20 {
                space = true
                at += 1
                continue
            }
            var length = 1
            if byte >= 0xC2 {
                if byte == 0xC2, at + 1 < count, bytes[at + 1] == 0xA0 || bytes[at + 1] == 0xAD {
                    if bytes[at + 1] == 0xA0 { space = true }
                    at += 2
                    continue
                }
                if byte == 0xE2, at + 2 < count, bytes[at + 1] == 0x80, (0x8B...0x8D).contains(bytes[at + 2]) {
                    at += 3
                    continue
                }
                if byte == 0xEF, at + 2 < count, bytes[at + 1] == 0xBB, bytes[at + 2] == 0xBF {
                    at += 3
                    continue
                }
            }
            if space {
                if page.text.count > start { page.text.append(0x20) }
                space = false
            }
            breaks = 0
            while at + length < count, bytes[at + length] > 0x20, bytes[at + length] < 0xC2 { length += 1 }
            page.text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[at..<at + length]))
            if linkDepth > 0 { linked += length }
            at += length
        }
    }

    private mutating func flush() {
        let end = page.text.count
        if end > start {
            page.blocks.append(
                PageBlock(
                    bytes: start..<end, linked: min(linked, end - start), kind: kinds.last ?? .paragraph, container: open.last ?? 0,
                    isBroken: isBroken || breaks > 1, followsImage: imageSeen))
            imageSeen = false
        }
        start = end
        linked = 0
        breaks = 0
        isBroken = false
        space = false
    }
}

extension HTMLNode {
    /// A link to another page; one to a place in the same page (`#notes`) is none, nor one that posts the linked sentence itself.
    fileprivate var leadsAway: Bool {
        var leads = false
        forEachAttribute { name, value in
            guard name[0] == UInt8(ascii: "h"), name[1] == UInt8(ascii: "r"), name[2] == UInt8(ascii: "e") else { return }
            leads = value.first != UInt8(ascii: "#") && !HTMLNode.postsText(value)
        }
        return leads
    }

    /// `https://twitter.com/share?text=…`, `https://twitter.com/intent/tweet?text=…`
    private static func postsText(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
        HTMLNode.posting.contains { address.starts(with: $0) }
    }

    private static let posting = ["https://twitter.com/share?text=", "https://twitter.com/intent/tweet?text=", "https://x.com/intent/post?text="].map {
        Array($0.utf8)
    }
}
