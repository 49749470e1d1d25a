/// Finds the article in a page: the container that holds most of the running text and little else.
struct ArticleFinder {
    private let page: Page
    /// Why a container's blocks are not the article's, from itself or a container around it.
    private(set) var excluded: [BoilerplateHint?]
    /// The running text in each container, in bytes without links and without what is excluded.
    private(set) var mass: [Int]

    init(_ page: Page) {
        self.page = page
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
                // Quotations and tables stand in figures too, posts in boxes of media; captions are what is beside them.
                let isContent =
                    page.containers[parent].tag == .figure && (container.tag == .blockquote || container.tag == .table)
                    || container.hints.isPost && container.tag == .blockquote && (reason == .media || reason == .caption)
                excluded[index] = isContent ? nil : reason
            } else if let hint = container.hints.boilerplate ?? BoilerplateHint(tag: container.tag), Double(mass[index]) <= hint.largestShare * whole,
                hint != .commentList || Double(mass[index]) + 300 < whole
            {
                excluded[index] = hint
            }
        }
    }

    // MARK: - Where the article is

    /// The container that the article is in.
    var root: Int {
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
}
