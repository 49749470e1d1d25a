import ArticleModel
import NewsLanguage

/// Finds temporal expressions and resolves them to calendar values.
///
/// Two steps: the rules of ``TimeRule`` say what an expression means; ``TimeResolver`` says when that is.
public struct TimeExtractor: Sendable {
    private var patterns: PatternSet
    private let tenseWords: TenseWords
    private let ranges: TimeRanges

    public init(vocabulary: inout Vocabulary) {
        patterns = PatternSet(
            builtIn: TimeRule.all.map { PatternRule($0.name, $0.pattern, priority: $0.priority) },
            definitions: TimeVocabulary.definitions, vocabulary: &vocabulary)
        tenseWords = TenseWords(vocabulary: &vocabulary)
        ranges = TimeRanges(vocabulary: &vocabulary)
    }

    /// - Parameter published: the article's publication date, which relative expressions are counted from; nil leaves them unresolved.
    /// - Returns: expressions in order of the text, never overlapping.
    public mutating func times(
        in document: Document, vocabulary: Vocabulary, published: CivilDateTime?
    ) -> [TimeExpression] {
        times(of: readings(in: document, vocabulary: vocabulary), in: document, published: published)
    }

    /// What the expressions mean, whenever the article was published: found once, they may be resolved again for another date.
    public mutating func readings(in document: Document, vocabulary: Vocabulary) -> TimeReadings {
        var readings: [FoundReading] = []
        for match in patterns.matches(in: document, vocabulary: vocabulary) {
            let timeMatch = TimeMatch(match: match, document: document)
            guard let reading = TimeRule.all[match.rule].reading(timeMatch) else { continue }
            readings.append(FoundReading(tokens: match.tokens, rule: match.rule, reading: reading))
        }
        ranges.complete(&readings, in: document)
        return TimeReadings(found: readings)
    }

    /// The same expressions, resolved.
    public func times(of readings: TimeReadings, in document: Document, published: CivilDateTime?) -> [TimeExpression] {
        var resolver = TimeResolver(published: published)
        var found: [TimeExpression] = []
        for item in readings.found {
            var reading = item.reading
            let tense = NarrativeTense(around: item.tokens, in: document, words: tenseWords)
            let isAside = tenseWords.isAside(item.tokens, in: document)
            guard var resolved = resolver.resolve(reading, tense: tense, index: found.count, isAside: isAside) else { continue }
            if case .ahead = reading.meaning, resolved.period != nil { reading.kind = .date }
            if reading.hasEvent, let event = AnchoringEvent.tokens(after: item.tokens.upperBound, in: document) {
                resolved.anchor = .event(document.bytes(of: event))
            }
            found.append(expression(item.tokens, reading, resolved, rule: TimeRule.all[item.rule].name, document))
        }
        return found
    }

    private func expression(
        _ tokens: Range<Int>, _ reading: TimeReading, _ resolved: ResolvedTime, rule: String, _ document: Document
    ) -> TimeExpression {
        var expression = TimeExpression(
            tokens: tokens, bytes: document.bytes(of: tokens), kind: reading.kind, value: resolved.value, rule: rule)
        expression.mod = reading.mod
        expression.quant = reading.quant
        expression.freq = reading.freq
        expression.anchor = resolved.anchor
        expression.begin = resolved.begin
        expression.end = resolved.end
        expression.seconds = resolved.seconds
        return expression
    }
}
