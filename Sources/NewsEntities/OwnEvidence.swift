import NewsLanguage

/// What a name's own words say of its type: the lexicons, the word that heads it, the shape of a person's name.
enum OwnEvidence {
    static func scores(
        _ range: Range<Int>, _ run: NameSpotter.Run, _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary
    ) -> (scores: TypeScores, isListed: Bool) {
        var scores = TypeScores.zero
        let listed = addListed(range, document, &lexicon, vocabulary, to: &scores)
        if range.count == 1 {
            addSingle(range.lowerBound, run, document, &lexicon, vocabulary, to: &scores)
        } else {
            addHeads(range, isListed: listed, document, &lexicon, vocabulary, to: &scores)
            addPerson(range, document, &lexicon, vocabulary, to: &scores)
        }
        return (scores, listed)
    }

    // MARK: - Lexicons

    private static func addListed(
        _ range: Range<Int>, _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary, to scores: inout TypeScores
    ) -> Bool {
        let first = lexicon.facts(of: document.tokens.word[range.lowerBound], vocabulary)
        let words = range.reduce(0) { $0 + ($1 == range.lowerBound || document.tokens.shape[$1].contains(.spaceBefore) ? 1 : 0) }
        var isListed = false
        if Int(first.organizationStart) >= words, let kind = lexicon.organization(range, in: document) {
            isListed = true
            switch kind {
            case .agency, .party, .exchange: scores.organization += 7
            case .media: scores.organization += 6
            case .company, .group: scores.organization += words > 1 ? 7 : 4.5
            case .sport: scores.organization += words > 1 ? 7 : 2.5
            }
        }
        if first.marks.contains(.productStart), range.count <= 5, lexicon.product(range, in: document) != nil {
            isListed = true
            scores.other += 6
        }
        // "U.S. Treasury Department".
        if !isListed, words > 2, first.placeStart > 0, lexicon.facts(of: document.tokens.word[range.lowerBound + 1], vocabulary).organizationStart > 1,
            lexicon.organization(range.lowerBound + 1..<range.upperBound, in: document) == .agency, lexicon.place(range.lowerBound..<range.lowerBound + 1, in: document) != nil {
            scores.organization += 14
        }
        if Int(first.placeStart) >= words, let line = lexicon.place(range, in: document) {
            isListed = true
            scores.location += weight(of: line, words: words)
        }
        return isListed
    }

    /// What a place's line in the lexicon weighs: more for countries and large cities, less for the small town of a common name.
    private static func weight(of line: UnsafeBufferPointer<UInt8>, words: Int) -> Float {
        let place = ListedPlace(line)
        let weight: Float
        switch place.kind {
        case .country, .state: weight = 6
        case .region, .county: weight = place.population > 0 ? 5.5 : 3.5
        case .abbreviation: weight = 4
        case .capital: weight = 5.5
        case .city:
            switch place.population {
            case 1_000_000...: weight = 5
            case 300_000...: weight = 4
            case 100_000...: weight = 3
            case 40_000...: weight = 2
            default: weight = 1.2
            }
        }
        return weight + (words > 1 ? 1.5 : 0)
    }

    // MARK: - One word

    private static func addSingle(
        _ token: Int, _ run: NameSpotter.Run, _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary,
        to scores: inout TypeScores
    ) {
        let facts = lexicon.facts(of: document.tokens.word[token], vocabulary)
        let shape = document.tokens.shape[token]
        let length = document.tokens.end[token] - document.tokens.start[token]
        scores.person += Float(facts.given) * 0.5 + Float(facts.surname) * 0.35
        if facts.common > 1 {
            scores.person -= Float(facts.common) * 0.5
            scores.other += Float(facts.common) * 0.35
        }
        if shape.contains(.allCapitals), run.style == .sentence, length > 1 {
            scores.organization += length < 7 ? 2.5 : 1
            scores.person -= 1.5
        } else if shape.contains(.innerCapital), facts.surname == 0 {
            scores.organization += 1.5
        }
        // "IE6", "A320": a product more often than a company.
        if shape.contains(.hasDigit) { scores.other += 2.5 }
        if facts.organizationHead > 0, facts.common > 0 { scores.organization += Float(facts.organizationHead) * 0.4 }
        if facts.marks.contains(.eventHead) { scores.other += 2 }
    }

    // MARK: - Heads

