import NewsLanguage

/// What stands beside a name says of its type.
struct ContextEvidence {
    /// The article is about sport, where a town's name mostly means its team.
    var isSport = false
    /// Per token: the number of figures on its line, where the line is one of a table; else 0.
    private var figuresOnLine: [UInt8] = []
    /// "on", where the article speaks of an island.
    private var onIsland: WordID?

    // MARK: - The article

    /// Reads what holds for the article as a whole.
    mutating func read(_ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary) {
        var seen: Set<WordID> = []
        for token in 0..<document.tokens.count where lexicon.facts(of: document.tokens.word[token], vocabulary).marks.contains(.sport) {
            seen.insert(document.tokens.word[token])
        }
        let island = vocabulary.find("island".utf8)
        onIsland = document.tokens.lemma.contains { $0 == island } ? vocabulary.find("on".utf8) : nil
        isSport = seen.count >= 3 && seen.count * 150 > document.tokens.count || seen.count >= 7
        readTables(document)
    }

    /// A line of a table has two figures or more, and hardly a word without a capital.
    private mutating func readTables(_ document: Document) {
        let tokens = document.tokens
        figuresOnLine = Array(repeating: 0, count: tokens.count)
        var start = 0
        while start < tokens.count {
            var end = start
            var figures = 0
            var small = 0
            var words = 0
            repeat {
                let shape = tokens.shape[end]
                if shape.contains(.hasDigit) {
                    // "1996-08-30" and "2-1" are one figure each.
                    if end == start || byte(end - 1, document) != UInt8(ascii: "-") { figures += 1 }
                } else if shape.contains(.hasLetter) {
                    words += 1
                    if !shape.contains(.initialCapital) { small += 1 }
                }
                end += 1
            } while end < tokens.count && !tokens.shape[end].contains(.lineStart)
            if figures >= 2, small * 2 <= figures, words <= 3 * figures, end - start <= 40 {
                for token in start..<end { figuresOnLine[token] = UInt8(min(figures, 255)) }
            }
            start = end
        }
    }

    // MARK: - One name

    /// Adds what stands beside a name.
    ///
    /// - Parameters:
    ///   - before: the part of its run in front of it, if any.
    ///   - isListedPlace: the lexicon has it as a place that is no country.
    func add(
        to name: inout NameCandidate, before: NameSegmenter.Part?, isTown: Bool, _ document: Document, _ lexicon: inout NameLexicon,
        _ vocabulary: Vocabulary
    ) {
        let sentence = document.sentences[name.sentence]
        if let before, before.role == .title {
            name.add(.title)
            name.title = before.tokens
            name.titleGender = lexicon.gender(ofTitle: document.tokens.word[before.tokens.upperBound - 1])
        }
        if name.tokens.lowerBound > sentence.lowerBound, before == nil || before?.role == .nationality {
            addBefore(&name, isTown: isTown, sentence, document, &lexicon, vocabulary)
        }
        addDateline(&name, sentence, document)
        addQuoted(&name, sentence, document)
        addAfter(&name, isTown: isTown, sentence, document, &lexicon, vocabulary)
        if isSport { addTeam(&name, isTown: isTown, sentence, document, &lexicon, vocabulary) }
    }

    /// In an article on sport a town means its team, but for "in Boston", "at Hove", "BOSTON 1996-08-30" and "(Boston)".
    private func addTeam(
        _ name: inout NameCandidate, isTown: Bool, _ sentence: Range<Int>, _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary
    ) {
        let tokens = document.tokens
        let (start, end) = (name.tokens.lowerBound, name.tokens.upperBound)
        if isTown {
            guard name.evidence != .datelinePlace, name.evidence != .placeBeforePlace, name.evidence != .placeInBrackets else { return }
            if figuresOnLine[start] > 0 {
                name.add(figuresOnLine[start] > 2 ? .table : .score)
            } else if start == sentence.lowerBound || (lexicon.cues.before(tokens.word[start - 1])?.location ?? 0) < 0.5 {
                name.add(.team)
            }
        } else if figuresOnLine[start] > 0, name.tokens.count < 3, end < tokens.count, tokens.shape[end].contains(.number), name.own.location < 3 {
            name.add(.teamInTable)
        }
    }

