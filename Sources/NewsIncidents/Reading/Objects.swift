import NewsLanguage

/// What a verb acts on.
extension SentenceReading {
    /// The first phrase behind the verb, with nothing but adverbs and particles between.
    func object(from start: Int, before limit: Int) -> NounPhrase? {
        var at = start
        while at < limit {
            if let phrase = phrase(at: at) {
                if phrase.kind == .time {
                    // "Kidnapped today two Mexicans".
                    at = phrase.tokens.upperBound
                    guard self.phrase(at: at) != nil else { return nil }
                    continue
                }
                // "Trump's account": the account.
                if let next = self.phrase(at: phrase.tokens.upperBound + 1), next.possessor == phrase.tokens { return next }
                return phrase
            }
            let tag = document.tokens.tag[at]
            if let number = behindApproximation(at), number < limit {
                at = number
                continue
            }
            guard tag.isAdverb || tag == .rp || tag == .openQuote || tag == .closeQuote else { return nil }
            at += 1
        }
        return nil
    }

    /// "(Killed) at least | 12", "more than | 30", "up to | 40", "as many as | 50": where the number stands.
    private func behindApproximation(_ start: Int) -> Int? {
        let tags = document.tokens.tag
        var at = start
        while at - start < 3, at + 1 < tags.count, [.inPreposition, .to, .rp].contains(tags[at]) || tags[at].isAdjective || tags[at].isAdverb { at += 1 }
        return at > start && tags[at] == .cd && words.isApproximating(document.tokens.word[at - 1]) ? phrase(at: at)?.tokens.lowerBound : nil
    }

    /// The object that two verbs have: the convoy of "attacked and burned a convoy".
    func shared(from start: Int, in sentence: Range<Int>) -> NounPhrase? {
        guard start + 1 < sentence.upperBound, document.tokens.tag[start] == .cc, let next = verbs.group(at: start + 1), next.tokens.lowerBound == start + 1,
            next.voice == .active
        else { return nil }
        return object(from: next.tokens.upperBound, before: nextVerb(after: next.tokens.upperBound, in: sentence))
    }

    /// The object within a trigger's phrase: the house of "set the house on fire".
    func inner(from start: Int, before end: Int) -> NounPhrase? {
        guard start < end, var phrase = object(from: start, before: end) else { return nil }
        // "Held ten diplomats hostage": the trigger's last word is none of the phrase; but of "held peace talks" it is.
        if phrase.tokens.upperBound == end, phrase.tokens.count > 1, phrase.possessor == nil, phrase.kind == .person {
            phrase.tokens = phrase.tokens.lowerBound..<end - 1
            phrase.head = end - 2
        }
        guard phrase.tokens.upperBound < end, document.tokens.tag[phrase.head].isNoun || phrase.kind == .pronoun else { return nil }
        return phrase
    }
}
