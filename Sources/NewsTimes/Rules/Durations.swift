extension TimeRule {
    /// Lengths of time.
    static let durations: [TimeRule] = [
        TimeRule("three days", "{mod}? {amount} (or so | or more | or less)? | {vagueAmount}") { match in match.amount.map { .duration($0).mod(match.mod) } },
        TimeRule("in five years", "(?< in) {mod}? ({amount} | {aUnit})", priority: 1) { match in
            match.amount.map { TimeReading(.duration, .ahead($0)).mod(match.mod) }
        },
        TimeRule("a month", "{mod}? {aUnit} (?> ![- | #NN])") { match in match.amount.map { .duration($0).mod(match.mod) } },
        TimeRule("two to three weeks", "{mod}? <part: <number: {number}> ([to | or | - | –] {number}) (-? {adjective})? -? <unit: @timeunit>>") { match in
            match.amount.map { .duration($0).mod("EQUAL_OR_MORE") }
        },
        TimeRule("between two and six days", "(?< between) <part: <number: {number}> and {number} <unit: @timeunit>>") { match in
            match.amount.map { .duration($0).mod("EQUAL_OR_MORE") }
        },
        TimeRule("the past three months", "<mod: at least | at most | about | nearly | almost | roughly | approximately>? {whose}? (<back: past | last | latest | previous | preceding> | <on: next | coming>) ({amount} | {vagueAmount})") { match in
            match.amount.map { .duration($0, direction: match.has("back") ? -1 : 1).mod(match.mod) }
        },
        TimeRule("the first three months", "{whose}? (first | final | remaining | following | opening | closing | early) ({amount} | {vagueAmount})") { match in
            match.amount.map { .duration($0) }
        },
        TimeRule("the first hours", "the (very)? (first | opening | final | last | closing | [#JJ & !past & !next & !recent & !coming & !previous]) <part: <unit: @timeunits>> (?> of)") { match in
            match.amount.map { .duration($0) }
        },
        TimeRule("the nine months", "the <part: <number: {number}> <unit: months>>") { match in match.amount.map { .duration($0) } },
        TimeRule("the next 12 to 18 months", "the (<back: past | last> | <on: next | coming>) <part: {number} [to | or | - | –] {number} <unit: @timeunit>>") { match in
            match.amount.map { .duration($0, direction: match.has("back") ? -1 : 1) }
        },
        TimeRule("the past year", "the (<back: past | last> | <on: next | coming>) <part: <unit: hour | minute>>") { match in
            match.unit.map { .duration(TimeAmount(1, $0), direction: match.has("back") ? -1 : 1) }
        },
        TimeRule("for years", "(?< [for | in | of | over | after | within | many | took | takes | take | spent | spend | lasted | last | until | the]) <part: <unit: @timeunits>> (?> ![@calendarunit])") { match in
            match.amount.map { .duration($0) }
        },
        TimeRule("over the years", "the (early | later | intervening)? <part: <unit: years | decades | centuries>> (?> ![before | after | ahead])") { match in
            match.amount.map { .duration($0) }
        },
        TimeRule("decades-long", "<part: <unit: @timeunits>> - (long | old)") { match in match.amount.map { .duration($0) } },
        TimeRule("all day", "(all | the (whole | entire)) <unit: day | week | month | year>") { match in
            match.unit.map { .duration(TimeAmount(1, $0)) }
        },
        TimeRule("yearlong", "<long: daylong | weeklong | monthlong | yearlong | decadelong | hourlong>") { match in
            TimeRule.longUnits[String(decoding: match.text("long"), as: UTF8.self)].map { .duration(TimeAmount(1, $0)) }
        },
        TimeRule("weekslong", "<long: hourslong | dayslong | weekslong | monthslong | yearslong | decadeslong>") { match in
            TimeRule.longUnits[String(decoding: match.text("long").filter { $0 != UInt8(ascii: "s") }, as: UTF8.self)].map { .duration(TimeAmount(nil, $0)) }
        },
        TimeRule("months-long", "<part: <unit: [day | week | month | year | hour | decade | century]>> -? long (?> #NN* | #JJ*)") { match in
            match.unit.map { .duration(TimeAmount(1, $0)) }
        },
        TimeRule("the year ended", "the? (fiscal)? <part: <number: {number}>? <unit: year | month | months | week | weeks>> (?> [ended | ending | ends | to] ([@month | @weekday | today | tomorrow | yesterday | on | last | in]))", priority: 1) { match in
            match.has("number") ? match.amount.map { .duration($0) } : match.unit.map { .duration(TimeAmount(1, $0)) }
        },
        TimeRule("a lengthy period", "a (fairly | very)? (long | lengthy | short | brief) (period | time | while)") { _ in .duration(.unspecified) },
        TimeRule("for some time", "(?< [for | in | over | after]) (quite)? (some time | a while)") { _ in .duration(.unspecified) },
    ]

    private static let longUnits: [String: TimeUnit] = [
        "daylong": .day, "weeklong": .week, "monthlong": .month, "yearlong": .year, "decadelong": .decade, "hourlong": .hour,
    ]
}
