import ArticleModel
import NewsCorpus

/// How many came to harm in an incident, or were arrested for it, by the sentences that it was made from.
public struct RecordCasualties: Sendable {
    /// `dead`, `injured`, `missing` or `arrested`.
    public var kind: String
    /// The fewest; nil where the text only says "up to".
    public var min: Int?
    /// The most; nil where the text only says "at least".
    public var max: Int?
    /// The words of each account, in order of the text, from the count to the word of harm.
    public var evidence: [Span]

    /// "14", "10 to 14", "at least 14", "up to 14".
    var number: String {
        switch (min, max) {
        case (let min?, let max?): min == max ? String(min) : "\(min) to \(max)"
        case (let min?, nil): "at least \(min)"
        case (nil, let max?): "up to \(max)"
        case (nil, nil): ""
        }
    }
}

extension RecordCasualties {
    /// Whether an incident of some families is one in which people come to harm; dismissals and data breaches share sentences with such.
    static func mayBe(in families: [String]) -> Bool { !families.contains { ["work", "digital"].contains($0) } }

    /// Counts each kind. The greatest count is the total, since smaller ones tell of a part ("three of them children") or an earlier hour;
    /// where it is told more than once, the more cautious account holds.
    static func all(in sentences: [Span]) -> [RecordCasualties] {
        let accounts = sentences.flatMap { sentence in
            let scalars = Array(sentence.text.unicodeScalars)
            return CasualtyReader().counts(in: scalars).map { count in
                let start = sentence.start + count.range.lowerBound
                return (count: count, span: Span(start: start, end: start + count.range.count, text: String(codePoints: scalars[count.range])))
            }
        }
        return CasualtyDigest.Kind.allCases.compactMap { kind in
            let told = accounts.filter { $0.count.kind == kind }
            guard let total = told.map(\.count.value).max() else { return nil }
            let totals = told.map(\.count).filter { $0.value == total }
            return RecordCasualties(
                kind: kind.rawValue, min: totals.contains { $0.min == nil } ? nil : totals.compactMap(\.min).min(),
                max: totals.contains { $0.max == nil } ? nil : total, evidence: told.map(\.span))
        }
    }
}
