/// A word or phrase that introduces a reason or a means.
struct ReasonRule: Sendable {
    enum Question: Sendable { case why, how }

    /// How far an answer goes.
    enum Extent: Sendable {
        /// To the end of the clause: "(because) he was not paid".
        case clause
        /// A noun with what hangs on it: "(due to) heavy rain in the north".
        case phrase
        /// A form in -ing with its object: "(for) changing the shape of its bars".
        case gerund
        /// The cue's own words: "as a precaution".
        case cue
    }

    var name: String
    var pattern: String
    var question: Question
    var extent = Extent.clause
    /// The cue's last words, so many, are part of the answer: "to protest", "by ramming".
    var keeps = 0
    /// What follows must be a clause in the past: "when the roof collapsed", not "when it rains".
    var needsPast = false
    /// What follows must be no time: "after the storm", not "after five years".
    var refusesTime = false
    /// Only in sentences that tell of the incident.
    var isOwn = false
    /// Only in the headline.
    var isHeadline = false
    /// Only of incidents of these families; of all, if there are none.
    var families: Set<String> = []
    /// Between several, the stronger answers.
    var strength: Int

    private static let harm: Set<String> = ["violence", "accident", "disaster", "digital", "crime", "life"]

    static let all: [ReasonRule] = [
        ReasonRule(name: "because of", pattern: "because of", question: .why, extent: .phrase, strength: 9),
        ReasonRule(name: "because", pattern: "because (?> !of)", question: .why, strength: 9),
        ReasonRule(
            name: "due to", pattern: "(due to | owing to | on account of | on grounds of | thanks to)",
            question: .why, extent: .phrase, strength: 8),
        ReasonRule(name: "on the grounds that", pattern: "on the grounds that", question: .why, strength: 8),
        ReasonRule(name: "citing", pattern: "citing", question: .why, extent: .phrase, strength: 7),
        ReasonRule(
            name: "in retaliation for", pattern: "in (retaliation | revenge | reprisal | response | reaction) (for | to)",
            question: .why, extent: .phrase, strength: 9),
        ReasonRule(name: "in protest", pattern: "in protest (at | against | of | over)", question: .why, keeps: 4, strength: 7),
        ReasonRule(
            name: "to protest", pattern: "(to protest | to demand | in support of | calling for | demanding)",
            question: .why, keeps: 4, strength: 7),
        ReasonRule(
            name: "caused by", pattern: "(caused | triggered | sparked | prompted | provoked | blamed | attributed) (by | on | to)",
            question: .why, extent: .phrase, strength: 7),
        ReasonRule(name: "blamed on", pattern: "[/blame/ & #VB*] _{1,6} on", question: .why, extent: .phrase, strength: 7),
        ReasonRule(name: "blamed for doing", pattern: "(\(blame)) _{0,14} for (?> [#VBG])", question: .why, extent: .gerund, keeps: 1, strength: 7),
        ReasonRule(name: "described as", pattern: "[/describe/ & #VB*] _{1,4} as", question: .why, strength: 5),
        ReasonRule(
            name: "the cause was", pattern: "(cause | reason | motive) (of | for | behind)? _{0,5} (was | were | is) (?> [!under & !unknown & !unclear & !being & !not & !still & !never])",
            question: .why, strength: 6),
        ReasonRule(
            name: "blamed error", pattern: "([/blame/ & #VB*] _{0,1} | a case of | down to) [#JJ* | #NN] (\(failings))",
            question: .why, extent: .cue, keeps: 2, strength: 7),
        ReasonRule(
            name: "as a precaution", pattern: "as (a | an) [#JJ* | #VBG | #NN]{0,2} (\(purposes))", question: .why, extent: .cue, keeps: 6, strength: 6),
        ReasonRule(
            name: "saw it as an opportunity", pattern: "[/see/ & #VB* | /regard/ & #VB* | /view/ & #VB*] it as (an | a) (opportunity | chance | way) (?> to)",
            question: .why, keeps: 2, strength: 7),
        ReasonRule(name: "stemmed from", pattern: "(stemmed | resulted | arose) from", question: .why, extent: .phrase, strength: 7),
        ReasonRule(name: "comes after", pattern: "(come | comes | came) _{0,3} after", question: .why, strength: 6),
        ReasonRule(name: "over", pattern: "(\(anger)) (over | about)", question: .why, extent: .phrase, strength: 5),
        ReasonRule(name: "on suspicion of", pattern: "on (suspicion of | charges of | allegations of)", question: .why, strength: 5),
        ReasonRule(
            name: "in order to", pattern: "(in order to | so as to | in an attempt to | in a bid to | in an effort to)",
            question: .why, keeps: 4, strength: 6),
        ReasonRule(
            name: "following", pattern: "following (?> (a | an | the | his | her | their | its))",
            question: .why, extent: .phrase, isOwn: true, strength: 4),
        ReasonRule(
            name: "after", pattern: "(?< [\(notDistance)]) after", question: .why, refusesTime: true, isOwn: true, strength: 3),
        ReasonRule(
            name: "as a result of", pattern: "(as a result of | as a consequence of | in the wake of | amid)",
            question: .why, extent: .phrase, strength: 5),
        ReasonRule(name: "as, in the headline", pattern: "as (?> [#NN* | #DT | #JJ])", question: .why, isHeadline: true, strength: 3),
        ReasonRule(
            name: "in bad weather", pattern: "[in & #IN] the? [#JJ* | #NN]{0,2} (conditions | weather | fog | rain | snow | winds | darkness)",
            question: .why, keeps: 4, strength: 3),

        ReasonRule(name: "by doing", pattern: "by (?> [#VBG])", question: .how, keeps: 1, strength: 9),
        ReasonRule(
            name: "using", pattern: "(using | armed with | by means of | with the help of | with the use of | through the use of)",
            question: .how, keeps: 6, strength: 8),
        ReasonRule(
            name: "when", pattern: "when (?> [!asked & !contacted & !reached])",
            question: .how, needsPast: true, isOwn: true, families: harm, strength: 6),
        ReasonRule(
            name: "on the last day", pattern: "on (his | her | their) (last | first) day (at work)?",
            question: .how, keeps: 6, isOwn: true, strength: 4),
        ReasonRule(name: "while doing", pattern: "while (?> [#VBG])", question: .how, keeps: 1, isOwn: true, strength: 4),
        ReasonRule(
            name: "as", pattern: "as (?> (he | she | they | it | the | a | an) [#NN* | #VB* | #JJ*])",
            question: .how, needsPast: true, isOwn: true, families: harm, strength: 2),
        ReasonRule(name: "after doing", pattern: "after (?> [#VBG])", question: .how, keeps: 1, isOwn: true, strength: 3),
        ReasonRule(name: "doing", pattern: ", (?> (\(means)))", question: .how, isOwn: true, families: harm, strength: 7),
    ]

