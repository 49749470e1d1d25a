import ArticleModel

/// Reads a plain text, or a page that was saved as text.
struct PlainTextReader: Sendable {
    func read(_ utf8: [UInt8]) -> CleanedPage {
        var page = CleanedPage()
        page.blocks = BlankLines.paragraphs(of: utf8).map { TextBlock(Array(utf8[$0.bytes])) }
        return page
    }
}
