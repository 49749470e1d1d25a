/// A unit of the calendar or of the clock, the longest first.
public enum TimeUnit: UInt8, Sendable, CaseIterable {
    case millennium, century, decade, year, half, quarter, season, month, fortnight, week, weekend, day, night, hour, minute, second

    /// The unit of a name as the lexicons of `Lexicons/times` write it: "fortnight".
    public init?(name: some Collection<UInt8>) {
        guard let unit = TimeUnit.allCases.first(where: { $0.name.utf8.elementsEqual(name) }) else { return nil }
        self = unit
    }

    /// The unit's English name in the singular.
    public var name: String {
        switch self {
        case .millennium: "millennium"
        case .century: "century"
        case .decade: "decade"
        case .year: "year"
        case .half: "half"
        case .quarter: "quarter"
        case .season: "season"
        case .month: "month"
        case .fortnight: "fortnight"
        case .week: "week"
        case .weekend: "weekend"
        case .day: "day"
        case .night: "night"
        case .hour: "hour"
        case .minute: "minute"
        case .second: "second"
        }
    }

    /// Hours, minutes and seconds.
    public var isClock: Bool { rawValue >= TimeUnit.hour.rawValue }

    /// Whether the unit is longer than another.
    public func isLonger(than other: TimeUnit) -> Bool { rawValue < other.rawValue }

    /// How TIMEX3 counts the unit: the designator, and how many of those one unit has. Months and years have no exact length in days.
    var timex: (designator: String, count: Int) {
        switch self {
        case .millennium: ("Y", 1000)
        case .century: ("Y", 100)
        case .decade: ("Y", 10)
        case .year: ("Y", 1)
        case .half: ("M", 6)
        case .quarter: ("Q", 1)
        case .season: ("M", 3)
        case .month: ("M", 1)
        case .fortnight: ("W", 2)
        case .week: ("W", 1)
        case .weekend: ("WE", 1)
        case .day: ("D", 1)
        case .night: ("NI", 1)
        case .hour: ("H", 1)
        case .minute: ("M", 1)
        case .second: ("S", 1)
        }
    }

    /// The designator where the number is unknown or indefinite ("decades" is `PXE`, as in TimeBank).
    var vagueDesignator: String {
        switch self {
        case .millennium: "L"
        case .century: "C"
        case .decade: "E"
        default: timex.designator
        }
    }

    /// The exact length in seconds; nil where the calendar decides.
    public var seconds: Int? {
        switch self {
        case .fortnight: 1_209_600
        case .week: 604_800
        case .day: 86_400
        case .hour: 3_600
        case .minute: 60
        case .second: 1
        default: nil
        }
    }
}
