import LexiconFiles
import NewsLanguage

/// A rule's match, as its production reads it: captures by name, turned into numbers by the lexicons of `Lexicons/times`.
struct TimeMatch {
    let match: PatternMatch
    let document: Document

    func has(_ name: String) -> Bool { match[name] != nil }

    /// The capture's text: lower case, one blank for each white space, straight apostrophes.
    func text(_ name: String) -> [UInt8] { match[name].map(text(of:)) ?? [] }

    func text(of tokens: Range<Int>) -> [UInt8] {
        var text: [UInt8] = []
        let bytes = document.text[document.bytes(of: tokens)]
        var at = bytes.startIndex
        while at < bytes.endIndex {
            let byte = bytes[at]
            at += 1
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0D: if text.last != 0x20 { text.append(0x20) }
            case 0x41...0x5A: text.append(byte | 0x20)
            case 0xE2 where bytes[at...].starts(with: [0x80, 0x99]) || bytes[at...].starts(with: [0x80, 0x98]):
                text.append(UInt8(ascii: "'"))
                at += 2
            default: text.append(byte)
            }
        }
        return text
    }

    /// What a lexicon says of a capture.
    func entry(_ name: String, in lexicon: LexiconFile?) -> UnsafeBufferPointer<UInt8>? {
        match[name].flatMap { lexicon?.value(for: text(of: $0)) }
    }

    func number(_ name: String, in lexicon: LexiconFile?) -> Int? {
        entry(name, in: lexicon).flatMap { NumberReader.integer($0) }
    }

    func code(_ name: String, in lexicon: LexiconFile?) -> String? {
        entry(name, in: lexicon).map { String(decoding: $0, as: UTF8.self) }
    }

    /// A whole number in figures or words.
    func integer(_ name: String) -> Int? {
        match[name].flatMap { NumberReader.thousandths(text(of: $0)) }.flatMap { $0 % 1000 == 0 ? $0 / 1000 : nil }
    }

    // MARK: - The captures that many rules share

    var month: Int? { number("month", in: TimeLexicons.month) }
    /// 1...31, as figure, ordinal or word.
    var day: Int? { number("day", in: TimeLexicons.ordinalDay) ?? number("day", in: TimeLexicons.ordinal) ?? integer("day") }
    var weekday: Int? { number("weekday", in: TimeLexicons.weekday) ?? number("weekday", in: TimeLexicons.weekdays) }
    var season: Season? { code("season", in: TimeLexicons.season).flatMap(Season.init(rawValue:)) }
    var unit: TimeUnit? { entry("unit", in: TimeLexicons.unit).flatMap { TimeUnit(name: $0) } }
    var holiday: Holiday? { entry("holiday", in: TimeLexicons.holiday).flatMap { Holiday(notation: $0) } }

    var year: WrittenYear? {
        if let year = integer("year") { return .year(year) }
        if has("short") { return NumberReader.digits(in: text("short")).map(WrittenYear.short) }
        if has("lastYear") { return .relative(-1) }
        if has("thisYear") { return .relative(0) }
        if has("nextYear") { return .relative(1) }
        return nil
    }

    /// A day of a month that is in the calendar, in some year at least.
    var dayOfMonth: WrittenDate.Part? {
        guard let month, let day, day >= 1, day <= (month == 2 ? 29 : [4, 6, 9, 11].contains(month) ? 30 : 31) else { return nil }
        return .day(month: month, day: day)
    }

    // MARK: - Amounts

    /// The length of time of the captures `part`, each a `number` or `vague`, a `unit`, and perhaps a `half` after it.
    var amount: TimeAmount? {
        var parts: [TimeAmount.Part] = []
        for part in match.all("part") {
            func inside(_ name: String) -> Range<Int>? {
                match.captures.first { $0.name == name && part.contains($0.tokens.lowerBound) }?.tokens
            }
            guard let unitTokens = inside("unit"), let entry = TimeLexicons.unit?.value(for: text(of: unitTokens)),
                let unit = TimeUnit(name: entry)
            else { return nil }
            var count: Int?
            if let number = inside("number") {
                guard let read = NumberReader.thousandths(text(of: number)) else { return nil }
                // "The 1988 quarter" is of a year, not that many quarters.
                if unit == .quarter, read > 100_000 { return nil }
                count = read + (inside("half") == nil ? 0 : 500)
            } else if inside("halfOf") != nil {
                count = 500
            } else if inside("quarterOf") != nil {
                count = inside("quarters") != nil ? 750 : 250
            }
            parts.append(TimeAmount.Part(thousandths: count, unit: unit))
        }
        return parts.isEmpty ? nil : TimeAmount(parts: parts)
    }

    /// TIMEX3's `mod` for the words that stand before an amount or a time (`about`, `more than`).
    var mod: String? { code("mod", in: TimeLexicons.modifier) }

    // MARK: - Times of day

    /// The time of the captures `hour`, `minute`, `second`, `meridiem`, `clock`, `military`, `part`, `zone`; nil if there is no such time.
    var clock: ClockTime? {
        var clock = ClockTime(zone: zone)
        if let part = code("daypart", in: TimeLexicons.daypart), !has("hour"), !has("clock") {
            clock.part = part
            return clock
        }
        if has("noon") { clock.hour = 12 }
        if has("midnight") { clock.hour = 0 }
        if has("hour") { clock.hour = integer("hour") }
        if has("minute") { clock.minute = NumberReader.digits(in: text("minute")) }
        let figures = NumberReader.groups(in: text("clock"))
        if !figures.isEmpty {
            clock.hour = figures[0]
            if figures.count > 1 { clock.minute = figures[1] }
            if figures.count > 2 { clock.second = figures[2] }
        }
        if let military = NumberReader.digits(in: text("military")) {
            clock.hour = military / 100
            clock.minute = military % 100
        }
        guard let hour = clock.hour, (0...24).contains(hour), (0...59).contains(clock.minute ?? 0), (0...59).contains(clock.second ?? 0)
        else { return nil }
        if let half = meridiem {
            guard hour <= 12 else { return nil }
            if hour <= 12 { clock.hour = hour % 12 + half }
        }
        if has("halfPast") { clock.minute = 30 }
        if has("quarterPast") { clock.minute = 15 }
        if has("minutesPast") { clock.minute = integer("minutesPast") }
        if has("quarterTo") {
            clock.hour = (hour + 23) % 24
            clock.minute = 45
        }
        if hour == 24, (clock.minute ?? 0) > 0 { return nil }
        return clock
    }

    /// 0 for a.m., 12 for p.m., from the meridiem or from a part of the day ("7 in the evening").
    private var meridiem: Int? {
        let mark = match["meridiem"].map(text(of:)) ?? Array(text("clock").drop { !$0.isSmallLetter })
        if mark.first == UInt8(ascii: "a") { return 0 }
        if mark.first == UInt8(ascii: "p") { return 12 }
        guard let part = code("daypart", in: TimeLexicons.daypart) else { return nil }
        if part == "NI" { return (clockHour ?? 9) < 5 || clockHour == 12 ? 0 : 12 }
        return part == "MO" ? 0 : 12
    }

    private var clockHour: Int? { integer("hour") ?? NumberReader.groups(in: text("clock")).first }

    var zone: NamedZone? {
        guard let entry = entry("zone", in: TimeLexicons.zone) else { return nil }
        let blank = entry.firstIndex(of: 0x20) ?? entry.endIndex
        guard let offset = NumberReader.integer(UnsafeBufferPointer(rebasing: entry[..<blank])) else { return nil }
        let rule = String(decoding: entry[blank...].dropFirst(), as: UTF8.self)
        return NamedZone(standardOffset: offset, daylight: DaylightRule(rawValue: rule))
    }
}