    private static func addHeads(
        _ range: Range<Int>, isListed: Bool, _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary, to scores: inout TypeScores
    ) {
        let word = document.tokens.word
        let last = lexicon.facts(of: word[range.upperBound - 1], vocabulary)
        let first = lexicon.facts(of: word[range.lowerBound], vocabulary)
        // "University of Oxford": the head stands before the connector.
        var head = last
        var isOf = false
        for token in range.dropFirst().dropLast() where !document.tokens.shape[token].contains(.initialCapital) {
            if !lexicon.facts(of: word[token], vocabulary).marks.isDisjoint(with: [.of, .nameJoiner]) {
                head = lexicon.facts(of: word[token - 1], vocabulary)
                isOf = true
                break
            }
        }
        switch head.organizationHead {
        case 3: scores.organization += 5
        case 2: scores.organization += 3
        case 1: scores.organization += 1
        default: break
        }
        if head.marks.contains(.placeHead) { scores.location += isOf ? 4 : 4.5 }
        // "Nathan Law" is a person.
        let isPerson = range.count == 2 && first.given > 1 && head.surname > 2
        if head.marks.contains(.eventHead) { scores.other += isPerson ? 1 : 5.5 }
        if !isOf, first.marks.contains(.placeHead), !first.isTitle { scores.location += first.common > 2 && first.surname > 2 ? 1 : 2.5 }
        if range.contains(where: { byte($0, document) == UInt8(ascii: "&") }) { scores.organization += 4 }
        // "BW-A17": a model's number is nobody's name.
        if document.tokens.shape[range.upperBound - 1].contains(.hasDigit), document.tokens.shape[range.upperBound - 1].contains(.hasLetter) {
            scores += TypeScores(-6, 0, 0, 2.5)
        }
        if last.isDemonym, !first.isDemonym { scores.other += 1 }
        if isListed { return }
        // "North Yorkshire", "Upper Egypt".
        if first.marks.contains(.direction), last.placeStart > 0, lexicon.place(range.lowerBound + 1..<range.upperBound, in: document) != nil {
            scores.location += 5
        }
        // "Storm Brita"
        if range.count == 2, first.marks.contains(.eventHead), first.given == 0 { scores += TypeScores(-3, 0, 0, 6) }
        // "Police Scotland", "Transport Canada".
        if range.count == 2, first.organizationHead > 1, first.given == 0, last.placeStart > 0,
            lexicon.place(range.upperBound - 1..<range.upperBound, in: document) != nil { scores.organization += 8 }
        // "French Sudan".
        if first.isDemonym, range.count == 2, last.placeStart > 0, lexicon.place(range.lowerBound + 1..<range.upperBound, in: document) != nil {
            scores.location += 7
        }
        // "Dynamo Moscow", "Iraqi Kurdistan": a place behind another word.
        if range.count == 2, last.placeStart > 0, last.given == 0, last.surname < 2, first.given == 0, first.common == 0, !first.isDemonym,
            lexicon.place(range.upperBound - 1..<range.upperBound, in: document) != nil { scores.organization += 2 }
    }

    // MARK: - People

    private static func addPerson(
        _ range: Range<Int>, _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary, to scores: inout TypeScores
    ) {
        guard range.count <= 6 else { return }
        var score: Float = 0
        var names = 0
        var unknown = 0
        var isNickname = false
        for token in range {
            if document.tokens.shape[token].contains(.quotationMark) || byte(token, document) == UInt8(ascii: "(") || byte(token, document) == UInt8(ascii: ")") {
                isNickname.toggle()
                continue
            }
            if isNickname { continue }
            let facts = lexicon.facts(of: document.tokens.word[token], vocabulary)
            let shape = document.tokens.shape[token]
            let length = document.tokens.end[token] - document.tokens.start[token]
            if !facts.isTitle, length == 1 && shape.contains(.hasLetter) || length <= 4 && shape.contains(.hasPeriod) {
                score += names > 0 || token == range.lowerBound ? 1.5 : 0
                continue
            }
            guard shape.contains(.initialCapital) || shape.contains(.innerCapital) else {
                let isSyllable = token > range.lowerBound && byte(token - 1, document) == UInt8(ascii: "-")
                if !facts.marks.contains(.particle), shape.contains(.hasLetter), facts.common > 0, !isSyllable { score -= 3 }
                continue
            }
            names += 1
            if facts.organizationHead > 1 || facts.marks.contains(.placeHead) && facts.surname < 3 || facts.marks.contains(.eventHead) && facts.surname < 3 {
                score -= token == range.upperBound - 1 ? 4 : 2
            }
            if token < range.upperBound - 1, facts.isDemonym || facts.isTitle && facts.given < 3 { score -= 4 }
            if facts.isDemonym, facts.surname < 3 { score -= 2 }
            if token == range.lowerBound, facts.given > 0 {
                score += 1.5 + Float(facts.given) * 0.5
            } else if facts.surname > 0 || facts.given > 0 {
                score += 0.4 + Float(facts.surname) * 0.2
                if facts.common > 2, facts.given < 3 { score -= 0.8 }
            } else if facts.common > 1 {
                score -= 2
            } else {
                unknown += 1
                if shape.contains(.allCapitals), length > 1 { score -= 0.5 }
            }
        }
        guard names > 0, names <= 4 else { return }
        // "The Ramones", "The Cult".
        if lexicon.facts(of: document.tokens.word[range.lowerBound], vocabulary).marks.contains(.the) {
            scores.organization += 1.5
            return
        }
        if unknown == names { score += names == 2 || names == 3 ? 1.3 : 0 } else { score += Float(unknown) * 0.5 }
        scores.person += score
    }
}
