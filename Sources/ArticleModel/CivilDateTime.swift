/// A date or date-time of the proleptic Gregorian calendar, as precise as its source: year, month, day, minute or second, with or
/// without an offset from UTC. Its textual form is ISO 8601.
public struct CivilDateTime: Hashable, Sendable {
    public var year: Int
    public var month: Int?
    public var day: Int?
    public var hour: Int?
    public var minute: Int?
    public var second: Int?
    /// Minutes east of UTC, where known.
    public var offset: Int?

    public init(
        year: Int, month: Int? = nil, day: Int? = nil, hour: Int? = nil, minute: Int? = nil, second: Int? = nil,
        offset: Int? = nil
    ) {
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
        self.offset = offset
    }

    /// The day, if the value is at least that precise.
    public var civilDay: CivilDay? {
        guard let month, let day else { return nil }
        return CivilDay(year: year, month: month, day: day)
    }
}

extension CivilDateTime: CustomStringConvertible {
    /// ISO 8601: `2017`, `2017-11`, `2017-11-02`, `2017-11-02T19:00`, `2017-11-02T19:00:05-05:00`.
    public var description: String {
        String(decoding: written, as: UTF8.self)
    }

    private var written: [UInt8] {
        var out: [UInt8] = []
        out.append(year, width: 4)
        guard let month else { return out }
        out.append(month, width: 2, behind: "-")
        guard let day else { return out }
        out.append(day, width: 2, behind: "-")
        guard let hour else { return out }
        out.append(hour, width: 2, behind: "T")
        out.append(minute ?? 0, width: 2, behind: ":")
        if let second { out.append(second, width: 2, behind: ":") }
        guard let offset else { return out }
        if offset == 0 { return out + [UInt8(ascii: "Z")] }
        out.append(abs(offset) / 60, width: 2, behind: offset < 0 ? "-" : "+")
        out.append(abs(offset) % 60, width: 2, behind: ":")
        return out
    }
}

extension CivilDateTime {
    /// Reads ISO 8601 in the forms that pages and feeds use: `2017`, `2017-11`, `2017-11-02`, `20171102`, then optionally `T` or a
    /// blank, `19:00`, `19:00:05`, `19:00:05.123`, and a zone `Z`, `+01`, `+0100`, `+01:00`. Nil for anything else, and for a date
    /// that is not in the calendar.
    public init?(iso text: String) {
        var reader = DigitReader(text)
        reader.skipBlanks()
        guard let year = reader.digits(4) else { return nil }
        self.init(year: year)
        let dashed = reader.take("-")
        if let month = reader.digits(2) {
            self.month = month
            if dashed ? reader.take("-") : true, let day = reader.digits(2) { self.day = day }
        } else if dashed {
            return nil
        }
        if day != nil, reader.take("T") || reader.take("t") || reader.take(" "), let hour = reader.digits(2) {
            self.hour = hour
            let colon = reader.take(":")
            minute = reader.digits(2) ?? 0
            if colon ? reader.take(":") : true, let second = reader.digits(2) {
                self.second = second
                if reader.take(".") || reader.take(",") { reader.skipDigits() }
            }
            reader.skipBlanks()
            if reader.take("Z") || reader.take("z") {
                offset = 0
            } else if let sign = reader.take("+") ? 1 : reader.take("-") ? -1 : nil, let hours = reader.digits(2) {
                _ = reader.take(":")
                let minutes = reader.digits(2) ?? 0
                guard hours <= 14, minutes < 60 else { return nil }
                offset = sign * (hours * 60 + minutes)
            }
        }
        reader.skipBlanks()
        guard reader.atEnd, isInCalendar else { return nil }
    }

    private var isInCalendar: Bool {
        if let month, !(1...12).contains(month) { return false }
        if let month, let day, !(1...CivilDay.daysIn(month: month, year: year)).contains(day) { return false }
        return (0...24).contains(hour ?? 0) && (0...59).contains(minute ?? 0) && (0...60).contains(second ?? 0)
    }
}

/// Reads fixed-width digits and single marks from the front of a string's bytes.
private struct DigitReader {
    private var rest: Substring.UTF8View

    init(_ text: String) { rest = Substring(text).utf8 }

    var atEnd: Bool { rest.isEmpty }

    mutating func digits(_ count: Int) -> Int? {
        let head = rest.prefix(count)
        guard head.count == count, head.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        rest = rest.dropFirst(count)
        return head.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard let first = rest.first, first == UInt8(ascii: mark) else { return false }
        rest = rest.dropFirst()
        return true
    }

    mutating func skipDigits() { rest = rest.drop { (0x30...0x39).contains($0) } }
    mutating func skipBlanks() { rest = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D } }
}

extension [UInt8] {
    /// Adds a number with zeros before it, behind a mark.
    fileprivate mutating func append(_ value: Int, width: Int, behind mark: Unicode.Scalar? = nil) {
        if let mark { append(UInt8(ascii: mark)) }
        let digits = String(value).utf8
        append(contentsOf: repeatElement(UInt8(ascii: "0"), count: Swift.max(0, width - digits.count)))
        append(contentsOf: digits)
    }
}
