import NewsEntities
import NewsLanguage

/// The grammatical positions around a verb or a noun.
struct Positions: Sendable {
    var subject: NounPhrase?
    var object: NounPhrase?
    /// Prepositional phrases, in order: the preposition in small letters and its noun.
    var prepositional: [(preposition: String, phrase: NounPhrase)] = []
}

/// Reads a document's sentences: who does what to whom, by the order of noun phrases, verb groups and prepositions.
///
/// No tree is built: English news puts subjects before their verbs and objects behind them, and what stands between is passed over by a few
/// rules. That is right often enough, and costs one pass.
struct SentenceReading: Sendable {
    let document: Document
    let phrases: [NounPhrase]
    let verbs: VerbGroups
    /// For each token, the phrase that it is in; -1 for none.
    private let phraseAt: [Int32]
    let words: ReadingWords

    init(_ document: Document, _ phrases: [NounPhrase], _ verbs: VerbGroups, _ words: ReadingWords) {
        self.document = document
        self.phrases = phrases
        self.verbs = verbs
        self.words = words
        var phraseAt = [Int32](repeating: -1, count: document.tokens.count)
        for (index, phrase) in phrases.enumerated() { for token in phrase.tokens { phraseAt[token] = Int32(index) } }
        self.phraseAt = phraseAt
    }

    /// "The attack", "this attack": something known.
    func isDefinite(_ phrase: NounPhrase) -> Bool { words.isDefinite(document.tokens.word[phrase.tokens.lowerBound]) }

    /// "A garden", "any garrison", "their cook": nothing that a name names.
    func isOneOfMany(_ phrase: NounPhrase) -> Bool {
        let first = phrase.tokens.lowerBound
        return document.tokens.tag[first] == .prpPossessive || document.tokens.tag[first] == .dt && words.isIndefinite(document.tokens.word[first])
    }

    func phrase(at token: Int) -> NounPhrase? {
        phraseAt.indices.contains(token) && phraseAt[token] >= 0 ? phrases[Int(phraseAt[token])] : nil
    }

    // MARK: - Verbs

    /// - Parameter end: where the trigger's phrase ends ("set fire to"): the object is looked for behind it.
    func positions(ofVerb token: Int, end: Int) -> Positions {
        let sentence = document.sentences[document.sentenceIndex(of: token)]
        let group = verbs.group(at: token)
        var positions = Positions()
        // "The murdered magistrate", "wounded reporters": the participle is said of the noun that it stands before.
        if document.tokens.tag[token] == .vbn || document.tokens.tag[token] == .jj, let phrase = phrase(at: token), token < phrase.head {
            positions.object = phrase
            return positions
        }
        let start = group?.tokens.lowerBound ?? token
        let isActive = hasOwnObject(token, end) && (group?.tokens.count ?? 1) == 1
        let isParticiple = !isActive && (group.map { !$0.isFinite } ?? true)
        let left = isPurpose(group, in: sentence) ? user(before: start, in: sentence) : subject(before: start, in: sentence, participle: isParticiple, isPast: document.tokens.tag[token] == .vbn)
        let isPassive = !isActive && isPassive(token, group, in: sentence)
        let from = max(end, (group?.tokens.upperBound ?? token + 1))
        let limit = nextVerb(after: from, in: sentence)
        if isPassive {
            positions.object = left
        } else {
            positions.subject = left
            positions.object = (isActive ? nil : inner(from: group?.tokens.upperBound ?? token + 1, before: end)) ?? object(from: from, before: limit)
                ?? shared(from: from, in: sentence)
        }
        positions.prepositional = prepositional(from: min(from, group?.tokens.upperBound ?? from), before: limit)
        if isPassive {
            positions.prepositional.removeAll { $0.preposition == "by" && isOfOwning($0.phrase) }
            positions.subject = positions.prepositional.first { $0.preposition == "by" }?.phrase
        }
        return positions
    }

    /// "(Killed at a farm) owned by a trafficker": who owns it.
    private func isOfOwning(_ phrase: NounPhrase) -> Bool {
        let by = (phrase.possessor ?? phrase.tokens).lowerBound - 1
        return by > 1 && document.tokens.tag[by - 1] == .vbn && words.isOwning(document.tokens.lemma[by - 1])
    }

