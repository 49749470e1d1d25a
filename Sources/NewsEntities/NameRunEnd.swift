import NewsLanguage

/// How far a run of capitals goes: over what joins the parts of names.
extension NameSpotter {
    func runEnd(
        from start: Int, _ sentence: Range<Int>, _ style: LetterStyle, _ document: Document, _ lexicon: inout NameLexicon,
        _ vocabulary: Vocabulary, known: Set<WordID>
    ) -> Int {
        var end = start + 1
        while true {
            if let phrase = phraseEnd(from: end - 1, sentence, document, &lexicon, vocabulary), phrase > end { end = phrase }
            guard end < sentence.upperBound, end - start < 14,
                let next = link(after: end, start, sentence, style, document, &lexicon, vocabulary, known: known)
            else { return end }
            end = next
        }
    }

    /// The end of the run with the next capitalized word, if something that joins names stands between.
    private func link(
        after end: Int, _ start: Int, _ sentence: Range<Int>, _ style: LetterStyle, _ document: Document, _ lexicon: inout NameLexicon,
        _ vocabulary: Vocabulary, known: Set<WordID>
    ) -> Int? {
        let tokens = document.tokens
        let shape = tokens.shape[end]
        if shape.contains(.lineStart) { return nil }
        if style == .sentence, let next = nicknameEnd(after: end, sentence, document, &lexicon, vocabulary) { return next }
        if end - 1 > start, lexicon.facts(of: tokens.word[end - 1], vocabulary).marks.contains(.companyForm) {
            // "Kia Motor Corp | of South Korea".
            return lexicon.facts(of: tokens.word[end], vocabulary).marks.contains(.companyForm) && isCapitalized(shape) ? end + 1 : nil
        }
        if isCapitalized(shape) {
            let facts = lexicon.facts(of: tokens.word[end], vocabulary)
            let before = lexicon.facts(of: tokens.word[end - 1], vocabulary)
            if isRomanNumeral(end, document), before.given > 0 || before.surname > 0, style == .sentence { return end + 1 }
            if facts.marks.contains(.never) && !facts.marks.contains(.eventHead) { return nil }
            // "in the U.K. | Currently, …"
            if style == .sentence, tokens.shape[end - 1].contains(.hasPeriod), tokens.end[end - 1] - tokens.start[end - 1] > 2, facts.common > 2,
                !tokens.tag[end].isNoun, !tokens.tag[end].isAdjective { return nil }
            if facts.marks.contains(.calendar), facts.given == 0 || style == .capitals { return nil }
            if style != .sentence {
                let given = lexicon.facts(of: tokens.word[end - 1], vocabulary).given
                if given > 1, facts.surname > 1 { return end + 1 }
                return nameStart(end, sentence, style, document, &lexicon, vocabulary, known: known) != nil
                    || facts.organizationHead > 1 && style == .headline ? end + 1 : nil
            }
            return end + 1
        }
        guard style != .capitals, end + 1 < sentence.upperBound else { return nil }
        if let next = listEnd(after: end, start, sentence, document, &lexicon, vocabulary) { return next }
        let first = byte(end, document)
        let last = lexicon.facts(of: tokens.word[end - 1], vocabulary)
        if first == UInt8(ascii: "&"), isCapitalized(tokens.shape[end + 1]) { return end + 2 }
        if first == UInt8(ascii: "-"), !shape.contains(.spaceBefore), !tokens.shape[end + 1].contains(.spaceBefore),
            tokens.end[end] - tokens.start[end] == 1 {
            return afterHyphen(end, start, last, sentence, document, &lexicon, vocabulary)
        }
        let facts = lexicon.facts(of: tokens.word[end], vocabulary)
        if facts.marks.contains(.particle), shape.contains(.spaceBefore) { return afterParticle(end, sentence, document, &lexicon, vocabulary) }
        return afterConnector(end, start, last, sentence, document, &lexicon, vocabulary)
    }

