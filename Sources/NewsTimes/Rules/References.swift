extension TimeRule {
    /// The present, the past and the future without a date.
    static let references: [TimeRule] = [
        TimeRule("now", "<reference: @reference>") { match in
            match.code("reference", in: TimeLexicons.reference).flatMap(TimeReference.init(rawValue:)).map { .reference($0) }
        },
        TimeRule("current", "<adjective: current> (?> #NN* | #JJ*)") { _ in .reference(.present) },
        TimeRule("recent", "[recent & !%start] (?> #NN* | #JJ* | #VBG)") { _ in .reference(.past) },
        TimeRule("recent years", "(more)? recent @timeunits ((and | or) @timeunits)?") { _ in .reference(.past) },
        TimeRule("past years", "past @timeunits") { _ in .reference(.past) },
        TimeRule("future", "future (?> #NN*)") { _ in .reference(.future) },
        TimeRule("the past", "(?< [in | of | from | than | into | with]) the (recent | distant)? past (?> ![#NN* | #CD | #JJ | %number])") { _ in .reference(.past) },
        TimeRule("the future", "(?< [in | of | for | into | about]) the (near | foreseeable | immediate | distant | not - too - distant)? future (?> ![#NN*])") { _ in .reference(.future) },
        TimeRule("this moment", "this ([#JJ & !very])? moment") { _ in .reference(.present) },
        TimeRule("near future", "the near future") { _ in .reference(.future) },
        TimeRule("coming weeks", "(the)? coming @timeunits | the @timeunits (ahead | to come)") { match in
            .reference(.future)
        },
        TimeRule("a year or two", "(?< in) {aUnit} or two") { _ in .reference(.future) },
        TimeRule("a year or two ago", "{aUnit} or two ago") { _ in .reference(.past) },
    ]
}
