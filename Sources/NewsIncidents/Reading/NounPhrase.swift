import NewsEntities
import NewsLanguage

/// A noun with what stands before it: "three armed men", "Trump's account", "he".
struct NounPhrase: Sendable, Equatable {
    enum Kind: Sendable { case person, organization, place, time, thing, pronoun }

    /// With its determiner.
    var tokens: Range<Int>
    /// The last noun.
    var head: Int
    var kind: Kind
    /// Index of the entity that its head mentions.
    var entity: Int?
    /// The owner's tokens, without the 's.
    var possessor: Range<Int>?

    /// With its owner, without articles and possessive pronouns: what answers "who".
    func core(_ document: Document) -> Range<Int> {
        var first = possessor?.lowerBound ?? tokens.lowerBound
        while first < head, [.dt, .prpPossessive, .pdt, .jjs, .rb].contains(document.tokens.tag[first]), isTrimmed(first, document) { first += 1 }
        return first..<tokens.upperBound
    }
}

extension NounPhrase {
    /// Articles and pronouns; of superlatives and adverbs those of a number: "(at) least three", "nearly 50 peasants".
    private func isTrimmed(_ token: Int, _ document: Document) -> Bool {
        let tag = document.tokens.tag[token]
        return tag != .jjs && tag != .rb || document.tokens.tag[token + 1] == .cd
    }
}

/// Finds the noun phrases of a document by tags, and says what they are by entities and noun lists.
struct NounPhraseFinder: Sendable {
    private let persons: WordClass?
    private let organizations: WordClass?
    private let general: WordID
    /// Parts of a country, and of a town or a region.
    private let regions: WordSet
    private let districts: WordSet
    private let inWord: WordID
    private let so: WordID
    private let called: WordID
    private let of: WordID
    private let others: WordID
    /// Nouns for many, which are what "of" says they are: "a group of students", "one of the gang of robbers".
    private let collectives: WordSet
    private let law: WordID
    private let who: WordID
    private let scores: WordSet
    /// Of American politicians
    private let parties: WordSet

    init(vocabulary: inout Vocabulary) {
        persons = vocabulary.wordClass(named: "incidents/person")
        organizations = vocabulary.wordClass(named: "incidents/group")
        general = vocabulary.intern("general")
        regions = vocabulary.words("department province state region county")
        districts = vocabulary.words("district neighborhood municipality jurisdiction village canton suburb")
        inWord = vocabulary.intern("in")
        so = vocabulary.intern("so")
        called = vocabulary.intern("called")
        of = vocabulary.intern("of")
        others = vocabulary.intern("others")
        collectives = vocabulary.words("group gang band team crowd couple pair handful number dozen hundred thousand score bunch crew")
        law = vocabulary.intern("law")
        who = vocabulary.intern("who")
        parties = vocabulary.words("d r i")
        scores = vocabulary.words("ten dozen score hundred thousand million")
    }

    /// - Parameters:
    ///   - entityAt: for each token, the entity that is mentioned there by name or noun, or -1.
    ///   - nameAt: the same for names alone.
    ///   - timeAt: for each token, whether it is in a temporal expression.
    func phrases(in document: Document, _ vocabulary: Vocabulary, entities: [Entity], entityAt: [Int32], nameAt: [Int32], timeAt: [Bool]) -> [NounPhrase] {
        var found: [NounPhrase] = []
        for sentence in document.sentences {
            var at = sentence.lowerBound
            while at < sentence.upperBound {
                // "Kidnapped today two Mexicans": a time before the phrase is none of it.
                var from = at
                while from < sentence.upperBound, timeAt[from] { from += 1 }
                if from > at, from < sentence.upperBound, [.dt, .cd, .nnp, .nnps, .nns].contains(document.tokens.tag[from]) || isPlural(from, in: sentence, document) {
                    found.append(NounPhrase(tokens: at..<from, head: from - 1, kind: .time, entity: nil, possessor: nil))
                    at = from
                    continue
                }
                guard let end = end(from: at, in: sentence, document, vocabulary, nameAt, timeAt) else {
                    at += 1
                    continue
                }
                // "Pleaded guilty | Monday"
                if let time = (at..<end).first(where: { timeAt[$0] }), time > at, (at..<time).allSatisfy({ document.tokens.tag[$0].isAdjective }) {
                    at = time
                    continue
                }
                // "Tens of thousands of people": the people.
                if document.tokens.tag[end - 1] == .nns, isCount(endingAt: end, in: sentence, document),
                    let whole = wholeEnd(from: end + 1, in: sentence, document, vocabulary, nameAt, timeAt)
                {
                    found.append(phrase(at..<whole, nil, document, vocabulary, entities, entityAt, timeAt))
                    at = whole
                    continue
                }
                addParts(of: at..<end, document, vocabulary, entities, entityAt, timeAt, to: &found)
                at = end
            }
        }
        for index in found.indices.dropLast() where isMany(found[index], followedBy: found[index + 1], document) { found[index].kind = .person }
        return found
    }

