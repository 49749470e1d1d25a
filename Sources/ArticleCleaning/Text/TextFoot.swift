import ArticleModel

/// Reads what stands below a story's last paragraph: credits, tags, lists of links, legal lines.
enum TextFoot {
    static func read(_ blocks: ArraySlice<TextBlock>, into page: inout CleanedPage) {
        var isBelowStory = false
        for block in blocks {
            let text = block.text
            if let date = DateLine.read(text) {
                // Below the story, a bare date is its own if it has none above.
                if page.published == nil, date.isLabeled || page.pageDate == nil, let published = date.published { (page.published, page.publishedBasis) = (published, .visible) }
                page.modified = page.modified ?? date.modified
                page.removed.append(RemovedText(text: text, "date"))
            } else if let authors = Byline.authors(of: text) {
                if page.authors.isEmpty { page.authors = authors }
                page.removed.append(RemovedText(text: text, "byline"))
            } else if isBiography(text) {
                page.removed.append(RemovedText(text: text, "biography"))
            } else if let match = Boilerplate.shared.match(bracketless(text), in: .foot) {
                isBelowStory = isBelowStory || match.reason != "caption"
                page.removed.append(RemovedText(text: text, match.headsList ? "relatedLink" : match.reason))
            } else if isBelowStory, TextBody.isLinkLike(text) {
                // Below the first line that is not the story's, lines without an end are links.
                page.removed.append(RemovedText(text: text, "relatedLink"))
            } else {
                page.blocks.append(block)
            }
        }
    }

    /// "Jane Doe is a staff writer at …", "Follow Jane on …".
    static func isBiography(_ text: [UInt8]) -> Bool {
        guard text.count <= 500 else { return false }
        let words = text.split(separator: UInt8(ascii: " "), maxSplits: 24).map { String(decoding: $0, as: UTF8.self) }
        guard let verb = words.prefix(6).firstIndex(of: "is"), (2...4).contains(verb), words.count > verb + 2,
            words[..<verb].allSatisfy({ $0.first?.isUppercase ?? false }), ["a", "an", "the"].contains(words[verb + 1])
        else { return false }
        let jobs: Set<String> = [
            "reporter", "writer", "journalist", "correspondent", "columnist", "editor", "freelancer", "contributor", "blogger", "producer",
        ]
        let bounds: Set<String> = ["at", "for", "with", "based", "covering", "who", "in", "on", "of", "and"]
        let after = words[(verb + 2)...].prefix(6)
        guard let job = after.firstIndex(where: { jobs.contains($0.filter { $0.isLetter }.lowercased()) }) else { return false }
        return job + 1 >= words.count || words[job].hasSuffix(".") || words[job].hasSuffix(",") || bounds.contains(words[job + 1])
    }

    /// Agencies put their credits in brackets.
    private static func bracketless(_ text: [UInt8]) -> [UInt8] {
        guard text.first == UInt8(ascii: "("), text.last == UInt8(ascii: ")"), !text.starts(with: Array("(c)".utf8)) else { return text }
        return Array(text.dropFirst().dropLast())
    }
}
