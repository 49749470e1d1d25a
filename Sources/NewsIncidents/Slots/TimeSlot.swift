import ArticleModel
import NewsTimes

/// When it was and how long it took.
extension IncidentWriter {
    func fillTime(_ incident: inout Incident, _ draft: IncidentDraft, isMain: Bool) {
        if let index = draft.time ?? draft.mentions.lazy.compactMap(\.time).first {
            setTime(index, &incident, "date beside the trigger", 0.9)
        } else if let index = ownTime(draft) {
            setTime(index, &incident, "time beside the trigger", 0.6)
        } else if let index = draft.timeBefore {
            setTime(index, &incident, "date of what is told before", 0.5)
        } else if let (index, rule, score) = leadTime(), isMain || score >= 0.5 && !isOfReport(index, beside: draft) {
            setTime(index, &incident, rule, score)
        }
        // "Hours" says less than "11 minutes", wherever it stands.
        let durations = draft.mentions.compactMap(\.duration).map { context.times[$0].value }
        incident.duration = durations.first { !$0.contains("X") } ?? durations.first
    }

    /// A time of the first mention's own sentence that has no place on the calendar: "late Sunday", in an article without a date.
    private func ownTime(_ draft: IncidentDraft) -> Int? {
        guard context.published == nil else { return nil }
        let sentence = context.sentence(draft.first)
        return context.times.indices.first { index in
            let time = context.times[index]
            return (time.kind == .date || time.kind == .time) && time.begin == nil && time.value.hasPrefix("XXXX") && sentence.contains(time.tokens.lowerBound)
                && !context.reading.isOfReport(time.tokens)
        }
    }

    /// Whether a time is the dateline's, and what the draft's sentences tell has times of its own.
    private func isOfReport(_ index: Int, beside draft: IncidentDraft) -> Bool {
        guard context.reading.isInDateline(context.times[index].tokens.lowerBound) else { return false }
        return draft.mentions.contains { mention in
            let sentence = context.sentence(mention)
            return context.times.contains { sentence.contains($0.tokens.lowerBound) && $0.begin != nil && !context.reading.isInDateline($0.tokens.lowerBound) }
        }
    }

    private func setTime(_ index: Int, _ incident: inout Incident, _ rule: String, _ score: Double) {
        let time = context.times[index]
        incident.when = Slot(bytes: time.bytes, time: index, rule: rule, score: score)
        incident.begin = begin(of: time)
    }

    /// As precise as what was said: a month for "in November", a year for "last year".
    private func begin(of time: TimeExpression) -> CivilDateTime? {
        guard let begin = time.begin, time.kind == .date else { return time.begin }
        let days = (time.end?.civilDay).flatMap { end in begin.civilDay.map { end.number - $0.number } } ?? 1
        if days > IncidentWriter.daysOfMonth, begin.month == 1 { return CivilDateTime(year: begin.year) }
        if days > IncidentWriter.daysOfWeek { return CivilDateTime(year: begin.year, month: begin.month) }
        return CivilDateTime(year: begin.year, month: begin.month, day: begin.day)
    }

    private static let daysOfWeek = 7
    private static let daysOfMonth = 31

    /// A date where no mention has one: a day among the first sentences within days of the publication; else the first day that the article
    /// names, else the first time.
    private func leadTime() -> (index: Int, rule: String, score: Double)? {
        let document = context.reading.document
        let told = context.times.indices.filter { index in
            let time = context.times[index]
            return (time.kind == .date || time.kind == .time) && time.begin != nil && time.value != "PRESENT_REF"
        }
        let days = told.filter { isDay($0) }
        let early = days.filter { document.sentenceIndex(of: context.times[$0].tokens.lowerBound) < 8 }
        if let index = early.first(where: { isNews($0) }) { return (index, "first date of the article", 0.5) }
        if let index = days.first { return (index, "first day that the article names", 0.3) }
        return told.first.map { ($0, "first time that the article names", 0.2) }
    }

    /// Whether a time covers two days at most.
    private func isDay(_ index: Int) -> Bool {
        guard let begin = context.times[index].begin?.civilDay, let end = context.times[index].end?.civilDay else { return false }
        return end.number - begin.number <= 2
    }

    /// Within days of the publication, or of an article whose date is unknown.
    private func isNews(_ index: Int) -> Bool {
        guard let today = context.published?.civilDay, let day = context.times[index].begin?.civilDay else { return context.published?.civilDay == nil }
        return abs(today.number - day.number) <= IncidentWriter.newsDays
    }

    /// How old news is at most, in days.
    private static let newsDays = 4
}
