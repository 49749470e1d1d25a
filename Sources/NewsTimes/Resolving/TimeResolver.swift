import ArticleModel

/// Gives the readings of one article, in the order of its text, their places on the calendar.
///
/// Relative expressions count from the publication or from what was mentioned last; bare weekdays, months and the like are the ones that
/// tense and nearness suggest, as in HeidelTime's news strategy (Strötgen and Gertz 2013).
struct TimeResolver {
    /// The publication, as precise as it is known.
    let reference: CalendarPeriod?
    private let published: CivilDateTime?
    /// Dates found so far, with the index of their expression.
    private var mentions: [(period: CalendarPeriod, index: Int)] = []
    /// The one before the last, where a clause that only says what came before or after holds the last: "at 7 a.m." goes on from the story's own.
    private var mentionBeforeAside: (period: CalendarPeriod, index: Int)?
    /// The evening or night that was mentioned last, if no other date was since: what happens "at 1 a.m." then is on the next day.
    private var lastNight: CalendarPeriod?
    /// The quarter that the figures are of at this point of the text: "a year earlier" is that quarter of the year before.
    private var reportedQuarter: (period: CalendarPeriod, index: Int)?

    init(published: CivilDateTime?) {
        self.published = published
        guard let published, (1...9999).contains(published.year) else {
            reference = nil
            return
        }
        if let day = published.civilDay {
            reference = .day(day)
        } else if let month = published.month {
            reference = .month(published.year, month)
        } else {
            reference = .year(published.year)
        }
    }

    /// The value of a reading, and nil where there is no such date.
    ///
    /// - Parameters:
    ///   - index: the expression's place in the article, to which later expressions may be anchored.
    ///   - isAside: whether it stands in a clause that only says what came before or after: "after talks collapsed on Friday".
    mutating func resolve(_ reading: TimeReading, tense: NarrativeTense, index: Int, isAside: Bool) -> ResolvedTime? {
        guard var resolved = resolved(reading, tense) else { return nil }
        if let period = resolved.period {
            guard period.isWritable, period.next(1).isWritable else { return nil }
            if reading.kind == .date || reading.kind == .time {
                if !isAside { mentionBeforeAside = nil } else if mentionBeforeAside == nil { mentionBeforeAside = mention(.day) }
                mentions.append((period, index))
                lastNight = reading.clock?.isLate == true ? period : nil
            }
        }
        note(reading, resolved, tense, index)
        if reading.kind == .duration || reading.kind == .set { resolved.clock = nil }
        return resolved
    }

    private func resolved(_ reading: TimeReading, _ tense: NarrativeTense) -> ResolvedTime? {
        switch reading.meaning {
        case .date(let date): return place(date, tense).map { $0.at(reading.clock) }
        case .period(let unit, let count, let base): return period(unit, count, base, tense).map { $0.at(reading.clock) }
        case .shift(let amount, let direction, let base): return shifted(amount, direction, base, tense)
        case .amount(let amount, let direction): return length(amount, direction)
        case .ahead(let amount):
            guard tense == .future, reference != nil, amount.isKnown, !amount.unit.isClock else { return length(amount, 0) }
            return shifted(amount, 1, .publication, tense)
        case .reference(let reference): return ResolvedTime(value: reference.rawValue)
        case .recurring(let date): return ResolvedTime(value: TimeResolver.open(date.part) + (reading.clock?.value ?? ""))
        case .weekdayOfWeek(let weekday, let weeks):
            guard case .day(let today)? = reference else { return ResolvedTime(value: TimeResolver.open(.weekday(weekday))) }
            return ResolvedTime(.day(today + (weekday - today.weekday + 7 * weeks)), anchor: .publication)
        case .around(let unit, let date):
            guard let place = place(date, tense), case .day(let day)? = place.period else { return ResolvedTime(value: TimeResolver.open(unit)) }
            // A holiday on a Monday or Tuesday makes the weekend before it longer.
            let base = unit == .weekend && day.weekday <= 2 ? day - 7 : day
            return CalendarPeriod(unit, containing: base).map { ResolvedTime($0, anchor: place.anchor) }
        case .quarterOf(let year):
            guard case .year(let number)? = place(WrittenDate(.none, year: year), tense)?.period else { return nil }
            guard case .quarter(_, let quarter)? = definite(.quarter, tense)?.period else { return ResolvedTime(.year(number)) }
            return ResolvedTime(.quarter(number, quarter), anchor: reportedQuarter.map { .expression($0.index) })
        case .clock:
            guard let clock = reading.clock else { return nil }
            if let mention = mentionBeforeAside ?? mention(.day) {
                let isAfterMidnight = mention.period == lastNight && (clock.hour ?? 24) < 6
                return ResolvedTime(mention.period.next(isAfterMidnight ? 1 : 0), clock: clock, anchor: .expression(mention.index))
            }
            guard case .day? = reference, let reference else { return ResolvedTime(value: "XXXX-XX-XX" + clock.value) }
            return ResolvedTime(reference, clock: clock, anchor: .publication)
        }
    }