    private func addBefore(
        _ name: inout NameCandidate, isTown: Bool, _ sentence: Range<Int>, _ document: Document, _ lexicon: inout NameLexicon,
        _ vocabulary: Vocabulary
    ) {
        let tokens = document.tokens
        var at = name.tokens.lowerBound - 1
        var factor: Float = 1
        if tokens.tag[at] == .dt || lexicon.facts(of: tokens.word[at], vocabulary).marks.contains(.the) {
            // In "the Bridgton yard" the article belongs to the noun.
            let next = name.tokens.upperBound
            let isModifier = next < sentence.upperBound && isSmallNoun(next, document)
            if lexicon.facts(of: tokens.word[at], vocabulary).marks.contains(.the), !isModifier { name.add(.article) }
            at -= 1
            factor = 0.6
        }
        guard at >= sentence.lowerBound else { return }
        let facts = lexicon.facts(of: tokens.word[at], vocabulary)
        if let scores = lexicon.cues.before(tokens.word[at]) { name.context += scores * factor }
        let pair = at > sentence.lowerBound ? lexicon.cues.before(tokens.word[at - 1], tokens.word[at]) : nil
        if let pair { name.context += pair * factor }
        if facts.marks.contains(.of), at > sentence.lowerBound, !tokens.shape[at - 1].contains(.initialCapital) {
            if lexicon.isNamedByOf(tokens.lemma[at - 1]) {
                name.add(.placeOf)
            } else if pair == nil,
                !lexicon.facts(of: tokens.lemma[at - 1], vocabulary).marks.isDisjoint(with: [.placeNoun, .placeHead]) {
                name.context.location += 2.5
            }
        }
        if tokens.word[at] == onIsland, factor == 1, name.tokens.count == 1, name.own.highest < 1 { name.add(.onIsland) }
        if isHome(of: at, sentence, document, &lexicon, vocabulary) { name.add(.home) }
        if facts.marks.contains(.naming), at > sentence.lowerBound { addKind(ofNoun: at - 1, to: &name, document, &lexicon, vocabulary) }
        if factor == 1, isComma(at, document) || lexicon.isOpen(tokens.lemma[at]) {
            addRoleBefore(isComma(at, document) ? at : at + 1, to: &name, sentence, document, &lexicon, vocabulary)
        }
        let isSmall = !tokens.shape[at].contains(.initialCapital) && tokens.shape[at].contains(.hasLetter)
        if isSmall, factor == 1 {
            let lemma = lexicon.facts(of: tokens.lemma[at], vocabulary)
            if facts.isTitle { name.add(.title) } else if facts.marks.contains(.personNoun) || lemma.marks.contains(.personNoun), !tokens.tag[at].isVerb {
                name.add(.role)
            }
            if facts.isTitle || facts.marks.contains(.personNoun) { name.titleGender = lexicon.gender(ofTitle: tokens.word[at]) }
        }
        if isSport, facts.marks.contains(.opponent), isTown { name.add(.opponent) }
        if byte(at, document) == UInt8(ascii: "("), name.tokens.upperBound < tokens.count,
            byte(name.tokens.upperBound, document) == UInt8(ascii: ")"), name.own.location > 2 { name.add(.placeInBrackets) }
    }

    /// "Dale Wirth, 58, of | Lathrop": where somebody is from.
    private func isHome(of token: Int, _ sentence: Range<Int>, _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary) -> Bool {
        guard token - 2 > sentence.lowerBound, lexicon.facts(of: document.tokens.word[token], vocabulary).marks.contains(.of), isComma(token - 1, document),
            let age = number(token - 2, document)
        else { return false }
        return (1...110).contains(age)
    }

    /// "a group named | Quill Street", "a man called | Horse".
    private func addKind(
        ofNoun token: Int, to name: inout NameCandidate, _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary
    ) {
        let lemma = document.tokens.lemma[token]
        if lexicon.isOpen(lemma) { return }
        if lexicon.facts(of: lemma, vocabulary).marks.contains(.personNoun) { return name.add(.role) }
        switch lexicon.kind(ofHead: lemma) {
        case .organization: name.add(.groupNamed)
        case .location, .facility: name.add(.placeNamed)
        default: if document.tokens.tag[token].isNoun { name.add(.thingNamed) }
        }
    }

    /// "Mr. Zúñiga's son, | Andrés", "the grid's head of operations, | Øystein Brekke": a role with its owner, and a comma. Its rivals are
    /// what it is itself.
    private func addRoleBefore(
        _ end: Int, to name: inout NameCandidate, _ sentence: Range<Int>, _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary
    ) {
        let tokens = document.tokens
        var role: Int?
        var isOpen = false
        var at = end - 1
        while at >= sentence.lowerBound, end - at < 8 {
            let tag = tokens.tag[at]
            if isPossessive(at, document) || tag == .prpPossessive {
                if role != nil { name.add(.role) }
                if isOpen, isIts(at, document) { name.context.organization += 2 }
                return
            }
            if lexicon.isOpen(tokens.lemma[at]) { isOpen = true }
            let isOf = tag == .inPreposition && lexicon.facts(of: tokens.word[at], vocabulary).marks.contains(.nounJoiner)
            guard tag.isNoun || tag.isAdjective || isOf else { return }
            if isOf { role = nil } else if role == nil, tag.isNoun, !tokens.shape[at].contains(.initialCapital),
                lexicon.facts(of: tokens.lemma[at], vocabulary).marks.contains(.personNoun) { role = at }
            at -= 1
        }
    }

