/// What a part of a page is for, if it is not the article.
enum BoilerplateHint: String {
    case navigation, related, newsletter, share, comments, advertisement, byline, caption, cookieNotice, paywall, tags, footer, sidebar
    case media, promotion, metadata

    /// The share of the page's running text up to which the hint is believed: what holds more is the article, whatever it is called. Names
    /// that pages use loosely are believed less.
    var largestShare: Double {
        switch self {
        case .sidebar, .media, .promotion, .metadata, .byline, .advertisement, .tags: 0.2
        default: 0.4
        }
    }

    init?(tag: HTMLTag) {
        switch tag {
        case .nav: self = .navigation
        // Some pages stand in a form as a whole: its weight tells.
        case .form, .button: self = .promotion
        case .footer: self = .footer
        case .aside: self = .sidebar
        case .figcaption, .figure: self = .caption
        case .address: self = .byline
        default: return nil
        }
    }

    /// By the words of a class or an id. Two words that stand together are written with a hyphen.
    static let words: [String: BoilerplateHint] = [
        "ad": .advertisement, "ads": .advertisement, "adslot": .advertisement, "advert": .advertisement, "advertisement": .advertisement,
        "advertorial": .advertisement, "banner": .advertisement, "sponsor": .advertisement, "sponsored": .advertisement, "outbrain": .advertisement,
        "taboola": .advertisement, "dfp": .advertisement, "gpt": .advertisement, "werbung": .advertisement, "anzeige": .advertisement,
        "author-bio": .byline, "author-info": .byline, "authors": .byline, "byline": .byline, "bylines": .byline, "author": .byline,
        "dateline": .metadata, "timestamp": .metadata, "pubdate": .metadata, "publish-date": .metadata, "post-meta": .metadata,
        "entry-meta": .metadata, "article-meta": .metadata, "meta": .metadata, "metadata": .metadata, "dates": .metadata, "readtime": .metadata,
        "reading-time": .metadata,
        "breadcrumb": .navigation, "breadcrumbs": .navigation, "menu": .navigation, "nav": .navigation, "navbar": .navigation,
        "navigation": .navigation, "pagination": .navigation, "pager": .navigation, "skip": .navigation, "toolbar": .navigation, "toc": .navigation,
        "caption": .caption, "wp-caption": .caption, "credit": .caption, "credits": .caption, "gallery": .caption, "slideshow": .caption,
        "carousel": .related, "comment": .comments, "comments": .comments, "disqus": .comments, "respond": .comments, "kommentare": .comments,
        "consent": .cookieNotice, "cookie": .cookieNotice, "cookies": .cookieNotice, "gdpr": .cookieNotice, "modal": .promotion,
        "popup": .promotion, "overlay": .promotion, "footer": .footer, "copyright": .footer, "disclaimer": .footer, "footnote": .footer,
        "sidebar": .sidebar, "aside": .sidebar, "rail": .sidebar, "widget": .sidebar,
        "more-on": .related, "read-more": .related, "readmore": .related, "recirc": .related, "recirculation": .related, "recommend": .related,
        "recommendation": .related, "recommendations": .related, "recommended": .related, "related": .related, "relatedposts": .related,
        "relacionadas": .related, "similar": .related, "teaser": .related, "teasers": .related, "trending": .related, "popular": .related,
        "most-read": .related, "mostread": .related, "also-read": .related, "see-also": .related, "inline-related": .related, "onward": .related,
        "newsletter": .newsletter, "newsletters": .newsletter, "signup": .newsletter, "sign-up": .newsletter, "subscribe": .newsletter,
        "subscription": .newsletter, "mailing": .newsletter, "promo": .promotion,
        "promotion": .promotion, "promos": .promotion, "callout": .promotion, "donate": .promotion, "donation": .promotion, "app-promo": .promotion,
        "share": .share, "sharing": .share, "sharebar": .share, "sharedaddy": .share, "social": .share, "socials": .share, "addtoany": .share,
        "follow": .share, "tags": .tags, "taglist": .tags, "topics": .tags, "keywords": .tags, "tag-list": .tags, "video": .media,
        "player": .media, "audio": .media, "podcast": .media, "infobox": .sidebar, "factbox": .sidebar,
    ]
}

/// What an element's class, id, role and microdata say of it.
struct ElementHints {
    private(set) var boilerplate: BoilerplateHint?
    private(set) var isArticleBody = false
    private(set) var isStandfirst = false

    init() {}

    init(_ node: HTMLNode) {
        if let property = node.string("itemprop") { isArticleBody = property.lowercased().contains("articlebody") }
        if let role = node.string("role") {
            switch role.lowercased() {
            case "navigation", "menu", "menubar", "search": boilerplate = .navigation
            case "complementary": boilerplate = .sidebar
            case "contentinfo": boilerplate = .footer
            case "dialog", "alertdialog": boilerplate = .promotion
            default: break
            }
        }
        for name in [node.attribute("class"), node.attribute("id")] {
            guard let name, name.count < 400 else { continue }
            read(ElementHints.words(of: name))
        }
    }

    private mutating func read(_ words: [String]) {
        for (at, word) in words.enumerated() {
            let pair = at + 1 < words.count ? word + "-" + words[at + 1] : word
            if ElementHints.bodyNames.contains(pair) || ElementHints.bodyNames.contains(word) { isArticleBody = true }
            if ElementHints.standfirstNames.contains(word) || ElementHints.standfirstNames.contains(pair) { isStandfirst = true }
            if boilerplate == nil { boilerplate = BoilerplateHint.words[pair] ?? BoilerplateHint.words[word] }
        }
    }

    private static let standfirstNames: Set<String> = [
        "standfirst", "subtitle", "subheadline", "subhead", "subheading", "lead", "lede", "dek", "deck", "intro", "introduction", "chapo", "chapeau",
        "sapo", "summary", "entradilla", "sommario", "vorspann", "ingress", "excerpt", "leadtext", "abstract", "description", "anriss", "bajada",
        "article-summary", "sub-title", "sub-headline",
    ]

    private static let bodyNames: Set<String> = [
        "article-body", "article-content", "article-text", "articlebody", "articlecontent", "articletext", "entry-content", "post-content",
        "post-body", "story-body", "storybody", "story-content", "story-text", "body-content", "content-body", "news-text", "newstext",
        "main-content-body", "rich-text", "richtext", "article-copy", "body-copy", "bodytext", "body-text", "artikel-text", "field-body",
        "td-post", "single-content", "text-content", "page-content",
    ]

    /// The words of a class list: parted at blanks, hyphens, underscores and inner capitals, in small letters.
    static func words(of name: [UInt8]) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        func isSmall(_ byte: UInt8?) -> Bool { byte.map { (0x61...0x7A).contains($0) } ?? false }
        var before: UInt8?
        for byte in name {
            let isCapital = (0x41...0x5A).contains(byte)
            let isLetter = isCapital || isSmall(byte) || byte >= 0x80
            if !isLetter || (isCapital && isSmall(before)) {
                if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
                word = []
            }
            if isLetter { word.append(isCapital ? byte | 0x20 : byte) }
            before = byte
        }
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        return words
    }
}
