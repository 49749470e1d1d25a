import NewsLanguage

/// A rule for a kind of temporal expression: a name that a person would say, a pattern, and what a match means.
///
/// The rules stand in tables, one file a family, with their examples in `Examples/` beside them.
struct TimeRule: Sendable {
    let name: String
    /// In the notation of ``TokenPattern``, with the named patterns of ``TimeVocabulary``.
    let pattern: String
    let priority: Int
    /// The meaning of a match; nil: the match is no time after all.
    let reading: @Sendable (TimeMatch) -> TimeReading?

    init(_ name: String, _ pattern: String, priority: Int = 0, _ reading: @escaping @Sendable (TimeMatch) -> TimeReading?) {
        self.name = name
        self.pattern = pattern
        self.priority = priority
        self.reading = reading
    }

    /// A rule for what looks like a time and is none: an age, a newspaper's name, a score.
    static func not(_ name: String, _ pattern: String, priority: Int = 0) -> TimeRule {
        TimeRule(name, pattern, priority: priority) { _ in nil }
    }

    /// All rules, in the order in which they win between equals.
    static let all: [TimeRule] =
        notTimes + dates + yearsAndSpans + clockTimes + relativeDates + anchoredDates + references + durations + sets
}