    private func addAfter(
        _ name: inout NameCandidate, isTown: Bool, _ sentence: Range<Int>, _ document: Document, _ lexicon: inout NameLexicon,
        _ vocabulary: Vocabulary
    ) {
        let tokens = document.tokens
        var at = name.tokens.upperBound
        guard at < sentence.upperBound else { return }
        var factor: Float = 1
        if isPossessive(at, document) {
            at += 1
            factor = 0.5
            guard at < sentence.upperBound else { return }
        }
        if let scores = lexicon.cues.after(tokens.word[at]) {
            name.context += scores * factor
            // People have lawyers and plans; only organizations have a chief or a chairman.
            if factor < 1, name.own.person < 1 { name.context.organization += scores.organization * (1 - factor) }
        }
        let facts = lexicon.facts(of: tokens.word[at], vocabulary)
        if isSport, facts.marks.contains(.opponent), isTown, factor == 1 { name.add(.opponent) }
        if factor == 1, isSmallNoun(at, document) {
            if facts.marks.contains(.placeHead) { name.context.location += 1.5 } else if facts.organizationHead > 1 { name.context.organization += 1.5 }
        }
        if factor == 1, lexicon.facts(of: tokens.word[at], vocabulary).marks.contains(.be), at + 2 < sentence.upperBound { addHead(&name, at + 1, sentence, document, &lexicon, vocabulary) }
        switch byte(at, document) {
        case UInt8(ascii: ",") where at + 1 < sentence.upperBound: addApposition(&name, at + 1, sentence, document, &lexicon, vocabulary)
        case UInt8(ascii: "(") where at + 2 < sentence.upperBound:
            if byte(at + 2, document) == UInt8(ascii: ")") || at + 3 < sentence.upperBound && byte(at + 3, document) == UInt8(ascii: ")") {
                let inside = lexicon.facts(of: tokens.word[at + 1], vocabulary)
                if inside.placeStart > 0, tokens.shape[at + 1].contains(.initialCapital), name.tokens.count > 1 { name.add(.countryInBrackets) }
                if let age = number(at + 1, document), (5...110).contains(age), isSport == false { name.add(.age) }
            }
        default: break
        }
    }

    /// ", 45,"; ", who"; ", Germany"; ", a former teacher"; ", a software company".
    private func addApposition(
        _ name: inout NameCandidate, _ start: Int, _ sentence: Range<Int>, _ document: Document, _ lexicon: inout NameLexicon,
        _ vocabulary: Vocabulary
    ) {
        let tokens = document.tokens
        if let age = number(start, document), (1...110).contains(age), start + 1 >= sentence.upperBound || isComma(start + 1, document) {
            name.add(.age)
            return
        }
        if lexicon.facts(of: tokens.word[start], vocabulary).marks.contains(.relative) { name.add(.relativeWho) }
        if tokens.shape[start].contains(.initialCapital) {
            let next = lexicon.facts(of: tokens.word[start], vocabulary)
            if next.placeStart > 0, next.given == 0 || next.placeStart > 1, lexicon.place(start..<start + 1, in: document) != nil { name.add(.placeBeforePlace) }
            return
        }
        addHead(&name, start, sentence, document, &lexicon, vocabulary)
    }

    /// What the head of the noun phrase says that describes the name: "a former teacher", "a software company", "a village".
    private func addHead(
        _ name: inout NameCandidate, _ start: Int, _ sentence: Range<Int>, _ document: Document, _ lexicon: inout NameLexicon,
        _ vocabulary: Vocabulary
    ) {
        let tokens = document.tokens
        var at = start
        var head: Int?
        while at < sentence.upperBound, at - start < 9 {
            let shape = tokens.shape[at]
            guard shape.contains(.hasLetter), !endsNounPhrase(tokens.tag[at]), !lexicon.facts(of: tokens.word[at], vocabulary).marks.contains(.of) else { break }
            if isPossessive(at, document) { head = nil } else { head = at }
            at += 1
        }
        guard let head, head > start || tokens.tag[head].isNoun, !tokens.shape[head].contains(.initialCapital) else { return }
        let facts = lexicon.facts(of: tokens.lemma[head], vocabulary)
        let hasArticle = lexicon.facts(of: tokens.word[start], vocabulary).marks.contains(.article)
        let kind = lexicon.kind(ofHead: tokens.lemma[head])
        if kind == .organization, hasArticle {
            name.context.organization += 3.5
        } else if kind != nil, hasArticle {
            name.context.location += 3.5
        } else if facts.marks.contains(.personNoun) || facts.isTitle {
            name.add(.appositionRole)
        } else if facts.organizationHead > 1 || facts.marks.contains(.groupNoun), hasArticle {
            name.context.organization += 3.5
        } else if facts.marks.contains(.placeNoun) || facts.marks.contains(.placeHead), hasArticle {
            name.context.location += 3.5
        } else if facts.marks.contains(.eventHead), hasArticle {
            name.context.other += 3
        }
    }

