import NewsLanguage

/// Noun phrases by tags, read from one of their ends.
struct NounPhrases {
    let text: QuoteText

    /// The longest noun phrase, in tokens.
    private static let reach = 14

    /// The noun phrase whose last token is given, with its determiner and the names that own it ("Twitter's chief executive"), without the
    /// phrases that follow its head; nil if no noun phrase ends there.
    func phrase(endingAt last: Int, from limit: Int) -> Range<Int>? {
        guard last >= limit else { return nil }
        if let name = beforeBracket(last, from: limit) { return phrase(endingAt: name, from: limit) }
        if text.tag(last) == .prp || text.tag(last) == .wp || text.roles(last).contains(.subjectPronoun) { return last..<last + 1 }
        guard isHead(last) else { return nil }
        var start = last
        while start > limit, last - start < Self.reach {
            if text.nameStart[start] >= limit, Int(text.nameStart[start]) < start {
                start = Int(text.nameStart[start])
                continue
            }
            if opens(start), !text.tag(start - 1).isPredeterminer { break }
            guard isPart(start - 1) else { break }
            start -= 1
        }
        return start..<last + 1
    }

    /// "Rep. John Mica (R-Fla.)": the token before a bracket that closes at a token.
    private func beforeBracket(_ last: Int, from limit: Int) -> Int? {
        guard text.isMark(last, UInt8(ascii: ")")) || text.isMark(last, UInt8(ascii: "]")) else { return nil }
        var at = last - 1
        while at > limit, last - at < 12 {
            if text.isMark(at, UInt8(ascii: "(")) || text.isMark(at, UInt8(ascii: "[")) { return at - 1 }
            at -= 1
        }
        return nil
    }

    /// One past a bracket that opens at a token; the token itself if none does.
    func afterBracket(_ open: Int, to limit: Int) -> Int {
        guard open < limit, text.isMark(open, UInt8(ascii: "(")) || text.isMark(open, UInt8(ascii: "[")) else { return open }
        let close = (open..<min(limit, open + 12)).first { text.isMark($0, UInt8(ascii: ")")) || text.isMark($0, UInt8(ascii: "]")) }
        return close.map { $0 + 1 } ?? open
    }

    /// The noun phrase that starts at a token; nil if none does.
    func phrase(startingAt first: Int, to limit: Int) -> Range<Int>? {
        guard first < limit else { return nil }
        if text.tag(first) == .prp || text.roles(first).contains(.subjectPronoun) { return first..<first + 1 }
        var end = first
        var head: Int?
        while end < limit, end - first < Self.reach, isPart(end) || isHead(end) {
            if end > first, opens(end), text.tag(end - 1) != .pdt { break }
            if isHead(end) { head = end }
            end += 1
        }
        guard let head else { return nil }
        return first..<head + 1
    }

    /// Can be a noun phrase's last token.
    private func isHead(_ token: Int) -> Bool {
        let tag = text.tag(token)
        if text.isQuoted(token) { return false }
        return tag.isNoun || text.nameStart[token] >= 0 || tag == .cd || tag == .dt && isPronominal(token) || text.shape(token).contains(.handle)
            || isCapitalized(token) || tag == .add || tag == .jj && isSubstantive(token) || tag == .jjs
    }

    /// "some", "others", "both", "many": determiners and adjectives that stand for people.
    private func isPronominal(_ token: Int) -> Bool { text.words.standsAlone(text.word(token)) }
    private func isSubstantive(_ token: Int) -> Bool { text.words.standsAlone(text.word(token)) }

    /// A name that is tagged as something else ("Lynch" as a verb): a capital within a sentence.
    private func isCapitalized(_ token: Int) -> Bool {
        let shape = text.shape(token)
        return shape.contains(.initialCapital) && !shape.contains(.sentenceStart) && !shape.contains(.punctuation) && text.tag(token).isVerb
    }

    private func opens(_ token: Int) -> Bool {
        let tag = text.tag(token)
        return tag == .dt || tag == .prpPossessive || tag == .wpPossessive
    }

    private func isPart(_ token: Int) -> Bool {
        guard !text.isQuoted(token) else { return false }
        let tag = text.tag(token)
        switch tag {
        case .dt, .pdt, .prpPossessive, .wpPossessive, .pos, .cd, .hyph, .afx, .dollar, .vbn, .add, .sym: return true
        case .vbg: return token > 0 && (opens(token - 1) || text.tag(token - 1).isAdjective)
        default: return tag.isNoun || tag.isAdjective || text.nameStart[token] >= 0 || text.shape(token).contains(.handle) || isCapitalized(token)
        }
    }
}

extension Tag {
    var isPredeterminer: Bool { self == .pdt }
}
