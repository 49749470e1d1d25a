import NewsLanguage

/// One place in an article that speaks of an incident, with who and what takes part in it there.
struct EventMention: Sendable {
    struct Argument: Sendable {
        /// The role in the type's frame: `agent`, `patient`, or a role of the record.
        var role: String
        var phrase: NounPhrase
        /// The grammatical position: `subj`, `obj`, a preposition.
        var position: String
    }

    /// The position of a vehicle that somebody drives into somebody.
    static let driven = "driven"

    /// Index into the types.
    var type: Int
    /// Tokens of the trigger.
    var trigger: Range<Int>
    /// The trigger's verb, or its noun.
    var head: Int
    var isVerb: Bool
    /// The trigger as the lexicon has it.
    var phrase: String
    var sentence: Int
    var arguments: [Argument] = []
    /// Indices of times and the place in its sentence.
    var time: Int?
    var duration: Int?
    var place: NounPhrase?
    var status = Incident.Status.reported

    /// Whether its verb is a participle before a phrase's noun: "the murdered Jesuits".
    func isParticiple(of phrase: NounPhrase) -> Bool { isVerb && phrase.tokens.contains(head) && head < phrase.head }

    /// Whom or what it is done to.
    var harmed: [NounPhrase] { arguments.filter { $0.role == "patient" || $0.role == "victim" }.map(\.phrase) }
}
