import ArticleModel

/// An expression's place on the calendar.
struct ResolvedTime: Equatable, Sendable {
    /// TIMEX3 value.
    var value: String
    /// The calendar's period that it names, before the time of day.
    var period: CalendarPeriod?
    var clock: ClockTime?
    var anchor: TimeExpression.Anchor?
    var begin: CivilDateTime?
    var end: CivilDateTime?
    var seconds: Int?

    /// What has a value but no place on the calendar.
    init(value: String, anchor: TimeExpression.Anchor? = nil) {
        self.value = value
        self.anchor = anchor
    }

    /// A period of the calendar, perhaps at a time of day.
    init(_ period: CalendarPeriod, clock: ClockTime? = nil, anchor: TimeExpression.Anchor? = nil) {
        value = period.value + (clock?.value ?? "")
        self.period = period
        self.clock = clock
        self.anchor = anchor
        guard case .day(let day) = period, let clock else {
            begin = CivilDateTime(day: period.begin)
            end = CivilDateTime(day: period.end)
            return
        }
        let offset = clock.zone?.offset(on: day)
        let span = clock.seconds
        begin = CivilDateTime(day: day, second: span.lowerBound, offset: offset)
        end = CivilDateTime(day: day, second: span.upperBound, offset: offset)
    }
}

extension ClockTime {
    /// The seconds of the day that it covers; the night goes on into the next day.
    var seconds: Range<Int> {
        switch part {
        case "MO": return hour == 0 ? hours(0, 6) : hours(6, 12)
        case "MI": return hours(12, 13)
        case "AF": return hours(12, 18)
        case "EV": return hours(18, 24)
        case "NI": return hours(21, 30)
        case "DT": return hours(6, 18)
        default:
            let start = (hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0)
            return start..<(start + (second == nil ? 60 : 1))
        }
    }

    private func hours(_ from: Int, _ to: Int) -> Range<Int> { (from * 3600)..<(to * 3600) }
}

extension CivilDateTime {
    /// The start of a day.
    init(day: CivilDay) {
        let (year, month, date) = day.components
        self.init(year: year, month: month, day: date, hour: 0, minute: 0)
    }

    /// A second of a day, counted from its start; from 86,400 on it is the next day's.
    init(day: CivilDay, second: Int, offset: Int? = nil) {
        let (year, month, date) = (day + second / 86_400).components
        let rest = second % 86_400
        self.init(
            year: year, month: month, day: date, hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60 == 0 ? nil : rest % 60,
            offset: offset)
    }
}
