import LexiconFiles

/// What a part of a page is for, if it is not the article. The raw values are the reasons that the log of decisions shows.
enum BoilerplateHint: String {
    case navigation, newsletter, share, comments, advertisement, byline, caption, cookieNotice, paywall, tags, footer, sidebar
    case related = "relatedLink"
    case media, promotion, metadata, hidden, teaser, dialog, commentList

    /// The share of the page's running text up to which the hint is believed: what holds more is the article, whatever it is called. Names
    /// that pages use loosely are believed less.
    var largestShare: Double {
        switch self {
        case .sidebar, .media, .promotion, .metadata, .byline, .advertisement, .tags: 0.2
        case .dialog, .cookieNotice: 0.7
        case .commentList: 0.95
        case .footer: 0.85
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
}

/// What an element's class, id, role, style and microdata say of it.
struct ElementHints {
    private(set) var boilerplate: BoilerplateHint?
    private(set) var isArticleBody = false
    private(set) var isStandfirst = false
    private(set) var isAuthor = false
    /// A post of a social network that the article shows: what a reader reads, whatever box it stands in.
    private(set) var isPost = false
    /// The class attribute, hashed; 0 without one. Paragraphs of one text have the same.
    private(set) var style: UInt64 = 0

    init() {}

    init(_ node: HTMLNode, _ tag: HTMLTag) {
        node.forEachAttribute { name, value in
            switch ElementHints.attributes[ElementHints.hash(name)] {
            case 1:
                if value.count < 400 { readNames(value) }
                if tag == .p { style = ByteHash(value).value }
            // Headings have ids to be linked to; long ids are made of headlines.
            case 2: if tag.headingLevel == nil, value.count < 60, value.count(where: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }) <= 4 { readNames(value) }
            case 3: readRole(value)
            case 4: readProperty(value)
            // A paragraph alone is hidden from readers without a subscription, not from all.
            case 5: if tag != .p, ElementHints.isHiding(value) { boilerplate = .hidden }
            case 6: if tag != .p { boilerplate = .hidden }
            case 7: if tag != .p, value.elementsEqual("true".utf8) { boilerplate = .hidden }
            case 8: if value.elementsEqual("author".utf8) { isAuthor = true }
            default: break
            }
        }
    }

    private static let attributes = HashedNames([
        ("class", 1), ("id", 2), ("role", 3), ("itemprop", 4), ("style", 5), ("hidden", 6), ("aria-hidden", 7), ("rel", 8),
    ])

    @inline(__always) private static func hash(_ name: UnsafePointer<UInt8>) -> ByteHash {
        var hash = ByteHash()
        var at = name
        while at.pointee != 0 {
            hash.add(at.pointee)
            at += 1
        }
        return hash
    }

    /// Words are parted at blanks, hyphens, underscores, digits and inner capitals. Two words that stand together may mean more than one.
    /// Random ids ("n1AuAdJl") have words by chance: those of two letters count only between hyphens, underscores and blanks.
    private mutating func readNames(_ names: UnsafeBufferPointer<UInt8>) {
        let table = ElementLexicon.shared
        var word = ByteHash()
        var pair: ByteHash?
        var length = 0
        var isPlain = true
        var before: UInt8 = UInt8(ascii: " ")
        for byte in names {
            let isCapital = byte &- 0x41 < 26
            let isLetter = byte | 0x20 &- 0x61 < 26 || byte >= 0x80
            let isInnerCapital = isCapital && before &- 0x61 < 26
            let isDigit = byte &- 0x30 < 10
            if length > 0, !isLetter || isInnerCapital {
                if let pair { note(table[pair]) }
                if length > 2 || isPlain && !isInnerCapital && !isDigit { note(table[word]) }
                pair = word
                pair?.add(UInt8(ascii: "-"))
                word = ByteHash()
                length = 0
            }
            if isLetter {
                if length == 0 { isPlain = !isInnerCapital && !(before &- 0x30 < 10) }
                let small = isCapital ? byte | 0x20 : byte
                word.add(small)
                pair?.add(small)
                length += 1
            } else if byte <= 0x20 {
                pair = nil
            }
            before = byte
        }
        guard length > 0 else { return }
        if let pair { note(table[pair]) }
        if length > 2 || isPlain { note(table[word]) }
    }

    private mutating func note(_ meaning: ElementLexicon.Meaning?) {
        switch meaning {
        case nil: break
        case .articleBody: isArticleBody = true
        case .standfirst: isStandfirst = true
        case .post: isPost = true
        case .boilerplate(let hint): if boilerplate == nil { boilerplate = hint }
        }
    }

    private mutating func readRole(_ role: UnsafeBufferPointer<UInt8>) {
        switch String(decoding: role, as: UTF8.self) {
        case "navigation", "menu", "menubar", "search": boilerplate = .navigation
        case "complementary": boilerplate = .sidebar
        case "contentinfo": boilerplate = .footer
        case "dialog", "alertdialog": boilerplate = .dialog
        default: break
        }
    }

    private mutating func readProperty(_ property: UnsafeBufferPointer<UInt8>) {
        switch String(decoding: property, as: UTF8.self).lowercased() {
        case "articlebody", "reviewbody": isArticleBody = true
        case "author", "creator": isAuthor = true
        default: break
        }
    }

    /// `display: none`, `visibility: hidden`, `clip: rect(0 0 0 0)`, with `!important` or without.
    private static func isHiding(_ style: UnsafeBufferPointer<UInt8>) -> Bool {
        var name = ByteHash()
        var value = ByteHash()
        var isInValue = false
        var isEnded = false
        for byte in style {
            switch byte {
            case UInt8(ascii: ";"):
                if hidingStyles[name] != 0, hidingStyles[name] == hidingStyles[value] { return true }
                (name, value, isInValue, isEnded) = (ByteHash(), ByteHash(), false, false)
            case UInt8(ascii: ":"): isInValue = true
            case UInt8(ascii: "!"): isEnded = true
            case 0...0x20: break
            default:
                let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
                if isInValue, !isEnded { value.add(small) } else if !isInValue { name.add(small) }
            }
        }
        return hidingStyles[name] != 0 && hidingStyles[name] == hidingStyles[value]
    }

    /// A property and the value that hides by it have the same number.
    private static let hidingStyles = HashedNames([
        ("display", 1), ("none", 1), ("visibility", 2), ("hidden", 2),
        // What only screen readers read is clipped to nothing.
        ("clip", 3), ("rect(0000)", 3), ("rect(0,0,0,0)", 3), ("rect(1px,1px,1px,1px)", 3), ("clip-path", 4), ("inset(50%)", 4), ("inset(100%)", 4),
    ])
}

/// The words of classes and ids: `Lexicons/cleaning/element-name.tsv`.
struct ElementLexicon: Sendable {
    static let shared = ElementLexicon()

    enum Meaning: Sendable {
        case articleBody, standfirst, post
        case boilerplate(BoilerplateHint)

        init?(_ name: String) {
            switch name {
            case "articleBody": self = .articleBody
            case "standfirst": self = .standfirst
            case "post": self = .post
            default:
                guard let hint = BoilerplateHint(rawValue: name) else { return nil }
                self = .boilerplate(hint)
            }
        }
    }

    private let names: HashedNames
    private let meanings: [Meaning]

    private init() {
        var meanings: [Meaning] = []
        var numbers: [String: UInt8] = [:]
        var entries: [(name: String, value: UInt8)] = []
        LexiconFile.named("cleaning/element-name")?.forEachLine { line in
            let name = line.column(1).string
            if numbers[name] == nil, let meaning = Meaning(name) {
                meanings.append(meaning)
                numbers[name] = UInt8(meanings.count)
            }
            if let number = numbers[name] { entries.append((line.column(0).string, number)) }
        }
        names = HashedNames(entries)
        self.meanings = meanings
    }

    @inline(__always) subscript(name: ByteHash) -> Meaning? {
        let number = names[name]
        return number == 0 ? nil : meanings[Int(number) - 1]
    }
}
