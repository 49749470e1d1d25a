import NewsLanguage

/// Finds whom a third-person pronoun means: among the entities of the last sentences that agree with it in gender, number and animacy, the most
/// salient one (recency, subjects before others; after Lappin and Leass 1994, and the pronoun sieve of Lee et al. 2011).
struct PronounSieve {
    /// A mention as a possible antecedent.
    private struct Antecedent {
        var chain: Int
        var token: Int
        var sentence: Int
        var isSubject: Bool
        var isPossessive: Bool
        /// Of a thing: a noun in the plural.
        var isPlural = false
    }

    private let words: PronounWords
    /// By token: the quotation that it stands in, or -1.
    private var quotationAt: [Int32] = []
    /// By sentence: the paragraph that it stands in.
    private var blockOf: [Int] = []
    /// Names and nouns in order.
    private var mentioned: [Antecedent] = []
    /// Those in front of the pronoun, and the pronouns before it.
    private var seen: [Antecedent] = []

    init(vocabulary: inout Vocabulary) { words = PronounWords(vocabulary: &vocabulary) }

    /// What a mention within quotation marks counts for a pronoun outside of them.
    private static let spokenWeight = 0.25

    /// What a mention directly before the phrase of a possessive counts.
    private static let boundWeight = 3.0

    /// What somebody without a name counts in the next paragraph.
    private static let fadedWeight = 0.5
    /// What "his lawyer" counts for "he" in the same sentence, which more likely means whose lawyer it is.
    private static let ownedWeight = 0.2

    /// Sentences back that are searched.
    private static let reach = 4

    mutating func link(
        _ chains: inout [EntityChain], nominals: [Nominal], chainOfNominal: inout [Int], chainAt: [Int], _ document: Document,
        _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary
    ) {
        quotationAt = document.quotationOfTokens()
        readBlocks(document)
        gather(chains, document)
        for (index, nominal) in nominals.enumerated() where chainOfNominal[index] >= 0 && !chains[chainOfNominal[index]].isNamed {
            var mention = antecedent(chainOfNominal[index], nominal.head, nominal.sentence, document, end: nominal.phrase.upperBound)
            // "the mother of [the girl]": the mother is what the clause speaks of.
            if nominals.contains(where: { $0.phrase.lowerBound < nominal.phrase.lowerBound && $0.phrase.contains(nominal.head) }) { mention.isSubject = false }
            mentioned.append(mention)
        }
        gatherThings(nominals, chainAt, document)
        mentioned.sort { $0.token < $1.token }
        seen.removeAll(keepingCapacity: true)
        var next = 0
        for (sentence, range) in document.sentences.enumerated() {
            for token in range {
                guard let pronoun = words.pronoun(document.tokens.word[token]) else { continue }
                while next < mentioned.count, mentioned[next].token < token {
                    seen.append(mentioned[next])
                    next += 1
                }
                guard let chain = antecedent(of: pronoun, at: token, sentence, chains, chainAt, document, &lexicon, vocabulary) else { continue }
                if pronoun.isRelative { continue }
                let tokens = token..<token + 1
                chains[chain].mentions.append(Mention(tokens: tokens, bytes: document.bytes(of: tokens), kind: .pronoun, rule: "pronoun"))
                if let gender = pronoun.gender, chains[chain].gender == nil { chains[chain].gender = gender }
                seen.append(antecedent(chain, token, sentence, document))
                if let nominal = predicate(after: token, nominals, document, &lexicon, vocabulary), chainOfNominal[nominal] != chain {
                    join(chainOfNominal[nominal], to: chain, &chains, &chainOfNominal, document, role: document.tokens.lemma[nominals[nominal].head])
                }
            }
        }
    }

    private mutating func readBlocks(_ document: Document) {
        blockOf.removeAll(keepingCapacity: true)
        var block = -1
        for sentence in document.sentences {
            if document.tokens.shape[sentence.lowerBound].contains(.lineStart) || block < 0 { block += 1 }
            blockOf.append(block)
        }
    }

    // MARK: - Predicates

