import NewsLanguage

/// Gathers the names of each entity: the name sieves of Lee et al. (2011), surest first, in one pass over the names by length and place.
struct EntityLinker {
    /// In order of first name.
    private(set) var chains: [EntityChain] = []
    /// By token: the chain whose name covers it, or -1.
    private(set) var chainAt: [Int] = []

    private let document: Document

    init(_ names: [NameCandidate], _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary) {
        self.document = document
        chainAt = Array(repeating: -1, count: document.tokens.count)
        // Full names first: they decide where the short ones belong.
        let byLength = names.indices.sorted { (names[$1].tokens.count, $0) < (names[$0].tokens.count, $1) }
        var chainOf = Array(repeating: -1, count: names.count)
        let fullOf = Dictionary(BracketedAcronym.pairs(of: names, in: document), uniquingKeysWith: { first, _ in first })
        for at in byLength {
            guard let kind = names[at].kind else { continue }
            let words = names[at].tokens.map { document.tokens.word[$0] }
            // USI is the University of Southern Indiana rather than a part of USI Art Collections.
            let found = sameName(words, kind) ?? fullForm(words, kind, names[at], vocabulary)
                ?? shortForm(words, kind, names[at], &lexicon, vocabulary) ?? firstSurname(words, names[at], &lexicon, vocabulary) ?? sameCountry(kind, names[at], &lexicon)
                ?? fullOf[at].map { chainOf[$0] }.flatMap { $0 >= 0 && chains[$0].kind == kind ? $0 : nil }
            let chain = found ?? chains.count
            if found == nil {
                chains.append(EntityChain(kind: kind, fullest: names[at].tokens))
                if kind == .location { chains[chain].country = country(names[at].tokens, &lexicon) }
            }
            add(names[at], words, to: chain, &lexicon, vocabulary)
            chainOf[at] = chain
        }
        for at in names.indices where chainOf[at] >= 0 {
            for token in names[at].tokens { chainAt[token] = chainOf[at] }
        }
    }

    private mutating func add(
        _ name: NameCandidate, _ words: [WordID], to chain: Int, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary
    ) {
        chains[chain].mentions.append(
            Mention(tokens: name.tokens, bytes: document.bytes(of: name.tokens), kind: .name, rule: name.evidence.name))
        if !chains[chain].names.contains(words) { chains[chain].names.append(words) }
        // A name in capitals is only shown when there is no other.
        let shown = chains[chain].fullest
        if isInCapitals(shown), !isInCapitals(name.tokens), name.tokens.count >= shown.count { chains[chain].fullest = name.tokens }
        guard name.kind == .person else { return }
        if let title = name.title {
            chains[chain].titled.append(title.lowerBound..<name.tokens.upperBound)
            if name.titleGender == nil, chains[chain].description == nil { chains[chain].description = title }
        }
        if let gender = name.titleGender {
            chains[chain].gender = gender
        } else if chains[chain].gender == nil, words.count > 1 {
            let facts = lexicon.facts(of: words[0], vocabulary)
            if facts.given > 0, facts.gender != .either { chains[chain].gender = facts.gender }
        }
    }

    private func isInCapitals(_ tokens: Range<Int>) -> Bool {
        tokens.allSatisfy { document.tokens.shape[$0].contains(.allCapitals) || !document.tokens.shape[$0].contains(.hasLetter) }
    }

    // MARK: - Sieves

    /// The same words and kind.
    private func sameName(_ words: [WordID], _ kind: Entity.Kind) -> Int? {
        chains.indices.first { chains[$0].kind == kind && chains[$0].names.contains(words) }
    }

    /// A part of a full name: surname or given name of a person, first or last words of an organization.
    private func shortForm(
        _ words: [WordID], _ kind: Entity.Kind, _ name: NameCandidate, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary
    ) -> Int? {
        var best: (chain: Int, distance: Int)?
        for index in chains.indices where chains[index].kind == kind {
            guard chains[index].names.contains(where: { isShort(words, of: $0, kind, &lexicon, vocabulary) }) else { continue }
            if kind == .person, let gender = name.titleGender, let other = chains[index].gender, gender != other, gender != .either { continue }
            // The full name that stands nearest in front.
            let nearest = chains[index].mentions.reduce(Int.max) { best, mention in
                let distance = name.tokens.lowerBound - mention.tokens.lowerBound
                return min(best, distance >= 0 ? distance : 100_000 - distance)
            }
            if nearest < best?.distance ?? Int.max { best = (index, nearest) }
        }
        return best?.chain
    }

