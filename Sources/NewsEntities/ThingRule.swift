import NewsLanguage

/// A rule for what news needs besides names: money, counts of people harmed, weapons, vehicles, handles.
///
/// The capture `what` is the mention, or all of the match; the capture `harm` says what was done to the people counted.
struct ThingRule: Sendable {
    let name: String
    let kind: Entity.Kind
    /// In the notation of ``TokenPattern``, with the named patterns below.
    let pattern: String
    /// How its mentions are counted in the record.
    let mention: Mention.Kind

    init(_ name: String, _ kind: Entity.Kind, _ pattern: String, mention: Mention.Kind = .nominal) {
        self.name = name
        self.kind = kind
        self.mention = mention
        self.pattern = pattern
    }

    static let definitions: [(name: String, pattern: String)] = [
        ("numberWord", "@cardinaltens (- @cardinalsmall)? | @cardinalsmall"),
        ("number", "(%number | {numberWord} | a)? @cardinalscale+ | %number | {numberWord} | (dozens | hundreds | thousands | scores) of"),
        ("about", "at least | at most | more than | fewer than | less than | as many as | up to | nearly | almost | about | around | some | over | an estimated"),
        // "three off-duty policemen", "two of its soldiers", "14 people"
        ("bareNumber", "(%number | {numberWord} | a)? @cardinalscale+ | [%number & !%1900..2100] | {numberWord} | (dozens | hundreds | thousands | scores)"),
        ("modifier", "[#JJ* | #NN | #VBN | #CD | #NNP] (#HYPH [#JJ* | #NN | #VBN | #CD | #NNP])?"),
        ("people", "{about}? {number} (of (the | its | his | her | their | them))? (other)? ({modifier} | off - duty){0,3} [#NNS | people]"),
        ("aux", "(was | were | is | are | has | have | had) (been | being)? (also | reportedly | later | seriously | critically | slightly | badly | feared | reported | confirmed)*"),
        ("harming", "[@harm & #VB* & !died & !dying & !die & !dies]"),
        ("determiner", "(a | an | the | his | her | their | its | {number})"),
    ]

    static let all: [ThingRule] = [
        // "@POTUS"
        ThingRule("handle", .handle, "%handle", mention: .name),

        // "$41 billion", "US$5m", "£500"
        ThingRule("sign and amount", .money, "(US | A | C | NZ | HK)? @moneysign [%number | %digits] (@cardinalscale | trillion | m | bn | k)?", mention: .name),
        // "20 million euros"
        ThingRule("amount and currency", .money, "{number} (US | Australian | Canadian | Hong Kong)? @currency", mention: .name),

        // "at least 12 people were killed", "three policemen died"
        ThingRule("people harmed", .count, "<what: {people}> ({aux}? <harm: [@harm & #VB*]> | {aux}? <harm: dead | missing>)"),
        ThingRule("number harmed", .count, "<what: {about}? {bareNumber} others?> ({aux} <harm: [@harm & #VB*]> | <harm: dead | injured | wounded | missing>)"),
        ThingRule("verb of harm and people", .count, "<harm: {harming}> <what: {people}>"),
        ThingRule("verb of harm and number", .count, "<harm: {harming}> <what: {about}? {bareNumber} others?> (?> ![#HYPH | #JJ* | #NN | #NNS])"),
        // "12 deaths"
        ThingRule("number of deaths", .count, "<what: {about}? {number} <harm: @harmnoun>>"),
        // "the death toll rose to 12"
        ThingRule("toll", .count, "(death toll | toll) [#VB* | #MD | to | from | of | at]{1,4} <what: {about}? {number}>"),

        // "an assault rifle"
        ThingRule("weapon", .weapon, "{determiner}? {modifier}{0,2} @weapon"),
        // "a white van", "Flight MH370"
        ThingRule("vehicle", .vehicle, "{determiner}? {modifier}{0,2} @vehicle"),
        ThingRule("flight", .vehicle, "Flight %digits", mention: .name),
    ]
}
