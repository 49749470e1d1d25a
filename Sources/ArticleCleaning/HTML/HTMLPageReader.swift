/// Reads an HTML page.
struct HTMLPageReader: Sendable {
    func read(_ utf8: [UInt8], url: String?) throws(CleaningError) -> CleanedPage {
        throw .noArticle
    }
}
