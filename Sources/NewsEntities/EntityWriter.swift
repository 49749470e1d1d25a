import NewsLanguage

/// Makes the public entities of the gathered mentions.
enum EntityWriter {
    static func entities(
        of chains: [EntityChain], _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary
    ) -> [Entity] {
        var entities: [Entity] = []
        for chain in chains {
            // A phrase without a name is an entity if a pronoun means it or if it holds a name ("a Twitter spokesperson").
            guard !chain.mentions.isEmpty, chain.isNamed || chain.mentions.count > 1 || chain.holdsName else { continue }
            entities.append(entity(of: chain, document, &lexicon, vocabulary))
        }
        return entities
    }

    static func first(_ entity: Entity) -> (Int, Int) {
        guard let mention = entity.mentions.first else { return (Int.max, 0) }
        return (mention.tokens.lowerBound, mention.tokens.upperBound)
    }

    private static func entity(of chain: EntityChain, _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary) -> Entity {
        var entity = Entity(kind: chain.kind == .person && chain.isPlural && !chain.isNamed ? .group : chain.kind, name: flat(document.string(of: chain.fullest)))
        entity.mentions = chain.mentions.sorted { ($0.tokens.lowerBound, $0.tokens.upperBound) < ($1.tokens.lowerBound, $1.tokens.upperBound) }
        if chain.isNamed { entity.description = chain.description.map { flat(document.string(of: $0)) } }
        var forms = chain.mentions.filter { $0.kind == .name }.map(\.tokens) + chain.titled
        forms.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
        for form in forms {
            let alias = flat(document.string(of: form))
            if alias != entity.name, !entity.aliases.contains(alias) { entity.aliases.append(alias) }
        }
        switch chain.kind {
        case .location:
            guard let line = lexicon.place(chain.fullest, in: document) else { break }
            let place = ListedPlace(line)
            entity.country = place.country
            entity.latitude = place.latitude
            entity.longitude = place.longitude
        case .group:
            entity.country = lexicon.country(ofDemonym: document.tokens.word[chain.fullest.lowerBound], vocabulary)
        default: break
        }
        return entity
    }

    /// White space as one blank.
    static func flat(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) else { return text }
        return text.split { $0 == " " || $0 == "\n" || $0 == "\r" || $0 == "\t" || $0 == "\r\n" }.joined(separator: " ")
    }
}