    /// "Pizarro" behind "Carlos Pizarro Leongomez": the first of two surnames stands for both, where it is nobody's last name.
    private func firstSurname(_ words: [WordID], _ name: NameCandidate, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary) -> Int? {
        guard name.kind == .person, words.count == 1 else { return nil }
        let facts = lexicon.facts(of: words[0], vocabulary)
        guard facts.surname > 0, facts.given == 0, facts.common == 0 else { return nil }
        return chains.indices.last { index in
            chains[index].kind == .person && chains[index].mentions.contains { $0.tokens.upperBound <= name.tokens.lowerBound }
                && chains[index].names.contains { $0.count > 2 && $0[$0.count - 2] == words[0] }
        }
    }

    private func isShort(_ short: [WordID], of full: [WordID], _ kind: Entity.Kind, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary) -> Bool {
        guard short.count < full.count || kind == .person && short.count > 1 else { return false }
        switch kind {
        case .person:
            if short.count == 1 {
                return full.count > 1 && (full[full.count - 1] == short[0] || full[0] == short[0] && lexicon.facts(of: short[0], vocabulary).given > 0)
            }
            // "Carlos Galan", "Luis Carlos Galan Sarmiento": the second surname may be left out.
            if short.count < full.count, (0...full.count - short.count).contains(where: { full[$0..<$0 + short.count].elementsEqual(short) }) { return true }
            // "George Bush", "George W. Bush"; "van der Sar", "Edwin van der Sar".
            return full[full.count - 1] == short[short.count - 1] && (full[0] == short[0] || full.suffix(short.count).elementsEqual(short))
        case .organization:
            if full.starts(with: short) {
                let next = lexicon.facts(of: full[short.count], vocabulary)
                // "the Church", of Scientology.
                if short.count == 1, next.marks.contains(.of), lexicon.facts(of: short[0], vocabulary).organizationHead > 1 { return true }
                return short.count > 1 || next.organizationHead > 0 || lexicon.facts(of: short[0], vocabulary).common < 2
            }
            if short.count > 1, full.suffix(short.count).elementsEqual(short) { return true }
            return isHeadOf(full, short, &lexicon, vocabulary)
        case .location: return false
        default: return false
        }
    }

    /// "Supreme Court" and "the Court" of "Italian Supreme Court of Cassation": the words end with the full name's head.
    private func isHeadOf(_ full: [WordID], _ short: [WordID], _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary) -> Bool {
        guard let head = short.last, lexicon.facts(of: head, vocabulary).organizationHead > 1, let at = full.firstIndex(of: head),
            at + 1 == full.count || lexicon.facts(of: full[at + 1], vocabulary).marks.contains(.of)
        else { return false }
        return full[...at].suffix(short.count).elementsEqual(short)
    }

    /// The long form of an acronym.
    private func fullForm(_ words: [WordID], _ kind: Entity.Kind, _ name: NameCandidate, _ vocabulary: Vocabulary) -> Int? {
        guard kind == .organization, words.count == 1, document.tokens.shape[name.tokens.lowerBound].contains(.allCapitals) else { return nil }
        let spelling = vocabulary.spelling(words[0]).filter { $0 != UInt8(ascii: ".") }
        guard (2...7).contains(spelling.count) else { return nil }
        return chains.indices.first { index in
            chains[index].kind == .organization && chains[index].mentions.contains { initials(of: $0.tokens, document).elementsEqual(spelling) }
        }
    }

    /// Another name of the same country.
    private func sameCountry(_ kind: Entity.Kind, _ name: NameCandidate, _ lexicon: inout NameLexicon) -> Int? {
        guard kind == .location, let country = country(name.tokens, &lexicon) else { return nil }
        return chains.indices.first { chains[$0].kind == .location && chains[$0].country == country }
    }

    /// The code of the country that a name means; nil for other places.
    private func country(_ name: Range<Int>, _ lexicon: inout NameLexicon) -> String? {
        guard let line = lexicon.place(name, in: document) else { return nil }
        let place = ListedPlace(line)
        return place.kind == .country ? place.country : nil
    }
}
