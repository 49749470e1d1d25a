/// A word or phrase between two incidents that says how they hang together.
struct LinkCue: Sendable {
    enum Meaning: Sendable {
        /// "Because of": the one brought about the other, whatever they are.
        case cause
        /// "Over", "for": it did, if incidents of these types do.
        case reason
        /// "After": the one came later, and was brought about by the other if incidents of these types are.
        case order
        /// "Before": the one came later, if incidents of these types do.
        case earlier
        /// "When", "during": the one was part of the other, or brought about by it, if incidents of these types are.
        case circumstance
    }

    var name: String
    var pattern: String
    var meaning: Meaning
    /// "The storm caused a flood": what is linked to the other stands behind the cue.
    var isReversed = false
    /// A clause may follow ("after a bomb exploded"), not only a noun ("after the explosion").
    var takesClause = false

    static let all: [LinkCue] = [
        LinkCue(name: "because of", pattern: "because of", meaning: .cause),
        LinkCue(name: "because", pattern: "because (?> !of)", meaning: .cause, takesClause: true),
        LinkCue(name: "due to", pattern: "(due to | owing to | on account of | as a (result | consequence) of)", meaning: .cause),
        LinkCue(name: "caused by", pattern: "(caused | triggered | sparked | provoked | prompted | ignited | unleashed) by", meaning: .cause),
        LinkCue(name: "in retaliation for", pattern: "in (retaliation | revenge | reprisal | response) (for | to)", meaning: .cause),
        LinkCue(name: "in protest at", pattern: "in protest (at | against | of | over)", meaning: .cause),
        LinkCue(
            name: "sparked", pattern: "[[/cause/ | /trigger/ | /spark/ | /provoke/ | /prompt/ | /ignite/ | /unleash/] & #VB*] (?> !by)",
            meaning: .cause, isReversed: true),
        LinkCue(
            name: "led to", pattern: "([/lead/ & #VB*] to | [/result/ & #VB*] in | [/set/ & #VB*] off | [/touch/ & #VB*] off)",
            meaning: .cause, isReversed: true),

        LinkCue(name: "over", pattern: "(over | in connection with | on suspicion of | on charges of | in relation to)", meaning: .reason),
        LinkCue(name: "for", pattern: "[[for | of | with | against | at] & #IN]", meaning: .reason),
        LinkCue(name: "forcing", pattern: "[/force/ & #VB*]", meaning: .reason, isReversed: true),

        LinkCue(name: "after", pattern: "(after | following)", meaning: .order, takesClause: true),
        LinkCue(name: "in the wake of", pattern: "(in the wake of | in the aftermath of)", meaning: .order),
        LinkCue(name: "followed by", pattern: "followed by", meaning: .order, isReversed: true),
        LinkCue(name: "before", pattern: "before", meaning: .earlier, isReversed: true, takesClause: true),

        LinkCue(name: "when", pattern: "(when | as)", meaning: .circumstance, takesClause: true),
        LinkCue(name: "during", pattern: "(during | amid | in)", meaning: .circumstance),
    ]
}
