/// Decides which blocks of a page are the article's own, once it is known where the article is.
struct BodySieve {
    let page: Page
    let finder: ArticleFinder
    private let shape: BodyShape
    let root: Int
    private let headline: FoldedText
    /// The title as Open Graph, structured data and the title element have it: a headline may be a part of it.
    private let titles: [FoldedText]
    /// What structured data and Open Graph say of the article in a sentence or two.
    let descriptions: [FoldedText]
    private let structured: StructuredBody?

    /// What became of a block.
    struct Decision {
        var isKept: Bool
        /// `article`, `standfirst`, or why the block was left out.
        var reason: String

        static func kept(_ reason: String) -> Decision { Decision(isKept: true, reason: reason) }
        static func dropped(_ reason: String) -> Decision { Decision(isKept: false, reason: reason) }
    }

    /// As the markup has it.
    let language: String?

    init(_ page: Page, _ metadata: PageMetadata) {
        self.page = page
        language = metadata.language
        finder = ArticleFinder(page)
        root = finder.root
        shape = BodyShape(page, root: root, finder)
        headline = FoldedText(metadata.title ?? "")
        titles = metadata.titles.map { FoldedText($0) }
        descriptions = metadata.descriptions.map { FoldedText($0) }.filter { $0.count > 40 }
        structured = page.facts.structured.body
    }

    /// A decision for each of the page's blocks.
    func decisions() -> [Decision] {
        var decisions: [Decision] = []
        decisions.reserveCapacity(page.blocks.count)
        var begun = false
        var headlineSeen = false
        let lastProse = page.blocks.lastIndex {
            $0.isProse && page.isInside($0.container, root) && finder.excluded[$0.container] == nil && shape.reason(against: $0) == nil
                && ($0.count > 200 || Boilerplate.shared.match(Array(page.bytes(of: $0)), in: .foot) == nil)
        }
        for (index, block) in page.blocks.enumerated() {
            let isTitle = isHeadline(block, begun: begun)
            if isTitle || block.kind == .heading(1) { headlineSeen = true }
            if page.isInside(block.container, root) {
                var decision = isTitle ? Decision.dropped("title") : decision(on: block, in: index >= lastProse ?? 0 ? .foot : .body)
                if !decision.isKept, !begun, isLeadReason(decision.reason), isDescription(block) || isLead(block) { decision = .kept("standfirst") }
                if decision.isKept, block.kind != .heading(2) { begun = begun || block.isProse }
                decisions.append(decision)
            } else if !begun, isTitle {
                decisions.append(.dropped("title"))
            } else if !begun, isLeadReason(finder.excluded[block.container]?.rawValue), isDescription(block) || headlineSeen && isLeadAbove(block) {
                decisions.append(.kept("standfirst"))
            } else if isSibling(block) {
                let decision = decision(on: block, in: .body)
                if decision.isKept { begun = true }
                decisions.append(decision)
            } else {
                decisions.append(.dropped(finder.excluded[block.container]?.rawValue ?? "outside"))
            }
        }
        if let structured { rescue(&decisions, by: structured) }
        dropTeasers(&decisions)
        settleStandfirst(&decisions)
        dropLooseHeadings(&decisions)
        return decisions
    }

    // MARK: - Headline

    private func isHeadline(_ block: PageBlock, begun: Bool) -> Bool {
        guard !headline.isEmpty, block.count < 400 else { return false }
        guard case .heading(let level) = block.kind else { return !begun && block.count > 12 && FoldedText(page.bytes(of: block)) == headline }
        if level == 1, !begun, page.isInside(block.container, root) { return true }
        let text = FoldedText(page.bytes(of: block))
        if text == headline { return true }
        return !begun && text.count > 16 && titles.contains { $0.contains(text) }
    }

    /// A full stop or its like at the end, but for quotation marks and brackets that close after it.
    func endsAsSentence(_ block: PageBlock) -> Bool {
        var end = page.bytes(of: block)
        while let last = end.last {
            if last == UInt8(ascii: "\"") || last == UInt8(ascii: ")") || last == UInt8(ascii: "'") {
                end.removeLast()
            } else if end.suffix(3).starts(with: [0xE2, 0x80]) && last >= 0x98 && last <= 0x9F {
                end.removeLast(3)
            } else if end.suffix(2).elementsEqual([0xC2, 0xBB]) || end.suffix(2).elementsEqual([0xC2, 0xAB]) {
                end.removeLast(2)
            } else {
                // Full stops of Chinese and Japanese, Hindi, Urdu; the Arabic question mark; the ellipsis.
                return last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?")
                    || ["。", "।", "۔", "؟", "…"].contains { end.suffix($0.utf8.count).elementsEqual($0.utf8) }
            }
        }
        return false
    }

