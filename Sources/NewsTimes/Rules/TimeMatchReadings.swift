import NewsLanguage

/// What several rules make of their captures.
extension TimeMatch {
    /// START, MID or END, from `edge`.
    var edge: String? { code("edge", in: TimeLexicons.edge) }

    /// Which period is meant, from `selector`.
    var choice: WrittenDate.Choice {
        code("selector", in: TimeLexicons.selector).flatMap(WrittenDate.Choice.init(rawValue:)) ?? .nearest
    }

    /// What "mid-" stands before in one token: a month, a season, a day of the week, a year or decade.
    var middle: TimeReading? {
        let word = Array(text("mid").drop { $0 != UInt8(ascii: "-") }.dropFirst())
        if let month = TimeLexicons.month?.value(for: word).flatMap({ NumberReader.integer($0) }) { return .date(.month(month), year: year) }
        if let season = TimeLexicons.season?.value(for: word).flatMap({ Season(rawValue: String(decoding: $0, as: UTF8.self)) }) {
            return .date(.season(season), year: year)
        }
        if let weekday = TimeLexicons.weekday?.value(for: word).flatMap({ NumberReader.integer($0) }) { return .date(.weekday(weekday)) }
        guard let number = NumberReader.digits(in: word), (100...2999).contains(number) else { return nil }
        return .date(.none, year: word.last == UInt8(ascii: "s") ? .decade(number / 10) : .year(number))
    }

    var quarter: WrittenDate.Part? { number("quarter", in: TimeLexicons.ordinalQuarter).map(WrittenDate.Part.quarter) }
    var half: WrittenDate.Part? { number("half", in: TimeLexicons.ordinalHalf).map(WrittenDate.Part.half) }

    /// EVERY or EACH.
    var quant: String? { has("quant") ? String(decoding: text("quant"), as: UTF8.self).uppercased() : nil }

    /// "last month", "that year": the unit's period that the selector asks for.
    func period(_ unit: TimeUnit) -> TimeReading? {
        switch choice {
        case .nearest: nil
        case .last: .period(unit, -1)
        case .this: .period(unit, 0)
        case .next: .period(unit, 1)
        case .previous: .period(unit, -1, from: .mention)
        case .same: .period(unit, 0, from: .antecedent)
        case .following: .period(unit, 1, from: .mention)
        case .latest: .period(unit, 0, from: .definite)
        }
    }

    /// The day of `{monthDay}`, with its weekday.
    var writtenDay: TimeReading? {
        dayOfMonth.map { part in
            var date = WrittenDate(part, year: year)
            date.weekday = weekday
            return TimeReading(.date, .date(date))
        }
    }

    /// The day of `{isoDay}`.
    var isoDay: TimeReading? {
        let parts = NumberReader.groups(in: text("iso"))
        return parts.count == 3 ? .day(year: parts[0], month: parts[1], day: parts[2]) : nil
    }

    /// The moment of an ISO 8601 stamp; without a zone, it is the text's own time.
    var isoStamp: TimeReading? {
        let text = text("stamp")
        let parts = NumberReader.groups(in: text)
        guard parts.count >= 5, let day = TimeReading.day(year: parts[0], month: parts[1], day: parts[2]), parts[3] < 24, parts[4] < 60 else { return nil }
        let offset = self.text("offset")
        let hasSeconds = parts.count > 5 && text.dropFirst(16).first == UInt8(ascii: ":")
        guard !hasSeconds || parts[5] < 60 else { return nil }
        var clock = ClockTime(hour: parts[3], minute: parts[4], second: hasSeconds ? parts[5] : nil)
        if let sign = offset.first {
            let figures = NumberReader.groups(in: offset)
            let minutes = figures.count > 1 ? figures[0] * 60 + figures[1] : offset.count > 3 ? figures[0] / 100 * 60 + figures[0] % 100 : figures[0] * 60
            clock.zone = NamedZone(standardOffset: sign == UInt8(ascii: "-") ? -minutes : minutes)
        } else if text.last == UInt8(ascii: "z") {
            clock.zone = NamedZone(standardOffset: 0)
        }
        return day.at(clock)
    }

    /// The quarter whose end `{monthDay}` is, wherever a company's year begins: the one of the calendar that has most of its days.
    var quarterEnding: TimeReading? {
        guard let month, let day else { return nil }
        let middle = (month + (day < 15 ? 9 : 10)) % 12 + 1
        var year = year
        if case .year(let number) = year, middle > month { year = .year(number - 1) }
        return .date(.quarter((middle + 2) / 3), year: year)
    }

    /// The day of `{aDay}`: a date, a day of the week, or today and its neighbors.
    var dayReading: TimeReading? {
        if let deictic = match["deictic"].map(text(of:)) {
            return .period(.day, deictic.starts(with: "yes".utf8) ? -1 : deictic.starts(with: "tom".utf8) ? 1 : 0)
        }
        if has("month") { return writtenDay }
        if has("iso") { return isoDay }
        return weekday.map { .date(.weekday($0)) }
    }

    /// A day or season that recurs: "Mondays", "every summer".
    var recurring: TimeReading? {
        let part: WrittenDate.Part
        if let weekday {
            part = .weekday(weekday)
        } else if let season {
            part = .season(season)
        } else if let month {
            part = .month(month)
        } else {
            return nil
        }
        let daypart = code("daypart", in: TimeLexicons.daypart) ?? code("daypart", in: TimeLexicons.dayparts)
        return TimeReading(.set, .recurring(WrittenDate(part)), clock: daypart.map { ClockTime(part: $0) })
    }

    /// "twice": 2X.
    var timesFrequency: String? {
        switch String(decoding: text("times").prefix { $0 != 0x20 }, as: UTF8.self) {
        case "once": "1X"
        case "twice": "2X"
        case "thrice": "3X"
        case "several": nil
        default: match["times"].flatMap { integer(of: $0.lowerBound..<($0.upperBound - 1)) }.map { "\($0)X" }
        }
    }

    private func integer(of tokens: Range<Int>) -> Int? {
        NumberReader.thousandths(text(of: tokens)).flatMap { $0 % 1000 == 0 ? $0 / 1000 : nil }
    }
}
