import NewsLanguage

/// Finds what a bomb was placed at, thrown at or exploded beside: "placed a charge under a bus", "in front of the homes of officials".
struct BombSites: Sendable {
    private let targets: WordClass?
    /// Nouns that stand for a part of what "of" names: "in front of the bank", "a section of the pipeline".
    private let parts: WordSet
    /// Ways and areas: where something happens rather than what is hit.
    private let ways: WordSet
    /// What bombs are carried in.
    private let carriers: WordSet
    private static let prepositions: Set<String> = ["at", "in", "on", "inside", "outside", "near", "against", "under", "into", "behind", "beside"]
    private static let within: Set<String> = ["in", "inside", "into"]

    init(vocabulary: inout Vocabulary) {
        targets = vocabulary.wordClass(named: "incidents/target")
        parts = vocabulary.words("front section part segment stretch side back rear front entrance gate door vicinity outskirts roof wall branch series number window facade facing top")
        ways = vocabulary.words("street avenue boulevard road highway corner block square line village town city")
        carriers = vocabulary.words("car vehicle truck van automobile pickup jeep suitcase box bag package")
    }

    /// "A section of the pipeline": the pipeline.
    func whole(of phrase: NounPhrase, in context: IncidentContext) -> NounPhrase {
        guard parts.contains(context.reading.document.tokens.lemma[phrase.head]),
            let owner = context.reading.complement(of: phrase), context.isOne(owner, targets)
        else { return phrase }
        return owner
    }

    /// A street, a square, a town: where something happens.
    func isWay(_ phrase: NounPhrase, _ context: IncidentContext) -> Bool { ways.contains(context.reading.document.tokens.lemma[phrase.head]) }

    /// Buildings, vehicles and other things behind the trigger, to the next clause.
    func sites(of mention: EventMention, in context: IncidentContext) -> [NounPhrase] {
        let reading = context.reading
        let tokens = reading.document.tokens
        let sentence = context.sentence(mention)
        var from = mention.trigger.upperBound
        // A noun's own verb is part of the clause: "the bomb was placed at".
        if !mention.isVerb, let group = reading.verbs.first(from: from, before: min(sentence.upperBound, from + 2)) { from = group.tokens.upperBound }
        let limit = reading.nextVerb(after: from, in: sentence)
        let start = mention.isVerb ? mention.head + 1 : from
        return reading.prepositional(from: min(start, limit), before: limit).flatMap { preposition, phrase -> [NounPhrase] in
            guard BombSites.prepositions.contains(preposition) else { return [] }
            return reading.coordinated(with: whole(of: phrase, in: context)).filter { site in
                let head = tokens.lemma[site.head]
                return context.isOne(site, targets) && !isWay(site, context) && !(BombSites.within.contains(preposition) && carriers.contains(head))
                    && context.kind(of: site) != .time
            }
        }
    }
}
