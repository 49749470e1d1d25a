import ArticleModel

/// Reads an HTML page: the article's own blocks, in order, and what the page says of the article.
struct HTMLPageReader: Sendable {
    /// A block of a page, kept or not, and why.
    struct BlockDecision: Sendable {
        var text: String
        var isKept: Bool
        var reason: String
    }

    /// - Parameters:
    ///   - utf8: the decoded page.
    ///   - url: the page's address, if known.
    /// - Throws: ``CleaningError`` for a page without an article.
    func read(_ utf8: [UInt8], url: String?) throws(CleaningError) -> CleanedPage {
        guard let tree = HTMLTree(utf8), let root = tree.root else { throw .noArticle }
        let metadata = PageMetadata(head: PageHead(root), url: url)
        var page = CleanedPage()
        page.title = metadata.title
        page.authors = metadata.authors
        page.publisher = metadata.publisher
        page.section = metadata.section
        page.language = metadata.language
        if let (date, basis) = metadata.published {
            page.published = date
            page.publishedBasis = basis
        }
        page.modified = metadata.modified
        page.canonicalURL = metadata.head.canonical
        page.subtitle = metadata.head.structured.description ?? metadata.head.first("og:description", "description")
        let (blocks, decisions) = decide(root, metadata)
        for (block, decision) in zip(blocks, decisions) {
            if decision.isKept {
                page.blocks.append(TextBlock(block.text, block.kind.paragraphKind))
            } else if decision.reason != "outside" {
                page.removed.append(RemovedText(text: String(decoding: block.text, as: UTF8.self), reason: decision.reason))
            }
        }
        useStructuredBody(metadata.head.structured.body, in: &page)
        return page
    }

    /// Each block of the page with what became of it.
    func explain(_ utf8: [UInt8], url: String?) throws(CleaningError) -> [BlockDecision] {
        guard let tree = HTMLTree(utf8), let root = tree.root else { throw .noArticle }
        let (blocks, decisions) = decide(root, PageMetadata(head: PageHead(root), url: url))
        return zip(blocks, decisions).map {
            BlockDecision(text: String(decoding: $0.text, as: UTF8.self), isKept: $1.isKept, reason: $1.reason)
        }
    }

    private func decide(_ root: HTMLNode, _ metadata: PageMetadata) -> ([PageBlock], [ArticleFinder.Decision]) {
        var scanner = BlockScanner()
        scanner.scan(root)
        let title = metadata.title.map(PageMetadata.letters)
        let standfirst = [metadata.head.structured.description, metadata.head.first("og:description", "description")].compactMap { $0 }
            .map(PageMetadata.letters).filter { $0.utf8.count > 40 }
        let decisions = ArticleFinder(scanner).decisions(
            isHeadline: { block in
                guard case .heading = block.kind else { return false }
                return PageMetadata.letters(String(decoding: block.text, as: UTF8.self)) == title
            },
            isStandfirst: { block in
                guard block.text.count > 40, !standfirst.isEmpty else { return false }
                let text = PageMetadata.letters(String(decoding: block.text, as: UTF8.self))
                return standfirst.contains { $0 == text || text.hasPrefix($0) || ($0.hasPrefix(text) && text.utf8.count * 2 > $0.utf8.count) }
            })
        return (scanner.blocks, decisions)
    }

    /// Pages whose article is only in their structured data.
    private func useStructuredBody(_ body: String?, in page: inout CleanedPage) {
        guard let body else { return }
        let found = page.blocks.reduce(0) { $0 + $1.text.count }
        guard body.utf8.count > 2 * found, body.utf8.count > 300, !body.contains("</") else { return }
        let paragraphs = body.split { $0.isNewline }.map { PageHead.tidy(Array($0.utf8)) }.filter { !$0.isEmpty }
        page.blocks = paragraphs.map { TextBlock(Array($0.utf8)) }
    }
}

extension PageBlock.BlockKind {
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