    /// A noun without a capital, as far as the tags tell.
    private func isSmallNoun(_ token: Int, _ document: Document) -> Bool {
        let shape = document.tokens.shape[token]
        return shape.contains(.hasLetter) && !shape.contains(.initialCapital) && document.tokens.tag[token].isNoun
    }

    private func endsNounPhrase(_ tag: Tag) -> Bool {
        tag == .inPreposition || tag.isVerb && tag != .vbn && tag != .vbg || tag == .wp || tag == .wdt || tag == .cc || tag == .md || tag == .prp || tag == .to
    }

    /// A name of several words that quotation marks enclose is a work's, or a nickname.
    private func addQuoted(_ name: inout NameCandidate, _ sentence: Range<Int>, _ document: Document) {
        let (start, end) = (name.tokens.lowerBound, name.tokens.upperBound)
        guard start > sentence.lowerBound, end < document.tokens.count, isQuote(start - 1, document) else { return }
        if isQuote(end, document) || end + 1 < document.tokens.count && isComma(end, document) && isQuote(end + 1, document) { name.add(.quoted) }
    }

    private func isQuote(_ token: Int, _ document: Document) -> Bool { document.tokens.shape[token].contains(.quotationMark) }

    /// "LONDON 1996-08-30", "BEIRUT (Reuters) -", "PARIS, March 3 —": a place that opens a story.
    private func addDateline(_ name: inout NameCandidate, _ sentence: Range<Int>, _ document: Document) {
        let tokens = document.tokens
        let next = name.tokens.upperBound
        guard next < tokens.count else { return }
        let capitals = tokens.shape[name.tokens.lowerBound].contains(.allCapitals)
        if capitals, name.tokens.lowerBound == sentence.lowerBound || name.inCapitals {
            let at = Int(tokens.start[next])
            let isDate = tokens.shape[next].contains(.hasDigit) && at + 4 < document.text.count && document.text[at + 4] == UInt8(ascii: "-")
            if isDate || byte(next, document) == UInt8(ascii: "(") && name.tokens.lowerBound == sentence.lowerBound { name.add(.datelinePlace) }
        }
        if name.tokens.lowerBound == sentence.lowerBound, tokens.shape[name.tokens.lowerBound].contains(.lineStart) || name.tokens.lowerBound == 0, name.own.location > 2,
            byte(next, document) == UInt8(ascii: "-") || byte(next, document) == 0xE2, tokens.shape[next].contains(.spaceBefore), !isSport {
            name.add(.datelinePlace)
        }
    }

    // MARK: - Tokens

    private func isComma(_ token: Int, _ document: Document) -> Bool {
        [UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";")].contains(byte(token, document))
    }

    /// A whole number of up to three figures.
    private func number(_ token: Int, _ document: Document) -> Int? {
        let bytes = document.bytes(of: token..<token + 1)
        guard bytes.count <= 3, document.tokens.shape[token].contains(.number) else { return nil }
        var value = 0
        for at in bytes {
            guard document.text[at] >= UInt8(ascii: "0"), document.text[at] <= UInt8(ascii: "9") else { return nil }
            value = value * 10 + Int(document.text[at] - UInt8(ascii: "0"))
        }
        return value
    }
}

/// Whether a token is "its", the only possessive of its first letter.
func isIts(_ token: Int, _ document: Document) -> Bool {
    document.tokens.tag[token] == .prpPossessive && byte(token, document) | 0x20 == UInt8(ascii: "i")
}

/// Whether a token is a possessive ending.
func isPossessive(_ token: Int, _ document: Document) -> Bool {
    if document.tokens.tag[token] == .pos { return true }
    let bytes = document.bytes(of: token..<token + 1)
    guard !document.tokens.shape[token].contains(.spaceBefore), bytes.count >= 2, bytes.count <= 4 else { return false }
    let isMark = document.text[bytes.lowerBound] == UInt8(ascii: "'") || document.text[bytes.lowerBound] == 0xE2
    return isMark && document.text[bytes.upperBound - 1] | 0x20 == UInt8(ascii: "s")
}