    /// "he was the employee who": the nominal that is said of the pronoun.
    private func predicate(
        after token: Int, _ nominals: [Nominal], _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary
    ) -> Int? {
        let sentence = document.sentences[document.sentenceIndex(of: token)]
        var at = token + 1
        guard at < sentence.upperBound, lexicon.facts(of: document.tokens.word[at], vocabulary).marks.contains(.be) else { return nil }
        at += 1
        while at < sentence.upperBound, document.tokens.tag[at].isAdverb { at += 1 }
        return nominals.firstIndex { $0.tokens.lowerBound == at && $0.kind == .person && !$0.isPlural && $0.nameAfter == nil }
    }

    /// Gives the mentions of a chain without a name to another chain.
    private mutating func join(_ nominal: Int, to chain: Int, _ chains: inout [EntityChain], _ chainOfNominal: inout [Int], _ document: Document, role: WordID) {
        guard nominal >= 0, !chains[nominal].isNamed, chains[chain].kind == .person, !chains[chain].isPlural else { return }
        chains[chain].mentions += chains[nominal].mentions
        chains[chain].roles.append(role)
        if let description = chains[nominal].description { chains[chain].describe(by: description, in: document) }
        chains[nominal].mentions = []
        for index in chainOfNominal.indices where chainOfNominal[index] == nominal { chainOfNominal[index] = chain }
        for index in seen.indices where seen[index].chain == nominal { seen[index].chain = chain }
        for index in mentioned.indices where mentioned[index].chain == nominal { mentioned[index].chain = chain }
    }

    // MARK: - Candidates

    /// Nouns that are no people: a pronoun that most likely means one of them means no entity.
    private mutating func gatherThings(_ nominals: [Nominal], _ chainAt: [Int], _ document: Document) {
        var isPerson = [Bool](repeating: false, count: document.tokens.count)
        for nominal in nominals { isPerson[nominal.head] = true }
        for (sentence, range) in document.sentences.enumerated() {
            for token in range where document.tokens.tag[token].isNoun && chainAt[token] < 0 && !isPerson[token] {
                let next = token + 1
                if next < range.upperBound, document.tokens.tag[next].isNoun { continue }
                var thing = antecedent(-1, token, sentence, document)
                thing.isPlural = document.tokens.tag[token] == .nns
                mentioned.append(thing)
            }
        }
    }

    private mutating func gather(_ chains: [EntityChain], _ document: Document) {
        mentioned.removeAll(keepingCapacity: true)
        for (index, chain) in chains.enumerated() where chain.isNamed && [.person, .organization, .location, .group].contains(chain.kind) {
            for mention in chain.mentions {
                let token = mention.tokens.upperBound - 1
                mentioned.append(antecedent(index, token, document.sentenceIndex(of: token), document))
            }
        }
    }

    private func antecedent(_ chain: Int, _ token: Int, _ sentence: Int, _ document: Document, end: Int? = nil) -> Antecedent {
        let range = document.sentences[sentence]
        let next = end ?? token + 1
        let possessive = next < range.upperBound && (isPossessive(next, document)) || document.tokens.tag[token] == .prpPossessive
        var verb = next
        while verb < range.upperBound, document.tokens.tag[verb].isAdverb { verb += 1 }
        let isSubject = verb < range.upperBound && (isFinite(verb, document) || opensApposition(verb, in: range, document) && isFirst(token, in: range, document))
        return Antecedent(chain: chain, token: token, sentence: sentence, isSubject: isSubject && !possessive, isPossessive: possessive)
    }

    /// "Fifita, 34, a former rugby player, shrugged": nothing but nouns and what belongs to them stands in front of it.
    private func isFirst(_ token: Int, in sentence: Range<Int>, _ document: Document) -> Bool {
        !(sentence.lowerBound..<token).contains {
            let tag = document.tokens.tag[$0]
            return tag.isVerb || tag == .md || tag == .prp || tag == .inPreposition && $0 == sentence.lowerBound || tag == .wrb
        }
    }

    /// ", 34,", ", a former player", ", who".
    private func opensApposition(_ comma: Int, in sentence: Range<Int>, _ document: Document) -> Bool {
        guard document.tokens.tag[comma] == .comma, comma + 1 < sentence.upperBound else { return false }
        let next = document.tokens.tag[comma + 1]
        return next == .cd || next == .dt || next == .wp
    }

