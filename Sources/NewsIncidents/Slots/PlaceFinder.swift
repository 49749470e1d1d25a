import NewsEntities
import NewsLanguage

/// Finds where something happened among the places that are named near its mentions.
struct PlaceFinder {
    let context: IncidentContext
    let words: ClauseWords
    let roles: RoleFiller

    /// How far from a mention a place may stand, in sentences.
    private static let reach = 3
    /// What scores less is no better than a guess, and from here on better than the country that a report from a capital tells of.
    private static let sufficient = 4.0
    private static let certain = 6.0

    /// - Parameter isMain: whether the article is about it: what it names somewhere may be where.
    func place(of draft: IncidentDraft, isMain: Bool) -> Slot? {
        let scored = candidates(draft).map { (phrase: $0, score: score($0, draft)) }
        let best = scored.max { ($0.score, -$0.phrase.head) < ($1.score, -$1.phrase.head) }
        let filed = filed()
        // What the report begins with happened where it was filed, unless that is an agency's desk.
        if let filed, !isCapital(filed), draft.first.sentence < IncidentContext.opening, !isTold(best?.phrase, draft) { return slot(filed, "where the report was filed", 0.5) }
        if isMain, let best, let finer = finer(best, scored, draft) { return slot(finer, "place within the country beside the trigger", 0.7) }
        if let best, best.score >= PlaceFinder.certain { return slot(best.phrase, "place beside the trigger", 0.8) }
        let isNear = best.map { $0.score >= PlaceFinder.sufficient } ?? false
        if !isNear, !PlaceFinder.harmful.contains(roles.types.types[draft.type].family), let phrase = premises(draft) { return slot(phrase, "premises of who takes part", 0.6) }
        if let filed, let country = country(of: filed) { return slot(country, "country of the report", 0.45) }
        if let best, isNear { return slot(best.phrase, "place beside the trigger", 0.7) }
        if let best, !isForeign(best.phrase, to: filed) { return slot(best.phrase, "place near the trigger", 0.5) }
        if let filed { return slot(filed, "where the report was filed", 0.4) }
        guard isMain else { return nil }
        return context.reading.phrases.first(where: isPlace).flatMap { slot($0, "first place of the article", 0.4) }
    }

    /// A town of the country that is the best place, where the incident is told of again: "a consulate in Afghanistan was bombed. A car was
    /// rammed into the consulate in Mazar".
    private func finer(
        _ best: (phrase: NounPhrase, score: Double), _ scored: [(phrase: NounPhrase, score: Double)], _ draft: IncidentDraft
    ) -> NounPhrase? {
        guard !PlaceFinder.abstract.contains(roles.types.types[draft.type].family), let country = best.phrase.entity, isCountry(best.phrase), let code = context.entities[country].country else { return nil }
        let inside = scored.filter { one in
            guard let entity = one.phrase.entity, entity != country, !isCountry(one.phrase), hasName(one.phrase) else { return false }
            let sentence = context.reading.document.sentenceIndex(of: one.phrase.head)
            return context.entities[entity].country == code && one.score >= best.score - PlaceFinder.nearly && draft.mentions.contains { $0.sentence == sentence }
                && !(otherVerb(one.phrase, draft)?.isFinite ?? false)
        }
        return inside.max { ($0.score, -$0.phrase.head) < ($1.score, -$1.phrase.head) }?.phrase
    }

    /// Families whose incidents happen nowhere in particular: a firm's seat is not where it was hacked, or where it sold what it recalls.
    private static let abstract: Set<String> = ["digital", "work"]
    /// Families of which something that takes part is no place: a bank that is attacked is the target.
    private static let harmful: Set<String> = ["violence", "crime"]
    /// By how much a town may score less than its country.
    private static let nearly = 5.0

    /// Whether a place is known to lie in another country than the dateline's.
    private func isForeign(_ phrase: NounPhrase, to filed: NounPhrase?) -> Bool {
        guard let here = filed.flatMap(name).flatMap(ListedPlaces.country), let there = name(phrase).flatMap(ListedPlaces.country) else { return false }
        return here != there
    }

