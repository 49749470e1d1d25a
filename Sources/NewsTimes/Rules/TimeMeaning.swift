/// What an expression says, before anything is looked up: rules make it, ``TimeResolver`` turns it into a value.
enum TimeMeaning: Equatable, Sendable {
    /// "November 2", "Friday", "1998", "the third quarter", "last June".
    case date(WrittenDate)
    /// A unit of the calendar, counted from the one that holds the base: "this week" (0), "last month" (-1), "tomorrow" (1).
    case period(TimeUnit, Int, from: TimeBase)
    /// A length of time before (-1) or after (1) the base: "three days ago", "two weeks later".
    case shift(TimeAmount, direction: Int, from: TimeBase)
    /// A length of time; with a direction it reaches up to the publication (-1, "the past three months") or on from it (1).
    case amount(TimeAmount, direction: Int = 0)
    /// "in five years": a date if the clause speaks of the future, else a length of time ("his second win in five years").
    case ahead(TimeAmount)
    case reference(TimeReference)
    /// A recurring day: "Mondays", "every summer".
    case recurring(WrittenDate)
    /// A day of the week in the week that lies so many weeks from the publication's: "Friday last week".
    case weekdayOfWeek(Int, Int)
    /// The week that a day lies in ("Easter week"), or the weekend that it makes longer ("the Labor Day weekend").
    case around(TimeUnit, WrittenDate)
    /// The quarter that figures are of, in another year: "the 1988 quarter".
    case quarterOf(WrittenYear)
    /// A time of day, on a day that the text says elsewhere.
    case clock
}

/// What relative expressions are counted from.
enum TimeBase: Equatable, Sendable {
    /// The publication ("now").
    case publication
    /// The date that was last mentioned, else the publication: "overnight".
    case mention
    /// The date that was last mentioned; without one there is none: "later that evening".
    case antecedent
    /// A date given beside it: "a week from Monday".
    case date(WrittenDate)
    /// The date that was last mentioned, as precise as it was: "until then".
    case lastMentioned
    /// The quarter that figures are of; there is no date where none was named.
    case reported
    /// What the definite article points to: the quarter last reported, the weekend at hand.
    case definite
    /// A year before what is spoken of: the quarter last mentioned, else the publication's year ("a year earlier").
    case comparison
    /// An event in the text, whose date is not known here.
    case event
}

/// TIMEX3's values for what has no date.
enum TimeReference: String, Sendable {
    case present = "PRESENT_REF", past = "PAST_REF", future = "FUTURE_REF"
}

/// A date as written, with what it leaves open.
struct WrittenDate: Equatable, Sendable {
    /// What is named below the year.
    enum Part: Equatable, Sendable {
        case none
        case half(Int), quarter(Int), season(Season)
        case month(Int)
        case day(month: Int, day: Int)
        /// "the 25th": the month is that of the mention before.
        case dayOfMonth(Int)
        case weekday(Int)
        case holiday(Holiday)
        /// A number of weeks, months… from the front of the year, written in ISO: 1998-W04.
        case week(Int)
    }

    /// Which one is meant.
    enum Choice: String, Sendable {
        /// The one that tense and nearness to the publication suggest.
        case nearest
        case last, this, next
        /// Before, at, after the date last mentioned.
        case previous, same, following
        /// The last one that is over.
        case latest
    }

    var part: Part
    var year: WrittenYear?
    var choice: Choice
    /// The day of the week, 1 to 7, that a day is said to be.
    var weekday: Int?

    init(_ part: Part, year: WrittenYear? = nil, choice: Choice = .nearest) {
        self.part = part
        self.year = year
        self.choice = choice
    }
}

/// A year, decade or century as written.
enum WrittenYear: Equatable, Sendable {
    case year(Int)
    /// '98: 0...99
    case short(Int)
    /// Counted from the publication's: "last year's", "this year's".
    case relative(Int)
    /// "the 1990s": 199.
    case decade(Int)
    /// "the '90s": 9.
    case shortDecade(Int)
    /// "the 20th century": 19.
    case century(Int)
}

/// A time of day as written.
struct ClockTime: Equatable, Sendable {
    var hour: Int?
    var minute: Int?
    var second: Int?
    /// TIMEX3's code for a part of the day: `MO`, `AF`, `EV`, `NI`, `MI`.
    var part: String?
    var zone: NamedZone?

    init(hour: Int? = nil, minute: Int? = nil, second: Int? = nil, part: String? = nil, zone: NamedZone? = nil) {
        self.hour = hour
        self.minute = minute
        self.second = second
        self.part = part
        self.zone = zone
    }

    /// The hours after midnight, which TIMEX3 counts to the morning.
    static let smallHours = ClockTime(hour: 0, part: "MO")

    /// Whether midnight follows within hours.
    var isLate: Bool { part == "EV" || part == "NI" || (hour ?? 0) >= 18 }

    /// `T19:00`, `TMO`.
    var value: String {
        if let part { return "T" + part }
        guard let hour else { return "" }
        var text = "T" + padded(hour, 2) + ":" + padded(minute ?? 0, 2)
        if let second { text += ":" + padded(second, 2) }
        return text
    }
}

/// What a rule makes of a match.
struct TimeReading: Equatable, Sendable {
    var kind: TimeExpression.Kind
    var meaning: TimeMeaning
    var clock: ClockTime?
    var mod: String?
    var quant: String?
    var freq: String?
    /// Whether an event, named right after it, anchors it: "two days after the vote".
    var hasEvent = false

    init(_ kind: TimeExpression.Kind, _ meaning: TimeMeaning, clock: ClockTime? = nil) {
        self.kind = kind
        self.meaning = meaning
        self.clock = clock
    }

    static func date(_ part: WrittenDate.Part, year: WrittenYear? = nil, choice: WrittenDate.Choice = .nearest) -> TimeReading {
        TimeReading(.date, .date(WrittenDate(part, year: year, choice: choice)))
    }

    /// A day written in figures; nil if no calendar has it.
    static func day(year: Int, month: Int, day: Int) -> TimeReading? {
        guard (1...12).contains(month), (1...31).contains(day), year >= 1, day <= (month == 2 ? 29 : [4, 6, 9, 11].contains(month) ? 30 : 31)
        else { return nil }
        return .date(.day(month: month, day: day), year: .year(year))
    }

    static func period(_ unit: TimeUnit, _ count: Int, from base: TimeBase = .publication) -> TimeReading {
        TimeReading(.date, .period(unit, count, from: base))
    }

    static func duration(_ amount: TimeAmount, direction: Int = 0) -> TimeReading {
        TimeReading(.duration, .amount(amount, direction: direction))
    }

    static func reference(_ reference: TimeReference) -> TimeReading { TimeReading(.date, .reference(reference)) }

    static func set(_ amount: TimeAmount, quant: String? = nil, freq: String? = nil) -> TimeReading {
        var reading = TimeReading(.set, .amount(amount))
        reading.quant = quant
        reading.freq = freq
        return reading
    }

    /// The same with a modifier.
    func mod(_ mod: String?) -> TimeReading {
        var reading = self
        reading.mod = mod ?? reading.mod
        return reading
    }

    /// The same, anchored to the event that is named after it.
    var withEvent: TimeReading {
        var reading = self
        reading.hasEvent = true
        return reading
    }

    /// The same at a time of day, if there is one.
    func at(_ clock: ClockTime?) -> TimeReading {
        guard let clock else { return self }
        var reading = self
        reading.clock = clock
        if kind == .date { reading.kind = .time }
        return reading
    }
}