    private func isFinite(_ token: Int, _ document: Document) -> Bool {
        let tag = document.tokens.tag[token]
        return tag.isVerb && tag != .vbg && tag != .vbn || tag == .md
    }

    // MARK: - Choice

    private func antecedent(
        of pronoun: PronounWords.Pronoun, at token: Int, _ sentence: Int, _ chains: [EntityChain], _ chainAt: [Int], _ document: Document,
        _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary
    ) -> Int? {
        if pronoun.isRelative { return relativeAntecedent(at: token, chains, document) }
        if pronoun.number == .thing, !pronoun.isPossessive, !isSpeaker(token, document, &lexicon, vocabulary) { return nil }
        if pronoun.number == .person, let speaker = speakerAfter(token, sentence, chainAt, chains, document, &lexicon, vocabulary),
            chains[speaker].gender == nil || chains[speaker].gender == .either || chains[speaker].gender == pronoun.gender { return speaker }
        let excluded = pronoun.isObject(document.tokens.tag[token]) ? clauseSubject(before: token, sentence, document, &lexicon, vocabulary) : nil
        var scores: [(chain: Int, score: Double)] = []
        for candidate in seen.reversed() {
            let distance = sentence - candidate.sentence
            if distance > Self.reach { break }
            guard candidate.chain != excluded || candidate.chain < 0, agrees(candidate, pronoun, distance, chains) else { continue }
            var score = 1.0
            for _ in 0..<distance { score *= 0.45 }
            if candidate.isSubject { score *= 2 }
            if candidate.isPossessive { score *= 0.8 }
            if pronoun.isPossessive, isBoundBefore(token, to: candidate, document) { score *= Self.boundWeight }
            if candidate.chain >= 0, chains[candidate.chain].isNamed { score *= 1.4 }
            if candidate.chain < 0 { score *= 0.7 }
            if candidate.chain >= 0, !chains[candidate.chain].isNamed, blockOf[candidate.sentence] != blockOf[sentence] { score *= Self.fadedWeight }
            if isOwned(candidate, by: pronoun, sentence, document) { score *= Self.ownedWeight }
            // "My father is at home," he said: who speaks is seldom named in the words spoken.
            if quotationAt[token] < 0, quotationAt[candidate.token] >= 0 { score *= Self.spokenWeight }
            if let at = scores.firstIndex(where: { $0.chain == candidate.chain && candidate.chain >= 0 }) {
                scores[at].score += score
            } else {
                scores.append((candidate.chain, score))
            }
        }
        if let best = scores.max(by: { $0.score < $1.score }) { return best.chain >= 0 ? best.chain : nil }
        guard pronoun.number == .person else { return nil }
        // Nobody near: the last named person that agrees.
        return seen.last { $0.chain >= 0 && chains[$0.chain].isNamed && $0.chain != excluded && agrees($0, pronoun, 0, chains) }?.chain
    }

    /// "His lawyer, Lieve Adriaens, says that | he": a possessive of the pronoun's own gender opens the candidate's sentence.
    private func isOwned(_ candidate: Antecedent, by pronoun: PronounWords.Pronoun, _ sentence: Int, _ document: Document) -> Bool {
        guard candidate.sentence == sentence, !pronoun.isPossessive, case let first = document.sentences[sentence].lowerBound, candidate.token > first,
            candidate.token - first < 6, !(first..<candidate.token).contains(where: { document.tokens.tag[$0].isVerb }), let owner = words.pronoun(document.tokens.word[first]), owner.isPossessive else { return false }
        return owner.number == pronoun.number && owner.gender == pronoun.gender
    }

    /// "an employee | on his last day": nothing but a preposition stands between.
    private func isBoundBefore(_ token: Int, to candidate: Antecedent, _ document: Document) -> Bool {
        token == candidate.token + 2 && document.tokens.tag[token - 1] == .inPreposition
    }

