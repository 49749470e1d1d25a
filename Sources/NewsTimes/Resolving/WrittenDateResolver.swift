import ArticleModel

/// The place of a written date on the calendar.
extension TimeResolver {
    func place(_ date: WrittenDate, _ tense: NarrativeTense) -> ResolvedTime? {
        if let year = date.year {
            guard let period = place(year) else { return ResolvedTime(value: TimeResolver.open(date.part)) }
            guard date.part != .none else { return ResolvedTime(period) }
            guard case .year(let number) = period else { return nil }
            return TimeResolver.period(date.part, in: number).map { ResolvedTime($0) }
        }
        switch date.part {
        case .none, .week: return nil
        case .weekday(let weekday): return place(weekday: weekday, date.choice, tense)
        case .dayOfMonth(let day): return place(dayOfMonth: day, tense)
        case .half, .quarter, .season, .month, .day, .holiday: return place(yearly: date, tense)
        }
    }

    /// A year, decade or century.
    private func place(_ year: WrittenYear) -> CalendarPeriod? {
        let present = reference?.year
        switch year {
        case .year(let year): return (1...9999).contains(year) ? .year(year) : nil
        case .short(let short):
            let latest = (present ?? 2020) + 10
            return .year(latest - (latest - short) % 100)
        case .relative(let count): return present.map { .year($0 + count) }
        case .decade(let decade): return .decade(decade)
        case .shortDecade(let short):
            let latest = (present ?? 2019) / 10
            return .decade(latest - ((latest - short) % 10 + 10) % 10)
        case .century(let century): return .century(century)
        }
    }

    /// What is named below the year, in a year; nil if that year has no such day.
    static func period(_ part: WrittenDate.Part, in year: Int) -> CalendarPeriod? {
        switch part {
        case .none: return .year(year)
        case .half(let half): return .half(year, half)
        case .quarter(let quarter): return .quarter(year, quarter)
        case .season(let season): return .season(year, season)
        case .month(let month): return .month(year, month)
        case .day(let month, let day):
            return day <= CivilDay.daysIn(month: month, year: year) ? .day(CivilDay(year: year, month: month, day: day)) : nil
        case .holiday(let holiday): return .day(holiday.day(in: year))
        case .dayOfMonth, .weekday, .week: return nil
        }
    }

    /// A part of a year without its year.
    private func place(yearly date: WrittenDate, _ tense: NarrativeTense) -> ResolvedTime? {
        var base = reference
        var anchor: TimeExpression.Anchor = .publication
        switch date.choice {
        case .previous, .same, .following:
            if let mention = lastMention {
                base = mention.period
                anchor = .expression(mention.index)
            }
        case .nearest, .last, .this, .next, .latest: break
        }
        guard let base else { return ResolvedTime(value: TimeResolver.open(date.part)) }
        var candidates = (base.year - 4...base.year + 4).compactMap { TimeResolver.period(date.part, in: $0) }
        // "Saturday, April 25" is in a year in which that is a Saturday.
        if let weekday = date.weekday {
            let fitting = candidates.filter { $0.begin.weekday == weekday }
            if !fitting.isEmpty { candidates = fitting }
        }
        let now = base.begin
        let chosen: CalendarPeriod?
        switch date.choice {
        case .last, .previous: chosen = candidates.last { $0.end <= now }
        case .next, .following: chosen = candidates.first { $0.begin > now }
        case .this, .same: chosen = candidates.first { $0.year == base.year }
        case .latest: chosen = candidates.last { $0.end <= now }
        case .nearest: chosen = nearest(candidates, to: now, date.part, tense)
        }
        return chosen.map { ResolvedTime($0, anchor: anchor) } ?? ResolvedTime(value: TimeResolver.open(date.part))
    }