    /// Keeps in mind what a comparison will be with: a quarter, or a longer stretch of months.
    private mutating func note(_ reading: TimeReading, _ resolved: ResolvedTime, _ tense: NarrativeTense, _ index: Int) {
        if case .period(_, _, from: .comparison) = reading.meaning { return }
        if case .date(let date) = reading.meaning, date.year == .relative(-1) { return }
        if reading.kind == .duration, case .amount(let amount, _) = reading.meaning, amount.unit == .month || amount.unit == .year { reportedQuarter = nil }
        guard let period = resolved.period, period.unit == .quarter else { return }
        // A later quarter takes over, but not one that is still to be reported.
        if let now = reference?.begin, period.end > now, tense != .past || reportedQuarter != nil { return }
        if let reported = reportedQuarter?.period, period.begin < reported.begin { return }
        reportedQuarter = (period, index)
    }

    /// The date mentioned last.
    var lastMention: (period: CalendarPeriod, index: Int)? { mentions.last }

    /// The last mention that lies in one period of a unit, as that period.
    private func mention(_ unit: TimeUnit) -> (period: CalendarPeriod, index: Int)? {
        for (period, index) in mentions.reversed() {
            if let wide = period.widened(to: unit) { return (wide, index) }
        }
        return nil
    }

    // MARK: - Periods

    private func period(_ unit: TimeUnit, _ count: Int, _ base: TimeBase, _ tense: NarrativeTense) -> ResolvedTime? {
        switch base {
        case .publication:
            guard let period = reference?.widened(to: unit) else { return ResolvedTime(value: TimeResolver.open(unit), anchor: .publication) }
            return ResolvedTime(period.next(count), anchor: .publication)
        case .mention, .antecedent:
            if unit == .quarter, let quarter = mentions.last(where: { $0.period.unit == .quarter }) {
                return ResolvedTime(quarter.period.next(count), anchor: .expression(quarter.index))
            }
            guard let mention = mention(unit) else {
                return base == .mention ? period(unit, count, .publication, tense) : ResolvedTime(value: TimeResolver.open(unit))
            }
            return ResolvedTime(mention.period.next(count), anchor: .expression(mention.index))
        case .definite:
            guard var place = definite(unit, tense) else { return nil }
            if count != 0, let period = place.period { place = ResolvedTime(period.next(count), anchor: place.anchor) }
            return place
        case .lastMentioned: return lastMention.map { ResolvedTime($0.period, anchor: .expression($0.index)) }
        case .reported: return reportedQuarter.map { ResolvedTime($0.period, anchor: .expression($0.index)) }
        case .comparison:
            if let quarter = reportedQuarter {
                return ResolvedTime(quarter.period.next(-4), anchor: .expression(quarter.index))
            }
            return period(.year, -1, .publication, tense)
        case .event: return ResolvedTime(value: TimeResolver.open(unit))
        case .date(let date):
            guard let place = place(date, tense), let period = place.period?.widened(to: unit) else { return nil }
            return ResolvedTime(period.next(count))
        }
    }

    /// "the quarter", "the weekend": what the article talks of, else the last that is over or, of weekends, the one at hand.
    private func definite(_ unit: TimeUnit, _ tense: NarrativeTense) -> ResolvedTime? {
        if let mention = unit == .quarter ? reportedQuarter : mentions.last(where: { $0.period.unit == unit }) {
            return ResolvedTime(mention.period, anchor: .expression(mention.index))
        }
        guard let now = reference, let period = now.widened(to: unit) else { return ResolvedTime(value: TimeResolver.open(unit)) }
        let isOver = unit == .quarter || tense != .future && (unit == .weekend ? period.begin > now.begin : now.begin == period.begin)
        return ResolvedTime(isOver ? period.next(-1) : period, anchor: .publication)
    }

    // MARK: - Shifts