    /// "The Ministry of Trade | , Industry and Energy": an office's fields, all of them ordinary words.
    private func listEnd(
        after end: Int, _ start: Int, _ sentence: Range<Int>, _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary
    ) -> Int? {
        let tokens = document.tokens
        func isField(_ token: Int, _ lexicon: inout NameLexicon) -> Bool {
            guard token < sentence.upperBound, isCapitalized(tokens.shape[token]), tokens.tag[token].isNoun else { return false }
            let facts = lexicon.facts(of: tokens.word[token], vocabulary)
            return facts.common > 1 && facts.placeStart == 0 && !facts.isDemonym
        }
        guard tokens.tag[end] == .comma, end - start > 2, isField(end - 1, &lexicon),
            let of = (start + 1..<end).first(where: { lexicon.facts(of: tokens.word[$0], vocabulary).marks.contains(.of) }),
            lexicon.facts(of: tokens.word[of - 1], vocabulary).organizationHead > 2
        else { return nil }
        var at = end
        while at < sentence.upperBound, tokens.tag[at] == .comma, isField(at + 1, &lexicon) {
            at += 2
            if isField(at, &lexicon) { at += 1 }
        }
        if at < sentence.upperBound, tokens.tag[at] == .comma { at += 1 }
        guard at > end + 1, at < sentence.upperBound, lexicon.facts(of: tokens.word[at], vocabulary).marks.contains(.and), isField(at + 1, &lexicon) else { return nil }
        return at + 2
    }

