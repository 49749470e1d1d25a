import NewsLanguage

/// Gathers the mentions of each entity: the sieve of Lee et al. (2011), surest first.
enum EntityLinker {
    static func entities(
        of names: [NameCandidate], _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary
    ) -> [Entity] {
        var entities: [Entity] = []
        var bySpelling: [[WordID]: Int] = [:]
        for name in names {
            guard let kind = name.kind else { continue }
            let words = name.tokens.map { document.tokens.word[$0] }
            let mention = Mention(tokens: name.tokens, bytes: document.bytes(of: name.tokens), kind: .name, rule: name.evidence.name)
            if let known = bySpelling[words], entities[known].kind == kind {
                entities[known].mentions.append(mention)
            } else {
                bySpelling[words] = entities.count
                var entity = Entity(kind: kind, name: document.string(of: name.tokens))
                entity.mentions = [mention]
                entities.append(entity)
            }
        }
        return entities
    }
}