    /// "Opened fire on the offices", "fired at him": the trigger has the verb's object or its preposition in it, so the verb is active, whatever its tag, and what stands behind the
    /// trigger is what it is done to.
    private func hasOwnObject(_ token: Int, _ end: Int) -> Bool {
        guard token + 1 < end, let behind = phrase(at: end) else { return false }
        return document.tokens.tag[token + 1].isNoun || document.tokens.tag[end - 1] == .inPreposition && token + 2 == end && behind.kind != .time
    }

    /// The verb groups that start in a range of tokens.
    func verbs(in tokens: Range<Int>) -> [VerbGroup] {
        var found: [VerbGroup] = []
        while let group = verbs.first(from: found.last.map { $0.tokens.lowerBound + 1 } ?? tokens.lowerBound, before: tokens.upperBound) { found.append(group) }
        return found
    }

    func firstFiniteVerb(in tokens: Range<Int>) -> VerbGroup? {
        var from = tokens.lowerBound
        while let group = verbs.first(from: from, before: tokens.upperBound) {
            if group.isFinite { return group }
            from = group.tokens.upperBound
        }
        return nil
    }

    func hasFiniteVerb(in sentence: Range<Int>) -> Bool { firstFiniteVerb(in: sentence) != nil }

    /// "A plot to murder him": the plotter need not be the sentence's subject.
    private func isPurpose(_ group: VerbGroup?, in sentence: Range<Int>) -> Bool {
        guard let group, group.tense == .infinitive, group.tokens.lowerBound > sentence.lowerBound else { return false }
        return document.tokens.tag[group.tokens.lowerBound - 1].isNoun && phrase(at: group.tokens.lowerBound - 1)?.kind == .thing
    }

    /// The army of "the army used planes to bomb the town".
    private func user(before start: Int, in sentence: Range<Int>) -> NounPhrase? {
        guard let verb = verbs(in: sentence.lowerBound..<start).last, words.isUsing(document.tokens.lemma[verb.head]), verb.voice == .active else { return nil }
        return subject(before: verb.tokens.lowerBound, in: sentence, participle: !verb.isFinite, isPast: false)
    }

    /// The next finite verb ends what belongs to this one; a participle does not.
    func nextVerb(after token: Int, in sentence: Range<Int>) -> Int {
        var from = token
        while let next = verbs.first(from: from, before: sentence.upperBound) {
            if next.isFinite { return next.tokens.lowerBound }
            from = next.tokens.upperBound
        }
        return sentence.upperBound
    }