    /// "King Carlos I", "Eberhard Faber V".
    private func isRomanNumeral(_ token: Int, _ document: Document) -> Bool {
        let bytes = document.bytes(of: token..<token + 1)
        guard bytes.count <= 4, bytes.allSatisfy({ [UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X")].contains(document.text[$0]) }) else { return false }
        // "I" alone is mostly the pronoun.
        let next = token + 1
        return bytes.count > 1 || next < document.tokens.count && !document.tokens.tag[next].isVerb && document.tokens.tag[next] != .md
    }

    /// "Toshiba-EMI", "Li Song-ho", "Ban Ki-moon", "Ata-ur-Rehman", but not "Oslo-based".
    private func afterHyphen(
        _ hyphen: Int, _ start: Int, _ last: WordFacts, _ sentence: Range<Int>, _ document: Document, _ lexicon: inout NameLexicon,
        _ vocabulary: Vocabulary
    ) -> Int? {
        let tokens = document.tokens
        let next = hyphen + 1
        if isCapitalized(tokens.shape[next]) { return next + 1 }
        guard tokens.shape[next].contains(.hasLetter) else { return nil }
        let facts = lexicon.facts(of: tokens.word[next], vocabulary)
        if facts.marks.contains(.particle) || facts.common == 0, next + 2 < sentence.upperBound, byte(next + 1, document) == UInt8(ascii: "-"),
            !tokens.shape[next + 1].contains(.spaceBefore), isCapitalized(tokens.shape[next + 2]), !tokens.shape[next + 2].contains(.spaceBefore) {
            return next + 3
        }
        let length = tokens.end[next] - tokens.start[next]
        // Behind a surname a short syllable belongs to a Korean or Chinese given name.
        let isShort = last.common <= 1 && tokens.end[hyphen - 1] - tokens.start[hyphen - 1] <= 4 && tokens.tag[next].isNoun
            && lexicon.place(start..<hyphen, in: document) == nil
        let isSyllable = hyphen - start == 2 && length <= 5 && (facts.common <= 1 || isShort) && !last.isDemonym
        return facts.common == 0 && last.placeStart == 0 && length > 2 || isSyllable ? next + 1 : nil
    }

    /// Roberto "Hands of Stone" Duran, James Leander (Leo) Nichols: the end of the nickname and the name that goes on after it.
    private func nicknameEnd(
        after end: Int, _ sentence: Range<Int>, _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary
    ) -> Int? {
        let tokens = document.tokens
        guard tokens.shape[end].contains(.punctuation) else { return nil }
        let before = lexicon.facts(of: tokens.word[end - 1], vocabulary)
        let isBracket = byte(end, document) == UInt8(ascii: "(")
        guard isBracket ? before.given > 0 : tokens.shape[end].contains(.quotationMark) && (before.given > 0 || before.common == 0) else { return nil }
        var at = end + 1
        while at < sentence.upperBound, at - end <= (isBracket ? 1 : 4), tokens.shape[at].contains(.hasLetter) { at += 1 }
        guard at > end + 1, at + 1 < sentence.upperBound, isCapitalized(tokens.shape[end + 1]), isCapitalized(tokens.shape[at + 1]),
            isBracket ? byte(at, document) == UInt8(ascii: ")") : tokens.shape[at].contains(.quotationMark)
        else { return nil }
        return at + 2
    }

    /// "Edwin van der Sar": the particles and the name after them.
    private func afterParticle(
        _ particle: Int, _ sentence: Range<Int>, _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary
    ) -> Int? {
        var at = particle
        while at < sentence.upperBound, at - particle < 3, lexicon.facts(of: document.tokens.word[at], vocabulary).marks.contains(.particle),
            !isCapitalized(document.tokens.shape[at]) { at += 1 }
        return at < sentence.upperBound && isCapitalized(document.tokens.shape[at]) ? at + 1 : nil
    }

    /// "University of the West | of England".
    private func isRegionOfHead(
        _ token: Int, _ start: Int, _ facts: WordFacts, _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary
    ) -> Bool {
        let words = document.tokens.word
        guard facts.marks.contains(.direction), token - start > 2, lexicon.facts(of: words[token - 1], vocabulary).marks.contains(.the) else { return false }
        return lexicon.facts(of: words[token - 2], vocabulary).marks.contains(.of) && lexicon.facts(of: words[token - 3], vocabulary).organizationHead > 2
    }

    /// "University of Oxford", "Committee for State Security", "Securities and Exchange Commission".
    private func afterConnector(
        _ connector: Int, _ start: Int, _ last: WordFacts, _ sentence: Range<Int>, _ document: Document, _ lexicon: inout NameLexicon,
        _ vocabulary: Vocabulary
    ) -> Int? {
        let tokens = document.tokens
        let isHead = last.organizationHead > 1
        let marks = lexicon.facts(of: tokens.word[connector], vocabulary).marks
        if marks.contains(.of) && (isHead || last.marks.contains(.placeHead) || last.marks.contains(.eventHead)
            || isRegionOfHead(connector - 1, start, last, document, &lexicon, vocabulary))
            || marks.contains(.nameJoiner) && last.organizationHead > 2 {
            var at = connector + 1
            if lexicon.facts(of: tokens.word[at], vocabulary).marks.contains(.the) { at += 1 }
            guard at < sentence.upperBound, isCapitalized(tokens.shape[at]) else { return nil }
            let facts = lexicon.facts(of: tokens.word[at], vocabulary)
            return facts.marks.contains(.calendar) || facts.marks.contains(.never) ? nil : at + 1
        }
        if isForClause(start..<connector, document, &lexicon, vocabulary), marks.contains(.and) || marks.contains(.nounJoiner),
            isCapitalized(tokens.shape[connector + 1]) { return connector + 2 }
        if marks.contains(.and) {
            guard isCapitalized(tokens.shape[connector + 1]), last.common > 1, last.placeStart == 0, !last.isDemonym, !last.isTitle,
                !hasWord(of: start..<connector, after: connector, sentence, document)
            else { return nil }
            if !isHead || hasOf(start..<connector, document) {
                var at = connector + 1
                while at < sentence.upperBound, at < connector + 5, isCapitalized(tokens.shape[at]) {
                    at += 1
                    if lexicon.facts(of: tokens.word[at - 1], vocabulary).organizationHead > 2 || hasOf(start..<connector, document) { return at }
                }
            }
        }
        return nil
    }

    /// "University of the Arts | and Kingston University": what has the same head is another name.
    private func hasWord(of name: Range<Int>, after connector: Int, _ sentence: Range<Int>, _ document: Document) -> Bool {
        let tokens = document.tokens
        return (connector + 1..<min(connector + 6, sentence.upperBound)).prefix { isCapitalized(tokens.shape[$0]) }
            .contains { tokens.word[name].contains(tokens.word[$0]) }
    }

    /// "Organization for Security | and Cooperation | in Europe": after such a "for" the name goes on.
    private func isForClause(_ range: Range<Int>, _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary) -> Bool {
        range.dropFirst().contains {
            document.tokens.end[$0] - document.tokens.start[$0] == 3 && byte($0, document) == UInt8(ascii: "f")
                && lexicon.facts(of: document.tokens.word[$0], vocabulary).marks.contains(.nameJoiner)
        }
    }

    private func hasOf(_ range: Range<Int>, _ document: Document) -> Bool {
        range.contains { byte($0, document) == UInt8(ascii: "o") && document.tokens.end[$0] - document.tokens.start[$0] == 2 }
    }
}
