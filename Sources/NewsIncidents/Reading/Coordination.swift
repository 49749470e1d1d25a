import NewsLanguage

/// Lists of noun phrases: "the priests Ignacio Ellacuria, rector; Amando Lopez (Salvadoran), as well as their cook, were killed".
extension SentenceReading {
    private static let longest = 12
    /// How many prepositions may stand within one item.
    private static let deepest = 3

    /// A phrase and those behind it that are joined to it by commas, semicolons, "and", "as well as", "including", of the same kind.
    func coordinated(with phrase: NounPhrase) -> [NounPhrase] {
        let sentence = document.sentences[document.sentenceIndex(of: phrase.head)]
        var all = [phrase]
        var last = phrase
        // "In the face of the murder of two leaders, the president decided".
        let isOpen = isGoverned(phrase, in: sentence)
        let isFirst = verbs.first(from: document.startBehindDateline(of: sentence), before: phrase.tokens.lowerBound) == nil
        while all.count < SentenceReading.longest, let (at, isJoinedByWord) = joint(after: last.tokens.upperBound, in: sentence) {
            guard let next = self.phrase(at: at) else { break }
            // "The driver of Juan Ruiz, the secretary": the secretary is Ruiz.
            if !isJoinedByWord, last.tokens.upperBound < at, isApposition(next) {
                last = next
                continue
            }
            guard isAlike(next, phrase, isJoinedByWord) else { break }
            // A comma may also part clauses: what is followed by a verb is that verb's subject, unless the list began the sentence.
            if !isFirst || isOpen && !isJoinedByWord, verbs.first(from: next.tokens.upperBound, before: min(sentence.upperBound, next.tokens.upperBound + 1)) != nil { break }
            all.append(next)
            last = next
        }
        return withoutAppositions(all)
    }

    /// A whole list, of which a verb behind it sees only the last: "two maids and six priests were killed".
    func list(endingWith phrase: NounPhrase) -> [NounPhrase] {
        let sentence = document.sentences[document.sentenceIndex(of: phrase.head)]
        var all = [phrase]
        var isList = false
        while all.count < SentenceReading.longest, let (end, isJoinedByWord) = joint(before: start(of: all[0]), in: sentence) {
            guard var previous = self.phrase(at: end - 1), previous.tokens.upperBound == end else { break }
            // "The manager of the fund", "a spokesman for the ministry in Lima": the spokesman.
            for _ in 0..<SentenceReading.deepest {
                let before = start(of: previous) - 1
                guard before > sentence.lowerBound, words.preposition(document.tokens.word[before], document.tokens.tag[before]) != nil,
                    let governor = self.phrase(at: before - 1), governor.tokens.upperBound == before
                else { break }
                previous = governor
            }
            guard isAlike(previous, phrase, isJoinedByWord), !isGoverned(previous, in: sentence),
                start(of: previous) == sentence.lowerBound || verbs.group(at: start(of: previous) - 1) == nil
            else { break }
            isList = isList || isJoinedByWord
            all.insert(previous, at: 0)
        }
        return isList ? withoutAppositions(all) : [phrase]
    }

    /// "…, the secretary" behind a name.
    private func isApposition(_ phrase: NounPhrase) -> Bool {
        let tags = document.tokens.tag
        let first = phrase.tokens.lowerBound
        guard first > 1, isPause(first - 1), let named = self.phrase(at: first - 2), !named.tokens.contains(where: { tags[$0] == .cd }) else { return false }
        // "The secretary general" has its noun before an adjective.
        let isOne = tags[phrase.head] == .nn || tags[phrase.head] == .jj
        return tags[first - 2].isProperNoun && tags[first] == .dt && isOne && phrase.possessor == nil
    }

    private func start(of phrase: NounPhrase) -> Int { phrase.possessor?.lowerBound ?? phrase.tokens.lowerBound }

    private func isAlike(_ phrase: NounPhrase, _ other: NounPhrase, _ isJoinedByWord: Bool) -> Bool {
        let parties: Set<NounPhrase.Kind> = [.person, .organization]
        return phrase.kind == other.kind || isJoinedByWord && parties.contains(phrase.kind) && parties.contains(other.kind)
    }

