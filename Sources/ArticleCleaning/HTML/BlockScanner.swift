/// Walks a page's tree once and takes down its blocks of text and the containers around them.
struct BlockScanner {
    private(set) var containers: [Container] = []
    private(set) var blocks: [PageBlock] = []

    private var text: [UInt8] = []
    private var linked = 0
    private var kinds: [PageBlock.BlockKind] = [.paragraph]
    private var linkDepth = 0
    private var breaks = 0
    private var pendingSpace = false

    /// Deeper nesting is read as if it were flat: no stack is deep enough for hostile pages.
    private static let depthLimit = 400

    mutating func scan(_ body: HTMLNode) {
        containers = [Container(parent: nil, tag: .body, boilerplate: nil, isArticleBody: false, isStandfirst: false)]
        walk(body, container: 0, depth: 0)
        flush(container: 0)
        for block in blocks where block.isProse {
            var at: Int? = block.container
            while let container = at {
                containers[container].mass += block.text.count - block.linked
                at = containers[container].parent
            }
        }
    }

    private mutating func walk(_ parent: HTMLNode, container: Int, depth: Int) {
        var child = parent.firstChild
        while let node = child {
            switch node.kind {
            case .text: append(node)
            case .element where depth < BlockScanner.depthLimit: element(node, container: container, depth: depth)
            default: break
            }
            child = node.next
        }
    }

    private mutating func element(_ node: HTMLNode, container: Int, depth: Int) {
        let tag = node.tag
        if tag == .br {
            breaks += 1
            if breaks > 1 { flush(container: container) } else { pendingSpace = true }
            return
        }
        if tag.isSkipped || isHidden(node) { return }
        if tag.isInline {
            if tag == .a { linkDepth += 1 }
            walk(node, container: container, depth: depth + 1)
            if tag == .a { linkDepth -= 1 }
            return
        }
        flush(container: container)
        let hints = node.hasAttributes ? ElementHints(node) : ElementHints()
        containers.append(
            Container(
                parent: container, tag: tag, boilerplate: hints.boilerplate ?? BoilerplateHint(tag: tag), isArticleBody: hints.isArticleBody,
                isStandfirst: hints.isStandfirst || containers[container].isStandfirst))
        let own = containers.count - 1
        let kind = kind(of: tag)
        if let kind { kinds.append(kind) }
        walk(node, container: own, depth: depth + 1)
        flush(container: own)
        if kind != nil { kinds.removeLast() }
    }

    private func kind(of tag: HTMLTag) -> PageBlock.BlockKind? {
        if let level = tag.headingLevel { return .heading(level) }
        switch tag {
        case .li, .dd, .dt: return .listItem
        case .blockquote: return .blockquote
        case .figcaption, .caption: return .caption
        case .td, .th: return .cell
        // A paragraph within a list item or a quotation stays what that is.
        case .p: return kinds.last == .cell ? .paragraph : nil
        default: return nil
        }
    }

    private func isHidden(_ node: HTMLNode) -> Bool {
        guard node.hasAttributes else { return false }
        if node.attribute("hidden") != nil || node.attribute("aria-hidden").map({ $0 == Array("true".utf8) }) == true { return true }
        guard let style = node.attribute("style") else { return false }
        let squeezed = String(decoding: style.filter { $0 > 0x20 }, as: UTF8.self).lowercased()
        return squeezed.contains("display:none") || squeezed.contains("visibility:hidden")
    }

    private mutating func append(_ node: HTMLNode) {
        node.withText { bytes in
            var at = 0
            while at < bytes.count {
                let byte = bytes[at]
                // White space, and the no-break space U+00A0 and zero-width U+200B that pages are laid out with.
                if byte <= 0x20 {
                    pendingSpace = true
                } else if byte == 0xC2, at + 1 < bytes.count, bytes[at + 1] == 0xA0 {
                    pendingSpace = true
                    at += 1
                } else if byte == 0xE2, at + 2 < bytes.count, bytes[at + 1] == 0x80, (0x8B...0x8D).contains(bytes[at + 2]) {
                    at += 2
                } else {
                    if pendingSpace, !text.isEmpty { text.append(0x20) }
                    pendingSpace = false
                    breaks = 0
                    text.append(byte)
                    if linkDepth > 0 { linked += 1 }
                }
                at += 1
            }
        }
    }

    private mutating func flush(container: Int) {
        defer {
            linked = 0
            breaks = 0
            pendingSpace = false
        }
        guard !text.isEmpty else { return }
        blocks.append(PageBlock(text: text, linked: min(linked, text.count), kind: kinds.last ?? .paragraph, container: container))
        text = []
    }
}
