extension TimeRule {
    /// Years, decades, centuries, quarters, halves, seasons.
    static let yearsAndSpans: [TimeRule] = [
        TimeRule("1998", "(?< !@beforefigure) <year: %1900..2049> (?> ![@counted | @timeunit | %number | million | billion])") { match in
            match.year.map { .date(.none, year: $0) }
        },
        TimeRule("around 1900", "<mod: around | about | circa> <year: %1400..2049> (?> ![@counted | @timeunit | %number | million | billion | #NN* | #JJ])") { match in
            match.year.map { .date(.none, year: $0).mod(match.mod) }
        },
        TimeRule("in 1776", "(?< @yearbefore) <year: %1000..1899> (?> ![@counted | @timeunit | - | %number | million | billion | #NN*])") { match in
            match.year.map { .date(.none, year: $0) }
        },
        TimeRule("the year 2000", "{edge}? the? year <year: %1000..2999 | two thousand>") { match in
            match.year.map { .date(.none, year: $0).mod(match.edge) }
        },
        TimeRule("early 1998", "{edge} {yearNo}") { match in match.year.map { .date(.none, year: $0).mod(match.edge) } },
        TimeRule("much of 1998", "(most | much | a good part | part | all | the rest | the remainder) of {yearNo}") { match in
            match.year.map { .date(.none, year: $0) }
        },
        TimeRule("in '98", "(?< @yearbefore) {shortYear}") { match in match.year.map { .date(.none, year: $0) } },
        TimeRule("fiscal 2018", "({edge} | the)? fiscal (year)? -? {anyYear} | FY -? {anyYear} | <fiscal: ~fyDDDD>") { match in
            (match.year ?? NumberReader.digits(in: match.text("fiscal")).map(WrittenYear.year)).map { .date(.none, year: $0).mod(match.edge) }
        },
        TimeRule("1990-95", "(?< %1900..2049 [- | – | \\/]) <short: ~DD> (?> ![%number | - | \\%])") { match in
            match.year.map { .date(.none, year: $0) }
        },
        TimeRule("the 1990s", "({edge} | the | the <edge: early | late> | the <edge: mid> -?)? <decade: ~DDDDs | ~DDDD's | ~DDDD 's>") { match in
            NumberReader.digits(in: match.text("decade")).flatMap { $0 % 10 == 0 ? .date(.none, year: $0 % 100 == 0 && $0 < 1900 ? .century($0 / 100) : .decade($0 / 10)).mod(match.edge) : nil }
        },
        TimeRule("the '90s", "(the (<edge: early | late> | <edge: mid> -?)?) <decade: ~'DDs | ' ~DDs | ~DDs | ’ ~DDs | ~’DDs>") { match in
            NumberReader.digits(in: match.text("decade")).flatMap { $0 % 10 == 0 ? .date(.none, year: .shortDecade($0 / 10)).mod(match.edge) : nil }
        },
        TimeRule("the nineties", "(the (<edge: early | late> | <edge: mid> -?)?) <decade: @decadeword>") { match in
            match.number("decade", in: TimeLexicons.decadeWord).map { .date(.none, year: .shortDecade($0 / 10)).mod(match.edge) }
        },
        TimeRule("the 20th century", "({edge} | the? (<edge: early | late> | <edge: mid> -?)?) <century: @ordinalcentury | @ordinal | twenty - first> -? century") { match in
            let number = match.number("century", in: TimeLexicons.ordinalCentury) ?? match.number("century", in: TimeLexicons.ordinal)
            return number.flatMap { $0 <= 30 ? .date(.none, year: .century($0 - 1)).mod(match.edge) : nil }
        },
        TimeRule("third quarter of 1998", "{edge}? (the | this | its)? <quarter: @ordinalquarter> -? quarter (of | in)? {yearNo}") { match in
            match.quarter.map { .date($0, year: match.year).mod(match.edge) }
        },
        TimeRule("Q3 2018", "({edge})? <quarterCode: q1 | q2 | q3 | q4> (of | \\,)? ({yearNo} | {shortYear})?") { match in
            NumberReader.digits(in: match.text("quarterCode")).map { .date(.quarter($0), year: match.year).mod(match.edge) }
        },
        TimeRule("1998 third quarter", "the? {yearNo} -? (\\'s)? <quarter: @ordinalquarter> -? quarter") { match in
            match.quarter.map { .date($0, year: match.year) }
        },
        TimeRule("third-quarter results", "(fiscal | calendar)? <quarter: @ordinalquarter> - quarter") { match in match.quarter.map { .date($0) } },
        TimeRule("the third quarter", "{edge}? (the (fiscal | calendar)?)? <quarter: @ordinalquarter> [quarter | quarters]") { match in
            match.quarter.map { .date($0).mod(match.edge) }
        },
        TimeRule("the quarter ended July 31", "(the | its | a)? quarter (?> [ended | ending | to] (on)? {monthDay})", priority: 1) { $0.quarterEnding },
        TimeRule("third and fourth quarters", "the? <quarter: @ordinalquarter> (?> [and | or | to] @ordinalquarter [quarter | quarters])") { match in
            match.quarter.map { .date($0) }
        },
        TimeRule("this year's third quarter", "{yearsPossessive} <quarter: @ordinalquarter> quarter") { match in
            match.quarter.map { .date($0, year: match.year) }
        },
        TimeRule("the third quarter of last year", "the? <quarter: @ordinalquarter> quarter (of)? (<lastYear: last year | the previous year> | <thisYear: this year> | <nextYear: next year>)") { match in
            match.quarter.map { .date($0, year: match.year) }
        },
        TimeRule("the second half of 1998", "{edge}? (the | its)? <half: @ordinalhalf> -? half (of)? {yearNo}") { match in
            match.half.map { .date($0, year: match.year).mod(match.edge) }
        },
        TimeRule("the second half of the year", "(the | its)? <half: @ordinalhalf> -? half of (the year | <lastYear: last year> | <thisYear: this year> | <nextYear: next year>)") { match in
            match.half.map { .date($0, year: match.year ?? .relative(0)) }
        },
        TimeRule("1998's first half", "({yearNo} \\'s | {yearsPossessive}) <half: @ordinalhalf> half") { match in
            match.half.map { .date($0, year: match.year) }
        },
        TimeRule("first-half earnings", "<half: [first | second]> - half (?> #NN*)") { match in match.half.map { .date($0) } },
        TimeRule("the spring of 1998", "({edge} | the)? <season: @season> (\\, | of)? {anyYear}") { match in
            match.season.map { .date(.season($0), year: match.year).mod(match.edge) }
        },
        TimeRule("the spring of last year", "({edge} | the)? <season: @season> of (<lastYear: last year> | <thisYear: this year> | <nextYear: next year>)") { match in
            match.season.map { .date(.season($0), year: match.year).mod(match.edge) }
        },
        TimeRule("this spring", "{edge}? {selector} <season: @season>") { match in
            match.season.map { .date(.season($0), choice: match.choice).mod(match.edge) }
        },
        TimeRule("in the spring", "(?< [in | by | during | until | since | through | over | for | of]) (the | (the)? (<edge: early | late> | <edge: mid> -?))? <season: @season> (?> ![#NN & !and])") { match in
            match.season.map { .date(.season($0)).mod(match.edge) }
        },
        TimeRule("by year-end", "year - end ({yearNo} | of {yearNo})?") { match in .date(.day(month: 12, day: 31), year: match.year) },
        TimeRule("year end 1998", "year end ({yearNo} | of {yearNo})?") { match in
            TimeReading.date(.none, year: match.year ?? .relative(0)).mod("END")
        },
        TimeRule("since year-end", "(?< since) year - end", priority: 1) { _ in .date(.day(month: 12, day: 31), choice: .latest) },
        TimeRule("the first two quarters of 1998", "{edge}? the? (<first: first> | last | final) two quarters of {yearNo}") { match in
            .date(.half(match.has("first") ? 1 : 2), year: match.year)
        },
        TimeRule("1998's end", "({yearNo} 's end | the? year \\'s end | the? end of the year | the? end of (<thisYear: this year> | <nextYear: next year> | <lastYear: last year>))") { match in
            TimeReading.date(.none, year: match.year ?? .relative(0)).mod("END")
        },
    ]
}