    /// A noun for a person that no noun follows, whatever its tag.
    private func isPersonAlone(_ token: Int, in sentence: Range<Int>, _ document: Document, _ vocabulary: Vocabulary) -> Bool {
        guard let persons, vocabulary.classes[Int(document.tokens.word[token])].contains(persons), token + 1 < sentence.upperBound else { return false }
        let tags = document.tokens.tag
        switch tags[token + 1] {
        case .inPreposition, .vbd, .vbz, .vbp, .md, .period, .wp: return true
        // "A private and secure server"
        case .cc, .comma: return token + 2 < sentence.upperBound && !tags[token + 2].isAdjective && !tags[token + 2].isAdverb
        default: return false
        }
    }

    /// "A group of students", "two of his guards" are persons.
    private func isMany(_ phrase: NounPhrase, followedBy members: NounPhrase, _ document: Document) -> Bool {
        let next = phrase.tokens.upperBound
        return members.kind == .person && members.tokens.lowerBound == next + 1 && document.tokens.word[next] == of
            && (collectives.contains(document.tokens.lemma[phrase.head]) || document.tokens.tag[phrase.head] == .cd)
    }

    /// "(On 3 September) unidentified individuals": what begins with an adjective is a phrase of its own if its noun is a plural.
    private func isPlural(_ start: Int, in sentence: Range<Int>, _ document: Document) -> Bool {
        var at = start
        while at < sentence.upperBound, document.tokens.tag[at].isAdjective || document.tokens.tag[at] == .vbn { at += 1 }
        return at > start && at < sentence.upperBound && document.tokens.tag[at] == .nns
    }

    /// Whether a phrase that ends here counts what "of" behind it names: "tens (of)".
    private func isCount(endingAt end: Int, in sentence: Range<Int>, _ document: Document) -> Bool {
        scores.contains(document.tokens.lemma[end - 1]) && end + 1 < sentence.upperBound && document.tokens.word[end] == of
    }

    /// Where the noun ends that "tens of", "thousands of" counts; nil for a name or one with a determiner ("dozens of the men").
    private func wholeEnd(from start: Int, in sentence: Range<Int>, _ document: Document, _ vocabulary: Vocabulary, _ nameAt: [Int32], _ timeAt: [Bool]) -> Int? {
        guard document.tokens.tag[start] != .dt, let end = end(from: start, in: sentence, document, vocabulary, nameAt, timeAt),
            !(start..<end).contains(where: { document.tokens.tag[$0] == .pos || nameAt[$0] >= 0 })
        else { return nil }
        guard isCount(endingAt: end, in: sentence, document) else { return end }
        return wholeEnd(from: end + 1, in: sentence, document, vocabulary, nameAt, timeAt)
    }

