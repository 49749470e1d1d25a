import NewsLanguage

/// A word of the cue lexicon as it stands in a sentence.
struct Cue {
    var token: Int
    /// Its last token: the particle of "point out", else the same.
    var last: Int
    var part: CueLexicon.Part
    var shares: CueShares
    /// seem, appear: the subject is spoken of and does not speak.
    var isRaising: Bool

    init(_ token: Int, last: Int? = nil, _ part: CueLexicon.Part, _ shares: CueShares, _ text: QuoteText) {
        self.token = token
        self.last = last ?? token
        self.part = part
        self.shares = shares
        isRaising = text.words[text.lemma(token)].contains(.raising)
    }

    /// The tokens of the cue.
    var tokens: Range<Int> { token..<last + 1 }

    /// Whether it can introduce or follow a quotation in marks.
    var isReporting: Bool { part == .verb && shares.best(.mark, .end, .colon, .clause, .that) >= 40 }
}

extension CueLexicon {
    /// The cue that a token is, or nil.
    func cue(at token: Int, in text: QuoteText) -> Cue? {
        guard let part = part(of: token, in: text) else { return nil }
        if part == .verb || part == .passive, token + 1 < text.count, isParticle(text.word(token + 1)) {
            return shares(of: text.lemma(token), particle: text.word(token + 1), part).map { Cue(token, last: token + 1, part, $0, text) }
        }
        if part == .noun, looksLikeVerb(token, in: text), let shares = shares(of: text.lemma(token), .verb) {
            return Cue(token, .verb, shares, text)
        }
        // A past form that is tagged as a participle: no auxiliary before it, no agent behind it.
        if part == .passive, !hasBe(before: token, in: text), token + 1 >= text.count || text.words.preposition(text.word(token + 1)) != .by,
            let shares = shares(of: text.lemma(token), .verb) {
            return Cue(token, .verb, shares, text)
        }
        return shares(of: text.lemma(token), part).map { Cue(token, part, $0, text) }
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

    /// "Trump claims that": a form in -s after a noun in the singular, tagged as a plural.
    private func looksLikeVerb(_ token: Int, in text: QuoteText) -> Bool {
        guard token > 0, text.tag(token) == .nns else { return false }
        let before = text.tag(token - 1)
        return (before == .nn || before.isProperNoun || text.nameStart[token - 1] >= 0) && !text.isQuoted(token - 1)
    }

    private func hasBe(before token: Int, in text: QuoteText) -> Bool {
        var at = token - 1
        while at >= 0, token - at < 4, text.tag(at).isAdverb || text.isNegated(at) { at -= 1 }
        return at >= 0 && text.roles(at).contains(.be)
    }

    private func isPassive(_ token: Int, in text: QuoteText) -> Bool {
        var at = token - 1
        while at >= 0, token - at < 4, text.tag(at).isAdverb || text.isNegated(at) { at -= 1 }
        return at < 0 || !text.roles(at).contains(.have)
    }
}
