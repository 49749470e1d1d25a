@testable import ArticleCleaning

/// Sentences that no page shares with another, long enough to be running text.
enum Prose {
    static let bridge = "The mayor said on Tuesday that the bridge had been closed after engineers found cracks in two pillars."
    static let ferry = "Ferries will carry commuters across the river until repairs are finished in spring, the council added."
    static let school = "Three schools on the northern bank opened an hour late because teachers were stuck in long queues."
    static let budget = "Repairs are expected to cost eleven million euros, which the region wants to share with the state."
    static let all = [bridge, ferry, school, budget]
    static let paragraphs = all.map { "<p>\($0)</p>" }.joined(separator: "\n")
}

/// The blocks that are kept of a page, as text.
func cleaned(_ html: String, url: String? = nil) throws -> [String] {
    try HTMLPageReader().read(Array(html.utf8), url: url).blocks.map { String(decoding: $0.text, as: UTF8.self) }
}

/// A page with a headline and, in an `article`, what is given.
func page(_ article: String, head: String = "") -> String {
    "<html lang=\"en\"><head><title>Bridge closed - The Daily</title>\(head)</head><body><article><h1>Bridge closed</h1>\(article)</article></body></html>"
}
