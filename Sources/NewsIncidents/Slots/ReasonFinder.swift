import NewsLanguage

/// Finds why and how something happened, by the words that introduce reasons and means.
struct ReasonFinder: Sendable {
    private var patterns: PatternSet
    /// "Because he was not authorized to speak" is why a source has no name.
    private let anonymity: WordSet
    private static let rules = ReasonRule.all

    init(vocabulary: inout Vocabulary) {
        patterns = PatternSet(
            builtIn: ReasonFinder.rules.map { PatternRule($0.name, $0.pattern) }, vocabulary: &vocabulary)
        anonymity = vocabulary.words("authorized authorised anonymity")
    }

    struct Reason: Sendable {
        var rule: ReasonRule
        /// Tokens of the answer.
        var tokens: Range<Int>
        /// Where the cue ends.
        var behind: Int
        var sentence: Int
        /// Somebody is quoted with it.
        var isQuoted: Bool
    }

    /// All reasons and means that the text gives, in order.
    mutating func reasons(in reading: SentenceReading, _ vocabulary: Vocabulary, _ words: ClauseWords, hasHeadline: Bool) -> [Reason] {
        let document = reading.document
        let quotations = document.quotationOfTokens()
        return patterns.matches(in: document, vocabulary: vocabulary).compactMap { match in
            let rule = ReasonFinder.rules[match.rule]
            let index = document.sentenceIndex(of: match.tokens.lowerBound)
            let sentence = document.sentences[index]
            guard !rule.isHeadline || index == 0 && hasHeadline else { return nil }
            let behind = match.tokens.upperBound
            if rule.refusesTime, reading.phrase(at: behind)?.kind == .time { return nil }
            var start = max(match.tokens.lowerBound, behind - rule.keeps)
            if start == behind, start < sentence.upperBound, document.tokens.tag[start] == .openQuote { start += 1 }
            let end: Int
            switch rule.extent {
            case .clause: end = clauseEnd(from: behind, in: sentence, document)
            case .phrase: end = phraseEnd(from: max(start, behind), in: sentence, reading, words)
            case .gerund: end = gerundEnd(from: behind, in: sentence, reading, words)
            case .cue: end = behind
            }
            guard end > start, !(start..<end).contains(where: { anonymity.contains(document.tokens.word[$0]) }) else { return nil }
            if rule.needsPast {
                guard let verb = reading.verbs.first(from: behind, before: end), !verb.aspect.contains(.progressive) else { return nil }
                // "Swept" may look like a participle.
                guard verb.tense == .past || verb.aspect.contains(.perfect) || document.tokens.tag[verb.tokens.lowerBound] == .vbn else { return nil }
            }
            return Reason(rule: rule, tokens: start..<end, behind: behind, sentence: index, isQuoted: quotations[match.tokens.lowerBound] >= 0)
        }
    }

    /// A clause ends at a comma, a dash, a quotation or the sentence's end, and after two dozen words at most.
    private func clauseEnd(from start: Int, in sentence: Range<Int>, _ document: Document) -> Int {
        var at = start
        while at < sentence.upperBound, at - start < 24, !document.tokens.tag[at].isBreak { at += 1 }
        return at
    }

    /// A noun ends before a verb of another clause, and before a noun that nothing joins to it: "(due to) heavy rain | drivers stopped". A
    /// clause that follows where a noun was looked for is one answer: "(due to) the fact that it rained".
    private func phraseEnd(from start: Int, in sentence: Range<Int>, _ reading: SentenceReading, _ words: ClauseWords) -> Int {
        let tokens = reading.document.tokens
        let limit = clauseEnd(from: start, in: sentence, reading.document)
        var end = start
        var isRelative = false
        while end < limit {
            if words.isRelative(tokens.word[end]) { isRelative = true }
            if let group = reading.verbs.group(at: end), group.isFinite, end > start, !isRelative { break }
            if end > start, let phrase = reading.phrase(at: end), phrase.tokens.lowerBound == end, phrase.kind != .time,
                let last = reading.phrase(at: end - 1), last.kind != .time, last.tokens.upperBound == end { break }
            if end > start, words.opensClause(tokens.word[end]), tokens.tag[end] == .inPreposition || tokens.tag[end] == .wrb { break }
            end += 1
        }
        while end > start, !isEnd(tokens.tag[end - 1]) { end -= 1 }
        return end
    }

    /// The verb, its object, and what "of" says of that.
    private func gerundEnd(from start: Int, in sentence: Range<Int>, _ reading: SentenceReading, _ words: ClauseWords) -> Int {
        guard let verb = reading.verbs.group(at: start) else { return clauseEnd(from: start, in: sentence, reading.document) }
        var end = ClauseText.core(of: verb, in: sentence, reading, words).upperBound
        while let phrase = reading.phrase(at: end - 1), let inner = reading.complement(of: phrase), sentence.contains(inner.head) {
            end = inner.tokens.upperBound
        }
        return end
    }

    /// Whether an answer may end in such a word.
    private func isEnd(_ tag: Tag) -> Bool {
        switch tag {
        case .inPreposition, .to, .cc, .dt, .wdt, .wp, .wrb, .rb, .prpPossessive: false
        default: true
        }
    }
}
