extension TimeRule {
    /// Times of day, alone and on a day.
    static let clockTimes: [TimeRule] = [
        TimeRule("7 p.m. ET", "{mod}? {clock}") { match in
            match.clock.map { TimeReading(.time, .clock, clock: $0).mod(match.mod) }
        },
        TimeRule("shortly after 11 a.m.", "(shortly | just | soon | right | immediately) (<after: after | past> | <before: before>) {clock} ((\\, | on | of)? {aDay})?") { match in
            match.clock.flatMap { clock in
                (match.dayReading?.at(clock) ?? TimeReading(.time, .clock, clock: clock)).mod(match.has("after") ? "AFTER" : "BEFORE")
            }
        },
        TimeRule("7 p.m. on Friday", "{mod}? {clock} (\\, | on | of)? (early | late)? {aDay}") { match in
            match.clock.flatMap { match.dayReading?.at($0).mod(match.mod) }
        },
        TimeRule("Friday at 7 p.m.", "{aDay} (\\, | at | \\, at)? (about | around)? {clock}") { match in
            match.clock.flatMap { match.dayReading?.at($0) }
        },
        TimeRule("Friday morning", "(<edge: early | late>)? {aDay} (\\, | at | in the)? (<edge: early | late> | <edge: mid> -)? <daypart: @daypart>") { match in
            match.clock.flatMap { match.dayReading?.at($0).mod(match.edge) }
        },
        TimeRule("the morning of November 2", "(the)? (<edge: early | late>)? <daypart: @daypart> of {aDay}") { match in
            match.clock.flatMap { match.dayReading?.at($0).mod(match.edge) }
        },
        TimeRule("the morning of the 12th", "(the)? (<edge: early | late>)? <daypart: @daypart> of the <day: @ordinalday> (?> !of)") { match in
            match.day.flatMap { TimeReading.date(.dayOfMonth($0)).at(match.clock).mod(match.edge) }
        },
        TimeRule("2017-11-02T19:30:00Z", "<stamp: ~DDDD - ~DD - ~DDtDD \\: {isoMinutes} {isoOffset}?>") { $0.isoStamp },
        TimeRule("the early hours of Sunday", "(the | in the)? (early | small | wee | predawn | pre - dawn) (morning)? hours of {aDay}") { match in
            match.dayReading?.at(.smallHours).mod("START")
        },
        TimeRule("in the small hours", "(?< in) the (early | small | wee | predawn | pre - dawn) (morning)? hours (?> !of)") { _ in
            TimeReading.period(.day, 0, from: .mention).at(.smallHours).mod("START")
        },
        TimeRule("at 10 on Friday", "(?< at) {hourNo} on {aDay}") { match in match.clock.flatMap { match.dayReading?.at($0) } },
        TimeRule("this morning", "(<edge: early | late | earlier | later>)? this <daypart: [@daypart & !overnight & !midday & !lunchtime]>") { match in
            match.clock.map { TimeReading.period(.day, 0).at($0).mod(match.edge) }
        },
        TimeRule("tonight", "(<edge: early | late | earlier | later>)? tonight") { match in
            TimeReading.period(.day, 0).at(ClockTime(part: "NI")).mod(match.edge)
        },
        TimeRule("last night", "(<edge: late>)? last <daypart: night | evening>") { match in
            match.clock.map { TimeReading.period(.day, -1).at($0).mod(match.edge) }
        },
        TimeRule("overnight", "overnight (?> ![#NN & rate])") { _ in TimeReading.period(.day, 0, from: .mention).at(ClockTime(part: "NI")) },
        TimeRule("in the morning", "(?< [in | during | by | until | all | through | since]) the (<edge: early | late>)? <daypart: morning | afternoon | evening> (?> !of)") { match in
            match.clock.map { TimeReading.period(.day, 0, from: .mention).at($0).mod(match.edge) }
        },
        TimeRule("that night", "(<edge: early | late | earlier | later>)? (that | that same | the same) <daypart: morning | afternoon | evening | night>") { match in
            match.clock.map { TimeReading.period(.day, 0, from: .antecedent).at($0).mod(match.edge) }
        },
        TimeRule("the next morning", "(the)? (<next: next | following> | <previous: previous>) <daypart: morning | afternoon | evening | night>") { match in
            match.clock.map { TimeReading.period(.day, match.has("previous") ? -1 : 1, from: .mention).at($0) }
        },
        TimeRule("the night before", "the <daypart: morning | afternoon | evening | night> before (?> ![#DT | #NN* | #PRP*])") { match in
            match.clock.map { TimeReading.period(.day, -1, from: .mention).at($0) }
        },
    ]
}
