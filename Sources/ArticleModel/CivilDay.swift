/// A day of the proleptic Gregorian calendar, as days since 1970-01-01.
///
/// The arithmetic is Howard Hinnant's `days_from_civil` ("chrono-Compatible Low-Level Date Algorithms"): integers only, exact for every
/// year, independent of the machine's locale and zone.
public struct CivilDay: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; negative before it.
    public var number: Int

    public init(number: Int) { self.number = number }

    /// The day of a date. A month outside 1...12 or a day outside the month counts on into the neighbors.
    public init(year: Int, month: Int, day: Int) {
        let shifted = (month - 1) % 12
        let month0 = shifted < 0 ? shifted + 12 : shifted
        let carried = year + (month - 1 - month0) / 12
        let marchYear = month0 < 2 ? carried - 1 : carried
        let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * ((month0 + 10) % 12) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    /// Year, month 1...12, day 1...31.
    public var components: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// ISO weekday: 1 is Monday, 7 is Sunday.
    public var weekday: Int {
        let remainder = (number + 3) % 7
        return (remainder < 0 ? remainder + 7 : remainder) + 1
    }

    public static func < (left: CivilDay, right: CivilDay) -> Bool { left.number < right.number }

    public static func + (day: CivilDay, days: Int) -> CivilDay { CivilDay(number: day.number + days) }
    public static func - (day: CivilDay, days: Int) -> CivilDay { CivilDay(number: day.number - days) }

    public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    /// 28...31; months outside 1...12 have none.
    public static func daysIn(month: Int, year: Int) -> Int {
        switch month {
        case 1, 3, 5, 7, 8, 10, 12: 31
        case 4, 6, 9, 11: 30
        case 2: isLeap(year) ? 29 : 28
        default: 0
        }
    }
}
