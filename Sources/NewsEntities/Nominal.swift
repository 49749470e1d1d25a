import NewsLanguage

/// A noun phrase that speaks of somebody or something without a name: "the former Twitter employee", "three policemen", and, where a name
/// stands in it, "the Boston police department", "a village near Mosul".
struct Nominal {
    /// Person, organization, location or facility.
    var kind: Entity.Kind
    /// From its determiner to its head.
    var tokens: Range<Int>
    var head: Int
    /// With what follows the head and belongs to it: "for the military", or the name that it stands before.
    var phrase: Range<Int>
    var sentence: Int
    var isPlural: Bool
    /// "the", "this", "that" or a possessive stands before it.
    var isDefinite: Bool
    /// "everybody", "someone".
    var isIndefinite: Bool
    var gender: WordFacts.Gender?
    /// It holds a name ("a Twitter spokesperson").
    var holdsName: Bool
    /// The chain of the name that follows it directly and that it describes ("Twitter employee Bahtiyar Duysak"), and the name's first token.
    var nameAfter: (chain: Int, token: Int)?
    /// The name follows "of": "the city of Arbil".
    var isNamedByOf = false

    var standsBeforeName: Bool { nameAfter != nil }

    /// The phrase without its determiner.
    func description(_ document: Document) -> Range<Int> {
        var start = tokens.lowerBound
        while start < head, document.tokens.tag[start] == .dt || document.tokens.tag[start] == .prpPossessive || document.tokens.tag[start] == .pdt { start += 1 }
        return start..<(isNamedByOf ? head + 1 : nameAfter?.token ?? phrase.upperBound)
    }
}

/// Finds the nominals of a document.
struct NominalFinder {
    /// - Parameter chainAt: by token, the chain of the name that covers it, or -1.
    func nominals(
        in document: Document, styles: [LetterStyle], chains: [EntityChain], chainAt: [Int], _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary
    ) -> [Nominal] {
        var found: [Nominal] = []
        let tokens = document.tokens
        for (index, sentence) in document.sentences.enumerated() where styles[index] != .capitals {
            for token in sentence where tokens.tag[token].isNoun && chainAt[token] < 0 {
                guard let kind = kind(ofNoun: token, document, &lexicon, vocabulary),
                    let nominal = nominal(kind, head: token, index, sentence, document, chains, chainAt, &lexicon, vocabulary),
                    kind == .person || nominal.holdsName && !nominal.standsBeforeName
                else { continue }
                found.append(nominal)
            }
        }
        return found
    }

    private func kind(ofNoun token: Int, _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary) -> Entity.Kind? {
        let tokens = document.tokens
        let lemma = lexicon.facts(of: tokens.lemma[token], vocabulary)
        if lexicon.isPersonNoun(tokens.lemma[token]) || lemma.marks.contains(.personNoun) { return .person }
        return tokens.shape[token].contains(.initialCapital) ? nil : lexicon.kind(ofHead: tokens.lemma[token])
    }

    private func nominal(
        _ kind: Entity.Kind, head: Int, _ index: Int, _ sentence: Range<Int>, _ document: Document, _ chains: [EntityChain], _ chainAt: [Int],
        _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary
    ) -> Nominal? {
        let tokens = document.tokens
        let next = head + 1
        var name: Int?
        if next < sentence.upperBound {
            if chainAt[next] >= 0 { name = tokens.shape[next].contains(.initialCapital) ? next : nil } else if tokens.tag[next].isNoun || tokens.tag[next] == .hyph { return nil }
        }
        var start = head
        var holdsName = false
        while start > sentence.lowerBound {
            let tag = tokens.tag[start - 1]
            let isPart = tag.isNoun || tag.isAdjective || tag == .cd || tag == .vbn || tag == .pos || tag == .hyph || tag == .prpPossessive
                || tag == .dt || tag == .pdt || tag == .afx || chainAt[start - 1] >= 0
            guard isPart, head - start < 9 else { break }
            start -= 1
            if chainAt[start] >= 0 { holdsName = true }
            if tag == .dt || tag == .prpPossessive || tag == .pdt { break }
        }
        while start < head, isVerb(start, sentence, tokens) { start += 1 }
        let first = tokens.tag[start]
        // The rivals and owners of what is no person are mostly none either, unless a person is named.
        if isIts(start, document), lexicon.isOpen(tokens.lemma[head]), !isPerson(name ?? head + 2, sentence, chains, chainAt) { return nil }
        let isPossessed = (start..<head).contains { tokens.tag[$0] == .pos }
        let word = tokens.word[head]
        var end = name == nil ? modifierEnd(next, sentence, document, chains, chainAt, &lexicon, vocabulary) : next
        // "the President of the United States | Donald Trump"
        if name == nil, kind == .person, end > next, end < sentence.upperBound, chainAt[end] >= 0, chains[chainAt[end]].kind == .person { name = end }
        let isNamedByOf = name == nil && kind == .location && end > next + 1 && lexicon.isNamedByOf(tokens.word[head]) && chainAt[next + 1] >= 0
            && lexicon.facts(of: tokens.word[next], vocabulary).marks.contains(.of) && chains[chainAt[next + 1]].kind == .location
        if isNamedByOf { name = next + 1 }
        if (next..<max(next, end)).contains(where: { chainAt[$0] >= 0 }) { holdsName = true }
        if let name { end = nameEnd(name, sentence, chainAt) }
        return Nominal(
            kind: kind, tokens: start..<head + 1, head: head, phrase: start..<end, sentence: index,
            isPlural: tokens.tag[head] == .nns || tokens.tag[head] == .nnps || lexicon.isCollective(word),
            isDefinite: first == .prpPossessive || isPossessed || first == .dt && byte(start, document) | 0x20 == UInt8(ascii: "t"),
            isIndefinite: start == head && lexicon.isIndefinite(word),
            gender: lexicon.gender(ofNoun: tokens.lemma[head]), holdsName: holdsName, nameAfter: name.map { (chainAt[$0], $0) },
            isNamedByOf: isNamedByOf)
    }