    /// The phrase that a verb is said of.
    func subject(before start: Int, in sentence: Range<Int>, participle: Bool, isPast: Bool) -> NounPhrase? {
        if let first = verb(joinedTo: start, in: sentence) {
            return subject(before: first.tokens.lowerBound, in: sentence, participle: !first.isFinite, isPast: false)
        }
        if !participle, let phrase = antecedent(before: start, in: sentence) { return phrase }
        // "He faces a long sentence if convicted": whom the main clause is about.
        if participle, isPast, start > sentence.lowerBound, words.isConditional(document.tokens.word[start - 1]), let main = firstFiniteVerb(in: sentence) {
            return main.tokens.lowerBound < start ? subject(before: main.tokens.lowerBound, in: sentence, participle: false, isPast: false) : nil
        }
        var at = start - 1
        while at >= sentence.lowerBound {
            if words.isRelative(document.tokens.word[at]), at > sentence.lowerBound {
                // "The men who …": what stands before the pronoun and its comma.
                var before = at - 1
                if document.tokens.tag[before] == .comma { before -= 1 }
                if before >= sentence.lowerBound, let phrase = phrase(at: before) { return governor(of: phrase, in: sentence) }
                // "Asked who had killed him": nobody is named.
                if words.isWho(document.tokens.word[at]) { return nil }
            }
            if let phrase = phrase(at: at) {
                // "Ten people, two of them children, were killed": the people.
                if let pause = pause(beforeShare: phrase, in: sentence) {
                    at = pause - 1
                    continue
                }
                let governed = isGoverned(phrase, in: sentence)
                // A participle that stands right behind a noun is said of it: "a man armed with", "people killed in".
                if participle, isPast, phrase.tokens.upperBound == start { return whole(of: phrase, in: sentence) }
                // "Fired 13 shots killing him": the object of the verb before is not who kills.
                if participle, !isPast, phrase.tokens.upperBound == start, phrase.kind == .thing, phrase.tokens.lowerBound > sentence.lowerBound,
                    let before = verbs.group(at: phrase.tokens.lowerBound - 1), before.voice == .active
                { return subject(before: before.tokens.lowerBound, in: sentence, participle: !before.isFinite, isPast: false) }
                // "Attacked the house, killing a guard": nor is what stands right behind a verb before a comma.
                if participle, !isPast, document.tokens.tag[start - 1] == .comma, let before = verbs.group(at: (phrase.possessor ?? phrase.tokens).lowerBound - 1),
                    before.isFinite, before.voice == .active, !words.isBe(document.tokens.lemma[before.head])
                { return subject(before: before.tokens.lowerBound, in: sentence, participle: false, isPast: false) }
                // "Gunmen wearing uniforms abducted": the gunmen.
                if !participle, let noun = nounBehindParticiple(before: phrase) {
                    at = noun
                    continue
                }
                if !governed, phrase.kind != .time, !isGloss(phrase), !isAge(phrase), !isLargerPlace(phrase) {
                    return participle ? phrase : named(byApposition: phrase, before: start, in: sentence) ?? phrase
                }
                at = phrase.tokens.lowerBound - 1
                continue
            }
            if let group = verbs.group(at: at), group.tokens.upperBound <= start {
                // "… shot the mayor and wounded his guard": the subject of the verb before.
                guard document.tokens.tag[group.head] != .vbn || group.isFinite else {
                    // "Five men suspected of killing": the men.
                    if participle, !isPast, group.tokens.upperBound == start - 1, let suspects = phrase(at: group.tokens.lowerBound - 1) { return whole(of: suspects, in: sentence) }
                    at = group.tokens.lowerBound - 1
                    continue
                }
                return subject(before: group.tokens.lowerBound, in: sentence, participle: !group.isFinite, isPast: false)
            }
            at -= 1
        }
        return nil
    }

    /// The comma before "two of them children", "six of whom were" and the like.
    private func pause(beforeShare phrase: NounPhrase, in sentence: Range<Int>) -> Int? {
        let tokens = document.tokens
        let them = phrase.tokens.lowerBound - 1
        guard them - 2 > sentence.lowerBound, words.isThem(tokens.word[them]), words.isOf(tokens.word[them - 1]) else { return nil }
        return (max(sentence.lowerBound + 1, them - 5)..<them - 1).last { tokens.tag[$0] == .comma }
    }

    /// Where the noun ends that a participle with its object is said of: the gunmen of "gunmen wearing uniforms".
    private func nounBehindParticiple(before object: NounPhrase) -> Int? {
        let before = (object.possessor ?? object.tokens).lowerBound - 1
        guard before > 0, let group = verbs.group(at: before), group.tokens.count == 1, document.tokens.tag[before] == .vbg, !group.isFinite,
            let noun = phrase(at: before - 1), noun.kind == .person || noun.kind == .organization
        else { return nil }
        return before - 1
    }

    /// The verb that another one is joined to by a conjunction right before it: of "shot the mayor and wounded his guard" the first, whose
    /// object is not the second's subject.
    private func verb(joinedTo start: Int, in sentence: Range<Int>) -> VerbGroup? {
        let tags = document.tokens.tag
        var at = start - 1
        while at > sentence.lowerBound, tags[at].isAdverb { at -= 1 }
        guard at > sentence.lowerBound, tags[at] == .cc else { return nil }
        at -= 1
        while at >= sentence.lowerBound {
            if let group = verbs.group(at: at), !words.isIncluding(document.tokens.word[group.head]) { return group.tokens.upperBound <= start ? group : nil }
            if words.isRelative(document.tokens.word[at]) { return nil }
            at -= 1
        }
        return nil
    }