    /// What somebody gets for doing something.
    private static let blame =
        "/blame/ | /criticize/ | /criticise/ | criticism | /condemn/ | /accuse/ | /praise/ | /fine/ | /sue/ | /arrest/ | /jail/ | /sentence/ | "
        + "/charge/ | /convict/ | /suspend/ | /dismiss/ | /sack/ | /punish/ | /mock/ | /ban/ | /apologize/ | /apologise/ | "
        + "fire | flak | outrage | anger"

    /// "Hours after he was elected" tells when, not why.
    private static let notDistance =
        "!second & !seconds & !minute & !minutes & !hour & !hours & !day & !days & !week & !weeks & !month & !months & !year & !years & !moments & !long"

    /// What people feel and have over something.
    private static let anger =
        "anger | angry | fury | furious | outrage | outraged | upset | pissed | annoyed | divided | dispute | row | feud | protest | protests | "
        + "charges | allegations | criticism | criticized | criticised | concern | concerns | fears | "
        + "backlash | uproar | outcry | scandal | controversy | questions"

    /// "Bad weather", "human error"
    private static let failings =
        "error | errors | failure | failures | fault | faults | glitch | malfunction | mistake | mistakes | negligence | weather | rain | wind | winds"

    /// What something is done as.
    private static let purposes =
        "deterrent | distraction | favor | favour | gesture | gift | joke | lesson | precaution | prank | protest | punishment | reprisal | reward | "
        + "test | tribute | warning"

    /// What is done to harm somebody, behind a comma: "attacked the market, driving a truck into the crowd".
    private static let means =
        "colliding | crashing | derailing | detonating | disguising | driving | exploiting | firing | hacking | hitting | hurling | overturning | "
        + "plowing | ploughing | posing | pouring | pretending | ramming | setting | slamming | slashing | spraying | stabbing | striking | "
        + "swerving | throwing | tricking"
}
