/// A length of time as a text states it: "two and a half hours", "several years", "six years and two months".
public struct TimeAmount: Equatable, Sendable {
    /// One unit and how many of it.
    public struct Part: Equatable, Sendable {
        /// In thousandths, so that halves and quarters are exact; nil: "several".
        public var thousandths: Int?
        public var unit: TimeUnit

        public init(thousandths: Int?, unit: TimeUnit) {
            self.thousandths = thousandths
            self.unit = unit
        }
    }

    public var parts: [Part]

    public init(parts: [Part]) { self.parts = parts }

    /// A whole number of one unit; nil: an unknown number.
    public init(_ count: Int?, _ unit: TimeUnit) { parts = [Part(thousandths: count.map { $0 * 1000 }, unit: unit)] }

    /// One unit as TIMEX3 writes it: `P1D`, `PT1H`.
    init?(iso text: String) {
        let bytes = Array(text.utf8)
        let isClock = bytes.contains(UInt8(ascii: "T"))
        let units: [UInt8: TimeUnit] =
            isClock
            ? [UInt8(ascii: "H"): .hour, UInt8(ascii: "M"): .minute, UInt8(ascii: "S"): .second]
            : [UInt8(ascii: "D"): .day, UInt8(ascii: "W"): .week, UInt8(ascii: "M"): .month, UInt8(ascii: "Y"): .year]
        guard let count = NumberReader.digits(in: bytes), let unit = bytes.last.flatMap({ units[$0] }) else { return nil }
        self.init(count, unit)
    }

    /// "Some time": neither number nor unit is stated.
    public static let unspecified = TimeAmount(parts: [])

    /// Whether the number is stated.
    public var isKnown: Bool { !parts.isEmpty && parts.allSatisfy { $0.thousandths != nil } }

    /// The shortest unit.
    public var unit: TimeUnit { parts.last?.unit ?? .day }

    /// TIMEX3: `PT11M`, `P1Y2M`, `P1.5Y`, `PXD`, `PT1H30M`, `PXX` where nothing is stated.
    public var value: String {
        guard !parts.isEmpty else { return "PXX" }
        var date = ""
        var clock = ""
        for part in parts {
            if part.unit.isClock {
                clock += TimeAmount.clockText(part)
            } else {
                date += TimeAmount.dateText(part)
            }
        }
        return "P" + date + (clock.isEmpty ? "" : "T" + clock)
    }

    private static func dateText(_ part: Part) -> String {
        guard let thousandths = part.thousandths else { return "X" + part.unit.vagueDesignator }
        let (designator, count) = part.unit.timex
        return decimal(thousandths * count) + designator
    }

    /// Parts of an hour and of a minute are written in the smaller unit: two and a half hours are `2H30M`.
    private static func clockText(_ part: Part) -> String {
        guard let thousandths = part.thousandths else { return "X" + part.unit.timex.designator }
        let rest = thousandths % 1000
        guard rest != 0, part.unit != .second, rest * 60 % 1000 == 0 else { return decimal(thousandths) + part.unit.timex.designator }
        let whole = thousandths < 1000 ? "" : decimal(thousandths - rest) + part.unit.timex.designator
        return whole + decimal(rest * 60) + (part.unit == .hour ? "M" : "S")
    }

    private static func decimal(_ thousandths: Int) -> String {
        let rest = thousandths % 1000
        guard rest != 0 else { return String(thousandths / 1000) }
        var digits = String(1000 + rest).dropFirst()
        while digits.last == "0" { digits = digits.dropLast() }
        return String(thousandths / 1000) + "." + digits
    }

    /// The exact length, where every unit has one.
    public var seconds: Int? {
        guard !parts.isEmpty else { return nil }
        var total = 0
        for part in parts {
            guard let count = part.thousandths, let seconds = part.unit.seconds else { return nil }
            let (product, overflow) = count.multipliedReportingOverflow(by: seconds)
            guard !overflow, product % 1000 == 0 else { return nil }
            let (sum, tooMuch) = total.addingReportingOverflow(product / 1000)
            guard !tooMuch else { return nil }
            total = sum
        }
        return total
    }
}
