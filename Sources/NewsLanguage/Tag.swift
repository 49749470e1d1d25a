/// A Penn Treebank part-of-speech tag, with the additions of the LDC's later guidelines (HYPH, AFX, ADD, NFP) that GUM uses.
public enum Tag: UInt8, CaseIterable, Sendable {
    case nn, nns, nnp, nnps
    case vb, vbd, vbg, vbn, vbp, vbz, md
    case jj, jjr, jjs, rb, rbr, rbs
    case dt, pdt, wdt, prp, prpPossessive, wp, wpPossessive, wrb, ex
    case inPreposition, to, cc, cd, rp, pos, uh, fw, sym, ls
    case add, afx, gw, hyph, nfp, xx
    case period, comma, colon, openQuote, closeQuote, openBracket, closeBracket, dollar, hash

    /// The tag as the Penn Treebank writes it: `NN`, `PRP$`, `IN`, `,`.
    public var name: String { Tag.names[Int(rawValue)] }

    /// The tag of a Penn name, or nil.
    public init?(name: String) {
        guard let index = Tag.names.firstIndex(of: name) else { return nil }
        self = Tag.allCases[index]
    }

    private static let names = [
        "NN", "NNS", "NNP", "NNPS",
        "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD",
        "JJ", "JJR", "JJS", "RB", "RBR", "RBS",
        "DT", "PDT", "WDT", "PRP", "PRP$", "WP", "WP$", "WRB", "EX",
        "IN", "TO", "CC", "CD", "RP", "POS", "UH", "FW", "SYM", "LS",
        "ADD", "AFX", "GW", "HYPH", "NFP", "XX",
        ".", ",", ":", "``", "''", "-LRB-", "-RRB-", "$", "#",
    ]
}

extension Tag {
    public var isNoun: Bool { rawValue <= Tag.nnps.rawValue }
    public var isProperNoun: Bool { self == .nnp || self == .nnps }
    /// A verb in any form, without modals.
    public var isVerb: Bool { rawValue >= Tag.vb.rawValue && rawValue <= Tag.vbz.rawValue }
    public var isAdjective: Bool { self == .jj || self == .jjr || self == .jjs }
    public var isAdverb: Bool { self == .rb || self == .rbr || self == .rbs }
    public var isPunctuation: Bool { rawValue >= Tag.period.rawValue && rawValue <= Tag.closeBracket.rawValue }
}
