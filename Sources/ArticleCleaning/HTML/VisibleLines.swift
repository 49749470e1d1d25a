import ArticleModel

/// The byline and the date line that a reader sees near the headline: for pages whose markup says nothing.
struct VisibleLines {
    private let page: Page
    /// Bylines and dates stand within so many blocks after the headline.
    private static let reach = 40

    init(_ page: Page) { self.page = page }

    var published: CivilDateTime? { first { DateLine.read($0)?.published } }

    var authors: [String] { first { Byline.authors(of: $0).flatMap { $0.isEmpty ? nil : $0 } } ?? [] }

    /// What the first line near the headline that is read at all is read as.
    private func first<Value>(_ read: ([UInt8]) -> Value?) -> Value? {
        let start = page.blocks.firstIndex { $0.kind == .heading(1) } ?? 0
        for block in page.blocks[start...].prefix(VisibleLines.reach) where block.count <= 160 {
            if let value = read(Array(page.bytes(of: block))) { return value }
        }
        return nil
    }
}
