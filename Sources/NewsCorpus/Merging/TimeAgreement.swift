import ArticleModel

extension CivilDateTime {
    /// How much is told: 0 a year, 1 a month, 2 a day, 3 a time.
    var precision: Int { hour != nil ? 3 : day != nil ? 2 : month != nil ? 1 : 0 }

    /// Minutes since 1970, in UTC where the offset is known, for the earliest moment that the value covers.
    var minutes: Int {
        let days = CivilDay(year: year, month: month ?? 1, day: day ?? 1).number
        return days * 1440 + (hour ?? 0) * 60 + (minute ?? 0) - (offset ?? 0)
    }

    /// Both may be told of the same moment: one is the other, less precisely, or they are less than an hour apart. Where one has no
    /// offset from UTC, it counts as the other's.
    func agrees(with other: CivilDateTime) -> Bool {
        guard year == other.year || (hour != nil && other.hour != nil) else { return false }
        guard let month, let otherMonth = other.month else { return true }
        guard let day, let otherDay = other.day else { return month == otherMonth }
        guard hour != nil, other.hour != nil else { return month == otherMonth && day == otherDay }
        var (left, right) = (self, other)
        if left.offset == nil || right.offset == nil { (left.offset, right.offset) = (nil, nil) }
        return abs(left.minutes - right.minutes) < 60
    }
}
