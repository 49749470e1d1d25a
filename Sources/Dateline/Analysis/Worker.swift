import ArticleCleaning
import ArticleModel
import NewsEntities
import NewsIncidents
import NewsLanguage
import NewsQuotes
import NewsTimes

/// Takes articles through all stages, one after the other. One worker serves one thread; workers share nothing.
struct Worker: Sendable {
    /// Words that a worker may have learnt from articles before it starts afresh: memory stays flat however many articles pass.
    private static let vocabularyLimit = 30_000

    /// The last stage that it can take an article through.
    let last: Stage
    private let cleaner = ArticleCleaner()
    private let fresh: Stages
    private var stages: Stages

    init(rules: UserRules, upTo last: Stage) {
        self.last = last
        fresh = Stages(rules: rules, upTo: last)
        stages = fresh
    }

    mutating func analyze(_ raw: RawArticle, upTo last: Stage) throws(CleaningError) -> Analysis {
        let article = try cleaner.clean(raw)
        if stages.vocabulary.count > fresh.vocabulary.count + Worker.vocabularyLimit { stages = fresh }
        return stages.analyze(article, upTo: last)
    }

    mutating func analyze(_ article: Article, upTo last: Stage) -> Analysis { stages.analyze(article, upTo: last) }
}

/// The stages with the vocabulary that they share; of those after the first, only what is asked for is made.
private struct Stages: Sendable {
    var vocabulary = Vocabulary()
    var language: LanguageAnalyzer
    var times: TimeExtractor?
    var entities: EntityExtractor?
    var quotes: QuoteExtractor?
    var incidents: IncidentExtractor?

    init(rules: UserRules, upTo last: Stage) {
        language = LanguageAnalyzer(vocabulary: &vocabulary)
        if last >= .times { times = TimeExtractor(vocabulary: &vocabulary) }
        if last >= .entities { entities = EntityExtractor(vocabulary: &vocabulary, names: rules.names) }
        if last >= .quotes { quotes = QuoteExtractor(vocabulary: &vocabulary) }
        if last >= .incidents { incidents = IncidentExtractor(vocabulary: &vocabulary, own: rules.incidents) }
    }

    mutating func analyze(_ article: Article, upTo last: Stage) -> Analysis {
        let document = language.analyze(article.text, paragraphs: article.paragraphs, vocabulary: &vocabulary)
        var analysis = Analysis(article: article, document: document)
        guard last >= .times else {
            analysis.lemmas = document.tokens.lemma.map(vocabulary.string)
            return analysis
        }
        // The rules know English alone.
        guard article.isEnglish else { return analysis }
        if let readings = times?.readings(in: document, vocabulary: vocabulary) {
            func resolved() -> [TimeExpression] { times?.times(of: readings, in: document, published: analysis.article.published) ?? [] }
            analysis.times = resolved()
            if PublicationInference.infer(&analysis.article, from: analysis.times) { analysis.times = resolved() }
        }
        PublicationInference.warnIfMissed(&analysis.article, by: analysis.times)
        guard last >= .entities else { return analysis }
        analysis.entities = entities?.entities(in: document, vocabulary: vocabulary) ?? []
        guard last >= .quotes else { return analysis }
        analysis.quotes = quotes?.quotes(in: document, vocabulary: vocabulary, entities: analysis.entities) ?? []
        guard last >= .incidents else { return analysis }
        let title = analysis.article.title.map { language.analyze(Array($0.utf8), vocabulary: &vocabulary) }
        analysis.incidents = incidents?.incidents(
            in: document, title: title, vocabulary: vocabulary, times: analysis.times, entities: analysis.entities, quotes: analysis.quotes,
            published: analysis.article.published) ?? []
        return analysis
    }
}
