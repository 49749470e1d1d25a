import ArticleModel
import NewsLanguage

/// The main event of an article whose incident no type names: what its first sentence with a subject and a verb says.
struct MainEvent {
    static func mention(in reading: SentenceReading) -> (positions: Positions, group: VerbGroup, sentence: Int)? {
        for (index, sentence) in reading.document.sentences.prefix(4).enumerated() {
            var from = sentence.lowerBound
            while let group = reading.verbs.first(from: from, before: sentence.upperBound) {
                from = group.tokens.upperBound
                guard group.isFinite || !reading.hasFiniteVerb(in: sentence), group.tokens.lowerBound > sentence.lowerBound else { continue }
                let positions = reading.positions(ofVerb: group.head, end: group.tokens.upperBound)
                guard (positions.subject ?? positions.object) != nil else { continue }
                return (positions, group, index)
            }
        }
        return nil
    }
}
