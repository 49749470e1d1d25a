/// Finds the article among a page's blocks: the container that holds most of the running text and little else, then, within it, the
/// blocks that are the article's own.
struct ArticleFinder {
    private let page: Page
    /// Why a container's blocks are not the article's, from itself or a container around it.
    private var excluded: [BoilerplateHint?]
    /// The running text in each container, in bytes without links and without what is excluded.
    private var mass: [Int]
    private let headline: FoldedText
    /// What structured data and Open Graph say of the article in a sentence or two.
    private let descriptions: [FoldedText]

    /// What became of a block.
    struct Decision {
        var isKept: Bool
        /// `article`, `standfirst`, or why the block was left out.
        var reason: String

        static func kept(_ reason: String) -> Decision { Decision(isKept: true, reason: reason) }
        static func dropped(_ reason: String) -> Decision { Decision(isKept: false, reason: reason) }
    }

    init(_ page: Page, title: String?, descriptions: [String]) {
        self.page = page
        headline = FoldedText(title ?? "")
        self.descriptions = descriptions.map { FoldedText($0) }.filter { $0.count > 40 }
        excluded = Array(repeating: nil, count: page.containers.count)
        mass = ArticleFinder.mass(page) { _ in true }
        exclude()
        let excluded = excluded
        mass = ArticleFinder.mass(page) { excluded[$0] == nil }
    }

    private static func mass(_ page: Page, counts: (Int) -> Bool) -> [Int] {
        var mass = Array(repeating: 0, count: page.containers.count)
        for block in page.blocks where block.isProse && counts(block.container) { mass[block.container] += block.unlinked }
        for index in page.containers.indices.reversed() {
            if let parent = page.containers[index].parent { mass[parent] += mass[index] }
        }
        return mass
    }

    /// A hint is believed unless its container holds much of the page's running text: some pages call their article's own box "widget".
    private mutating func exclude() {
        let whole = Double(max(1, mass.first ?? 1))
        for (index, container) in page.containers.enumerated() {
            if let parent = container.parent, let reason = excluded[parent] {
                excluded[index] = reason
            } else if let hint = container.hints.boilerplate ?? BoilerplateHint(tag: container.tag), Double(mass[index]) < hint.largestShare * whole {
                excluded[index] = hint
            }
        }
    }

    // MARK: - Where the article is

    /// The container that the article is in.
    private var root: Int {
        let top = mainArticle ?? 0
        let scope = narrowed(from: top, share: 0.7)
        // What the markup calls the body, if most of the text is in it; the innermost such.
        let named = page.containers.indices.last {
            page.containers[$0].hints.isArticleBody && excluded[$0] == nil && mass[$0] * 2 > mass[top] && mass[$0] * 10 > mass[scope] * 8
                && page.isInside($0, top)
        }
        return named ?? scope
    }

    /// The `article` element that the page is about: the one with the headline, else the heaviest; nil if none has a good part of the text.
    private var mainArticle: Int? {
        var articles: [Int] = []
        for (index, container) in page.containers.enumerated() where container.tag == .article && excluded[index] == nil {
            if let last = articles.last, page.isInside(index, last) { continue }
            articles.append(index)
        }
        let headline = page.blocks.first { $0.kind == .heading(1) }.flatMap { block in articles.last { page.isInside(block.container, $0) } }
        if let headline, mass[headline] > 0, articles.count > 1 || mass[headline] * 4 > mass[0] { return headline }
        return articles.max { mass[$0] < mass[$1] }.flatMap { mass[$0] * 2 > mass[0] ? $0 : nil }
    }

    /// Goes down as long as one container within holds nearly all of the text.
    private func narrowed(from top: Int, share: Double) -> Int {
        var at = top
        while let heaviest = children(of: at).max(by: { mass[$0] < mass[$1] }), Double(mass[heaviest]) > share * Double(max(1, mass[at])) {
            at = heaviest
        }
        // A paragraph is no article: its container is.
        while page.containers[at].tag == .p || page.containers[at].tag == .li, let parent = page.containers[at].parent { at = parent }
        return at
    }

    private func children(of container: Int) -> [Int] {
        var found: [Int] = []
        var child = container + 1
        while child < page.containers[container].end {
            found.append(child)
            child = page.containers[child].end
        }
        return found
    }

    // MARK: - What of it is the article's own

    /// A decision for each of the page's blocks.
    func decisions() -> [Decision] {
        guard !page.containers.isEmpty else { return [] }
        let root = root
        var decisions: [Decision] = []
        decisions.reserveCapacity(page.blocks.count)
        var begun = false
        var headlineSeen = false
        for block in page.blocks {
            if isHeadline(block) { headlineSeen = true }
            if page.isInside(block.container, root) {
                let decision = decision(on: block)
                if decision.isKept { begun = true }
                decisions.append(decision)
            } else if !begun, excluded[block.container] == nil || excluded[block.container] == .metadata,
                isDescription(block) || (headlineSeen && isLead(block, above: root))
            {
                decisions.append(.kept("standfirst"))
            } else {
                decisions.append(.dropped(excluded[block.container]?.rawValue ?? "outside"))
            }
        }
        dropLooseEnds(&decisions)
        return decisions
    }

    private func isHeadline(_ block: PageBlock) -> Bool {
        guard case .heading = block.kind, !headline.isEmpty else { return false }
        return FoldedText(page.bytes(of: block)) == headline
    }

    private func isDescription(_ block: PageBlock) -> Bool {
        guard block.count > 40, !descriptions.isEmpty else { return false }
        let text = FoldedText(page.bytes(of: block))
        return descriptions.contains { text.starts(with: $0) || ($0.starts(with: text) && text.count * 2 > $0.count) }
    }

    /// What is marked as the standfirst, between the headline and the body, in a section that holds both.
    private func isLead(_ block: PageBlock, above root: Int) -> Bool {
        guard block.count >= 40, block.linkShare < 0.2, isMarkedAsStandfirst(block.container) else { return false }
        var at = page.containers[root].parent
        for _ in 0..<4 {
            guard let current = at, page.containers[current].tag != .body else { return false }
            if page.isInside(block.container, current) { return Boilerplate.shared.match(Array(page.bytes(of: block)), in: .body) == nil }
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

    private func decision(on block: PageBlock) -> Decision {
        if let reason = excluded[block.container] { return .dropped(reason.rawValue) }
        if isHeadline(block) { return .dropped("title") }
        if block.kind == .caption { return .dropped("caption") }
        if block.linkShare > 0.8, block.count < 200 { return .dropped("relatedLink") }
        let text = Array(page.bytes(of: block))
        if CreditLine.isOne(text) { return .dropped("caption") }
        if let match = Boilerplate.shared.match(text, in: .body) { return .dropped(match.reason) }
        return .kept("article")
    }

    /// A heading that nothing follows, or whose list of links was left out, announces what is not there.
    private func dropLooseEnds(_ decisions: inout [Decision]) {
        var isFollowed = false
        var linksFollow = false
        for index in page.blocks.indices.reversed() {
            guard decisions[index].isKept else {
                linksFollow = decisions[index].reason == "relatedLink"
                continue
            }
            if case .heading = page.blocks[index].kind, !isFollowed || linksFollow {
                decisions[index] = .dropped("looseHeading")
            } else {
                isFollowed = true
            }
            linksFollow = false
        }
    }
}