    /// Whether a token stands in the dateline of its sentence, which tells where and when the report was written.
    func isInDateline(_ token: Int) -> Bool {
        let sentence = document.sentences[document.sentenceIndex(of: token)]
        return token < document.startBehindDateline(of: sentence)
    }

    /// A phrase behind a preposition is no subject.
    func isGoverned(_ phrase: NounPhrase, in sentence: Range<Int>) -> Bool {
        var before = phrase.tokens.lowerBound - 1
        // "of Peter's house": the owner's preposition is the house's.
        if let possessor = phrase.possessor { before = possessor.lowerBound - 1 }
        guard before >= sentence.lowerBound else { return false }
        let tag = document.tokens.tag[before]
        if tag == .cc, before - 1 >= sentence.lowerBound, let other = self.phrase(at: before - 1) {
            // "Offices of unions and houses of members": the houses are joined to the offices.
            if complement(of: phrase) != nil, other.tokens.lowerBound - 2 >= sentence.lowerBound, words.isOf(document.tokens.word[other.tokens.lowerBound - 1]),
                let first = self.phrase(at: other.tokens.lowerBound - 2)
            { return isGoverned(first, in: sentence) }
            return isGoverned(other, in: sentence)
        }
        // "About 50 peasants", "over 500 fighters": the number's, not a preposition.
        if document.tokens.tag[before + 1] == .cd, words.isApproximating(document.tokens.word[before]) { return false }
        // "At least 23 workers"
        if document.tokens.tag[before + 1] == .jjs, before + 2 < sentence.upperBound, document.tokens.tag[before + 2] == .cd { return false }
        // "As the account was shut down": the clause's, not the noun's.
        if words.isSubordinating(document.tokens.word[before]) { return false }
        return tag == .inPreposition || tag == .to
    }

    /// "Members of the army": the members.
    func governor(of phrase: NounPhrase, in sentence: Range<Int>) -> NounPhrase {
        let before = phrase.tokens.lowerBound - 1
        guard before > sentence.lowerBound, words.isOf(document.tokens.word[before]), let other = self.phrase(at: before - 1) else { return phrase }
        // "Colleagues of the judges who were killed", "of the 12 who": the judges.
        return (phrase.kind == .person || document.tokens.tag[phrase.head] == .cd) && !words.isMember(document.tokens.lemma[other.head]) ? phrase : other
    }

    /// The first phrase behind the verb, with nothing but adverbs and particles between.
    func object(from start: Int, before limit: Int) -> NounPhrase? {
        var at = start
        while at < limit {
            if let phrase = phrase(at: at) {
                if phrase.kind == .time {
                    // "Kidnapped today two Mexicans".
                    at = phrase.tokens.upperBound
                    guard self.phrase(at: at) != nil else { return nil }
                    continue
                }
                // "Trump's account": the account.
                if let next = self.phrase(at: phrase.tokens.upperBound + 1), next.possessor == phrase.tokens { return next }
                return phrase
            }
            let tag = document.tokens.tag[at]
            if let number = behindApproximation(at), number < limit {
                at = number
                continue
            }
            guard tag.isAdverb || tag == .rp || tag == .openQuote || tag == .closeQuote else { return nil }
            at += 1
        }
        return nil
    }

    /// "(Killed) at least | 12", "more than | 30", "up to | 40", "as many as | 50": where the number stands.
    private func behindApproximation(_ start: Int) -> Int? {
        let tags = document.tokens.tag
        var at = start
        while at - start < 3, at + 1 < tags.count, [.inPreposition, .to, .rp].contains(tags[at]) || tags[at].isAdjective || tags[at].isAdverb { at += 1 }
        return at > start && tags[at] == .cd && words.isApproximating(document.tokens.word[at - 1]) ? phrase(at: at)?.tokens.lowerBound : nil
    }

    /// The object that two verbs have: the convoy of "attacked and burned a convoy".
    private func shared(from start: Int, in sentence: Range<Int>) -> NounPhrase? {
        guard start + 1 < sentence.upperBound, document.tokens.tag[start] == .cc, let next = verbs.group(at: start + 1), next.tokens.lowerBound == start + 1,
            next.voice == .active
        else { return nil }
        return object(from: next.tokens.upperBound, before: nextVerb(after: next.tokens.upperBound, in: sentence))
    }

