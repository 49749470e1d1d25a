import NewsLanguage

/// Settles the types of an article's names together: a name means the same wherever it stands, a full name decides its short forms.
struct DocumentDecision {
    /// All mentions of one spelling.
    private struct Spelling {
        var words: [WordID]
        var mentions: [Int]
        /// What all contexts say together.
        var context: TypeScores = .zero
        /// What full names, acronyms and the like add.
        var linked: TypeScores = .zero
        var own: TypeScores
        var isSure = false

        var total: TypeScores { own + context + linked }
    }

    private var spellings: [Spelling] = []
    private var index: [[WordID]: Int] = [:]

    /// How much of the other mentions' context counts for a mention.
    private static let share: Float = 0.7
    /// The most that contexts of all mentions can say.
    private static let ceiling: Float = 9
    /// A name whose best type has less than this is left out.
    private static let threshold: Float = 0.25

    mutating func settle(
        _ candidates: inout [NameCandidate], isSport: Bool, _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary
    ) {
        gather(&candidates, document)
        linkShortForms(candidates, document, &lexicon, vocabulary)
        linkCompanies(&lexicon, vocabulary)
        for (acronym, full) in BracketedAcronym.pairs(of: candidates, in: document) where spellings[candidates[full].spelling].total.best == .organization {
            spellings[candidates[acronym].spelling].linked += Evidence.acronymOf.weight
        }
        for at in candidates.indices { candidates[at].context += listScores(at, candidates, document, &lexicon, vocabulary) }
        for at in candidates.indices where !candidates[at].isFixed { decide(&candidates[at], document, &lexicon, vocabulary) }
    }

    // MARK: - Lists

    /// What the neighbors in a list say ("Orgy, Velvet Revolver, and Linkin Park"): names in a list are of one type.
    private func listScores(
        _ at: Int, _ candidates: [NameCandidate], _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary
    ) -> TypeScores {
        var scores = TypeScores.zero
        for neighbor in [at - 1, at + 1] where candidates.indices.contains(neighbor) {
            let between = candidates[min(at, neighbor)].tokens.upperBound..<candidates[max(at, neighbor)].tokens.lowerBound
            guard candidates[at].sentence == candidates[neighbor].sentence, (1...3).contains(between.count), isList(between, document, &lexicon, vocabulary) else { continue }
            let total = spellings[candidates[neighbor].spelling].total
            let strength = min(total.highest, 4) * 0.35
            switch total.best {
            case .person: scores.person += strength
            case .organization: scores.organization += strength
            case .location: scores.location += strength
            case .other: break
            }
        }
        return scores
    }

    private func isList(_ tokens: Range<Int>, _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary) -> Bool {
        for token in tokens where !lexicon.facts(of: document.tokens.word[token], vocabulary).marks.contains(.listMark) { return false }
        return true
    }

    // MARK: - Spellings

    private mutating func gather(_ candidates: inout [NameCandidate], _ document: Document) {
        spellings.removeAll(keepingCapacity: true)
        index.removeAll(keepingCapacity: true)
        for at in candidates.indices {
            let words = candidates[at].tokens.map { document.tokens.word[$0] }
            let spelling = index[words] ?? spellings.count
            if spelling == spellings.count {
                index[words] = spelling
                spellings.append(Spelling(words: words, mentions: [], own: candidates[at].own))
            }
            spellings[spelling].mentions.append(at)
            spellings[spelling].context += candidates[at].context
            if !candidates[at].isDoubtful { spellings[spelling].isSure = true }
            candidates[at].spelling = spelling
        }
        for at in spellings.indices {
            let context = spellings[at].context
            let most = context.highest
            if most > Self.ceiling { spellings[at].context = context * (Self.ceiling / most) }
        }
    }

    // MARK: - Short forms

    private mutating func linkShortForms(
        _ candidates: [NameCandidate], _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary
    ) {
        for full in spellings.indices where spellings[full].words.count > 1 {
            let words = spellings[full].words
            switch spellings[full].total.best {
            case .person:
                add(Evidence.surname.weight, to: [words[words.count - 1]])
                if lexicon.facts(of: words[0], vocabulary).given > 0 { add(TypeScores(3, -1, -1, 0), to: [words[0]]) }
                if words.count > 2 { add(Evidence.surname.weight, to: Array(words.suffix(2))) }
            case .organization:
                let first = lexicon.facts(of: words[0], vocabulary)
                if first.common < 2, !first.isDemonym, first.given < 3 { add(TypeScores(-1, first.placeStart > 0 ? 1 : 3, 0, -1), to: [words[0]]) }
                if words.count > 2 { addFirstWords(words) }
                addAcronym(of: full, candidates, document, &lexicon, vocabulary)
            case .other: addVersions(of: full, candidates, document, &lexicon, vocabulary)
            case .location: break
            }
        }
    }

