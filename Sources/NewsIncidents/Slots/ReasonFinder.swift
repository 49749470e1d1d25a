import NewsLanguage

/// Finds why and how something happened, by the words that introduce reasons and means.
struct ReasonFinder: Sendable {
    private var patterns: PatternSet
    /// "Because he was not authorized to speak" is why a source has no name.
    private let anonymity: Set<WordID>
    private static let rules = ReasonRule.all

    init(vocabulary: inout Vocabulary) {
        patterns = PatternSet(
            builtIn: ReasonFinder.rules.map { PatternRule($0.name, $0.pattern) }, vocabulary: &vocabulary)
        anonymity = vocabulary.words("authorized authorised anonymity")
    }

    struct Reason: Sendable {
        var question: ReasonRule.Question
        var rule: String
        /// Tokens of the answer.
        var tokens: Range<Int>
        var sentence: Int
        var strength: Int
    }

    /// All reasons and means that the text gives, in order.
    mutating func reasons(in document: Document, _ vocabulary: Vocabulary, _ verbs: VerbGroups) -> [Reason] {
        patterns.matches(in: document, vocabulary: vocabulary).compactMap { match in
            let rule = ReasonFinder.rules[match.rule]
            let sentence = document.sentenceIndex(of: match.tokens.lowerBound)
            var start = rule.keepsCue ? match.tokens.lowerBound : match.tokens.upperBound
            if document.tokens.tag[min(start, document.tokens.count - 1)] == .openQuote { start += 1 }
            let end = clauseEnd(from: match.tokens.upperBound, in: document.sentences[sentence], document)
            guard end > start, !(start..<end).contains(where: { anonymity.contains(document.tokens.word[$0]) }) else { return nil }
            if rule.needsVerb, verbs.first(from: match.tokens.upperBound, before: end) == nil { return nil }
            return Reason(question: rule.question, rule: rule.name, tokens: start..<end, sentence: sentence, strength: rule.strength)
        }
    }

    /// A reason ends with its clause: at a comma, a dash, a quotation or the sentence's end, and after two dozen words at most.
    private func clauseEnd(from start: Int, in sentence: Range<Int>, _ document: Document) -> Int {
        var at = start
        while at < sentence.upperBound, at - start < 24 {
            switch document.tokens.tag[at] {
            case .comma, .period, .colon, .closeQuote, .openBracket, .closeBracket: return at
            default: at += 1
            }
        }
        return at
    }
}

/// A word or phrase that introduces a reason or a means.
struct ReasonRule: Sendable {
    enum Question: Sendable { case why, how }

    var name: String
    var pattern: String
    var question: Question
    /// The cue is part of the answer: "to protest", "by ramming".
    var keepsCue = false
    /// What follows must be a clause.
    var needsVerb = false
    /// Between several, the stronger answers.
    var strength: Int

    static let all: [ReasonRule] = [
        ReasonRule(name: "because of", pattern: "because of", question: .why, strength: 9),
        ReasonRule(name: "because", pattern: "because (?> !of)", question: .why, strength: 9),
        ReasonRule(name: "due to", pattern: "due to", question: .why, strength: 8),
        ReasonRule(name: "owing to", pattern: "(owing to | on account of | on the grounds that | on grounds of | thanks to)", question: .why, strength: 8),
        ReasonRule(name: "in retaliation for", pattern: "in (retaliation | revenge | reprisal | response | reaction) (for | to)", question: .why, strength: 9),
        ReasonRule(name: "in protest", pattern: "(in protest (at | against | of | over) | to protest | to demand | in support of | calling for | demanding)", question: .why, keepsCue: true, strength: 7),
        ReasonRule(name: "caused by", pattern: "(caused | triggered | sparked | prompted | provoked | blamed | attributed) (by | on | to)", question: .why, strength: 7),
        ReasonRule(name: "blaming", pattern: "[/blame/ & #VB*] (?> !on)", question: .why, strength: 6),
        ReasonRule(name: "described as", pattern: "[/describe/ & #VB*] _{1,4} as", question: .why, strength: 5),
        ReasonRule(name: "the cause was", pattern: "(cause | reason | motive) (of | for | behind)? _{0,5} (was | were | is | remains)", question: .why, strength: 6),
        ReasonRule(name: "stemmed from", pattern: "(stemmed | resulted | arose) from", question: .why, strength: 7),
        ReasonRule(name: "following", pattern: "following (?> (a | an | the | his | her | their | its))", question: .why, strength: 4),
        ReasonRule(name: "over", pattern: "(anger | outrage | dispute | row | protest | protests | charges | allegations | criticism | outraged | concerns) over", question: .why, strength: 5),
        ReasonRule(name: "on suspicion of", pattern: "on (suspicion of | charges of | allegations of)", question: .why, strength: 5),
        ReasonRule(name: "in order to", pattern: "(in order to | so as to)", question: .why, keepsCue: true, strength: 6),
        ReasonRule(name: "after", pattern: "after (?> [!%digits & !noon & !midnight & !dawn & !dusk & !dark & !sunset & !sunrise])", question: .why, strength: 3),
        ReasonRule(name: "as a result of", pattern: "(as a result of | as a consequence of | in the wake of | amid)", question: .why, strength: 5),

        ReasonRule(name: "by doing", pattern: "by (?> [#VBG])", question: .how, keepsCue: true, strength: 9),
        ReasonRule(name: "using", pattern: "(using | armed with | by means of | with the help of | with the use of | through the use of)", question: .how, keepsCue: true, strength: 8),
        ReasonRule(name: "when", pattern: "when (?> [!asked & !contacted & !reached])", question: .how, needsVerb: true, strength: 5),
        ReasonRule(name: "on the last day", pattern: "on (his | her | their) (last | first) day (at work)?", question: .how, keepsCue: true, strength: 4),
        ReasonRule(name: "while doing", pattern: "while (?> [#VBG])", question: .how, keepsCue: true, strength: 4),
        ReasonRule(name: "as", pattern: "as (he | she | they | it | the) (?> [#NN* | #VB*])", question: .how, needsVerb: true, strength: 2),
        ReasonRule(name: "after", pattern: "after (?> [#VBG])", question: .how, keepsCue: true, strength: 3),
    ]
}
