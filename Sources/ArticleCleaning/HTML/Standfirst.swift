/// The standfirst: the sentence or two between a headline and the body.
///
/// Where it belongs is a habit of the press: in English it is part of the headline (the deck), so that it goes to the subtitle; in most
/// other languages it is the story's first paragraph (Vorspann, chapeau, entradilla), which the rest builds on. So is it in English where
/// it tells what the body does not.
extension BodySieve {
    /// Reasons that do not speak against a standfirst: it stands among the bylines and dates, and some pages call it their teaser.
    func isLeadReason(_ reason: String?) -> Bool {
        switch reason {
        case nil, "metadata", "teaser", "looseText": true
        default: false
        }
    }

    func isDescription(_ block: PageBlock) -> Bool {
        guard block.count > 40, !descriptions.isEmpty else { return false }
        let text = FoldedText(page.bytes(of: block))
        return descriptions.contains { text.starts(with: $0) || ($0.starts(with: text) && text.count * 2 > $0.count) }
    }

    func isLead(_ block: PageBlock) -> Bool {
        block.count >= 40 && block.linkShare < 0.2 && (block.kind != .listItem || endsAsSentence(block)) && isMarkedAsStandfirst(block.container)
            && saysSomething(block)
    }

    /// A sentence between the headline and the body, in a section that holds both.
    func isLeadAbove(_ block: PageBlock) -> Bool {
        let isSentence = block.isProse && block.kind == .paragraph && endsAsSentence(block)
        guard isSentence || (block.kind != .listItem || endsAsSentence(block)) && isMarkedAsStandfirst(block.container) else { return false }
        guard block.count >= 40, block.linkShare < 0.2 else { return false }
        var at = page.containers[root].parent
        for _ in 0..<4 {
            guard let current = at, page.containers[current].tag != .body else { return false }
            if page.isInside(block.container, current) {
                return saysSomething(block)
            }
            at = page.containers[current].parent
        }
        return false
    }

    private func isMarkedAsStandfirst(_ container: Int) -> Bool {
        var at: Int? = container
        while let current = at {
            if page.containers[current].hints.isStandfirst { return true }
            at = page.containers[current].parent
        }
        return false
    }

    /// Whether a block is more than a date, a byline, a credit or a prompt.
    private func saysSomething(_ block: PageBlock) -> Bool {
        let text = Array(page.bytes(of: block))
        return Boilerplate.shared.match(text, in: .body) == nil && !CreditLine.isOne(text) && DateLine.read(text) == nil && Byline.authors(of: text) == nil
    }

    /// Takes the standfirst out of the text where it is part of the headline, or where the body says it again word for word.
    func settleStandfirst(_ decisions: inout [Decision]) {
        let found = decisions.indices.filter { decisions[$0].isKept && decisions[$0].reason == "standfirst" }
        let body = decisions.indices.filter { decisions[$0].isKept && decisions[$0].reason != "standfirst" && page.blocks[$0].isProse }
        guard !found.isEmpty, !body.isEmpty else { return }
        let belongsToHeadline = isEnglish(body)
        for index in found {
            let isSaidAgain = body.contains { index < $0 && FoldedText(page.bytes(of: page.blocks[$0])).contains(FoldedText(page.bytes(of: page.blocks[index]))) }
            if isSaidAgain || (belongsToHeadline && !isNews(index, beside: body)) { decisions[index] = .dropped("standfirst") }
        }
    }

    /// Whether the body goes on from a standfirst instead of telling it again: it has at most a third of the words that carry its meaning,
    /// taken as those of five letters or more.
    private func isNews(_ standfirst: Int, beside body: [Int]) -> Bool {
        func words(of block: Int) -> [UInt64] {
            WordScanner.words(of: Array(page.bytes(of: page.blocks[block]))).filter { $0.end - $0.start >= 5 }.map(\.hash)
        }
        let said = words(of: standfirst)
        let told = Set(body.flatMap(words))
        return said.count(where: told.contains) * 3 <= said.count
    }

    /// By the text where it tells, else by the markup.
    private func isEnglish(_ blocks: [Int]) -> Bool {
        guard language?.lowercased().hasPrefix("en") ?? true else { return false }
        let text = blocks.prefix(8).map { page.bytes(of: page.blocks[$0]) }.joined(separator: [0x20])
        return LanguageDetector.shared.language(of: Array(text)).map { $0 == "en" } ?? (language != nil)
    }
}