    /// "was | held hostage", "it has | suspended officials": a participle at the edge of a phrase that a verb or a noun stands before is the clause's.
    private func isVerb(_ token: Int, _ sentence: Range<Int>, _ tokens: Tokens) -> Bool {
        guard tokens.tag[token] == .vbn, token > sentence.lowerBound else { return false }
        let before = tokens.tag[token - 1]
        return before.isVerb || before.isNoun || before.isAdverb || before == .prp || before == .md || before == .wp || before == .wdt
    }

    private func isPerson(_ token: Int, _ sentence: Range<Int>, _ chains: [EntityChain], _ chainAt: [Int]) -> Bool {
        token < sentence.upperBound && chainAt[token] >= 0 && chains[chainAt[token]].kind == .person
    }

    private func nameEnd(_ start: Int, _ sentence: Range<Int>, _ chainAt: [Int]) -> Int {
        var end = start
        while end < sentence.upperBound, chainAt[end] == chainAt[start] { end += 1 }
        return end
    }

    /// The end of "of the company", "from Mosul", "for the military in Aceh" behind a noun; its start if nothing of the kind follows.
    private func modifierEnd(
        _ start: Int, _ sentence: Range<Int>, _ document: Document, _ chains: [EntityChain], _ chainAt: [Int], _ lexicon: inout NameLexicon,
        _ vocabulary: Vocabulary
    ) -> Int {
        let tokens = document.tokens
        var end = start
        while end + 1 < sentence.upperBound {
            let isJoiner = tokens.tag[end] == .inPreposition && lexicon.facts(of: tokens.word[end], vocabulary).marks.contains(.nounJoiner)
            // "curator and director of exhibits at the university"
            let isAnd = end == start && lexicon.facts(of: tokens.word[end], vocabulary).marks.contains(.and) && chainAt[end + 1] < 0
            guard isJoiner || isAnd else { break }
            var at = end + 1
            while at < sentence.upperBound, at - end < 9 {
                let tag = tokens.tag[at]
                let isPart = tag.isNoun || tag.isAdjective || tag == .dt || tag == .cd || tag == .pos || tag == .prpPossessive || tag == .hyph || chainAt[at] >= 0
                guard isPart else { break }
                let isNextName = at > end + 1 && chainAt[at] >= 0 && chainAt[at] != chainAt[at - 1] && chains[chainAt[at]].kind == .person
                if isNextName, chainAt[at - 1] >= 0 || tokens.tag[at - 1].isNoun { break }
                at += 1
            }
            guard at > end + 1, tokens.tag[at - 1].isNoun || chainAt[at - 1] >= 0 else { return end }
            // A second noun belongs to the phrase only if something follows that both share.
            if isAnd {
                guard at < sentence.upperBound, tokens.tag[at] == .inPreposition, tokens.tag[end + 1] != .dt,
                    lexicon.facts(of: tokens.lemma[at - 1], vocabulary).marks.contains(.personNoun) else { return end }
            }
            end = at
        }
        return end
    }
}