    /// Where a run of determiners, adjectives and nouns that starts here ends; nil if none does.
    private func end(from start: Int, in sentence: Range<Int>, _ document: Document, _ vocabulary: Vocabulary, _ nameAt: [Int32], _ timeAt: [Bool]) -> Int? {
        let tags = document.tokens.tag
        if tags[start] == .prp || tags[start] == .ex { return start + 1 }
        if tags[start] == .hyph || tags[start] == .pos { return nil }
        var at = start
        var lastNoun: Int?
        while at < sentence.upperBound {
            let tag = tags[at]
            // "The Group for | the Support of Islam" is one name.
            if at > start, tag == .dt || tag == .prpPossessive, lastNoun != nil, nameAt[at] < 0 || nameAt[at] != nameAt[at - 1] { break }
            if lastNoun == at - 1, isNext(at, from: start, in: sentence, document, nameAt, timeAt) { break }
            // "Shot dead the mayor": the phrase begins behind.
            if at > start, tag == .dt, tags[at - 1].isAdjective { return nil }
            // "OHIO - Ammonia leaked": a dash parts what a hyphen joins.
            if tag == .hyph, document.tokens.shape[at].contains(.spaceBefore) { break }
            if lastNoun == at - 1, isInLaw(at + 3, document) {
                lastNoun = at + 3
                break
            }
            // Inside a name everything belongs to it: "Bank of America".
            if document.tokens.word[at] == so, at + 2 < sentence.upperBound, tags[at + 1] == .hyph, document.tokens.word[at + 2] == called {
                // "The so-called Camilist Union"
                at += 2
            } else if nameAt[at] >= 0, at + 1 < sentence.upperBound, nameAt[at + 1] == nameAt[at], lastNoun != nil || tag.isNoun {
                lastNoun = at
            } else if tag.isNoun || tag == .cd || nameAt[at] >= 0 {
                // "The self-declared president"
                if nameAt[at] < 0, at + 2 < sentence.upperBound, tags[at + 1] == .hyph, tags[at + 2] == .vbn || tags[at + 2] == .vbg { at += 2 } else { lastNoun = at }
            } else if document.tokens.word[at] == general, lastNoun == at - 1 {
                // "The attorney general"
                lastNoun = at
            } else if tag == .jj, at > start, tags[at - 1] == .dt, lastNoun == nil, isPersonAlone(at, in: sentence, document, vocabulary) {
                // "An official and": tagged as in "an official report".
                lastNoun = at
            } else if isInner(tag) {
            } else if tag == .vbn || tag == .vbg, at + 1 < sentence.upperBound, lastNoun == nil || at == start ? at > start : false,
                tags[at + 1].isNoun || tags[at + 1].isAdjective
            {
            } else if tag == .vbn || tag == .vbd, at > start, tags[at - 1] == .cd, at + 1 < sentence.upperBound, tags[at + 1] == .nns {
                // "Ten paid assassins"
            } else if tag == .rb, at == start, at + 1 < sentence.upperBound, tags[at + 1] == .cd || tags[at + 1].isAdjective {
            } else {
                break
            }
            at += 1
        }
        guard let lastNoun, lastNoun >= start else { return nil }
        return lastNoun + 1
    }

    /// Whether something else begins behind a noun: a time, "the president's son today"; a number that counts what follows, "in the explosion
    /// 20 people were hurt".
    private func isNext(_ at: Int, from start: Int, in sentence: Range<Int>, _ document: Document, _ nameAt: [Int32], _ timeAt: [Bool]) -> Bool {
        let tags = document.tokens.tag
        if timeAt[at], !timeAt[at - 1] { return nameAt[at] < 0 || nameAt[at] != nameAt[at - 1] }
        guard tags[at] == .cd, at + 1 < sentence.upperBound, tags[at + 1] == .nns, nameAt[at] < 0 else { return false }
        return tags[at - 1] == .nns || tags[at - 1] == .nn && tags[start] == .dt
    }

    /// What may stand before a noun or between two.
    private func isInner(_ tag: Tag) -> Bool {
        switch tag {
        case .dt, .pdt, .prpPossessive, .hyph, .dollar, .hash, .pos: true
        default: tag.isAdjective
        }
    }

    /// Whether a token ends "brother-in-law".
    private func isInLaw(_ token: Int, _ document: Document) -> Bool {
        guard token >= 4, token < document.tokens.count, document.tokens.word[token] == law else { return false }
        return document.tokens.word[token - 2] == inWord && document.tokens.tag[token - 1] == .hyph && document.tokens.tag[token - 3] == .hyph
    }

    /// Parts a run at possessive marks: the owner is a phrase of its own.
    private func addParts(
        of run: Range<Int>, _ document: Document, _ vocabulary: Vocabulary, _ entities: [Entity], _ entityAt: [Int32], _ timeAt: [Bool],
        to phrases: inout [NounPhrase]
    ) {
        var start = run.lowerBound
        var possessor: Range<Int>?
        for at in run where document.tokens.tag[at] == .pos && at > start {
            phrases.append(phrase(start..<at, possessor, document, vocabulary, entities, entityAt, timeAt))
            possessor = start..<at
            start = at + 1
        }
        guard start < run.upperBound else { return }
        phrases.append(phrase(start..<run.upperBound, possessor, document, vocabulary, entities, entityAt, timeAt))
    }

