import ArticleModel

/// A season, with TIMEX3's code. Northern hemisphere, by whole months: spring is March to May; winter belongs to the year of its December.
public enum Season: String, Sendable, CaseIterable {
    case spring = "SP", summer = "SU", fall = "FA", winter = "WI"

    /// 3, 6, 9, 12.
    var firstMonth: Int {
        switch self {
        case .spring: 3
        case .summer: 6
        case .fall: 9
        case .winter: 12
        }
    }
}

/// A period that the calendar names: a day, a week, a month, a quarter, a decade. Years are 1...9999.
public enum CalendarPeriod: Equatable, Sendable {
    /// 19 is 1900 to 1999, as TIMEX3 writes it.
    case century(Int)
    /// 199 is 1990 to 1999.
    case decade(Int)
    case year(Int)
    /// 1 or 2.
    case half(Int, Int)
    /// 1...4
    case quarter(Int, Int)
    case season(Int, Season)
    case month(Int, Int)
    /// By its Monday.
    case week(CivilDay)
    /// Saturday and Sunday, by the Monday of their week.
    case weekend(CivilDay)
    case day(CivilDay)

    public var unit: TimeUnit {
        switch self {
        case .century: .century
        case .decade: .decade
        case .year: .year
        case .half: .half
        case .quarter: .quarter
        case .season: .season
        case .month: .month
        case .week: .week
        case .weekend: .weekend
        case .day: .day
        }
    }

    /// The period of a unit that a day lies in; for a weekend, the one of its week. Nil for units that are not the calendar's.
    public init?(_ unit: TimeUnit, containing day: CivilDay) {
        let (year, month, _) = day.components
        switch unit {
        case .century: self = .century(floorDivided(year, 100))
        case .decade: self = .decade(floorDivided(year, 10))
        case .year: self = .year(year)
        case .half: self = .half(year, (month - 1) / 6 + 1)
        case .quarter: self = .quarter(year, (month - 1) / 3 + 1)
        case .season:
            switch month {
            case 3...5: self = .season(year, .spring)
            case 6...8: self = .season(year, .summer)
            case 9...11: self = .season(year, .fall)
            default: self = .season(month == 12 ? year : year - 1, .winter)
            }
        case .month: self = .month(year, month)
        case .week, .fortnight: self = .week(day - (day.weekday - 1))
        case .weekend: self = .weekend(day - (day.weekday - 1))
        case .day, .night: self = .day(day)
        case .millennium, .hour, .minute, .second: return nil
        }
    }

    /// The first day.
    public var begin: CivilDay {
        switch self {
        case .century(let century): CivilDay(year: century * 100, month: 1, day: 1)
        case .decade(let decade): CivilDay(year: decade * 10, month: 1, day: 1)
        case .year(let year): CivilDay(year: year, month: 1, day: 1)
        case .half(let year, let half): CivilDay(year: year, month: half * 6 - 5, day: 1)
        case .quarter(let year, let quarter): CivilDay(year: year, month: quarter * 3 - 2, day: 1)
        case .season(let year, let season): CivilDay(year: year, month: season.firstMonth, day: 1)
        case .month(let year, let month): CivilDay(year: year, month: month, day: 1)
        case .week(let monday): monday
        case .weekend(let monday): monday + 5
        case .day(let day): day
        }
    }

    /// The day after the last.
    public var end: CivilDay { self.next(1).begin(ofNext: self) }

    private func begin(ofNext period: CalendarPeriod) -> CivilDay {
        if case .weekend(let monday) = period { return monday + 7 }
        return begin
    }

    /// The period of the same unit that comes `count` later (earlier, if negative).
    public func next(_ count: Int) -> CalendarPeriod {
        switch self {
        case .century(let century): return .century(century + count)
        case .decade(let decade): return .decade(decade + count)
        case .year(let year): return .year(year + count)
        case .half(let year, let half):
            let index = year * 2 + half - 1 + count
            return .half(floorDivided(index, 2), index - floorDivided(index, 2) * 2 + 1)
        case .quarter(let year, let quarter):
            let index = year * 4 + quarter - 1 + count
            return .quarter(floorDivided(index, 4), index - floorDivided(index, 4) * 4 + 1)
        case .season(let year, let season):
            let index = year * 4 + season.firstMonth / 3 - 1 + count
            return .season(floorDivided(index, 4), Season.allCases[index - floorDivided(index, 4) * 4])
        case .month(let year, let month):
            let index = year * 12 + month - 1 + count
            return .month(floorDivided(index, 12), index - floorDivided(index, 12) * 12 + 1)
        case .week(let monday): return .week(monday + 7 * count)
        case .weekend(let monday): return .weekend(monday + 7 * count)
        case .day(let day): return .day(day + count)
        }
    }

    /// The year of its first day (ISO year for weeks).
    public var year: Int {
        switch self {
        case .century(let century): century * 100
        case .decade(let decade): decade * 10
        case .year(let year), .half(let year, _), .quarter(let year, _), .season(let year, _), .month(let year, _): year
        case .week(let monday), .weekend(let monday): CalendarPeriod.isoWeek(of: monday).year
        case .day(let day): day.components.year
        }
    }

    /// Whether all of it lies in the years that ISO 8601 can write.
    public var isWritable: Bool { (1...9999).contains(year) }

    /// TIMEX3: `19`, `199`, `1998`, `1998-H1`, `1998-Q3`, `1998-FA`, `1998-11`, `1998-W04`, `1998-W04-WE`, `1998-11-02`.
    public var value: String {
        switch self {
        case .century(let century): return padded(century, 2)
        case .decade(let decade): return padded(decade, 3)
        case .year(let year): return padded(year, 4)
        case .half(let year, let half): return padded(year, 4) + "-H" + String(half)
        case .quarter(let year, let quarter): return padded(year, 4) + "-Q" + String(quarter)
        case .season(let year, let season): return padded(year, 4) + "-" + season.rawValue
        case .month(let year, let month): return padded(year, 4) + "-" + padded(month, 2)
        case .week(let monday): return CalendarPeriod.weekValue(monday)
        case .weekend(let monday): return CalendarPeriod.weekValue(monday) + "-WE"
        case .day(let day):
            let (year, month, date) = day.components
            return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(date, 2)
        }
    }

    private static func weekValue(_ monday: CivilDay) -> String {
        let (year, week) = isoWeek(of: monday)
        return padded(year, 4) + "-W" + padded(week, 2)
    }

    /// ISO 8601: a week belongs to the year that its Thursday is in.
    static func isoWeek(of day: CivilDay) -> (year: Int, week: Int) {
        let thursday = day + (4 - day.weekday)
        let year = thursday.components.year
        return (year, (thursday.number - CivilDay(year: year, month: 1, day: 1).number) / 7 + 1)
    }

    public func contains(_ day: CivilDay) -> Bool { begin <= day && day < end }

    /// The period of a unit that this one lies in; nil if the unit is shorter.
    public func widened(to unit: TimeUnit) -> CalendarPeriod? {
        if unit == self.unit || unit == .night && self.unit == .day { return self }
        guard unit.isLonger(than: self.unit) else { return nil }
        return CalendarPeriod(unit, containing: begin)
    }
}

/// Quotient rounded toward minus infinity.
func floorDivided(_ value: Int, _ divisor: Int) -> Int { value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor) }

/// At least `width` digits.
func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
