extension TimeRule {
    /// Days and months by name and number.
    static let dates: [TimeRule] = [
        TimeRule("2 November 2017", "({weekday} (\\, | the | \\, the)?)? {monthDay}", priority: 1) { match in
            match.writtenDay
        },
        TimeRule("around 2 November", "<mod: around | about | circa | roughly | approximately> {monthDay}", priority: 1) { match in
            match.dayOfMonth.map { .date($0, year: match.year).mod(match.mod) }
        },
        TimeRule("the second of November", "the <day: @ordinalday> of {month} (\\,? {yearNo})?") { match in
            match.dayOfMonth.map { .date($0, year: match.year) }
        },
        TimeRule("30 May next year", "({monthDay} | {edge}? {month}) (of)? (<lastYear: last year> | <thisYear: this year> | <nextYear: next year>)", priority: 1) { match in
            if let day = match.dayOfMonth { return .date(day, year: match.year) }
            return match.month.map { .date(.month($0), year: match.year).mod(match.edge) }
        },
        TimeRule("November 2017", "{edge}? {month} (\\, | of)? {yearNo}") { match in
            match.month.map { .date(.month($0), year: match.year).mod(match.edge) }
        },
        TimeRule("November '17", "{edge}? {month} {shortYear}") { match in
            match.month.map { .date(.month($0), year: match.year).mod(match.edge) }
        },
        TimeRule("November", "{edge}? <month: [@monthname & %capital]>") { match in
            match.month.map { .date(.month($0)).mod(match.edge) }
        },
        TimeRule("in March", "(?< @monthbefore) <month: [\"March\" | \"May\"]> (?> !#NNP)") { match in
            match.month.map { .date(.month($0)) }
        },
        TimeRule("early March", "{edge} <month: [\"March\" | \"May\"]>") { match in
            match.month.map { .date(.month($0)).mod(match.edge) }
        },
        TimeRule("a March accord", "<month: [\"March\" & !%start & #NNP]> (?> !#NNP)") { match in
            match.month.map { .date(.month($0)) }
        },
        TimeRule("mid-November", "the? <mid: ~mid-W+ | ~mid-D+ | ~mid-D+s> ({yearNo} | {shortYear} | <lastYear: last year> | <nextYear: next year>)?") { match in
            match.middle?.mod("MID")
        },
        TimeRule("last March", "{edge}? {selector} <month: [@month & %capital]>") { match in
            match.month.map { .date(.month($0), choice: match.choice).mod(match.edge) }
        },
        TimeRule("April 24 and 25", "(?< @month [%1..31 | @ordinalday] [and | to | - | – | through | \\,]) <day: %1..31 | @ordinalday> (?> ![%number | @timeunits | \\%])") { match in
            match.day.map { .date(.dayOfMonth($0)) }
        },
        TimeRule("24 and 25 April", "<day: %1..31 | @ordinalday> (?> [and | to | - | –] [%1..31 | @ordinalday] <month: [@month & %capital]>)") { match in
            match.dayOfMonth.map { .date($0) }
        },
        TimeRule("on the 25th", "(?< [on | by | until | since | from | before | after]) the <day: @ordinalday> (?> ![#NN* | #JJ* | of | - | %capital])") { match in
            match.day.map { .date(.dayOfMonth($0)) }
        },
        TimeRule("2017-11-02", "{isoDay}") { $0.isoDay },
        TimeRule("11/2/17", "<slashed: ~D/D/DD | ~DD/D/DD | ~D/DD/DD | ~DD/DD/DD | ~D/D/DDDD | ~DD/D/DDDD | ~D/DD/DDDD | ~DD/DD/DDDD>") { match in
            let parts = NumberReader.groups(in: match.text("slashed"))
            // American order unless the figures leave only the other.
            let (month, day) = parts[0] > 12 ? (parts[1], parts[0]) : (parts[0], parts[1])
            let year: WrittenYear = parts[2] < 100 ? .short(parts[2]) : .year(parts[2])
            guard let reading = TimeReading.day(year: 2000, month: month, day: day), case .date(var date) = reading.meaning else { return nil }
            date.year = year
            return TimeReading(.date, .date(date))
        },
        TimeRule("02.11.2017", "<dotted: ~DD.DD.DDDD | ~D.D.DDDD | ~DD.D.DDDD | ~D.DD.DDDD | ~DD - ~DD - ~DDDD>") { match in
            let parts = NumberReader.groups(in: match.text("dotted"))
            return parts.count != 3 ? nil : .day(year: parts[2], month: parts[1], day: parts[0])
        },
        TimeRule("the Sept. 11 attacks", "(Sept. | September) [11 | 11th] (?> (terror | terrorist)? [attack | attacks | hijackings | hijackers])", priority: 2) { _ in
            .date(.day(month: 9, day: 11), year: .year(2001))
        },
        TimeRule("9/11", "<nineEleven: 9\\/11 | 9 \\/ 11>", priority: 2) { _ in
            .date(.day(month: 9, day: 11), year: .year(2001))
        },
        TimeRule("Friday", "<weekday: [@weekday & %capital]>") { match in match.weekday.map { .date(.weekday($0)) } },
        TimeRule("early Friday", "<edge: early | late> on? {weekday}") { match in
            match.weekday.map { .date(.weekday($0)).mod(match.edge) }
        },
        TimeRule("last Friday", "{selector} {weekday}") { match in
            match.weekday.map { .date(.weekday($0), choice: match.choice) }
        },
        TimeRule("Friday last week", "{weekday} (of | in)? <which: last | next | this> week") { match in
            guard let weekday = match.weekday else { return nil }
            return TimeReading(.date, .weekdayOfWeek(weekday, match.text("which").first == UInt8(ascii: "n") ? 1 : match.text("which").first == UInt8(ascii: "l") ? -1 : 0))
        },
        TimeRule("a week ago Monday", "<part: <number: {number} | a> <unit: week | weeks>> ago (on | last | this)? {weekday}") { match in
            guard let weekday = match.weekday, let amount = match.amount else { return nil }
            return TimeReading(.date, .shift(amount, direction: -1, from: .date(WrittenDate(.weekday(weekday), choice: .last))))
        },
        TimeRule("a week from Monday", "<part: <number: {number} | a> <unit: week | weeks>> (from | after) (next | this)? {weekday}") { match in
            guard let weekday = match.weekday, let amount = match.amount else { return nil }
            return TimeReading(.date, .shift(amount, direction: 1, from: .date(WrittenDate(.weekday(weekday), choice: .next))))
        },
        TimeRule("Christmas Eve", "<holiday: @holiday> ((\\, | of | in)? {yearNo} | {selector})?") { match in
            match.holiday.map { .date(.holiday($0), year: match.year) }
        },
        TimeRule("last Christmas", "{selector} <holiday: @holiday>") { match in
            match.holiday.map { .date(.holiday($0), choice: match.choice) }
        },
        TimeRule("Easter week", "<holiday: @holiday> (<week: week> | weekend)") { match in
            match.holiday.map { TimeReading(.date, .around(match.has("week") ? .week : .weekend, WrittenDate(.holiday($0)))) }
        },
        TimeRule("the first Monday of November", "the? <nth: first | second | third | fourth | last> {weekday} (of | in) {month} (\\,? {yearNo})?") { match in
            guard let month = match.month, let weekday = match.weekday else { return nil }
            return .date(.holiday(Holiday(month: month, weekday: weekday, which: match.number("nth", in: TimeLexicons.ordinal) ?? -1)), year: match.year)
        },
        TimeRule("the second week of May", "the? <nth: first | second | third | fourth | last> week (of | in) {month} (\\,? {yearNo})?") { match in
            guard let month = match.month else { return nil }
            let date = WrittenDate(.day(month: month, day: match.number("nth", in: TimeLexicons.ordinal).map { $0 * 7 - 3 } ?? 28), year: match.year)
            return TimeReading(.date, .around(.week, date))
        },
    ]
}