    private func phrase(
        _ tokens: Range<Int>, _ possessor: Range<Int>?, _ document: Document, _ vocabulary: Vocabulary, _ entities: [Entity],
        _ entityAt: [Int32], _ timeAt: [Bool]
    ) -> NounPhrase {
        // The brother of "brother-in-law"
        let head = tokens.upperBound - (tokens.count > 4 && isInLaw(tokens.upperBound - 1, document) ? 5 : 1)
        let entity = entityAt[head] >= 0 ? Int(entityAt[head]) : nil
        var kind = NounPhrase.Kind.thing
        if document.tokens.tag[head] == .prp || document.tokens.tag[head] == .ex {
            kind = .pronoun
        } else if timeAt[head] {
            kind = .time
        } else if let entity {
            switch entities[entity].kind {
            case .person, .group, .handle, .count: kind = .person
            case .organization: kind = .organization
            case .location: kind = .place
            default: kind = .thing
            }
        }
        var classes = vocabulary.classes[Int(document.tokens.lemma[head])]
        classes.formUnion(vocabulary.classes[Int(document.tokens.word[head])])
        // "Six Priests", as headlines write them.
        if document.tokens.tag[head].isProperNoun, document.tokens.tag[tokens.lowerBound] == .cd, let one = singular(document.tokens.word[head], vocabulary) {
            classes.formUnion(vocabulary.classes[Int(one)])
        }
        func isIn(_ list: WordClass?) -> Bool { list.map { classes.contains($0) } ?? false }
        if kind == .thing {
            if isIn(persons) || document.tokens.word[head] == others { kind = .person }
            if isIn(organizations) { kind = .organization }
        } else if kind == .organization, tokens.count == 1, isIn(persons), !isIn(organizations) {
            // "Gunmen" at a sentence's start is no firm.
            kind = .person
        } else if kind == .organization, document.tokens.tag[tokens.lowerBound] == .cd, isIn(persons), !isIn(organizations) {
            // "Six Jesuit Priests": what is counted is no organization.
            kind = .person
        } else if kind == .person, let entity, entities[entity].kind == .group, isIn(organizations), !isIn(persons) {
            // "The Salvadoran army"
            kind = .organization
        }
        let next = tokens.upperBound
        // "The Cartelistas who": no company.
        if kind == .thing || kind == .organization, document.tokens.tag[head] == .nns || document.tokens.tag[head] == .nnps, next < document.tokens.count,
            document.tokens.word[next] == who
        { kind = .person }
        if kind == .thing || kind == .organization, isRegion(tokens, head, document) { kind = .place }
        // "Ilhan Omar, D-Minn.": whom she represents.
        if kind == .place, tokens.count > 2, document.tokens.tag[tokens.lowerBound + 1] == .hyph,
            parties.contains(document.tokens.word[tokens.lowerBound]) { kind = .thing }
        return NounPhrase(tokens: tokens, head: head, kind: kind, entity: entity, possessor: possessor)
    }

    /// The word without its plural's S, where there is one.
    private func singular(_ word: WordID, _ vocabulary: Vocabulary) -> WordID? {
        let spelling = vocabulary.spelling(word)
        return spelling.last == UInt8(ascii: "s") ? vocabulary.find(spelling.dropLast()) : nil
    }

    /// "In San Miguel Department", "the Miraflores district", but not "the Justice Department".
    private func isRegion(_ tokens: Range<Int>, _ head: Int, _ document: Document) -> Bool {
        let tags = document.tokens.tag
        guard head > tokens.lowerBound, tags[head - 1].isProperNoun else { return false }
        if districts.contains(document.tokens.lemma[head]) { return true }
        let before = tokens.lowerBound - 1
        return regions.contains(document.tokens.lemma[head]) && tags[tokens.lowerBound].isProperNoun && before >= 0
            && (tags[before] == .comma || document.tokens.word[before] == inWord)
    }
}