    /// Whether a sentence that tells of the incident names the place.
    private func isTold(_ phrase: NounPhrase?, _ draft: IncidentDraft) -> Bool {
        guard let phrase else { return false }
        return draft.mentions.contains { context.sentence($0).contains(phrase.head) }
    }

    /// The place of the dateline, before the agency's brackets; none where brackets name the country: such a report is from abroad, "San Jose
    /// (Costa Rica), 12 Sep (AFP)".
    private func filed() -> NounPhrase? {
        let tags = context.reading.document.tokens.tag
        guard let phrase = context.reading.phrases.first(where: { $0.kind == .place }), context.reading.isInDateline(phrase.head), !tags[..<phrase.head].contains(.openBracket)
        else { return nil }
        let next = phrase.tokens.upperBound
        guard next + 1 < tags.count, tags[next] == .openBracket, let outer = context.reading.phrase(at: next + 1), isCountry(outer) else { return phrase }
        return nil
    }

    private func isCapital(_ phrase: NounPhrase) -> Bool { name(phrase).map(ListedPlaces.isCapital) ?? false }

    /// A report from a capital tells of the country, where nothing is told more closely: the first place where it names that.
    private func country(of filed: NounPhrase) -> NounPhrase? {
        guard isCapital(filed), let country = name(filed).flatMap(ListedPlaces.country) else { return nil }
        return context.reading.phrases.first { phrase in
            guard phrase.kind == .place, isCountry(phrase), !context.reading.isInDateline(phrase.head), let name = self.name(phrase) else { return false }
            return ListedPlaces.country(of: name) == country
        }
    }

    private func name(_ phrase: NounPhrase) -> String? { phrase.entity.map { context.entities[$0].name } }

    private func candidates(_ draft: IncidentDraft) -> [NounPhrase] {
        context.reading.phrases.filter { phrase in
            guard isPlace(phrase), !context.reading.isInDateline(phrase.head) else { return false }
            let sentence = context.reading.document.sentenceIndex(of: phrase.head)
            return draft.mentions.contains { abs($0.sentence - sentence) <= PlaceFinder.reach }
        }
    }

    /// A place, or a building with a name of its own.
    private func isPlace(_ phrase: NounPhrase) -> Bool {
        (phrase.kind == .place || isNamedFacility(phrase)) && !context.reading.isOneOfMany(phrase) && !isDistance(phrase)
    }

    private func isNamedFacility(_ phrase: NounPhrase) -> Bool {
        guard let entity = phrase.entity, context.entities[entity].kind == .facility else { return false }
        return context.entities[entity].mentions.contains { $0.kind == .name && $0.tokens.contains(phrase.head) }
    }

    /// "On the outskirts of Achi"; where the sentence tells of the incident, "near the town of Silvia".
    private func isPart(_ of: Int, _ sentence: Int, _ isOwn: Bool) -> Bool {
        let tokens = context.reading.document.tokens
        guard let part = context.reading.phrase(at: of - 1), part.tokens.lowerBound > context.reading.document.sentences[sentence].lowerBound else { return false }
        let head = tokens.lemma[part.head]
        return (words.isPartOfPlace(head) || isOwn && words.isTown(head)) && words.isLocative(tokens.word[part.tokens.lowerBound - 1])
    }

    /// "43 km South": how far it is from another.
    private func isDistance(_ phrase: NounPhrase) -> Bool {
        let tags = context.reading.document.tokens.tag
        return phrase.tokens.count > 1 && phrase.tokens.contains { tags[$0] == .cd } && !words.isWay(context.reading.document.tokens.lemma[phrase.head])
    }

