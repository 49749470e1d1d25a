/// A block-level element that holds text: what the search for the article weighs.
struct Container {
    /// Index of the container around it; nil for the page's body.
    var parent: Int?
    var tag: HTMLTag
    /// What its class, id or role say that it is, if not the article.
    var boilerplate: BoilerplateHint?
    /// Its markup says that it is the article's body.
    var isArticleBody: Bool
    /// Its markup says that it is the paragraph under the headline.
    var isStandfirst: Bool
    /// The weight of the running text in it, in bytes without links.
    var mass = 0
}

/// A stretch of text between two block-level boundaries, as it stands in the page.
struct PageBlock {
    var text: [UInt8]
    /// Bytes of the text that stand in links.
    var linked: Int
    var kind: BlockKind
    /// Index of the innermost container.
    var container: Int

    enum BlockKind: Equatable { case heading(Int), paragraph, listItem, blockquote, caption, cell }

    var linkShare: Double { text.isEmpty ? 0 : Double(linked) / Double(text.count) }

    /// Running text, as articles have it: long enough to be a sentence, and not made of links.
    var isProse: Bool {
        switch kind {
        case .heading, .caption: false
        case .cell, .listItem: text.count >= 120 && linkShare < 0.3
        case .paragraph, .blockquote: text.count >= 60 && linkShare < 0.4
        }
    }
}
