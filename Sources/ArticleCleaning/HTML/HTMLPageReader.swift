import ArticleModel

/// Reads an HTML page: the article's own blocks, in order, and what the page says of the article.
struct HTMLPageReader: Sendable {
    /// - Parameters:
    ///   - utf8: the decoded page.
    ///   - url: the page's address, if known.
    /// - Throws: ``CleaningError`` for a page without an article.
    func read(_ utf8: [UInt8], url: String?) throws(CleaningError) -> CleanedPage {
        guard let tree = HTMLTree(utf8), let root = tree.root else { throw .noArticle }
        let page = PageScanner.page(of: root)
        let metadata = PageMetadata(page, url: url)
        var cleaned = metadata.cleanedPage
        let decisions = BodySieve(page, metadata).decisions()
        var row: Int?
        var standfirst: String?
        for (block, decision) in zip(page.blocks, decisions) {
            let text = page.bytes(of: block)
            if decision.reason == "standfirst", standfirst == nil { standfirst = String(decoding: text, as: UTF8.self) }
            guard decision.isKept else {
                if decision.reason != "outside" { cleaned.removed.append(RemovedText(text: String(decoding: text, as: UTF8.self), reason: decision.reason)) }
                continue
            }
            let rowBefore = row
            row = page.tableRow(of: block)
            if let row, row == rowBefore, let last = cleaned.blocks.indices.last {
                cleaned.blocks[last].text += Array(" | ".utf8) + text
            } else {
                cleaned.blocks.append(TextBlock(Array(text), block.kind.paragraphKind))
            }
        }
        cleaned.subtitle = standfirst ?? cleaned.subtitle
        useStructuredBody(page.facts.structured.body, in: &cleaned)
        if cleaned.blocks.isEmpty, let title = page.facts.titleElement ?? cleaned.title {
            useStructuredBody(PageState.body(in: page.facts.stateScripts.map { $0.textContent() }, title: title), in: &cleaned)
        }
        if tree.isCutOff {
            cleaned.warnings.append(ArticleWarning(code: "page-cut-off", message: "the page is nested too deep to be read to its end"))
        }
        return cleaned
    }

    /// Each block of the page with what became of it.
    func explain(_ utf8: [UInt8], url: String?) throws(CleaningError) -> [BlockDecision] {
        guard let tree = HTMLTree(utf8), let root = tree.root else { throw .noArticle }
        let page = PageScanner.page(of: root)
        let metadata = PageMetadata(page, url: url)
        let decisions = BodySieve(page, metadata).decisions()
        return zip(page.blocks, decisions).map {
            BlockDecision(
                text: String(decoding: page.bytes(of: $0), as: UTF8.self), path: page.path(of: $0), isKept: $1.isKept, reason: $1.reason)
        }
    }

    /// Pages whose article is only in their structured data: scripts write it into the page.
    private func useStructuredBody(_ body: StructuredBody?, in page: inout CleanedPage) {
        guard let body else { return }
        let found = page.blocks.reduce(0) { $0 + $1.text.count }
        guard body.count > 300, body.count > 2 * found else { return }
        page.blocks = body.paragraphs.map { TextBlock(Array($0.utf8)) }
    }
}

extension PageBlock.Kind {
    fileprivate var paragraphKind: Paragraph.Kind {
        switch self {
        case .heading: .heading
        case .listItem: .listItem
        case .blockquote: .blockquote
        case .caption: .caption
        case .paragraph, .cell: .paragraph
        }
    }
}
