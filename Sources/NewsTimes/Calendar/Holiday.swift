import ArticleModel

/// A day that recurs each year, as `Lexicons/times/holiday.txt` writes it: `12-25`, `11/4/4` (the fourth Thursday of November), `easter-2`,
/// any of the last two plus or minus days.
struct Holiday: Equatable, Sendable {
    private enum Base: Equatable { case date(month: Int, day: Int), weekday(month: Int, weekday: Int, which: Int), easter }
    private var base: Base
    private var shift = 0

    /// A weekday of a month: the first Monday (1) of November (11), the last Friday (5, -1).
    init(month: Int, weekday: Int, which: Int) { base = .weekday(month: month, weekday: weekday, which: which) }

    init?(notation: some Collection<UInt8>) {
        var numbers: [Int] = []
        var signs: [UInt8] = []
        var isEaster = false
        var negative = false
        var inNumber = false
        for byte in notation {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if !inNumber { numbers.append(0) }
                inNumber = true
                numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + (negative ? -1 : 1) * Int(byte - 0x30)
            case UInt8(ascii: "e"): isEaster = true
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "/"):
                negative = byte == UInt8(ascii: "-") && (isEaster || signs.contains(UInt8(ascii: "/")))
                inNumber = false
                signs.append(byte)
            default: break
            }
            guard numbers.last.map({ abs($0) < 1000 }) ?? true else { return nil }
        }
        if isEaster {
            base = .easter
            shift = numbers.first ?? 0
        } else if signs.first == UInt8(ascii: "/"), numbers.count >= 3 {
            base = .weekday(month: numbers[0], weekday: numbers[1], which: numbers[2])
            shift = numbers.count > 3 ? numbers[3] : 0
        } else if numbers.count == 2 {
            base = .date(month: numbers[0], day: numbers[1])
        } else {
            return nil
        }
    }

    /// TIMEX3 without the year: `XXXX-12-25`, or no more than `XXXX-XX-XX` where the day moves.
    var openValue: String {
        guard case .date(let month, let day) = base, shift == 0 else { return "XXXX-XX-XX" }
        return "XXXX-" + padded(month, 2) + "-" + padded(day, 2)
    }

    func day(in year: Int) -> CivilDay {
        switch base {
        case .date(let month, let day): CivilDay(year: year, month: month, day: day) + shift
        case .weekday(let month, let weekday, let which): nth(which, weekday, month: month, year: year) + shift
        case .easter: Holiday.easter(year) + shift
        }
    }

    /// Western Easter Sunday by the anonymous Gregorian computus (Meeus, Jones, Butcher).
    static func easter(_ year: Int) -> CivilDay {
        let golden = year % 19
        let century = year / 100
        let yearOfCentury = year % 100
        let correction = (8 * century + 13) / 25
        let epact = (19 * golden + century - century / 4 - correction + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
        let lateness = (golden + 11 * epact + 22 * weekday) / 451
        let index = epact + weekday - 7 * lateness + 114
        return CivilDay(year: year, month: index / 31, day: index % 31 + 1)
    }
}
