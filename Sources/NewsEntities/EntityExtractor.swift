import NewsLanguage

/// Finds named entities and gathers all mentions of each: names, the nominals that describe them, and pronouns.
public struct EntityExtractor: Sendable {
    private var lexicon: NameLexicon
    private var finder = NameFinder()
    private var pronouns: PronounSieve
    private var things: ThingFinder

    /// - Parameters:
    ///   - vocabulary: takes in the words of the rules.
    ///   - names: names of the user's own with their kinds; they are taken for that wherever they stand.
    public init(vocabulary: inout Vocabulary, names: [String: Entity.Kind] = [:]) {
        lexicon = NameLexicon(vocabulary: &vocabulary, userNames: names)
        pronouns = PronounSieve(vocabulary: &vocabulary)
        things = ThingFinder(vocabulary: &vocabulary)
    }

    /// - Returns: entities in order of their first mention.
    public mutating func entities(in document: Document, vocabulary: Vocabulary) -> [Entity] {
        guard document.tokens.count > 0 else { return [] }
        let styles = document.sentences.map { NameSpotter.style(of: $0, in: document) }
        let names = finder.names(in: document, styles: styles, &lexicon, vocabulary)
        let linker = EntityLinker(names, document, &lexicon, vocabulary)
        var chains = linker.chains
        let nominals = NominalFinder().nominals(in: document, styles: styles, chains: chains, chainAt: linker.chainAt, &lexicon, vocabulary)
        var roles = RoleSieve()
        roles.link(nominals, &chains, linker.chainAt, document, &lexicon, vocabulary)
        var chainOfNominal = roles.chainOf
        NominalSieve().link(nominals, &chains, chainOf: &chainOfNominal, chainAt: linker.chainAt, document)
        pronouns.link(&chains, nominals: nominals, chainOfNominal: &chainOfNominal, chainAt: linker.chainAt, document, &lexicon, vocabulary)
        let found = EntityWriter.entities(of: chains, document, &lexicon, vocabulary)
            + things.things(in: document, chainAt: linker.chainAt, vocabulary: vocabulary)
        return found.sorted { EntityWriter.first($0) < EntityWriter.first($1) }
    }
}
