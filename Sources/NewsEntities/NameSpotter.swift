import NewsLanguage

/// Finds the runs of tokens that look like names: capitals and what may stand between them.
struct NameSpotter {
    /// A run of tokens that holds one name or several.
    struct Run {
        var tokens: Range<Int>
        var style: LetterStyle
        var isDoubtful: Bool
    }

    /// Words with a capital inside a sentence, by word id: what a capital at a sentence's start is worth.
    private var capitalInside: [WordID: Bool] = [:]

    // MARK: - Letters

    /// How the letters of a sentence are used: nearly all capitals, nearly all words capitalized, or as in a sentence.
    static func style(of sentence: Range<Int>, in document: Document) -> LetterStyle {
        var words = 0
        var capitals = 0
        var initials = 0
        var long = 0
        for token in sentence {
            let shape = document.tokens.shape[token]
            let length = document.tokens.end[token] - document.tokens.start[token]
            guard shape.contains(.hasLetter), length > 1 else { continue }
            words += 1
            if shape.contains(.allCapitals) { capitals += 1 }
            if length > 3 {
                long += 1
                if shape.contains(.initialCapital) { initials += 1 }
            }
        }
        if words >= 3, capitals * 10 >= words * 7 { return .capitals }
        // Headlines do not end in a period.
        if long >= 5, words >= 6, document.tokens.tag[sentence.upperBound - 1] != .period, byte(sentence.upperBound - 1, document) != UInt8(ascii: "."), initials * 10 >= long * 8, words < 25 { return .headline }
        return .sentence
    }

    /// Takes note of the capitals inside ordinary sentences.
    mutating func read(_ document: Document, styles: [LetterStyle]) {
        capitalInside.removeAll(keepingCapacity: true)
        let tokens = document.tokens
        for (index, sentence) in document.sentences.enumerated() where styles[index] == .sentence {
            for token in sentence.dropFirst() where tokens.shape[token].contains(.initialCapital) {
                if !NameSpotter.opensSentence(token, sentence, document) { capitalInside[tokens.word[token]] = true }
            }
        }
    }

    /// Whether a capital is due to the token's place: the sentence's first word, or the first after a colon or an opening mark.
    static func opensSentence(_ token: Int, _ sentence: Range<Int>, _ document: Document) -> Bool {
        var before = token - 1
        while before >= sentence.lowerBound {
            let shape = document.tokens.shape[before]
            if shape.contains(.hasLetter) || shape.contains(.hasDigit) && !document.tokens.shape[token].contains(.lineStart) { return false }
            if shape.contains(.quotationMark) || document.tokens.tag[before] == .colon || byte(before, document) == UInt8(ascii: ":") {
                return true
            }
            before -= 1
        }
        return true
    }

    // MARK: - Runs

    /// The runs of a sentence, in order.
    func runs(
        in sentence: Range<Int>, style: LetterStyle, _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary,
        known: Set<WordID>
    ) -> [Run] {
        var runs: [Run] = []
        var at = sentence.lowerBound
        while at < sentence.upperBound {
            guard let start = nameStart(at, sentence, style, document, &lexicon, vocabulary, known: known) else {
                at += 1
                continue
            }
            let end = runEnd(from: at, sentence, style, document, &lexicon, vocabulary, known: known)
            runs.append(Run(tokens: at..<end, style: style, isDoubtful: start == .doubtful))
            at = end
        }
        return runs
    }

    enum Start { case sure, doubtful }

