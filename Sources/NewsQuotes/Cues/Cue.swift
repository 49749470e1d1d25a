import NewsLanguage

/// A word of the cue lexicon as it stands in a sentence.
struct Cue {
    var token: Int
    var part: CueLexicon.Part
    var shares: CueShares

    /// Whether it can introduce or follow a quotation in marks.
    var isReporting: Bool { part == .verb && shares.best(.mark, .end, .colon, .clause, .that) >= 40 }
}

extension CueLexicon {
    /// The cue that a token is, or nil.
    func cue(at token: Int, in text: QuoteText) -> Cue? {
        guard let part = part(of: token, in: text), let shares = shares(of: text.lemma(token), part) else { return nil }
        return Cue(token: token, part: part, shares: shares)
    }

    private func part(of token: Int, in text: QuoteText) -> Part? {
        switch text.tag(token) {
        case .vb, .vbd, .vbp, .vbz, .vbg: return .verb
        case .vbn: return isPassive(token, in: text) ? .passive : .verb
        case .nn, .nns: return .noun
        case .jj: return .adjective
        default: return nil
        }
    }

    private func isPassive(_ token: Int, in text: QuoteText) -> Bool {
        var at = token - 1
        while at >= 0, token - at < 4, text.tag(at).isAdverb || text.isNegated(at) { at -= 1 }
        return at < 0 || !text.roles(at).contains(.have)
    }
}
