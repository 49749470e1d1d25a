/// Finds the verb groups of a tagged document, from left to right: a modal, "to", or any verb starts one, and auxiliaries carry it on.
public struct VerbGroupFinder: Sendable {
    private let words: VerbWords

    public init(vocabulary: inout Vocabulary) { words = VerbWords(vocabulary: &vocabulary) }

    public func groups(in document: Document) -> VerbGroups {
        var found: [VerbGroup] = []
        for sentence in document.sentences {
            var at = sentence.lowerBound
            while at < sentence.upperBound {
                let group = VerbGroupReader(tokens: document.tokens, sentence: sentence, words: words).group(at: at)
                if let group { found.append(group) }
                at = group?.tokens.upperBound ?? at + 1
            }
        }
        return VerbGroups(found, tokenCount: document.tokens.count)
    }
}

/// Reads one group.
struct VerbGroupReader {
    let tokens: Tokens
    let sentence: Range<Int>
    let words: VerbWords

    /// The group that starts at a token; nil if none does.
    func group(at start: Int) -> VerbGroup? {
        switch tokens.tag[start] {
        case .md:
            let (tense, modality) = words.reading(ofModal: tokens.word[start])
            return chain(from: start, tense: tense, modality: modality)
        case .to:
            guard let verb = next(after: start), isBaseForm(verb) else { return nil }
            return chain(from: start, verb: verb, tense: .infinitive)
        case .vbd: return chain(from: start, tense: .past)
        case .vbz, .vbp: return chain(from: start, tense: .present)
        case .vb: return chain(from: start, tense: isImperative(start) ? .present : .infinitive)
        case .vbg, .vbn: return chain(from: start, tense: .participle)
        default: return nil
        }
    }

    private func chain(from start: Int, verb: Int? = nil, tense: VerbGroup.Tense, modality: VerbGroup.Modality? = nil) -> VerbGroup {
        var group = VerbGroup(
            tokens: start..<start, head: verb ?? start, tense: tense, aspect: [], voice: .active, modality: modality, isNegated: false)
        while let following = continuation(of: &group) { group.head = following }
        group.tokens = start..<(group.head + 1)
        group.isNegated = negates(from: start, to: group.head)
        return group
    }

    /// The verb that the group's last verb is an auxiliary of; notes what that makes of the group.
    private func continuation(of group: inout VerbGroup) -> Int? {
        let head = group.head
        let lemma = tokens.lemma[head]
        if tokens.tag[head] == .md {
            if let verb = next(after: head), isBaseForm(verb) { return verb }
            return tokens.word[head] == words.ought ? infinitive(after: head) : nil
        }
        if lemma == words.be { return afterBe(&group) }
        if lemma == words.have { return afterHave(&group) }
        if words.isAuxiliaryDo(lemma) {
            guard tokens.tag[head] != .vbg, tokens.tag[head] != .vbn, let verb = next(after: head), tokens.tag[verb] == .vb || tokens.tag[verb] == .vbp else { return nil }
            return verb
        }
        if lemma == words.get, let verb = next(after: head), tokens.tag[verb] == .vbn, verb == head + 1 {
            group.voice = .passive
            return verb
        }
        // "Used to live"
        if lemma == words.use, tokens.tag[head] == .vbd { return infinitive(after: head) }
        return nil
    }

    private func afterBe(_ group: inout VerbGroup) -> Int? {
        guard let verb = next(after: group.head) else { return nil }
        switch tokens.tag[verb] {
        case .vbg:
            // "Is going to leave"
            if tokens.lemma[verb] == words.go, let future = infinitive(after: verb) {
                if group.tense == .present { group.tense = .future }
                return future
            }
            group.aspect.insert(.progressive)
            return verb
        case .vbn, .vbd:
            let isHas = tokens.word[group.head] == words.possessiveS && (tokens.word[verb] == words.been || tokens.word[verb] == words.got)
            if isHas { group.aspect.insert(.perfect) } else { group.voice = .passive }
            return verb
        default: return nil
        }
    }

    private func afterHave(_ group: inout VerbGroup) -> Int? {
        guard let verb = next(after: group.head) else { return nil }
        switch tokens.tag[verb] {
        case .vbn, .vbd:
            group.aspect.insert(.perfect)
            return verb
        default:
            // "Has to leave"
            guard let needed = infinitive(after: group.head) else { return nil }
            group.modality = group.modality ?? .necessity
            return needed
        }
    }

    /// The verb of "to …" just after a token.
    private func infinitive(after token: Int) -> Int? {
        guard let to = next(after: token), tokens.tag[to] == .to, let verb = next(after: to), isBaseForm(verb) else { return nil }
        return verb
    }

    /// The next token but for adverbs, and but for the subject pronoun of a question.
    private func next(after token: Int) -> Int? {
        var at = token + 1
        var skipped = 0
        while at < sentence.upperBound, skipped < 4 {
            switch tokens.tag[at] {
            case .rb, .rbr: break
            case .prp where isQuestion(token): break
            default: return at
            }
            at += 1
            skipped += 1
        }
        return at < sentence.upperBound ? at : nil
    }

    /// An auxiliary that stands first or after a question's word: "Did he", "Where are they".
    private func isQuestion(_ token: Int) -> Bool {
        guard token > sentence.lowerBound else { return true }
        switch tokens.tag[token - 1] {
        case .wrb, .wp, .wdt, .openQuote, .comma, .cc, .openBracket, .rb: return true
        default: return false
        }
    }

    private func isBaseForm(_ token: Int) -> Bool { tokens.tag[token] == .vb || tokens.tag[token] == .vbp }

    /// A base form at the start of a sentence or a quotation.
    private func isImperative(_ token: Int) -> Bool {
        token == sentence.lowerBound || tokens.tag[token - 1] == .openQuote || tokens.tag[token - 1] == .comma
    }

    private func negates(from start: Int, to head: Int) -> Bool {
        if (start..<head).contains(where: { words.isNegation(tokens.word[$0]) }) { return true }
        if start > sentence.lowerBound, words.isNegation(tokens.word[start - 1]) { return true }
        // "Was not a member": the verb stands before it.
        return head + 1 < sentence.upperBound && words.isNegation(tokens.word[head + 1])
    }
}
