import ArticleModel
import NewsEntities
import NewsLanguage
import NewsTimes

/// All that is known of an article when its incidents are written.
struct IncidentContext {
    /// The sentences that a report begins with, which tell what it is about.
    static let opening = 2
    /// The last sentence that may belong to a lead.
    static let lead = 4

    let reading: SentenceReading
    let vocabulary: Vocabulary
    let times: [TimeExpression]
    let entities: [Entity]
    let published: CivilDateTime?
    /// Token ranges of the armed groups that the article names.
    let armedGroups: [Range<Int>]
    /// For each token, the entity that is mentioned there by name or noun.
    let entityAt: [Int?]
    /// For each token, the entity that a pronoun there means; -1 for none.
    let pronounAt: [Int32]

    func sentence(_ mention: EventMention) -> Range<Int> { reading.document.sentences[mention.sentence] }

    /// The times that begin within some tokens.
    func times(in tokens: Range<Int>) -> ArraySlice<TimeExpression> {
        var (low, high) = (0, times.count)
        while low < high {
            let middle = (low + high) / 2
            if times[middle].tokens.lowerBound < tokens.lowerBound { low = middle + 1 } else { high = middle }
        }
        return times[low...].prefix { $0.tokens.lowerBound < tokens.upperBound }
    }

    func text(_ bytes: Range<Int>) -> String { String(decoding: reading.document.text[bytes], as: UTF8.self) }

    /// What a phrase is, pronouns being what they stand for.
    func kind(of phrase: NounPhrase) -> NounPhrase.Kind {
        guard phrase.kind == .pronoun, let entity = entity(of: phrase) else { return phrase.kind }
        switch entities[entity].kind {
        case .person, .group, .handle: return .person
        case .organization: return .organization
        case .location: return .place
        default: return .thing
        }
    }

    /// "60": a count of what is not named.
    func isBareNumber(_ phrase: NounPhrase) -> Bool { phrase.core(reading.document).allSatisfy { reading.document.tokens.tag[$0] == .cd } }

    func entity(of phrase: NounPhrase) -> Int? {
        phrase.entity ?? (pronounAt[phrase.head] >= 0 ? Int(pronounAt[phrase.head]) : nil)
    }

    /// Whether the article gives an entity a name anywhere.
    func isNamed(_ entity: Int?) -> Bool { entity.map { entities[$0].mentions.contains { $0.kind == .name } } ?? false }

    /// The words that name a phrase's referent: its own without the article; for a pronoun, the first name of what it stands for.
    func naming(_ phrase: NounPhrase) -> (bytes: Range<Int>, entity: Int?)? {
        let entity = entity(of: phrase)
        guard phrase.kind == .pronoun else { return (reading.document.bytes(of: phrase.core(reading.document)), entity) }
        // An agency in the dateline takes no part.
        guard let entity, let mention = entities[entity].mentions.first(where: { $0.kind != .pronoun && !(reading.isInDateline($0.tokens.lowerBound)) }) else { return nil }
        return (mention.bytes, entity)
    }

    /// The same, with a name where the referent has one: who "the former employee" is.
    func name(of phrase: NounPhrase) -> (bytes: Range<Int>, entity: Int?)? {
        guard let entity = entity(of: phrase), !entities[entity].mentions.contains(where: { $0.kind == .name && phrase.tokens.overlaps($0.tokens) }),
            let mention = entities[entity].mentions.first(where: { $0.kind == .name })
        else { return naming(phrase) }
        return (mention.bytes, entity)
    }
}
