import ArticleModel
import NewsEntities
import NewsIncidents
import NewsLanguage
import NewsQuotes
import NewsTimes

/// One article with every layer that the stages found in it, still in bytes and indices.
public struct Analysis: Sendable {
    public var article: Article
    public var document: Document
    /// The lemma of each token; only made when the language layer is all that is asked for.
    public var lemmas: [String] = []
    public var times: [TimeExpression] = []
    public var entities: [Entity] = []
    public var quotes: [Quote] = []
    public var incidents: [Incident] = []
}