    /// The nearer to a mention the better, behind "in" or "at" before all others; towns before countries.
    private func score(_ phrase: NounPhrase, _ draft: IncidentDraft) -> Double {
        let document = context.reading.document
        let sentence = document.sentenceIndex(of: phrase.head)
        var score = -10.0
        for mention in draft.mentions {
            let far = abs(mention.sentence - sentence)
            guard far <= PlaceFinder.reach else { continue }
            let near = far == 0 ? 6 - 0.1 * Double(min(abs(phrase.head - mention.head), 25)) : 3 - Double(far)
            let late = 0.4 * Double(min(mention.sentence - draft.first.sentence, 10))
            score = max(score, near - late)
        }
        let other = otherVerb(phrase, draft)
        let isOwn = other == nil && draft.mentions.contains { $0.sentence == sentence }
        let before = phrase.tokens.lowerBound - 1
        if before >= 0, document.tokens.tag[before] == .inPreposition {
            let word = document.tokens.word[before]
            score += words.isLocative(word) || isPart(before, sentence, isOwn) || isOwn && words.isCrossing(word) ? 3 : -2
        } else if before >= 0, document.tokens.tag[before] == .to {
            score -= 1
        }
        let after = phrase.tokens.upperBound
        if after < document.tokens.count {
            if document.tokens.tag[after] == .pos { score -= 2 }
            // "Russia said", "politicians in Russia said": who does something is not where it is done; but "the man killed in Russia was".
            if let verb = context.reading.verbs.group(at: after), verb.isFinite, !(isOwn && before >= 0 && document.tokens.tag[before] == .inPreposition) { score -= 3 }
        }
        // "A quake jolted the province of Balikesir"
        if isHit(phrase, draft) { score += 5 }
        // "Reported in Lima": where it was said.
        if context.reading.isOfReport(phrase.tokens) { score -= 4 }
        if !hasName(phrase), inner(phrase) == nil { score -= 5 }
        // "The quake was felt as far away as Arequipa"
        let verb = context.reading.verbs(in: document.sentences[sentence].lowerBound..<phrase.head).last
        if let verb, words.isPerceiving(document.tokens.lemma[verb.head]) { score -= 4 }
        if let other { score -= other.isFinite ? 3 : 1.5 }
        // "In Huancayo, the capital of a department in the highlands": what a place lies in says less than its name.
        if isContainer(phrase, sentence) { score -= 1.5 }
        // A street is within a town that may be named, too.
        if words.isWay(document.tokens.lemma[phrase.head]) { score -= 2 }
        // Far from the trigger, a town may be another story's; the country is likelier to hold both.
        return score - (draft.mentions.contains { $0.sentence == sentence } && isCountry(phrase) ? 2 : 0)
    }

    /// Whether a place, or what it says the name of, is what a disaster strikes.
    private func isHit(_ phrase: NounPhrase, _ draft: IncidentDraft) -> Bool {
        draft.mentions.contains { $0.arguments.contains { $0.role == "place" && ($0.phrase == phrase || inner($0.phrase) == phrase) } }
    }

    /// "The tanner, who spends his time in Miami, was kidnapped": where the sentence's other verb puts somebody.
    private func otherVerb(_ phrase: NounPhrase, _ draft: IncidentDraft) -> VerbGroup? {
        let reading = context.reading
        let index = reading.document.sentenceIndex(of: phrase.head)
        let mentions = draft.mentions.filter { $0.sentence == index }
        let sentence = reading.document.sentences[index]
        guard !mentions.isEmpty, let verb = reading.verb(ofAdjunct: phrase.tokens, in: sentence) else { return nil }
        let isOwn = mentions.contains { mention in
            if verb.tokens.overlaps(mention.trigger) { return true }
            // "Was walking in Lima when he was shot": one scene.
            let between = min(mention.head, phrase.head)..<max(mention.head, phrase.head)
            if between.contains(where: { words.isOfScene(reading.document.tokens.word[$0]) }) { return true }
            guard let noun = reading.phrase(at: mention.head) else {
                // "Rammed a truck into the consulate in Mazar, killing four": the participle's clause is the finite verb's.
                return reading.verbs.group(at: mention.head).map { !$0.isFinite && reading.clauseVerb(around: $0.tokens, in: sentence) == verb } ?? false
            }
            // "The murder of journalists in El Salvador".
            if noun.tokens.upperBound <= phrase.tokens.lowerBound, reading.verbs(in: noun.tokens.upperBound..<phrase.tokens.lowerBound).isEmpty { return true }
            if reading.isArgument(noun, of: verb) { return true }
            return reading.clauseVerb(around: noun.tokens, in: sentence) == verb && !words.isReporting(reading.document.tokens.lemma[verb.head])
        }
        return isOwn ? nil : verb
    }

