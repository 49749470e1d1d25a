extension ArticleGroup {
    /// A group of versions: which is the fullest, and what the others are to it.
    ///
    /// - Parameters:
    ///   - members: indices into `articles`, in order of publication.
    init(of members: [Int], in articles: [ArticleDigest]) {
        // The fullest text; among equals the earliest.
        let fullest = members.max { articles[$0].wordCount < articles[$1].wordCount || (articles[$0].wordCount == articles[$1].wordCount && $0 > $1) }
        let first = fullest ?? members[0]
        let others = members.filter { $0 != first }.map { member in
            let (article, full) = (articles[member], articles[first])
            let comparison = ArticleComparison(article, full)
            let sameAddress = article.url.flatMap { url in full.url.map { Address.key(url) == Address.key($0) } } ?? false
            let samePublisher = article.publisher != nil && article.publisher == full.publisher
            return Member(
                article: member, kind: sameAddress || samePublisher ? .version : .copy, similarity: comparison.resemblance,
                sharedQuotes: ArticleComparison.common(article.quotes, full.quotes))
        }
        self.init(members: [Member(article: first, kind: .fullest, similarity: 1, sharedQuotes: articles[first].quotes.count)] + others)
    }
}
