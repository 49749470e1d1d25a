import NewsLanguage

/// What a rule read, not yet resolved.
struct FoundReading {
    let tokens: Range<Int>
    /// Index into ``TimeRule/all``.
    let rule: Int
    var reading: TimeReading
}

/// The expressions of a text, read and not yet resolved.
public struct TimeReadings {
    let found: [FoundReading]
}

/// Ranges: "from March to May 2016", "noon until 3 p.m. Wednesday", "Monday to Friday". What one end says and the other leaves out holds for both.
struct TimeRanges: Sendable {
    /// Words that join the ends of a range.
    private let joining: WordSet
    /// Words that join members of a list as well.
    private let listing: WordSet

    init(vocabulary: inout Vocabulary) {
        joining = vocabulary.words("to through until till - – —")
        listing = vocabulary.words("and or")
    }

    /// Gives each end what the other says.
    func complete(_ readings: inout [FoundReading], in document: Document) {
        guard readings.count > 1 else { return }
        for index in 1..<readings.count {
            let first = readings[index - 1]
            let second = readings[index]
            let gap = first.tokens.upperBound..<second.tokens.lowerBound
            guard gap.count == 1 else { continue }
            let word = document.tokens.word[gap.lowerBound]
            let isRange = joining.contains(word)
            guard isRange || listing.contains(word) else { continue }
            if let year = TimeRanges.year(of: first.reading, from: second.reading, step: -1) {
                readings[index - 1].reading.setYear(year)
            } else if isRange, let year = TimeRanges.year(of: second.reading, from: first.reading, step: 1) {
                readings[index].reading.setYear(year)
            }
            if isRange, first.reading.weekday != nil, second.reading.weekday != nil { readings[index].reading.setChoice(.following) }
            if isRange, first.reading.meaning == .clock, second.reading.clock != nil { readings[index - 1].reading.meaning = second.reading.meaning }
        }
    }

    /// The year of a date that leaves it out, from its neighbor's: December to May 2016 begins the year before (`step` -1).
    private static func year(of open: TimeReading, from stated: TimeReading, step: Int) -> Int? {
        guard case .date(let date) = open.meaning, date.year == nil, date.choice == .nearest, date.part != .none,
            case .date(let other) = stated.meaning, case .year(let year)? = other.year, other.part != .none,
            let place = TimeResolver.period(date.part, in: year), let otherPlace = TimeResolver.period(other.part, in: year)
        else { return nil }
        let isInOrder = step < 0 ? place.begin <= otherPlace.begin : place.begin >= otherPlace.begin
        return isInOrder ? year : year + step
    }
}

extension TimeReading {
    /// A bare day of the week: "Friday".
    fileprivate var weekday: Int? {
        guard case .date(let date) = meaning, case .weekday(let weekday) = date.part, date.choice == .nearest else { return nil }
        return weekday
    }

    fileprivate mutating func setYear(_ year: Int) {
        guard case .date(var date) = meaning else { return }
        date.year = .year(year)
        meaning = .date(date)
    }

    fileprivate mutating func setChoice(_ choice: WrittenDate.Choice) {
        guard case .date(var date) = meaning else { return }
        date.choice = choice
        meaning = .date(date)
    }
}
