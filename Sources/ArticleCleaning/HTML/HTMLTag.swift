/// An element's name, as far as cleaning asks for it.
enum HTMLTag: String, CaseIterable {
    case a, abbr, address, article, aside, audio, b, blockquote, body, br, button, canvas, caption, center, cite, code, dd, details, dialog
    case div, dl, dt, em, embed, fieldset, figcaption, figure, font, footer, form, h1, h2, h3, h4, h5, h6, head, header, hr, html, i, iframe
    case img, input, label, li, link, main, map, meta, nav, noscript, object, ol, option, p, picture, pre, q, s, samp, script, section
    case select, small, source, span, strong, style, sub, summary, sup, svg, table, tbody, td, template, textarea, tfoot, th, thead, time
    case title, tr, u, ul, video
    case other

    init(_ name: UnsafePointer<UInt8>) {
        var hash: UInt32 = 2_166_136_261
        var at = name
        while at.pointee != 0 {
            hash = (hash ^ UInt32(at.pointee | 0x20)) &* 16_777_619
            at += 1
        }
        self = HTMLTag.byHash[hash] ?? .other
    }

    private static let byHash: [UInt32: HTMLTag] = {
        var table: [UInt32: HTMLTag] = [:]
        for tag in allCases where tag != .other {
            table[tag.rawValue.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1 | 0x20)) &* 16_777_619 }] = tag
        }
        return table
    }()

    /// Never holds words of an article.
    var isSkipped: Bool {
        switch self {
        case .script, .style, .noscript, .template, .svg, .canvas, .iframe, .object, .embed, .audio, .video, .select, .textarea,
            .input, .dialog, .map, .option, .head: true
        default: false
        }
    }

    /// Stands within a line of text.
    var isInline: Bool {
        switch self {
        case .a, .abbr, .b, .cite, .code, .em, .font, .i, .img, .label, .q, .s, .samp, .small, .source, .span, .strong, .sub, .sup, .time, .u,
            .picture, .other: true
        default: false
        }
    }

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