    /// Whether another place stands before it that nothing but prepositions, commas and nouns part it from.
    private func isContainer(_ phrase: NounPhrase, _ sentence: Int) -> Bool {
        let reading = context.reading
        var at = phrase.tokens.lowerBound - 1
        let start = reading.document.startBehindDateline(of: reading.document.sentences[sentence])
        while at >= start, reading.verbs.group(at: at) == nil {
            if let before = reading.phrase(at: at), before.kind == .place { return before.tokens.upperBound < phrase.tokens.lowerBound }
            at -= 1
        }
        return false
    }

    /// "The northern city" has none, "the Miraflores district" has.
    private func hasName(_ phrase: NounPhrase) -> Bool {
        if phrase.kind == .place, phrase.tokens.contains(where: { context.reading.document.tokens.tag[$0].isProperNoun }) { return true }
        guard let entity = phrase.entity else { return false }
        return context.entities[entity].mentions.contains { $0.kind == .name && phrase.tokens.overlaps($0.tokens) }
    }

    /// "Twitter's headquarters" has one, "the headquarters building" and a man's farm have not.
    private func hasOwner(_ phrase: NounPhrase) -> Bool {
        phrase.core(context.reading.document).contains { token in
            guard let index = context.entityAt[token], context.entities[index].kind != .person else { return false }
            return context.entities[index].mentions.contains { $0.kind == .name && $0.tokens.contains(token) }
        }
    }

    /// Silvia of "the town of Silvia".
    private func inner(_ phrase: NounPhrase) -> NounPhrase? {
        guard let inner = context.reading.complement(of: phrase), inner.tokens.lowerBound == phrase.tokens.upperBound + 1, isPlace(inner), hasName(inner)
        else { return nil }
        return inner
    }

    private func isCountry(_ phrase: NounPhrase) -> Bool {
        phrase.entity.map { ListedPlaces.isCountry(context.entities[$0].name) } ?? false
    }

    /// "Twitter's San Francisco headquarters", where Twitter takes part.
    private func premises(_ draft: IncidentDraft) -> NounPhrase? {
        let parties = Set(draft.mentions.flatMap { $0.arguments.flatMap { argument in argument.phrase.core(context.reading.document).compactMap { context.entityAt[$0] } } })
        return context.reading.phrases.first { phrase in
            guard roles.isPremises(phrase, context), hasOwner(phrase) else { return false }
            return phrase.core(context.reading.document).contains { token in context.entityAt[token].map(parties.contains) ?? false }
        }
    }

    /// With the place that it lies in: "Cleveland, Ohio", "Trump Tower in New York".
    private func slot(_ phrase: NounPhrase, _ rule: String, _ score: Double) -> Slot? {
        let phrase = hasName(phrase) ? phrase : inner(phrase) ?? phrase
        guard let (bytes, entity) = context.name(of: phrase) else { return nil }
        let document = context.reading.document
        // "In the towns of Pata, Anta and Rosaspata"
        let towns = isCountry(phrase) ? [] : context.reading.coordinated(with: phrase)
        if let last = towns.last, towns.count > 1, document.tokens.tag[last.tokens.lowerBound - 1] == .cc, document.bytes(of: phrase.tokens).overlaps(bytes) {
            return Slot(bytes: bytes.lowerBound..<document.bytes(of: last.tokens).upperBound, entity: entity, rule: rule, score: score)
        }
        let between = phrase.tokens.upperBound
        guard between + 1 < document.tokens.count, let outer = context.reading.phrase(at: between + 1), outer.kind == .place, hasName(outer), outer.entity != phrase.entity,
            // "Achi, 850 km north of Bogota"
            !outer.tokens.contains(where: { document.tokens.tag[$0] == .cd }),
            document.tokens.tag[between] == .comma || words.isLocative(document.tokens.word[between]), document.bytes(of: phrase.tokens).overlaps(bytes)
        else { return Slot(bytes: bytes, entity: entity, rule: rule, score: score) }
        return Slot(bytes: bytes.lowerBound..<document.bytes(of: outer.tokens).upperBound, entity: entity, rule: rule, score: score)
    }
}
