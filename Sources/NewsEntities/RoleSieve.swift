import NewsLanguage

/// Joins nominals to the people whom they describe: the role before a name, the apposition, the predicate, and later "the" with the same noun.
struct RoleSieve {
    /// What stands between a nominal and the name that it is given.
    private static let naming: Set<String> = ["named", "called", "nicknamed", "dubbed"]

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
        let next = nominal.tokens.upperBound
        let hasTitle = next + 2 < sentence.upperBound && chainAt[next + 1] < 0 && tokens.shape[next + 1].contains(.initialCapital)
        let start = hasTitle ? next + 2 : next + 1
        if start < sentence.upperBound, tokens.tag[next] == .comma, let chain = named(nominal.kind, at: start, chains, chainAt), nominal.isDefinite,
            let end = end(of: chain, from: start, chainAt), end < sentence.upperBound, tokens.tag[end] == .comma || tokens.tag[end] == .period
                || tokens.shape[nominal.head].contains(.initialCapital) && tokens.tag[end].isVerb {
            return (chain, "apposition")
        }
        // "A man named John Smith"
        if next + 1 < sentence.upperBound, RoleSieve.naming.contains(vocabulary.string(tokens.word[next])),
            let chain = named(nominal.kind, at: next + 1, chains, chainAt)
        { return (chain, "named") }
        // "Basya is a spokesman", "Basya, who was the leader"
        guard before > sentence.lowerBound else { return nil }
        if tokens.tag[before].isAdverb, !lexicon.facts(of: tokens.word[before], vocabulary).marks.contains(.negation) { before -= 1 }
        guard before > sentence.lowerBound, isBe(before, document, &lexicon, vocabulary) else { return nil }
        var subject = before - 1
        while subject > sentence.lowerBound, tokens.tag[subject] == .md || tokens.tag[subject].isAdverb || tokens.tag[subject] == .wp || tokens.tag[subject] == .comma
            || isBe(subject, document, &lexicon, vocabulary) { subject -= 1 }
        return named(nominal.kind, at: subject, chains, chainAt).map { ($0, "predicate") }
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
        var best: (chain: Int, token: Int)?
        for (index, chain) in chains.enumerated() where isSame(chain.kind, nominal.kind) && chain.roles.contains(role) {
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
        // A title says less than a phrase, a short phrase less than a long one that begins in the same way.
        let description = nominal.description(document)
        if let known = chains[chain].description {
            let isTitle = document.tokens.shape[known.lowerBound].contains(.initialCapital)
            if isTitle && (description.count > known.count || !document.tokens.shape[description.lowerBound].contains(.initialCapital)) {
                chains[chain].description = description
            }
        } else {
            chains[chain].description = description
        }
        // The role before a name is told by the description; as a mention it would only hold the name's once more.
        guard !nominal.standsBeforeName else { return }
        chains[chain].mentions.append(Mention(tokens: nominal.phrase, bytes: document.bytes(of: nominal.phrase), kind: .nominal, rule: rule))
    }
}