    /// Where the next phrase of a list begins, and whether a word joins it; ages and what stands in brackets are passed over.
    private func joint(after end: Int, in sentence: Range<Int>) -> (Int, Bool)? {
        let tokens = document.tokens
        var at = end
        var isJoined = false
        var isJoinedByWord = false
        while at < sentence.upperBound {
            if tokens.tag[at] == .openBracket, let close = (at..<min(at + 12, sentence.upperBound)).first(where: { tokens.tag[$0] == .closeBracket }) {
                at = close + 1
            } else if isPause(at) {
                isJoined = true
                at += 1
            } else if tokens.tag[at] == .cc || words.isIncluding(tokens.word[at]) {
                isJoinedByWord = true
                at += 1
            } else if at + 2 < sentence.upperBound, words.isAs(tokens.word[at]), words.isWell(tokens.word[at + 1]), words.isAs(tokens.word[at + 2]) {
                isJoinedByWord = true
                at += 3
            } else if at + 1 < sentence.upperBound, words.isAlong(tokens.word[at]), words.isWith(tokens.word[at + 1]) {
                isJoinedByWord = true
                at += 2
            } else if isJoined, tokens.tag[at] == .cd, at + 1 < sentence.upperBound, isPause(at + 1) || tokens.tag[at + 1] == .cc {
                at += 1
            } else if !isJoined, !isJoinedByWord, words.isOf(tokens.word[at]), let owner = phrase(at: at + 1) {
                at = owner.tokens.upperBound
            } else {
                break
            }
        }
        return isJoined || isJoinedByWord ? (at, isJoinedByWord) : nil
    }

    /// Those who are named with somebody behind what is done to them: "was killed near his home, along with two guards", "ten were wounded in
    /// the attack, including a child".
    func companions(of phrase: NounPhrase, from start: Int, before limit: Int) -> [NounPhrase] {
        let tokens = document.tokens
        var at = start
        while at + 1 < limit {
            if words.isIncluding(tokens.word[at]) || words.isWith(tokens.word[at]) && at > start && words.isAlong(tokens.word[at - 1]),
                let next = self.phrase(at: at + 1)
            {
                return isAlike(next, phrase, false) ? coordinated(with: next) : []
            }
            at += 1
        }
        return []
    }

    private func joint(before start: Int, in sentence: Range<Int>) -> (Int, Bool)? {
        let tokens = document.tokens
        var end = start
        var isJoined = false
        var isJoinedByWord = false
        while end > sentence.lowerBound {
            if isPause(end - 1) {
                isJoined = true
                end -= 1
            } else if tokens.tag[end - 1] == .cc || words.isIncluding(tokens.word[end - 1]) {
                isJoinedByWord = true
                end -= 1
            } else if isJoined, tokens.tag[end - 1] == .cd, end - 2 > sentence.lowerBound, isPause(end - 2) {
                // "Ann Smith, 23; and"
                end -= 1
            } else if end - 3 > sentence.lowerBound, words.isAs(tokens.word[end - 1]), words.isWell(tokens.word[end - 2]), words.isAs(tokens.word[end - 3]) {
                isJoinedByWord = true
                end -= 3
            } else if isJoined || isJoinedByWord, tokens.tag[end - 1] == .closeBracket,
                let open = (max(sentence.lowerBound, end - 12)..<end).last(where: { tokens.tag[$0] == .openBracket })
            {
                end = open
            } else {
                break
            }
        }
        return isJoined || isJoinedByWord ? (end, isJoinedByWord) : nil
    }

    /// A comma or a semicolon.
    private func isPause(_ token: Int) -> Bool {
        if document.tokens.tag[token] == .comma { return true }
        let bytes = document.bytes(of: token..<token + 1)
        return bytes.count == 1 && document.text[bytes.lowerBound] == UInt8(ascii: ";")
    }

    /// A name of one.
    private func isName(_ phrase: NounPhrase) -> Bool {
        document.tokens.tag[phrase.head].isProperNoun && !phrase.tokens.contains { document.tokens.tag[$0] == .cd }
    }

    /// "Pedro Ruiz, a lawyer, and his wife": the lawyer is Ruiz.
    private func withoutAppositions(_ list: [NounPhrase]) -> [NounPhrase] {
        let tags = document.tokens.tag
        return list.indices.filter { index in
            guard index > 0 else { return true }
            let phrase = list[index]
            let first = tags[phrase.tokens.lowerBound]
            let pause = start(of: phrase) - 1
            guard isPause(pause), tags[phrase.head] == .nn, first != .prpPossessive, first != .cd else { return true }
            // "Ruiz, nephew of Ana Gomez, candidate for mayor": so is what stands behind another name within it.
            return !(isName(list[index - 1]) || pause > 0 && list[index - 1].tokens.upperBound < pause && self.phrase(at: pause - 1).map(isName) ?? false)
        }.map { list[$0] }
    }
}