    /// Whether a name may begin at a token.
    func nameStart(
        _ token: Int, _ sentence: Range<Int>, _ style: LetterStyle, _ document: Document, _ lexicon: inout NameLexicon,
        _ vocabulary: Vocabulary, known: Set<WordID>
    ) -> Start? {
        let shape = document.tokens.shape[token]
        if isParticleStart(token, sentence, document, &lexicon, vocabulary) { return .sure }
        guard isCapitalized(shape), shape.contains(.initialCapital) || !hasHyphen(token, document) else { return nil }
        let word = document.tokens.word[token]
        let facts = lexicon.facts(of: word, vocabulary)
        // "the Internet security firm", but "Internet Explorer".
        if facts.marks.contains(.never), facts.marks.contains(.productStart), !isCapitalizedAfter(token, sentence, document) { return nil }
        if !facts.marks.isDisjoint(with: [.userStart, .productStart]) { return .sure }
        if facts.marks.contains(.never) || facts.marks.contains(.calendar) && facts.given == 0 { return nil }
        if facts.marks.contains(.calendar) {
            guard isCapitalizedAfter(token, sentence, document), lexicon.facts(of: document.tokens.word[token + 1], vocabulary).surname > 2 else { return nil }
        }
        if document.tokens.end[token] - document.tokens.start[token] == 1, !isCapitalizedAfter(token, sentence, document) { return nil }
        // An article that a sentence's start capitalizes is no part of the name, but for "The Hague".
        if style == .sentence, facts.marks.contains(.article), NameSpotter.opensSentence(token, sentence, document),
            phraseEnd(from: token, sentence, document, &lexicon, vocabulary) == nil { return nil }
        switch style {
        case .capitals:
            if facts.marks.contains(.sport), token == sentence.lowerBound { return nil }
            return isNameInCapitals(token, facts, known: known, word) || phraseEnd(from: token, sentence, document, &lexicon, vocabulary) != nil
                ? .sure : nil
        case .headline:
            if known.contains(word) || capitalInside[word] == true { return .sure }
            if facts.common > 1, facts.given < 3, !facts.isDemonym, phraseEnd(from: token, sentence, document, &lexicon, vocabulary) == nil {
                return nil
            }
            return .sure
        case .sentence:
            guard facts.common > 0, NameSpotter.opensSentence(token, sentence, document) else { return .sure }
            if shape.contains(.allCapitals), document.tokens.end[token] - document.tokens.start[token] > 1 { return .sure }
            if let end = phraseEnd(from: token, sentence, document, &lexicon, vocabulary), end > token + 1 { return .sure }
            if capitalInside[word] == true, facts.common < 4 || known.contains(word) { return .sure }
            let isFollowed = isCapitalizedAfter(token, sentence, document)
            if isFollowed, facts.marks.contains(.direction) || facts.given > 1 || facts.surname > 3 && facts.common < 3 || facts.isDemonym || facts.isTitle { return .sure }
            if isFollowed, document.tokens.tag[token].isProperNoun || facts.common < 4 { return .doubtful }
            if facts.isDemonym { return .sure }
            if facts.common < 3, document.tokens.tag[token].isProperNoun { return .doubtful }
            return nil
        }
    }

    func isCapitalized(_ shape: Shape) -> Bool {
        (shape.contains(.initialCapital) || shape.contains(.innerCapital)) && shape.isDisjoint(with: [.handle, .address])
    }

    /// "pro-Moscow" is no name.
    private func hasHyphen(_ token: Int, _ document: Document) -> Bool {
        document.text[document.bytes(of: token..<token + 1)].contains(UInt8(ascii: "-"))
    }

    private func isCapitalizedAfter(_ token: Int, _ sentence: Range<Int>, _ document: Document) -> Bool {
        let next = token + 1
        return next < sentence.upperBound && isCapitalized(document.tokens.shape[next])
    }

    /// In a headline in capitals only the words of names seen elsewhere and of the lexicons are taken for names.
    private func isNameInCapitals(_ token: Int, _ facts: WordFacts, known: Set<WordID>, _ word: WordID) -> Bool {
        !facts.marks.contains(.sport) && known.contains(word) || facts.isDemonym || facts.common == 0 && (facts.given > 1 || facts.surname > 2)
    }

    /// "de Klerk", "van Gogh": a small word with white space before it and a capital after it.
    private func isParticleStart(
        _ token: Int, _ sentence: Range<Int>, _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary
    ) -> Bool {
        guard token + 1 < sentence.upperBound, isCapitalized(document.tokens.shape[token + 1]),
            document.tokens.end[token] - document.tokens.start[token] > 1, !document.tokens.shape[token].contains(.initialCapital)
        else { return false }
        let facts = lexicon.facts(of: document.tokens.word[token], vocabulary)
        return facts.marks.contains(.particle) && facts.common < 2
    }

    /// Where the longest name of several tokens in the lexicons ends that begins here; nil if there is none.
    func phraseEnd(
        from token: Int, _ sentence: Range<Int>, _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary
    ) -> Int? {
        let facts = lexicon.facts(of: document.tokens.word[token], vocabulary)
        let isProduct = facts.marks.contains(.productStart)
        let longest = max(Int(max(facts.placeStart, facts.organizationStart)), isProduct ? 2 : 0)
        guard longest > 0 else { return nil }
        var words = 0
        var ends: [Int] = []
        ends.reserveCapacity(12)
        var end = token
        while end < sentence.upperBound, ends.count < 12 {
            if end == token || document.tokens.shape[end].contains(.spaceBefore) { words += 1 }
            if words > longest { break }
            end += 1
            if isCapitalized(document.tokens.shape[end - 1]) || document.tokens.shape[end - 1].contains(.hasDigit)
                || document.tokens.tag[end - 1] == .pos || !document.tokens.shape[end - 1].contains(.spaceBefore) { ends.append(end) }
        }
        for end in ends.reversed() {
            if lexicon.place(token..<end, in: document) != nil || lexicon.organization(token..<end, in: document) != nil
                || isProduct && lexicon.product(token..<end, in: document) != nil { return end }
        }
        return nil
    }
}

/// The first byte of a token.
@inline(__always) func byte(_ token: Int, _ document: Document) -> UInt8 { document.text[Int(document.tokens.start[token])] }

/// The first letters of the capitalized words, small: what an acronym of them is made of.
func initials(of tokens: Range<Int>, _ document: Document) -> [UInt8] {
    tokens.filter { document.tokens.shape[$0].contains(.initialCapital) }.map { byte($0, document) | 0x20 }
}