    /// The object within a trigger's phrase: the house of "set the house on fire".
    private func inner(from start: Int, before end: Int) -> NounPhrase? {
        guard start < end, var phrase = object(from: start, before: end) else { return nil }
        // "Held ten diplomats hostage": the trigger's last word is none of the phrase; but of "held peace talks" it is.
        if phrase.tokens.upperBound == end, phrase.tokens.count > 1, phrase.possessor == nil, phrase.kind == .person {
            phrase.tokens = phrase.tokens.lowerBound..<end - 1
            phrase.head = end - 2
        }
        guard phrase.tokens.upperBound < end, document.tokens.tag[phrase.head].isNoun || phrase.kind == .pronoun else { return nil }
        return phrase
    }

    /// Prepositions with their nouns up to `limit`.
    func prepositional(from start: Int, before limit: Int) -> [(preposition: String, phrase: NounPhrase)] {
        var found: [(preposition: String, phrase: NounPhrase)] = []
        var at = start
        while at + 1 < limit {
            if let preposition = words.preposition(document.tokens.word[at], document.tokens.tag[at]), let phrase = phrase(at: at + 1) {
                at = phrase.tokens.upperBound
                // "In exchange for a contract": neither in nor for.
                if preposition == "in", words.isLinking(document.tokens.lemma[phrase.head]), phrase.tokens.count == 1, at + 1 < limit,
                    words.preposition(document.tokens.word[at], document.tokens.tag[at]) != nil
                {
                    at = self.phrase(at: at + 1)?.tokens.upperBound ?? at + 1
                    continue
                }
                found.append((preposition, withOwned(phrase)))
            } else {
                at += 1
            }
        }
        return found
    }

    /// "By publishing files": the gerund looks like a noun's modifier.
    func isBehindBy(_ phrase: NounPhrase) -> Bool { phrase.tokens.lowerBound > 0 && words.isBy(document.tokens.word[phrase.tokens.lowerBound - 1]) }

    /// The killing of "the minister's killing": what a phrase owns stands for it where both follow a preposition.
    func withOwned(_ phrase: NounPhrase) -> NounPhrase {
        let owned = self.phrase(at: phrase.tokens.upperBound + 1)
        return owned?.possessor == phrase.tokens ? owned ?? phrase : phrase
    }

    /// What "of" right behind a phrase names: the pipeline of "a section of the pipeline".
    func complement(of phrase: NounPhrase) -> NounPhrase? {
        let next = phrase.tokens.upperBound
        guard let (preposition, named) = prepositional(from: next, before: min(next + 2, document.tokens.count)).first, preposition == "of" else { return nil }
        return named
    }

    /// The taking of bribes of "suspicion of taking bribes", as a phrase.
    func deed(of phrase: NounPhrase) -> NounPhrase? {
        let next = phrase.tokens.upperBound
        guard next + 1 < document.tokens.count, words.isOf(document.tokens.word[next]), let group = verbs.group(at: next + 1), document.tokens.tag[group.head] == .vbg
        else { return nil }
        let sentence = document.sentences[document.sentenceIndex(of: next)]
        let object = object(from: group.tokens.upperBound, before: nextVerb(after: group.tokens.upperBound, in: sentence))
        let end = object.map { coordinated(with: $0).last?.tokens.upperBound ?? $0.tokens.upperBound } ?? group.tokens.upperBound
        return NounPhrase(tokens: group.tokens.lowerBound..<end, head: group.head, kind: .thing)
    }

    /// "Police said on Thursday": when it was said, not when it happened.
    func isOfReport(_ time: Range<Int>) -> Bool {
        var at = time.lowerBound - 1
        var steps = 0
        while at >= 0, steps < 5 {
            if let group = verbs.group(at: at) { return words.isReporting(document.tokens.lemma[group.head]) }
            // "Said that on Thursday": the clause's.
            if words.isRelative(document.tokens.word[at]) { return false }
            let tag = document.tokens.tag[at]
            guard tag == .inPreposition || tag == .rb || tag == .prp || tag == .jj || phrase(at: at) != nil else { return false }
            at -= 1
            steps += 1
        }
        return false
    }
}
