/// An element's name, as far as cleaning asks for it.
enum HTMLTag: UInt8, CaseIterable {
    case other
    case a, abbr, address, article, aside, audio, b, blockquote, body, br, button, canvas, caption, center, cite, code, dd, details, dialog
    case div, dl, dt, em, embed, fieldset, figcaption, figure, font, footer, form, h1, h2, h3, h4, h5, h6, head, header, hr, html, i, iframe
    case img, input, label, li, link, main, map, meta, nav, noscript, object, ol, option, p, picture, pre, q, s, samp, script, section
    case select, small, source, span, strong, style, sub, summary, sup, svg, table, tbody, td, template, textarea, tfoot, th, thead, time
    case title, tr, u, ul, video

    init(_ name: UnsafePointer<UInt8>) {
        var hash = ByteHash()
        var at = name
        while at.pointee != 0 {
            hash.add(at.pointee)
            at += 1
        }
        self = HTMLTag(rawValue: HTMLTag.byName[hash]) ?? .other
    }

    /// The tag whose name a text begins with, in letters of any case.
    init(_ text: ArraySlice<UInt8>) {
        var hash = ByteHash()
        for byte in text {
            guard byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10 else { break }
            hash.add(byte < 0x40 ? byte : byte | 0x20)
        }
        self = HTMLTag(rawValue: HTMLTag.byName[hash]) ?? .other
    }

    private static let byName = HashedNames(allCases.map { ("\($0)", $0.rawValue) } + amp.map { ($0, $1.rawValue) })

    /// Elements of AMP pages (amp.dev) that do what one of HTML does: pictures, menus, and those that never hold words of the article.
    private static let amp: [(String, HTMLTag)] = [
        ("amp-img", .img), ("amp-sidebar", .nav), ("amp-ad", .object), ("amp-sticky-ad", .object), ("amp-embed", .object),
        ("amp-social-share", .object), ("amp-consent", .dialog), ("amp-user-notification", .dialog), ("amp-lightbox", .dialog),
        ("amp-iframe", .iframe), ("amp-video", .video), ("amp-audio", .audio), ("amp-analytics", .object),
    ]

    /// Never holds words that a reader sees.
    var isSkipped: Bool {
        switch self {
        case .script, .style, .noscript, .template, .svg, .canvas, .iframe, .object, .embed, .audio, .video, .select, .textarea,
            .input, .dialog, .map, .option: true
        default: false
        }
    }

    /// Stands within a line of text. So do elements of a page's own making (`<my-word>`): taken for blocks they would tear sentences.
    var isInline: Bool {
        switch self {
        case .a, .abbr, .b, .cite, .code, .em, .font, .i, .img, .label, .q, .s, .samp, .small, .source, .span, .strong, .sub, .sup, .time, .u,
            .picture, .other: true
        default: false
        }
    }

    /// 1...6 for `h1`...`h6`.
    var headingLevel: Int? {
        switch self {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: nil
        }
    }
}
