import NewsLanguage

/// Joins nominals to the people whom they describe: the role before a name, the apposition, the predicate, and later "the" with the same noun.
struct RoleSieve {
    /// By nominal: its chain, or -1.
    private(set) var chainOf: [Int] = []

    mutating func link(
        _ nominals: [Nominal], _ chains: inout [EntityChain], _ chainAt: [Int], _ document: Document,
        _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary
    ) {
        chainOf = Array(repeating: -1, count: nominals.count)
        for (index, nominal) in nominals.enumerated() {
            if let name = nominal.nameAfter {
                describe(name.chain, by: nominal, rule: "role before", &chains, document)
                continue
            }
            if let (chain, rule) = described(by: nominal, chains, chainAt, document, &lexicon, vocabulary) ?? sameRole(nominal, chains, document) {
                describe(chain, by: nominal, rule: rule, &chains, document)
                chainOf[index] = chain
            }
        }
    }

    /// The chain that a nominal stands in apposition to, or is said to be.
    private func described(
        by nominal: Nominal, _ chains: [EntityChain], _ chainAt: [Int], _ document: Document, _ lexicon: inout NameLexicon,
        _ vocabulary: Vocabulary
    ) -> (chain: Int, rule: String)? {
        guard !nominal.isPlural else { return nil }
        let tokens = document.tokens
        let sentence = document.sentences[nominal.sentence]
        var before = nominal.tokens.lowerBound - 1
        // "Fuad Basya, a spokesman for …"
        if before > sentence.lowerBound, tokens.tag[before] == .comma, let chain = named(nominal.kind, at: before - 1, chains, chainAt), !isInList(nominal, sentence, chainAt, document) { return (chain, "apposition") }
        // "The group's leader, John Smith, …", with or without a title: "Dr. John Smith"
        let next = nominal.phrase.upperBound
        let hasTitle = next + 2 < sentence.upperBound && chainAt[next + 1] < 0 && tokens.shape[next + 1].contains(.initialCapital)
        let start = hasTitle ? next + 2 : next + 1
        if start < sentence.upperBound, tokens.tag[next] == .comma, let chain = named(nominal.kind, at: start, chains, chainAt), nominal.isDefinite,
            let end = end(of: chain, from: start, chainAt), end < sentence.upperBound, tokens.tag[end] == .comma || tokens.tag[end] == .period
                || tokens.shape[nominal.head].contains(.initialCapital) && tokens.tag[end].isVerb,
            !(isVerb(behind: end, sentence, document) && isInRelativeClause(nominal, sentence, document)) {
            return (chain, "apposition")
        }
        if let name = nameBehindClause(of: nominal, sentence, chainAt, document), let chain = named(nominal.kind, at: name, chains, chainAt) {
            return (chain, "apposition behind a clause")
        }
        if let name = givenName(after: nominal, sentence, document, &lexicon, vocabulary), let chain = named(nominal.kind, at: name, chains, chainAt) {
            return (chain, "named")
        }
        // "Basya is a spokesman", "Basya, who was the leader"
        guard before > sentence.lowerBound else { return nil }
        if tokens.tag[before].isAdverb, !lexicon.facts(of: tokens.word[before], vocabulary).marks.contains(.negation) { before -= 1 }
        guard before > sentence.lowerBound, isBe(before, document, &lexicon, vocabulary) else { return nil }
        var subject = before - 1
        while subject > sentence.lowerBound, tokens.tag[subject] == .md || tokens.tag[subject].isAdverb || tokens.tag[subject] == .wp || tokens.tag[subject] == .comma
            || isBe(subject, document, &lexicon, vocabulary) { subject -= 1 }
        return named(nominal.kind, at: subject, chains, chainAt).map { ($0, "predicate") }
    }

    /// "A man named | John Smith", "a man who gave his name only as | Deke": where the name begins that a nominal is given.
    private func givenName(
        after nominal: Nominal, _ sentence: Range<Int>, _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary
    ) -> Int? {
        let tokens = document.tokens
        let isNaming = { (token: Int, lexicon: inout NameLexicon) in lexicon.facts(of: tokens.lemma[token], vocabulary).marks.contains(.naming)
            || lexicon.facts(of: tokens.word[token], vocabulary).marks.contains(.naming) }
        let next = nominal.phrase.upperBound
        guard next + 1 < sentence.upperBound else { return nil }
        if isNaming(next, &lexicon) { return next + 1 }
        guard lexicon.facts(of: tokens.word[next], vocabulary).marks.contains(.relative) else { return nil }
        var isNamed = false
        for token in next + 1..<min(next + 9, sentence.upperBound) {
            if tokens.tag[token] == .comma { return nil }
            if isNamed, tokens.tag[token].isProperNoun { return token }
            if isNaming(token, &lexicon) { isNamed = true }
        }
        return nil
    }

