import NewsLanguage

/// Gives each nominal that is nobody yet a chain of its own, one for those that repeat each other: "a Twitter spokesperson", "the former
/// Twitter employee" after "a Twitter employee" (the exact match and strict head match of Lee et al. 2011).
struct NominalSieve {
    func link(
        _ nominals: [Nominal], _ chains: inout [EntityChain], chainOf: inout [Int], chainAt: [Int], _ document: Document
    ) {
        for (index, nominal) in nominals.enumerated() where chainOf[index] < 0 && !nominal.standsBeforeName {
            let mention = Mention(tokens: nominal.phrase, bytes: document.bytes(of: nominal.phrase), kind: .nominal, rule: "noun phrase")
            if let before = nominals[..<index].indices.last(where: { chainOf[$0] >= 0 && isRepeated(nominals[$0], by: nominal, chainAt, document) }) {
                chainOf[index] = chainOf[before]
                chains[chainOf[before]].mentions.append(mention)
                let description = nominal.description(document)
                if description.count > chains[chainOf[before]].description?.count ?? 0 { chains[chainOf[before]].description = description }
                continue
            }
            var chain = EntityChain(kind: nominal.kind, fullest: nominal.phrase)
            chain.gender = nominal.gender
            chain.isPlural = nominal.isPlural
            chain.holdsName = nominal.holdsName
            chain.isIndefinite = nominal.isIndefinite
            chain.description = nominal.description(document)
            chain.mentions.append(mention)
            chainOf[index] = chains.count
            chains.append(chain)
        }
    }

    private func isRepeated(_ first: Nominal, by second: Nominal, _ chainAt: [Int], _ document: Document) -> Bool {
        let tokens = document.tokens
        guard first.kind == second.kind, first.isPlural == second.isPlural, tokens.lemma[first.head] == tokens.lemma[second.head] else { return false }
        // "the gunman" after "a gunman".
        if !first.holdsName, !second.holdsName {
            return second.isDefinite && !second.isPlural && second.description(document).count == 1 && tokens.tag[second.tokens.lowerBound] == .dt
        }
        guard second.holdsName, first.holdsName else { return false }
        let words = { (nominal: Nominal) in nominal.description(document).map { tokens.word[$0] } }
        if words(first) == words(second) { return true }
        // Names inside are the same, and the second phrase claims to be known.
        let names = { (nominal: Nominal) in nominal.phrase.map { chainAt[$0] }.filter { $0 >= 0 } }
        return second.isDefinite && tokens.tag[second.tokens.lowerBound] == .dt && names(first) == names(second)
    }
}