    /// "Brightwell", which recalls kettles, decides "Brightwell Home".
    private mutating func linkCompanies(_ lexicon: inout NameLexicon, _ vocabulary: Vocabulary) {
        for full in spellings.indices where spellings[full].words.count > 1 {
            let first = spellings[full].words[0]
            guard lexicon.facts(of: first, vocabulary).given == 0, let short = index[[first]], spellings[short].total.best == .organization,
                spellings[short].total.organization > 1.5
            else { continue }
            spellings[full].linked += TypeScores(-1.5, 2.5, 0, 0)
        }
    }

    /// The name without its last word, unless that is a person's ("Andy Warhol" of "Andy Warhol Foundation").
    private mutating func addFirstWords(_ words: [WordID]) {
        guard let short = index[Array(words.dropLast())], spellings[short].own.person < 2 || spellings[short].own.best != .person else { return }
        spellings[short].linked += TypeScores(-1, 3, -0.5, -0.5)
    }

    private mutating func add(_ scores: TypeScores, to words: [WordID]) {
        if let short = index[words] { spellings[short].linked += scores }
    }

    /// "Kurdistan Democratic Party" decides KDP. But the US is a country, also beside the University of Sheffield.
    private mutating func addAcronym(
        of full: Int, _ candidates: [NameCandidate], _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary
    ) {
        let letters = initials(of: candidates[spellings[full].mentions[0]].tokens, document)
        guard letters.count > 1, let word = vocabulary.find(letters), let short = index[[word]] else { return }
        if let line = lexicon.place(candidates[spellings[short].mentions[0]].tokens, in: document), ListedPlace(line).kind == .country { return }
        spellings[short].linked += Evidence.acronymOf.weight
    }

    /// The product "Internet Explorer" decides IE and IE6.
    private mutating func addVersions(
        of full: Int, _ candidates: [NameCandidate], _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary
    ) {
        let tokens = candidates[spellings[full].mentions[0]].tokens
        guard lexicon.product(tokens, in: document) != nil else { return }
        let letters = initials(of: tokens, document)
        for short in spellings.indices where spellings[short].words.count == 1 {
            let spelling = vocabulary.spelling(spellings[short].words[0])
            guard spelling.starts(with: letters), spelling.dropFirst(letters.count).allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }) else { continue }
            spellings[short].linked += Evidence.versionOf.weight
        }
    }

    // MARK: - Decision

    private func decide(_ name: inout NameCandidate, _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary) {
        let spelling = spellings[name.spelling]
        if name.isDoubtful, !spelling.isSure, spelling.words.count == 1 || spelling.total.highest < 1.5 { return }
        var scores = name.own + name.context + spelling.linked
        scores += (spelling.context + name.context * -1) * Self.share
        // A person is seldom named by one word alone, unless a full name stands somewhere.
        scores += name.tokens.count == 1 && spelling.linked == .zero ? TypeScores(0, 0.7, 0, 0) : TypeScores(0.3, 0.2, 0, 0)
        guard scores.highest >= Self.threshold else { return }
        switch scores.best {
        case .person: name.kind = .person
        case .organization: name.kind = .organization
        case .location: name.kind = .location
        case .other: name.kind = otherKind(name, document, &lexicon, vocabulary)
        }
    }

    /// What a name is that is neither a person's nor an organization's nor a place's; nil if it is hardly a name.
    private func otherKind(
        _ name: NameCandidate, _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary
    ) -> Entity.Kind? {
        if name.isNationality { return .group }
        if let kind = lexicon.product(name.tokens, in: document) { return kind }
        if name.evidence == .quoted { return .work }
        let shape = document.tokens.shape[name.tokens.upperBound - 1]
        if shape.contains(.hasDigit), shape.contains(.initialCapital) || name.tokens.count > 1 { return .product }
        let isEvent = name.tokens.contains { lexicon.facts(of: document.tokens.word[$0], vocabulary).marks.contains(.eventHead) }
        return isEvent && name.tokens.count > 1 || name.own.other > 2 && isEvent ? .event : nil
    }
}