    // MARK: - The body

    /// A paragraph that stands beside the container that has most of the text, where no markup says that this is all; or farther away in
    /// the same section, if it has the class of the paragraphs within.
    private func isSibling(_ block: PageBlock) -> Bool {
        let container = page.containers[block.container]
        guard container.tag == .p, block.count >= 40, block.linkShare < 0.2, finder.excluded[block.container] == nil, endsAsSentence(block) else {
            return false
        }
        if container.parent == page.containers[root].parent, !page.containers[root].hints.isArticleBody { return true }
        guard shape.paragraphStyle != 0, container.hints.style == shape.paragraphStyle else { return false }
        var at = page.containers[root].parent
        for _ in 0..<4 {
            guard let current = at, page.containers[current].tag != .body else { return false }
            if page.isInside(block.container, current) { return true }
            at = page.containers[current].parent
        }
        return false
    }

    private func decision(on block: PageBlock, in zone: Boilerplate.Zone) -> Decision {
        if let reason = finder.excluded[block.container] { return .dropped(reason.rawValue) }
        if block.kind == .caption { return .dropped("caption") }
        if let reason = shape.reason(against: block) { return .dropped(reason) }
        guard block.count < 400 else { return .kept("article") }
        let text = Array(page.bytes(of: block))
        // Blanks within a link are not counted as linked, nor are brackets around it.
        let isBracketed = text.first == UInt8(ascii: "[") && text.last == UInt8(ascii: "]")
        if block.linkShare > (isBracketed ? 0.6 : 0.8), block.count < 200 { return .dropped("relatedLink") }
        if CreditLine.isOne(text) { return .dropped("caption") }
        if CreditLine.isAddresses(text) { return .dropped("byline") }
        if block.count < 100, block.kind != .listItem {
            if DateLine.read(text)?.published != nil { return .dropped("dateline") }
            if Byline.authors(of: text) != nil { return .dropped("byline") }
        }
        if let match = Boilerplate.shared.match(text, in: zone), !match.headsList || headsLinks(block) { return .dropped(match.reason) }
        return .kept("article")
    }

    /// Whether what follows a line is not running text without links: sports reports have an "Up next" of their own.
    private func headsLinks(_ block: PageBlock) -> Bool {
        guard let next = page.blocks[following: block], page.isInside(next.container, root), finder.excluded[next.container] == nil else { return true }
        return next.kind != .paragraph || next.linkShare > 0
    }

    /// Running text in a box that looks like something else, but that the structured text has too. What it lacks is no proof: many are cut.
    private func rescue(_ decisions: inout [Decision], by structured: StructuredBody) {
        for (index, block) in page.blocks.enumerated() where block.isProse && page.isInside(block.container, root) {
            switch decisions[index].reason {
            case "promotion", "media", "teaser", "advertisement":
                if structured.contains(page.bytes(of: block)) == true { decisions[index] = .kept("structuredData") }
            default: break
            }
        }
    }

    /// Below a headline that is a link, what is marked as a standfirst or is cut with an ellipsis is a teaser of another article.
    private func dropTeasers(_ decisions: inout [Decision]) {
        for index in decisions.indices.dropFirst() where decisions[index].reason == "article" && decisions[index - 1].reason == "relatedLink" {
            let block = page.blocks[index]
            let isCut = page.bytes(of: block).suffix(3).elementsEqual("...".utf8) || page.bytes(of: block).suffix(3).elementsEqual("…".utf8)
            if isCut || page.containers[block.container].hints.isStandfirst { decisions[index] = .dropped("relatedLink") }
        }
    }

    /// A heading that nothing follows, or whose list of links was left out, announces what is not there.
    private func dropLooseHeadings(_ decisions: inout [Decision]) {
        var isFollowed = false
        var linksFollow = false
        for index in page.blocks.indices.reversed() {
            guard decisions[index].isKept else {
                linksFollow = decisions[index].reason == "relatedLink" && finder.excluded[page.blocks[index].container] == nil
                continue
            }
            if case .heading = page.blocks[index].kind {
                if !isFollowed && !endsAsSentence(page.blocks[index]) || linksFollow { decisions[index] = .dropped("looseHeading") }
            } else {
                isFollowed = true
            }
            linksFollow = false
        }
    }
}
