import ArticleModel
import NewsCorpus

/// A timeline as iCalendar (RFC 5545), an entry an incident. Incidents of which no time is known are left out; where only a day, a month
/// or a year is known, the entry takes all of it.
public struct CalendarFeed {
    private let timeline: Timeline
    private let title: String

    public init(_ timeline: Timeline, title: String = "Incidents") {
        self.timeline = timeline
        self.title = title
    }

    public func ics() -> [UInt8] { gathered(write) }

    /// Writes the entries one after the other, however many incidents there are.
    public func write(to sink: ByteSink) {
        var lines = ContentLines()
        lines.add("BEGIN", "VCALENDAR")
        lines.add("VERSION", "2.0")
        lines.add("PRODID", "-//dateline//timeline//EN")
        lines.add("X-WR-CALNAME", text: title)
        for incident in timeline.incidents {
            guard let begin = incident.begin else { continue }
            add(incident, begin, to: &lines)
            sink(lines.bytes)
            lines.bytes.removeAll(keepingCapacity: true)
        }
        lines.add("END", "VCALENDAR")
        sink(lines.bytes)
    }

    private func add(_ incident: MergedIncident, _ begin: CivilDateTime, to lines: inout ContentLines) {
        let text = IncidentText(incident: incident, timeline: timeline)
        lines.add("BEGIN", "VEVENT")
        lines.add("UID", "\(incident.id)@dateline")
        // The moment of the entry's own last change: the same timeline gives the same bytes.
        lines.add("DTSTAMP", CalendarTime.moment(text.modified ?? begin))
        if begin.hour != nil {
            lines.add("DTSTART", CalendarTime.local(begin))
            if let end = incident.end, end.hour != nil, end.offset == begin.offset, end.minutesOfClock > begin.minutesOfClock {
                lines.add("DTEND", CalendarTime.local(end))
            } else if let duration = incident.duration, CalendarTime.isDuration(duration) {
                lines.add("DURATION", duration)
            }
        } else {
            let last = incident.end.map { max(CalendarTime.days($0).last, CalendarTime.days(begin).last) } ?? CalendarTime.days(begin).last
            lines.add("DTSTART;VALUE=DATE", CalendarTime.date(CalendarTime.days(begin).first))
            lines.add("DTEND;VALUE=DATE", CalendarTime.date(last + 1))
        }
        lines.add("SUMMARY", text: incident.title.onOneLine)
        lines.add("DESCRIPTION", text: text.body)
        if let place = incident.place {
            lines.add("LOCATION", text: place.name)
            if let latitude = place.latitude, let longitude = place.longitude {
                lines.add("GEO", "\(JSONWriter.decimal(latitude, places: 4));\(JSONWriter.decimal(longitude, places: 4))")
            }
        }
        lines.add("CATEGORIES", text: incident.type)
        lines.add("STATUS", incident.status == "reported" ? "CONFIRMED" : "TENTATIVE")
        if let url = text.webAddress { lines.add("URL", url.onOneLine) }
        lines.add("END", "VEVENT")
    }
}

/// Lines of a calendar: ended by CRLF, folded so that none is longer than 75 bytes.
private struct ContentLines {
    private static let limit = 75
    var bytes: [UInt8] = []

    mutating func add(_ name: String, _ value: String) {
        var length = 0
        for scalar in "\(name):\(value)".unicodeScalars where scalar.value >= 0x20 && scalar.value != 0x7F {
            let encoded = UTF8.encode(scalar).map(Array.init) ?? []
            if length + encoded.count > ContentLines.limit {
                bytes += [0x0D, 0x0A, 0x20]
                length = 1
            }
            bytes += encoded
            length += encoded.count
        }
        bytes += [0x0D, 0x0A]
    }

    /// A value of type TEXT, in which some marks are escaped.
    mutating func add(_ name: String, text: String) {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\n" {
                escaped.append(contentsOf: "\\n".unicodeScalars)
            } else {
                if "\\;,".unicodeScalars.contains(scalar) { escaped.append("\\") }
                escaped.append(scalar)
            }
        }
        add(name, String(escaped))
    }
}

/// Times as calendars write them.
private enum CalendarTime {
    static func date(_ day: CivilDay) -> String {
        let (year, month, day) = day.components
        return digits(year, 4) + digits(month, 2) + digits(day, 2)
    }

    /// With `Z` where the offset is known, else floating: the clock of the place.
    static func local(_ time: CivilDateTime) -> String {
        time.offset == nil ? clock(time.minutesOfClock, second: time.second) : moment(time)
    }

    /// In UTC; without an offset, as if it were.
    static func moment(_ time: CivilDateTime) -> String { clock(time.minutesOfClock - (time.offset ?? 0), second: time.second) + "Z" }

    private static func clock(_ minutes: Int, second: Int?) -> String {
        let day = CivilDay(number: minutes.floored(by: 1440))
        let rest = minutes - day.number * 1440
        return date(day) + "T" + digits(rest / 60, 2) + digits(rest % 60, 2) + digits(min(59, second ?? 0), 2)
    }

    /// All days that the value covers.
    static func days(_ time: CivilDateTime) -> (first: CivilDay, last: CivilDay) {
        let first = CivilDay(year: time.year, month: time.month ?? 1, day: time.day ?? 1)
        if time.day != nil { return (first, first) }
        guard let month = time.month else { return (first, CivilDay(year: time.year, month: 12, day: 31)) }
        return (first, CivilDay(year: time.year, month: month + 1, day: 1) - 1)
    }

    /// RFC 5545 knows weeks, days, hours, minutes and whole seconds; ISO 8601 has months and years, too, and fractions.
    static func isDuration(_ text: String) -> Bool {
        let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        guard text.utf8.count > 2, text.hasPrefix("P"), parts[0].allSatisfy({ $0.isNumber || "PWD".contains($0) }) else { return false }
        guard parts.count == 2 else { return true }
        return !parts[1].isEmpty && !parts[0].contains("W") && parts[1].allSatisfy { $0.isNumber || "HMS".contains($0) }
    }

    private static func digits(_ value: Int, _ width: Int) -> String {
        let digits = String(max(0, value))
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension CivilDateTime {
    /// Minutes since 1970 by the clock that tells the time, whatever its offset.
    fileprivate var minutesOfClock: Int {
        CivilDay(year: year, month: month ?? 1, day: day ?? 1).number * 1440 + (hour ?? 0) * 60 + (minute ?? 0)
    }
}

extension Int {
    fileprivate func floored(by divisor: Int) -> Int { self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor) }
}
