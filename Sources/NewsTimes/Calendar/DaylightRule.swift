import ArticleModel

/// When a zone's clocks are one hour ahead, as the IANA time zone database has it since 1967 (US), 1980 (EU), 2001 (Australia) and 1990
/// (New Zealand). Older dates follow the earliest rule.
public enum DaylightRule: String, Sendable {
    case us, eu, au, nz, il

    /// Whether daylight time is in force at noon of a day.
    func isSummer(_ day: CivilDay) -> Bool {
        let year = day.components.year
        let (begin, end) = bounds(in: year)
        return begin < end ? begin <= day && day < end : day >= begin || day < end
    }

    /// First day of daylight time and first day of standard time in a year.
    private func bounds(in year: Int) -> (begin: CivilDay, end: CivilDay) {
        let sunday = 7
        switch self {
        case .us:
            let end = year >= 2007 ? nth(1, sunday, month: 11, year: year) : nth(-1, sunday, month: 10, year: year)
            if year >= 2007 { return (nth(2, sunday, month: 3, year: year), end) }
            return (nth(year >= 1987 ? 1 : -1, sunday, month: 4, year: year), end)
        case .eu: return (nth(-1, sunday, month: 3, year: year), nth(-1, sunday, month: year >= 1996 ? 10 : 9, year: year))
        case .au:
            if year >= 2008 { return (nth(1, sunday, month: 10, year: year), nth(1, sunday, month: 4, year: year)) }
            return (nth(-1, sunday, month: 10, year: year), nth(-1, sunday, month: 3, year: year))
        case .nz:
            if year >= 2008 { return (nth(-1, sunday, month: 9, year: year), nth(1, sunday, month: 4, year: year)) }
            return (nth(1, sunday, month: 10, year: year), nth(3, sunday, month: 3, year: year))
        case .il: return (nth(-1, sunday, month: 3, year: year) - 2, nth(-1, sunday, month: 10, year: year))
        }
    }
}

/// A zone that a text names ("7 PM ET"): its offset depends on the day.
public struct NamedZone: Equatable, Sendable {
    /// Minutes east of UTC in standard time.
    public var standardOffset: Int
    public var daylight: DaylightRule?

    public init(standardOffset: Int, daylight: DaylightRule? = nil) {
        self.standardOffset = standardOffset
        self.daylight = daylight
    }

    /// Minutes east of UTC on a day; nil without a day where the season decides.
    public func offset(on day: CivilDay?) -> Int? {
        guard let daylight else { return standardOffset }
        return day.map { standardOffset + (daylight.isSummer($0) ? 60 : 0) }
    }
}

/// The `which`th weekday of a month (-1: the last).
func nth(_ which: Int, _ weekday: Int, month: Int, year: Int) -> CivilDay {
    if which < 0 {
        let last = CivilDay(year: year, month: month + 1, day: 1) - 1
        return last - (last.weekday - weekday + 7) % 7 + 7 * (which + 1)
    }
    let first = CivilDay(year: year, month: month, day: 1)
    return first + (weekday - first.weekday + 7) % 7 + 7 * (which - 1)
}
