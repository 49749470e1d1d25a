import NewsLanguage

/// Tells whether the triggers of a user's own types can ever match.
public struct OwnTriggerChecker {
    private var vocabulary = Vocabulary()
    private var language: LanguageAnalyzer

    /// - Parameter own: whose word lists the patterns may name.
    public init(_ own: OwnIncidentTypes) {
        own.defineLexicons(in: &vocabulary)
        language = LanguageAnalyzer(vocabulary: &vocabulary)
    }

    /// - Throws: what is wrong: a pattern that cannot be read, or "leaked" where "leak" would match all its forms.
    public mutating func check(_ trigger: OwnIncidentTypes.OwnTrigger) throws(PatternError) {
        let pattern = IncidentTypes.Trigger(phrase: trigger.phrase, form: trigger.form, type: 0).pattern
        _ = try PatternSet([PatternRule(trigger.phrase, pattern)], vocabulary: &vocabulary)
        guard let base = base(of: trigger) else { return }
        throw PatternError(rule: trigger.phrase, offset: 0, message: "any form of a word is found by its base form, “\(base)”")
    }

    /// The base form of a trigger's verb or noun, where that is not what is written.
    private mutating func base(of trigger: OwnIncidentTypes.OwnTrigger) -> String? {
        let isVerb = trigger.form == .verb
        let frame = isVerb ? "They had to \(trigger.phrase) ." : "The \(trigger.phrase) ."
        guard isVerb || trigger.form == .noun || trigger.form == .doer else { return nil }
        let tokens = language.analyze(Array(frame.utf8), vocabulary: &vocabulary).tokens
        let at = isVerb ? 3 : tokens.count - 2
        guard tokens.tag.indices.contains(at), tokens.lemma[at] != tokens.word[at] else { return nil }
        let inflected: [Tag] = isVerb ? [.vbd, .vbn, .vbg, .vbz] : [.nns]
        return inflected.contains(tokens.tag[at]) ? vocabulary.string(tokens.lemma[at]) : nil
    }
}
