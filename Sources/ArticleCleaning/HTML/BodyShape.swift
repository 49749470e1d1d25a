/// How the article's body is built: what its paragraphs stand in, which lists are made of links, which boxes hold a picture and its caption.
/// What is built in another way than the rest is not part of the running text.
struct BodyShape {
    private let page: Page
    private let root: Int
    /// Nearly all running text stands in `p` elements.
    private var isOfParagraphs = false
    /// Containers that hold running paragraphs directly: text between them is theirs.
    private var holdsParagraphs: [Bool]
    /// The class that most of the running paragraphs have; 0 if they have none in common.
    private(set) var paragraphStyle: UInt64 = 0
    /// Bytes of text and of links in each container.
    private var text: [Int]
    private var linked: [Int]
    private var hasImage: [Bool]
    private var nestedArticlesAreTeasers = false
    /// Some lines under pictures are captions; where most lines are such, they are the article.
    private var hasCaptionLines = false

    init(_ page: Page, root: Int, _ finder: ArticleFinder) {
        self.page = page
        self.root = root
        let count = page.containers.count
        text = Array(repeating: 0, count: count)
        linked = text
        hasImage = page.containers.map(\.hasImage)
        holdsParagraphs = Array(repeating: false, count: count)
        var inParagraphs = 0
        var inAll = 0
        var inNested = 0
        var paragraphs = 0
        var underPictures = 0
        var styled: [UInt64: Int] = [:]
        for block in page.blocks {
            text[block.container] += block.count
            linked[block.container] += block.linked
            if page.isInside(block.container, root), isUnderPicture(block) { underPictures += 1 }
            guard block.isProse, page.isInside(block.container, root), finder.excluded[block.container] == nil else { continue }
            inAll += block.unlinked
            if page.containers[block.container].tag == .p {
                inParagraphs += block.unlinked
                paragraphs += 1
                styled[page.containers[block.container].hints.style, default: 0] += block.unlinked
                if let parent = page.containers[block.container].parent { holdsParagraphs[parent] = true }
            }
            if nestedArticle(of: block.container) != nil { inNested += block.unlinked }
        }
        for index in page.containers.indices.reversed() {
            guard let parent = page.containers[index].parent else { continue }
            text[parent] += text[index]
            linked[parent] += linked[index]
            if hasImage[index] { hasImage[parent] = true }
        }
        paragraphStyle = styled.first { $0.value * 10 > inAll * 6 }?.key ?? 0
        isOfParagraphs = paragraphs >= 3 && inParagraphs * 10 >= inAll * 8
        hasCaptionLines = isOfParagraphs && underPictures * 4 < paragraphs
        nestedArticlesAreTeasers = inNested * 10 < inAll * 4
    }

    /// The `article` element within the root that a container stands in.
    private func nestedArticle(of container: Int) -> Int? {
        var at = container
        while at > root, let parent = page.containers[at].parent {
            if page.containers[at].tag == .article { return at }
            at = parent
        }
        return nil
    }

    /// Why a block is not part of the running text; nil if it may be.
    func reason(against block: PageBlock) -> String? {
        if nestedArticlesAreTeasers, nestedArticle(of: block.container) != nil { return "relatedLink" }
        switch block.kind {
        case .listItem: return isLinkList(around: block.container) ? "relatedLink" : nil
        case .paragraph:
            if isPictureBox(around: block.container) || hasCaptionLines && isUnderPicture(block) { return "caption" }
            return isOfParagraphs && isLoose(block) ? "looseText" : nil
        default: return nil
        }
    }

    private func isLinkList(around container: Int) -> Bool {
        var at = container
        while at > root, let parent = page.containers[at].parent {
            if page.containers[at].tag == .ul || page.containers[at].tag == .ol || page.containers[at].tag == .dl {
                return linked[at] * 2 > text[at]
            }
            at = parent
        }
        return false
    }

    /// Short text outside of paragraphs, in an article made of paragraphs.
    private func isLoose(_ block: PageBlock) -> Bool {
        guard block.count < 300, !block.isBroken else { return false }
        var at = block.container
        guard page.containers[at].tag != .p, !holdsParagraphs[at] else { return false }
        while at > root, let parent = page.containers[at].parent {
            switch page.containers[at].tag {
            case .p, .blockquote, .li, .pre, .td: return false
            default: break
            }
            at = parent
        }
        return true
    }

    /// A line under a picture that is no sentence.
    private func isUnderPicture(_ block: PageBlock) -> Bool {
        guard block.followsImage, block.count < 160, let last = page.bytes(of: block).last else { return false }
        return !".!?:\"".utf8.contains(last) && last < 0x80
    }

    /// A box with a picture and little text.
    private func isPictureBox(around container: Int) -> Bool {
        var at = container
        while at > root, text[at] < 250, let parent = page.containers[at].parent {
            if hasImage[at], page.containers[at].tag != .p, page.containers[at].tag != .li { return true }
            at = parent
        }
        return false
    }
}