    private func shifted(_ amount: TimeAmount, _ direction: Int, _ base: TimeBase, _ tense: NarrativeTense) -> ResolvedTime? {
        let vague = ResolvedTime(value: (direction < 0 ? TimeReference.past : .future).rawValue)
        guard amount.isKnown else { return vague }
        var anchor: TimeExpression.Anchor? = .publication
        var start = reference
        switch base {
        case .mention, .antecedent:
            if let mention = mentions.last {
                start = mention.period
                anchor = .expression(mention.index)
            }
        case .date(let date):
            start = place(date, tense)?.period
            anchor = nil
        case .publication, .definite, .comparison, .event, .lastMentioned, .reported: break
        }
        if amount.unit.isClock { return shiftedClock(amount, direction, base) ?? vague }
        guard let start else { return ResolvedTime(value: TimeResolver.open(amount.unit), anchor: anchor) }
        if case .date = base, case .day(let day) = start, let seconds = amount.seconds {
            return ResolvedTime(.day(day + direction * (seconds / 86_400)))
        }
        guard let period = shift(start, by: amount, direction) else { return vague }
        return period.isWritable ? ResolvedTime(period, anchor: anchor) : vague
    }

    /// A period moved by an amount, as the period of the amount's shortest unit; nil if the start is not that precise.
    private func shift(_ start: CalendarPeriod, by amount: TimeAmount, _ direction: Int) -> CalendarPeriod? {
        var period = start
        for part in amount.parts {
            guard let thousandths = part.thousandths, thousandths < 100_000_000 else { return nil }
            var unit = part.unit
            var count = thousandths / 1000
            switch unit {
            case .millennium:
                unit = .century
                count *= 10
            case .fortnight:
                unit = .week
                count *= 2
            case .night: unit = .day
            case .year where thousandths % 1000 != 0:
                unit = .month
                count = thousandths * 12 / 1000
            case .half:
                unit = .month
                count *= 6
            default: break
            }
            // Two parts ("a year and two months") count in the shorter unit from the start on.
            if amount.parts.count > 1, unit == .year {
                unit = .month
                count *= 12
            }
            guard let wide = period.widened(to: unit) else { return nil }
            period = wide.next(direction * count)
        }
        return period
    }

    /// "two hours ago", where the publication's time is known.
    private func shiftedClock(_ amount: TimeAmount, _ direction: Int, _ base: TimeBase) -> ResolvedTime? {
        guard base == .publication, let published, let day = published.civilDay, let hour = published.hour, let seconds = amount.seconds,
            abs(seconds) < 8_640_000_000
        else { return nil }
        let total = hour * 3600 + (published.minute ?? 0) * 60 + direction * seconds
        let shiftedDay = day + floorDivided(total, 86_400)
        let rest = total - floorDivided(total, 86_400) * 86_400
        return ResolvedTime(.day(shiftedDay), clock: ClockTime(hour: rest / 3600, minute: rest / 60 % 60), anchor: .publication)
    }

    private func length(_ amount: TimeAmount, _ direction: Int) -> ResolvedTime {
        var resolved = ResolvedTime(value: amount.value, anchor: direction == 0 ? nil : .publication)
        resolved.seconds = amount.seconds
        guard direction != 0, amount.isKnown, case .day(let today)? = reference, let other = day(today, shiftedBy: amount, direction)
        else { return resolved }
        resolved.begin = CivilDateTime(day: min(today, other))
        resolved.end = CivilDateTime(day: max(today, other))
        return resolved
    }

    /// The day that lies an amount before or after another; a month's last day stays in its month.
    private func day(_ day: CivilDay, shiftedBy amount: TimeAmount, _ direction: Int) -> CivilDay? {
        if let seconds = amount.seconds { return seconds % 86_400 == 0 && seconds < 8_640_000_000 ? day + direction * (seconds / 86_400) : nil }
        var months = 0
        for part in amount.parts {
            guard let thousandths = part.thousandths, thousandths < 10_000_000 else { return nil }
            switch part.unit {
            case .millennium, .century, .decade, .year: months += thousandths * part.unit.timex.count * 12 / 1000
            case .half, .season, .month: months += thousandths * part.unit.timex.count / 1000
            case .quarter: months += thousandths * 3 / 1000
            default: return nil
            }
        }
        let (year, month, date) = day.components
        guard case .month(let newYear, let newMonth) = CalendarPeriod.month(year, month).next(direction * months), (1...9999).contains(newYear)
        else { return nil }
        return CivilDay(year: newYear, month: newMonth, day: min(date, CivilDay.daysIn(month: newMonth, year: newYear)))
    }
}

extension ResolvedTime {
    /// The same at a time of day.
    func at(_ clock: ClockTime?) -> ResolvedTime {
        guard let clock else { return self }
        guard let period else {
            var open = self
            open.value += clock.value
            return open
        }
        return ResolvedTime(period, clock: clock, anchor: anchor)
    }
}