    /// "The man who kidnapped the child, | Michael Webb, was sentenced": where the name begins that a clause parts from its noun.
    private func nameBehindClause(of nominal: Nominal, _ sentence: Range<Int>, _ chainAt: [Int], _ document: Document) -> Int? {
        let tags = document.tokens.tag
        let next = nominal.phrase.upperBound
        guard next < sentence.upperBound, tags[next] == .wp,
            let comma = (next + 1..<min(next + RoleSieve.clause, sentence.upperBound)).first(where: { tags[$0] == .comma }),
            comma + 1 < sentence.upperBound, chainAt[comma + 1] >= 0, let end = end(of: chainAt[comma + 1], from: comma + 1, chainAt)
        else { return nil }
        return end < sentence.upperBound && tags[end] == .comma && isVerb(behind: end, sentence, document) ? comma + 1 : nil
    }

    /// How many words a clause between a noun and its name may have.
    private static let clause = 12

    /// Whether a clause goes on behind a comma.
    private func isVerb(behind comma: Int, _ sentence: Range<Int>, _ document: Document) -> Bool {
        guard comma + 1 < sentence.upperBound else { return false }
        return [.vbd, .vbz, .vbp, .md].contains(document.tokens.tag[comma + 1])
    }

    /// "Who kidnapped | the child"
    private func isInRelativeClause(_ nominal: Nominal, _ sentence: Range<Int>, _ document: Document) -> Bool {
        let tags = document.tokens.tag
        var at = nominal.tokens.lowerBound - 1
        while at > sentence.lowerBound, tags[at].isVerb || tags[at].isAdverb || tags[at] == .inPreposition || tags[at] == .rp { at -= 1 }
        return at > sentence.lowerBound && tags[at] == .wp && tags[at - 1].isNoun
    }

    /// The named entity of a kind at a token.
    private func named(_ kind: Entity.Kind, at token: Int, _ chains: [EntityChain], _ chainAt: [Int]) -> Int? {
        guard token >= 0, token < chainAt.count, chainAt[token] >= 0, isSame(chains[chainAt[token]].kind, kind) else { return nil }
        return chainAt[token]
    }

    /// A name's kind and a noun's; the names of facilities are locations.
    private func isSame(_ name: Entity.Kind, _ noun: Entity.Kind) -> Bool { name == noun || name == .location && noun == .facility }

    private func end(of chain: Int, from token: Int, _ chainAt: [Int]) -> Int? {
        var end = token
        while end < chainAt.count, chainAt[end] == chain { end += 1 }
        return end
    }

    /// "Smith, a teacher and Jones": the phrase is one of a list when "and" and another name follow.
    private func isInList(_ nominal: Nominal, _ sentence: Range<Int>, _ chainAt: [Int], _ document: Document) -> Bool {
        let next = nominal.tokens.upperBound
        return next + 1 < sentence.upperBound && document.tokens.tag[next] == .cc && chainAt[next + 1] >= 0
    }

    /// "is", "was", "became".
    private func isBe(_ token: Int, _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary) -> Bool {
        lexicon.facts(of: document.tokens.word[token], vocabulary).marks.contains(.be)
    }

    /// "the former Twitter employee", where somebody was called an employee before.
    private func sameRole(_ nominal: Nominal, _ chains: [EntityChain], _ document: Document) -> (chain: Int, rule: String)? {
        guard nominal.isDefinite, !nominal.isPlural, document.tokens.tag[nominal.tokens.lowerBound] == .dt else { return nil }
        let role = document.tokens.lemma[nominal.head]
        let nouns = nominal.phrase.filter { $0 != nominal.head && document.tokens.tag[$0].isNoun }.map { document.tokens.word[$0] }
        var best: (chain: Int, token: Int)?
        for index in chains.indices where isSame(chains[index].kind, nominal.kind) && chains[index].roles.contains(role) {
            let chain = chains[index]
            // "the driver of the truck" is not the bus driver.
            guard nouns.allSatisfy({ noun in chain.description?.contains { document.tokens.word[$0] == noun } ?? false }) else { continue }
            let last = chain.mentions.reduce(-1) { $1.tokens.lowerBound < nominal.head ? max($0, $1.tokens.lowerBound) : $0 }
            if last > best?.token ?? -1 { best = (index, last) }
        }
        return best.map { ($0.chain, "same role") }
    }

    private func describe(
        _ chain: Int, by nominal: Nominal, rule: String, _ chains: inout [EntityChain], _ document: Document
    ) {
        guard chain >= 0, isSame(chains[chain].kind, nominal.kind) else { return }
        chains[chain].roles.append(document.tokens.lemma[nominal.head])
        if chains[chain].gender == nil { chains[chain].gender = nominal.gender }
        chains[chain].describe(by: nominal.description(document), in: document)
        // The role before a name is told by the description; as a mention it would only hold the name's once more.
        guard !nominal.standsBeforeName else { return }
        chains[chain].mentions.append(Mention(tokens: nominal.phrase, bytes: document.bytes(of: nominal.phrase), kind: .nominal, rule: rule))
    }
}
