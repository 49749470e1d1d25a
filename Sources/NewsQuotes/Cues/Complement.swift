import NewsLanguage

/// What follows a cue: its frame, and where its content starts.
struct Complement {
    var frame: CueFrame
    /// The first token of the content; for `end`, the token after the cue.
    var start: Int
    /// The one addressed ("told [reporters] that").
    var addressee: Range<Int>?
}

/// Reads the complement of a cue.
struct ComplementReader {
    let text: QuoteText
    let phrases: NounPhrases

    init(_ text: QuoteText) {
        self.text = text
        phrases = NounPhrases(text: text)
    }

    /// The likeliest complement of a cue by the lexicon's shares, with its share.
    func complement(of cue: Cue, to limit: Int) -> (Complement, share: Int) {
        let start = afterAdjuncts(cue.last + 1, to: limit)
        let plain = frame(at: start, to: limit)
        var best = (Complement(frame: plain, start: contentStart(plain, start)), share: share(of: plain, cue))
        guard plain == .phrase || plain == .object || plain == .it, let addressee = phrases.phrase(startingAt: start, to: limit) else { return best }
        let next = afterAdjuncts(addressee.upperBound, to: limit)
        if let frame = frame(at: next, to: limit).addressed, case let share = cue.shares[frame], share > best.share {
            let content = frame == .themThat || frame == .themOf || frame == .themFor || frame == .themAs ? next + 1 : next
            best = (Complement(frame: frame, start: content, addressee: addressee), share)
        }
        return best
    }

    private func share(of frame: CueFrame, _ cue: Cue) -> Int {
        switch frame {
        case .clause: cue.shares.best(.clause, .that)
        case .phrase: cue.shares[.clause] >= 60 ? max(cue.shares[.phrase], 30) : cue.shares[.phrase]
        case .it: cue.shares.best(.it, .clause)
        default: cue.shares[frame]
        }
    }

    private func contentStart(_ frame: CueFrame, _ at: Int) -> Int {
        switch frame {
        case .that, .colon: at + 1
        case .mark: text.isComma(at) ? at + 1 : at
        default: frame.rawValue >= CueFrame.of.rawValue && frame.rawValue <= CueFrame.over.rawValue ? at + 1 : at
        }
    }

    /// What stands at a token.
    func frame(at token: Int, to limit: Int) -> CueFrame {
        guard token < limit else { return .end }
        if text.isQuoted(token) { return .mark }
        if text.isComma(token), token + 1 < limit, text.isQuoted(token + 1) { return .mark }
        if text.isColon(token) { return .colon }
        let roles = text.roles(token)
        if roles.contains(.that) { return text.tag(token) == .dt && !opensClause(token + 1, to: limit) ? .phrase : .that }
        if roles.contains(.to) { return .to }
        if roles.contains(.wh) { return .wh }
        if roles.contains(.subjectPronoun) { return .clause }
        if roles.contains(.eitherPronoun) { return opensClause(token, to: limit) ? .clause : .it }
        if roles.contains(.objectPronoun), !opensClause(token, to: limit) { return .object }
        if let preposition = text.words.preposition(text.word(token)) { return preposition }
        if text.shape(token).contains(.punctuation) { return .end }
        if text.tag(token) == .vbg { return .ing }
        return opensClause(token, to: limit) ? .clause : .phrase
    }

    /// A noun phrase, with what belongs to it, and then a finite verb.
    func opensClause(_ token: Int, to limit: Int) -> Bool {
        guard let phrase = phrases.phrase(startingAt: token, to: limit) else { return false }
        var at = phrase.upperBound
        for _ in 0..<3 {
            guard at < limit, !text.isQuoted(at), text.roles(at).contains(.joiner), !text.roles(at).contains(.to),
                let next = phrases.phrase(startingAt: at + 1, to: limit)
            else { break }
            at = next.upperBound
        }
        while at < limit, text.tag(at).isAdverb || text.roles(at).contains(.addition) { at += 1 }
        if at < limit, text.isComma(at) || text.isDash(at), let end = afterApposition(at, to: limit) { at = end }
        guard at < limit else { return false }
        // A predicate in quotation marks: "said Clinton “is the only candidate”".
        if text.isQuoted(at) { return at + 1 < limit && text.quotation(at: at)?.open == at && text.isFinite(at + 1) }
        return text.isFinite(at)
    }

    /// One past the comma that closes an apposition, where a finite verb follows; nil elsewhere.
    private func afterApposition(_ comma: Int, to limit: Int) -> Int? {
        let close = (comma + 1..<min(limit, comma + 14)).first { text.isComma($0) && !text.isQuoted($0) || text.isDash($0) }
        guard let close, close + 1 < limit, text.isFinite(close + 1), !(comma + 1..<close).contains(where: { text.isFinite($0) && text.tag($0 - 1) != .wp && text.tag($0 - 1) != .wdt })
        else { return nil }
        return close + 1
    }

    // MARK: - Times and places of speaking

    /// Past adverbs, days and venues between a cue and its content: "said [Tuesday] that", "said [in a statement on Friday]".
    func afterAdjuncts(_ start: Int, to limit: Int) -> Int {
        var at = start
        for _ in 0..<4 {
            let next = afterAdjunct(at, to: limit)
            if next == at { break }
            at = next
        }
        return at
    }

    private func afterAdjunct(_ at: Int, to limit: Int) -> Int {
        guard at < limit, !text.isQuoted(at) else { return at }
        let roles = text.roles(at)
        if roles.contains(.dayName) {
            var end = at + 1
            if end < limit, text.roles(end).contains(.dayNoun) { end += 1 }
            return end
        }
        if roles.contains(.dayOpener), at + 1 < limit {
            let next = text.roles(at + 1)
            if next.contains(.dayName) { return afterAdjunct(at + 1, to: limit) }
            if next.contains(.dayNoun) { return at + 2 }
            if next.contains(.dayOpener), at + 2 < limit, !text.roles(at + 2).isDisjoint(with: [.dayNoun, .dayName]) { return at + 3 }
        }
        if roles.contains(.placing),
            let phrase = phrases.phrase(startingAt: at + 1, to: limit), phrase.contains(where: { text.roles($0).contains(.venue) }) {
            var end = phrase.upperBound
            while end < limit, text.roles(end).contains(.joiner), let next = phrases.phrase(startingAt: end + 1, to: limit) { end = next.upperBound }
            return end
        }
        if text.tag(at).isAdverb, !text.roles(at).contains(.negation), at + 1 < limit, !text.shape(at + 1).contains(.punctuation),
            !text.isFinite(at + 1) { return at + 1 }
        return at
    }
}
