/// Finds the article among a page's blocks: the container that holds most of the running text and little else, then, within it, the
/// blocks that are the article's own.
struct ArticleFinder {
    private let containers: [Container]
    private let blocks: [PageBlock]
    /// Why a container's blocks are not the article's, from itself or a container around it.
    private var excluded: [BoilerplateHint?]
    /// The weight of each container without what is excluded.
    private var mass: [Int]

    /// What became of a block.
    struct Decision {
        var isKept: Bool
        /// `article`, or why it was left out.
        var reason: String
    }

    init(_ scanner: BlockScanner) {
        containers = scanner.containers
        blocks = scanner.blocks
        excluded = Array(repeating: nil, count: containers.count)
        mass = Array(repeating: 0, count: containers.count)
        exclude()
        weigh()
    }

    /// A hint is believed unless its container holds much of the page's running text: some pages call their article's own box "widget".
    private mutating func exclude() {
        let whole = max(1, containers.first?.mass ?? 1)
        for (index, container) in containers.enumerated() {
            if let parent = container.parent, let reason = excluded[parent] {
                excluded[index] = reason
            } else if let hint = container.boilerplate, Double(container.mass) < hint.largestShare * Double(whole) {
                excluded[index] = hint
            }
        }
    }

    private mutating func weigh() {
        for block in blocks where block.isProse && excluded[block.container] == nil {
            var at: Int? = block.container
            while let container = at {
                mass[container] += block.text.count - block.linked
                at = containers[container].parent
            }
        }
    }

    /// The container that the article is in.
    private var root: Int {
        let top = mainArticle ?? 0
        let scope = narrowed(from: top, share: 0.7)
        // What the markup calls the body, if most of the text is in it; the innermost such.
        let named = containers.indices.filter {
            containers[$0].isArticleBody && excluded[$0] == nil && mass[$0] * 2 > mass[top] && mass[$0] * 10 > mass[scope] * 8
                && isInside($0, top)
        }
        return named.last ?? scope
    }

    /// The `article` element that the page is about: the one with the headline, else the heaviest; nil if none has a good part of the text.
    private var mainArticle: Int? {
        let articles = containers.indices.filter { containers[$0].tag == .article && excluded[$0] == nil && enclosingArticle(of: $0) == nil }
        guard !articles.isEmpty else { return nil }
        let headline = blocks.first { $0.kind == .heading(1) }.flatMap { block in articles.last { isInside(block.container, $0) } }
        if let headline, mass[headline] > 0, articles.count > 1 || mass[headline] * 4 > mass[0] { return headline }
        return articles.max { mass[$0] < mass[$1] }.flatMap { mass[$0] * 2 > mass[0] ? $0 : nil }
    }

    private func enclosingArticle(of container: Int) -> Int? {
        var at = containers[container].parent
        while let current = at {
            if containers[current].tag == .article { return current }
            at = containers[current].parent
        }
        return nil
    }

    /// Goes down as long as one container within holds nearly all of the text.
    private func narrowed(from top: Int, share: Double) -> Int {
        var children: [[Int]] = Array(repeating: [], count: containers.count)
        for (index, container) in containers.enumerated() { if let parent = container.parent { children[parent].append(index) } }
        var at = top
        while let heaviest = children[at].max(by: { mass[$0] < mass[$1] }), Double(mass[heaviest]) > share * Double(max(1, mass[at])) {
            at = heaviest
        }
        // A paragraph is no article: its container is.
        while containers[at].tag == .p || containers[at].tag == .li, let parent = containers[at].parent { at = parent }
        return at
    }

    private func isInside(_ container: Int, _ root: Int) -> Bool {
        var at: Int? = container
        while let current = at {
            if current == root { return true }
            at = containers[current].parent
        }
        return false
    }

    /// - Parameter isStandfirst: tells blocks above the root that belong to the article all the same.
    func decisions(isHeadline: (PageBlock) -> Bool, isStandfirst: (PageBlock) -> Bool) -> [Decision] {
        guard let body = containers.first, body.mass > 0 || !blocks.isEmpty else { return [] }
        let root = root
        var decisions: [Decision] = []
        var begun = false
        var headlineSeen = false
        for block in blocks {
            if isHeadline(block) { headlineSeen = true }
            if isInside(block.container, root) {
                let decision = decision(on: block, isHeadline: isHeadline)
                if decision.isKept { begun = true }
                decisions.append(decision)
            } else if !begun, isStandfirst(block) || (headlineSeen && isLead(block, above: root)),
                excluded[block.container] == nil || excluded[block.container] == .metadata
            {
                decisions.append(Decision(isKept: true, reason: "standfirst"))
            } else {
                decisions.append(Decision(isKept: false, reason: excluded[block.container]?.rawValue ?? "outside"))
            }
        }
        dropLooseEnds(&decisions)
        return decisions
    }

    /// What is marked as the standfirst, between the headline and the body, in a section that holds both.
    private func isLead(_ block: PageBlock, above root: Int) -> Bool {
        guard containers[block.container].isStandfirst, block.text.count >= 40, block.linkShare < 0.2 else { return false }
        var at = containers[root].parent
        for _ in 0..<4 {
            guard let current = at, containers[current].tag != .body else { return false }
            if isInside(block.container, current) { return Boilerplate.shared.match(block.text, in: .body) == nil }
            at = containers[current].parent
        }
        return false
    }

    private func decision(on block: PageBlock, isHeadline: (PageBlock) -> Bool) -> Decision {
        if let reason = excluded[block.container] { return Decision(isKept: false, reason: reason.rawValue) }
        if isHeadline(block) { return Decision(isKept: false, reason: "title") }
        if block.kind == .caption { return Decision(isKept: false, reason: "caption") }
        if block.linkShare > 0.8, block.text.count < 200 { return Decision(isKept: false, reason: "relatedLink") }
        if CreditLine.isOne(block.text) { return Decision(isKept: false, reason: "caption") }
        if let match = Boilerplate.shared.match(block.text, in: .body) { return Decision(isKept: false, reason: match.reason) }
        return Decision(isKept: true, reason: "article")
    }

    /// A heading that nothing follows, or whose list of links was left out, announces what is not there.
    private func dropLooseEnds(_ decisions: inout [Decision]) {
        var isFollowed = false
        var linksFollow = false
        for index in blocks.indices.reversed() where index < decisions.count {
            guard decisions[index].isKept else {
                linksFollow = decisions[index].reason == "relatedLink"
                continue
            }
            if case .heading = blocks[index].kind, !isFollowed || linksFollow {
                decisions[index] = Decision(isKept: false, reason: "looseHeading")
            } else {
                isFollowed = true
            }
            linksFollow = false
        }
    }
}