    /// "He left for good, Mr. Duysak said.": who speaks at the end of a sentence without quotation marks.
    private func speakerAfter(
        _ token: Int, _ sentence: Int, _ chainAt: [Int], _ chains: [EntityChain], _ document: Document, _ lexicon: inout NameLexicon,
        _ vocabulary: Vocabulary
    ) -> Int? {
        let tokens = document.tokens
        let range = document.sentences[sentence]
        guard !range.contains(where: { tokens.shape[$0].contains(.quotationMark) }) else { return nil }
        // From the end: the period, then the verb and the name in either order, then a comma.
        var at = range.upperBound - 1
        while at > token, tokens.shape[at].contains(.punctuation) { at -= 1 }
        var hasVerb = false
        var speaker: Int?
        while at > token, speaker == nil || !hasVerb || chainAt[at] == speaker || lexicon.facts(of: tokens.word[at], vocabulary).isTitle {
            if chainAt[at] >= 0, speaker == nil || speaker == chainAt[at] {
                speaker = chainAt[at]
            } else if tokens.tag[at].isVerb, !hasVerb, lexicon.cues.after(tokens.word[at])?.person ?? 0 >= 2 {
                hasVerb = true
            } else if !lexicon.facts(of: tokens.word[at], vocabulary).isTitle {
                return nil
            }
            at -= 1
        }
        guard let speaker, hasVerb, at > token, tokens.tag[at] == .comma, chains[speaker].kind == .person else { return nil }
        return speaker
    }

    /// "it said": most other uses of "it" mean no organization.
    private func isSpeaker(_ token: Int, _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary) -> Bool {
        let next = token + 1
        guard next < document.tokens.count, let cue = lexicon.cues.after(document.tokens.word[next]) else { return false }
        return document.tokens.tag[next].isVerb && cue.person + cue.organization >= 1.2
    }

    /// The subject of the clause in which an object pronoun stands: it cannot be meant ("Smith saw him").
    private func clauseSubject(
        before token: Int, _ sentence: Int, _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary
    ) -> Int? {
        let start = document.sentences[sentence].lowerBound
        for candidate in seen.reversed() {
            if candidate.token < start { break }
            guard candidate.isSubject, candidate.chain >= 0 else { continue }
            // "a woman he knew approached him": a second verb has another subject.
            let verbs = (candidate.token + 1..<token).count { isFinite($0, document) && !isFinite($0 - 1, document) }
            let isSameClause = verbs < 2 && !(candidate.token..<token).contains {
                [.comma, .wp, .wrb, .wdt, .cc].contains(document.tokens.tag[$0])
                    || lexicon.facts(of: document.tokens.word[$0], vocabulary).marks.contains(.opensClause)
            }
            return isSameClause ? candidate.chain : nil
        }
        return nil
    }

    private func relativeAntecedent(at token: Int, _ chains: [EntityChain], _ document: Document) -> Int? {
        var before = token - 1
        if before > 0, document.tokens.tag[before] == .comma { before -= 1 }
        return seen.last { $0.token == before && $0.chain >= 0 && chains[$0.chain].kind == .person }?.chain
    }

    private func agrees(_ candidate: Antecedent, _ pronoun: PronounWords.Pronoun, _ distance: Int, _ chains: [EntityChain]) -> Bool {
        guard candidate.chain >= 0 else {
            switch pronoun.number {
            case .person: return false
            case .several: return candidate.isPlural && distance <= 1
            case .thing: return !candidate.isPlural && distance <= 1
            }
        }
        // A chain holds arrays: what is asked of it is read in place.
        let kind = chains[candidate.chain].kind
        switch pronoun.number {
        case .person:
            guard kind == .person, !chains[candidate.chain].isPlural, !chains[candidate.chain].isIndefinite else { return false }
            let gender = chains[candidate.chain].gender
            return gender == nil || gender == .either || gender == pronoun.gender
        case .several:
            if kind == .person { return (chains[candidate.chain].isPlural || chains[candidate.chain].isIndefinite) && distance <= 2 }
            return (kind == .organization || kind == .group) && distance <= 1
        case .thing:
            return (kind == .organization || kind == .location && pronoun.isPossessive) && distance <= 1
        }
    }
}
