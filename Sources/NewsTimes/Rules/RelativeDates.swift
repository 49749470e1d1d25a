extension TimeRule {
    /// Dates counted from the publication or from the last mention.
    static let relativeDates: [TimeRule] = [
        TimeRule("today", "{deictic}") { $0.dayReading },
        TimeRule("earlier today", "<edge: earlier | later | early | late> {deictic}") { match in match.dayReading?.mod(match.edge) },
        TimeRule("the day before yesterday", "the? day before yesterday") { _ in .period(.day, -2) },
        TimeRule("the day after tomorrow", "the? day after tomorrow") { _ in .period(.day, 2) },
        TimeRule("this month", "{edge}? {selector} <unit: @calendarunit>") { match in
            match.unit.flatMap { match.period($0)?.mod(match.edge) }
        },
        TimeRule("the end of the month", "(the? <edge: end | beginning | start | middle>) of the <unit: month | week | quarter | decade | century>") { match in
            match.unit.map { .period($0, 0).mod(match.edge) }
        },
        TimeRule("earlier in the year", "(very)? <edge: early | earlier | late | later> in the <unit: @calendarunit>") { match in
            match.unit.map { .period($0, 0, from: $0 == .day ? .mention : .publication).mod(match.edge) }
        },
        TimeRule("until then", "(?< [until | till | by | since]) then") { _ in .period(.day, 0, from: .lastMentioned) },
        TimeRule("the latest period", "the latest period") { _ in .period(.quarter, 0, from: .reported) },
        TimeRule("the 1988 quarter", "the {yearNo} (quarter | period)") { match in match.year.map { TimeReading(.date, .quarterOf($0)) } },
        TimeRule("the quarter", "(?< [in | for | of | during | through | by | over | throughout]) the (fiscal)? <unit: quarter | year | week | weekend> (?> ![before | after | of | when | that | earlier | later | #NN* | since])") { match in
            match.unit.map { .period($0, 0, from: $0 == .year ? .publication : .definite) }
        },
        TimeRule("the week's", "the <unit: week | month | year | quarter> (?> 's)") { match in
            match.unit.map { .period($0, 0, from: $0 == .quarter || $0 == .week ? .definite : .publication) }
        },
        TimeRule("over the weekend", "the weekend") { _ in .period(.weekend, 0, from: .definite) },
        TimeRule("three days ago", "{mod}? ({amount} | {vagueAmount} | {aUnit} | <part: <unit: @timeunits>>) (or so)? ago") { match in
            match.amount.map { TimeReading(.date, .shift($0, direction: -1, from: .publication)).mod(match.mod) }
        },
        TimeRule("a year and two months ago", "{mod}? {aUnit} and ({amount} | {aUnit}) ago") { match in
            match.amount.map { TimeReading(.date, .shift($0, direction: -1, from: .publication)).mod(match.mod) }
        },
        TimeRule("a year ago", "(a | one) year (ago | earlier) | year - (ago | earlier)", priority: 1) { _ in
            TimeReading(.date, .period(.year, -1, from: .comparison))
        },
        TimeRule("the year-ago quarter", "(the | its)? (comparable | same)? year -? (ago | earlier) (<quarter: @ordinalquarter> -?)? (quarter | period)") { match in
            guard let quarter = match.quarter else { return .period(.quarter, -4, from: .definite) }
            return .date(quarter, year: .relative(-1))
        },
        TimeRule("two days later", "{mod}? ({amount} | {vagueAmount} | {aUnit}) (<after: later | afterward | afterwards | hence> | <before: earlier | before | previously>) (?> ![#DT | #NN* | #PRP* | #VBG])") { match in
            guard let amount = match.amount else { return nil }
            let direction = match.has("after") ? 1 : -1
            guard amount.isKnown, !amount.unit.isClock else { return TimeReading.duration(amount).mod(match.mod) }
            return TimeReading(.date, .shift(amount, direction: direction, from: .mention)).mod(match.mod)
        },
        TimeRule("Two days later, at the start", "(?< ^) {mod}? ({amount} | {vagueAmount} | {aUnit}) (<after: later | afterward | afterwards> | <before: earlier | before | previously>)") { match in
            guard let amount = match.amount else { return nil }
            guard amount.isKnown, !amount.unit.isClock else { return TimeReading.duration(amount).mod(match.mod) }
            return TimeReading(.date, .shift(amount, direction: match.has("after") ? 1 : -1, from: .mention)).mod(match.mod)
        },
        TimeRule("the next day", "(the | that)? <next: next | following | very next> <unit: day> (?> ![@timeunits])", priority: 1) { match in
            .period(.day, 1, from: .mention)
        },
        TimeRule("last quarter", "last quarter (?> !of)", priority: 1) { _ in .period(.quarter, -1) },
        TimeRule("two days from now", "{mod}? ({amount} | {vagueAmount} | {aUnit}) from (now | today)") { match in
            match.amount.map { TimeReading(.date, .shift($0, direction: 1, from: .publication)).mod(match.mod) }
        },
        TimeRule("later that year", "<edge: earlier | later> (that | the same) <unit: day | week | month | year | decade>") { match in
            match.unit.map { .period($0, 0, from: .antecedent).mod(match.edge) }
        },
        TimeRule("the year before", "the <unit: day | week | month | year> (<before: before | earlier> | <after: after | afterward>) (?> ![#DT | #NN* | #PRP* | #CD | #VBG | #IN | #JJ])") { match in
            match.unit.map { .period($0, match.has("before") ? -1 : 1, from: .mention) }
        },
    ]
}
