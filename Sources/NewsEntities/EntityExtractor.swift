import NewsLanguage

/// Finds named entities and gathers all mentions of each.
public struct EntityExtractor: Sendable {
    private var lexicon: NameLexicon

    /// - Parameters:
    ///   - vocabulary: takes in the words of the rules.
    ///   - names: names of the user's own with their kinds; they are taken for that wherever they stand.
    public init(vocabulary: inout Vocabulary, names: [String: Entity.Kind] = [:]) {
        lexicon = NameLexicon(vocabulary: &vocabulary, userNames: names)
    }

    /// - Returns: entities in order of their first mention.
    public mutating func entities(in document: Document, vocabulary: Vocabulary) -> [Entity] {
        var finder = NameFinder()
        let names = finder.names(in: document, &lexicon, vocabulary)
        return EntityLinker.entities(of: names, document, &lexicon, vocabulary)
    }
}
