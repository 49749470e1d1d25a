import ArticleModel
import NewsTimes

/// Decides when an article was published where its markup does not say so: from the story's own dates.
///
/// A date in the dateline ("SAN SALVADOR, 3 Jan 1990 --") is the day. Else, in a story that counts from its own present ("earlier this
/// month"), the latest date that it spells out gives the month. A date that only the page shows (a masthead's, the day that it was
/// saved) is believed unless the story's own present lies more than a month before it.
enum PublicationInference {
    /// How far, in tokens, into the text a dateline's date may stand.
    private static let datelineLength = 16
    /// A page may show a date this many days after the story's latest and still be the story's own.
    private static let tolerance = 31

    /// Sets the article's publication date, if it has none and the story tells it.
    /// - Returns: whether it did.
    static func infer(_ article: inout Article, from times: [TimeExpression]) -> Bool {
        guard article.published == nil else { return false }
        let pageDay = article.source.pageDate?.civilDay
        if let dateline = dateline(times), pageDay == nil {
            set(&article, dateline, .text)
            return true
        }
        let written = latestWritten(times, before: pageDay)
        if let written, times.contains(where: isDeictic) {
            let day = CivilDay(year: written.year, month: written.month ?? 1, day: written.day ?? 1)
            guard let pageDay, let pageDate = article.source.pageDate else {
                set(&article, CivilDateTime(year: written.year, month: written.month), .text)
                return true
            }
            if pageDay.number - day.number > tolerance {
                set(&article, CivilDateTime(year: written.year, month: written.month), .text)
                article.warnings.append(
                    ArticleWarning(
                        code: "date-conflict",
                        message: "the page shows \(pageDate), but the story counts from \(CivilDateTime(year: written.year, month: written.month))"))
                return true
            }
        }
        guard let pageDate = article.source.pageDate else { return false }
        set(&article, pageDate, .visible)
        article.source.pageDate = nil
        return true
    }

    /// Says so where times hang on a publication date that is not known.
    static func warnIfMissed(_ article: inout Article, by times: [TimeExpression]) {
        guard article.published == nil else { return }
        let count = times.count { ($0.kind == .date || $0.kind == .time) && $0.begin == nil && $0.value.hasPrefix("XX") }
        guard count > 0 else { return }
        article.warnings.append(
            ArticleWarning(code: "no-publication-date", message: "no publication date is known: \(count) of the times have no place on the calendar"))
    }

    private static func set(_ article: inout Article, _ date: CivilDateTime, _ basis: PublishedBasis) {
        article.published = date
        article.publishedBasis = basis
    }

    /// A whole date among the first words.
    private static func dateline(_ times: [TimeExpression]) -> CivilDateTime? {
        guard let first = times.first, first.tokens.upperBound <= datelineLength else { return nil }
        return writtenDay(first)
    }

    private static func latestWritten(_ times: [TimeExpression], before page: CivilDay?) -> CivilDateTime? {
        times.compactMap(writtenDay)
            .filter { date in page.map { page in date.civilDay.map { $0 <= page } ?? false } ?? true }
            .max { ($0.civilDay ?? CivilDay(number: 0)) < ($1.civilDay ?? CivilDay(number: 0)) }
    }

    /// The day of an expression that spells out day, month and year, and so hangs on nothing else.
    private static func writtenDay(_ time: TimeExpression) -> CivilDateTime? {
        guard time.kind == .date || time.kind == .time, time.anchor == nil, let begin = time.begin, begin.day != nil,
            time.value.utf8.count >= 10, CivilDateTime(iso: String(time.value.prefix(10))) != nil
        else { return nil }
        return CivilDateTime(year: begin.year, month: begin.month, day: begin.day)
    }

    /// Counted from the story's own present.
    private static func isDeictic(_ time: TimeExpression) -> Bool {
        time.anchor == .publication && (time.kind == .date || time.kind == .time)
    }
}