    /// The nearest one; but past tense prefers one behind, up to fifteen times as far away, what is mostly past up to two and a half times, and
    /// future tense as much one ahead.
    /// Quarters, halves and seasons are the last begun, unless the future is spoken of.
    private func nearest(
        _ candidates: [CalendarPeriod], to now: CivilDay, _ part: WrittenDate.Part, _ tense: NarrativeTense
    ) -> CalendarPeriod? {
        let last = candidates.last { $0.begin <= now }
        let next = candidates.first { $0.end > now }
        guard let back = last, let on = next, back != on else { return last ?? next }
        switch part {
        case .quarter, .half, .season:
            // A quarter just over is reported on, whatever the tense: "will take a charge in the third quarter".
            return tense == .future && now.number - back.end.number > 60 ? on : back
        default: break
        }
        let behind = now.number - back.end.number + 1
        let ahead = on.begin.number - now.number
        return switch tense {
        case .past: behind <= ahead * 15 ? back : on
        case .mostlyPast: behind * 2 <= ahead * 5 ? back : on
        case .future: ahead * 2 <= behind * 5 ? on : back
        case .present, .unknown: behind <= ahead ? back : on
        }
    }

    private func place(weekday: Int, _ choice: WrittenDate.Choice, _ tense: NarrativeTense) -> ResolvedTime {
        var start: CivilDay?
        var anchor: TimeExpression.Anchor = .publication
        if case .day(let today)? = reference { start = today }
        if choice == .previous || choice == .following || choice == .same, let mention = lastMention, case .day(let day) = mention.period {
            start = day
            anchor = .expression(mention.index)
        }
        guard let start else { return ResolvedTime(value: TimeResolver.open(.weekday(weekday))) }
        let back = (start.weekday - weekday + 7) % 7
        let on = (weekday - start.weekday + 7) % 7
        let day: CivilDay
        switch choice {
        case .last, .previous: day = start - (back == 0 ? 7 : back)
        case .next, .following: day = start + (on == 0 ? 7 : on)
        case .this: day = start + on
        case .latest, .same: day = start - back
        case .nearest: day = tense == .future ? start + on : start - back
        }
        return ResolvedTime(.day(day), anchor: anchor)
    }

    /// "the 25th": of the month last mentioned, else of the publication's or a neighboring month, as tense has it.
    private func place(dayOfMonth day: Int, _ tense: NarrativeTense) -> ResolvedTime? {
        if let mention = lastMention, case .month(let year, let month)? = mention.period.widened(to: .month) {
            return TimeResolver.period(.day(month: month, day: day), in: year).map { ResolvedTime($0, anchor: .expression(mention.index)) }
        }
        guard case .day(let today)? = reference, case .month(let year, let month)? = CalendarPeriod(.month, containing: today)
        else { return ResolvedTime(value: "XXXX-XX-" + padded(day, 2)) }
        let shift = (tense == .past || tense == .mostlyPast) && day > today.components.day ? -1 : tense == .future && day < today.components.day ? 1 : 0
        guard case .month(let inYear, let inMonth) = CalendarPeriod.month(year, month).next(shift) else { return nil }
        return TimeResolver.period(.day(month: inMonth, day: day), in: inYear).map { ResolvedTime($0, anchor: .publication) }
    }

    // MARK: - What cannot be placed

    /// TIMEX3 with X for what is unknown.
    static func open(_ part: WrittenDate.Part) -> String {
        switch part {
        case .none: "XXXX"
        case .half(let half): "XXXX-H\(half)"
        case .quarter(let quarter): "XXXX-Q\(quarter)"
        case .season(let season): "XXXX-\(season.rawValue)"
        case .month(let month): "XXXX-" + padded(month, 2)
        case .day(let month, let day): "XXXX-" + padded(month, 2) + "-" + padded(day, 2)
        case .dayOfMonth(let day): "XXXX-XX-" + padded(day, 2)
        case .weekday(let weekday): "XXXX-WXX-\(weekday)"
        case .week(let week): "XXXX-W" + padded(week, 2)
        case .holiday(let holiday): holiday.openValue
        }
    }

    static func open(_ unit: TimeUnit) -> String {
        switch unit {
        case .millennium, .century: "XX"
        case .decade: "XXX"
        case .year: "XXXX"
        case .half: "XXXX-HX"
        case .quarter: "XXXX-QX"
        case .season: "XXXX-XX"
        case .month: "XXXX-XX"
        case .fortnight, .week: "XXXX-WXX"
        case .weekend: "XXXX-WXX-WE"
        case .day, .night, .hour, .minute, .second: "XXXX-XX-XX"
        }
    }
}
