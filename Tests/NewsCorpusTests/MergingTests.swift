import Testing

@testable import NewsCorpus

@Suite struct MergingTests {
    private let words = "fire battery warehouse Gdynia harbor crews"

    /// An article with one incident.
    private func article(_ id: String, published: String = "2025-06-03T08:00", _ incident: IncidentDigest) -> ArticleDigest {
        var article = Story.article(id, "\(id) has a text of its own, \(id).", published: published)
        article.incidents = [incident]
        return article
    }

    private func incidents(_ articles: ArticleDigest...) -> IncidentList { TimelineBuilder().timeline(of: articles).incidents }

    @Test func oneEventInTwoArticlesIsOneIncidentWithBothAsSources() {
        let merged = incidents(
            article("a", Story.incident("1", words: words)), article("b", Story.incident("2", words: "blaze warehouse Gdynia battery sobczak")))
        #expect(merged.map { $0.sources.map(\.id) } == [["1", "2"]])
        #expect(merged.first?.sources.last?.reasons.isEmpty == false)
    }

    @Test(arguments: [
        Story.incident("2", begin: "2025-06-21", words: "fire cinema Gdynia projection"),
        Story.incident("2", at: "Porto", words: "fire cork mill Douro"),
        Story.incident("2", type: "election", words: "vote mayor Gdynia ballot"),
    ])
    func anotherTimePlaceOrKindIsAnotherIncident(_ other: IncidentDigest) {
        #expect(incidents(article("a", Story.incident("1", words: words)), article("b", other)).count == 2)
    }

    @Test func whatSourcesDifferInIsKeptTheLatestLast() throws {
        let merged = incidents(
            article("b", published: "2025-06-04T08:00", Story.incident("2", dead: 14, words: words)),
            article("a", Story.incident("1", dead: 12, words: words)))
        let incident = try #require(merged.first)
        #expect(merged.count == 1)
        #expect(incident.casualties.first?.accounts.map { $0.value.count } == [12, 14])
        #expect(incident.casualties.first?.accounts.map(\.sources) == [[0], [1]])
        #expect(incident.contradictions == ["casualties.dead"])
    }

    @Test func anIdStaysWhenArticlesAreAdded() {
        let first = article("a", Story.incident("1", words: words))
        let later = article("b", published: "2025-06-05T08:00", Story.incident("2", words: words))
        #expect(incidents(first).map(\.id) == ["1"])
        #expect(incidents(later, first).map(\.id) == ["1"])
    }

    @Test func theOrderOfArticlesMakesNoDifference() {
        let articles = (0..<12).map { number in
            article("\(number)", published: "2025-06-0\(number % 4 + 3)", Story.incident("i\(number)", begin: "2025-06-0\(number % 4 + 1)", words: words))
        }
        let builder = TimelineBuilder()
        #expect(builder.timeline(of: articles) == builder.timeline(of: articles.reversed()))
    }

    @Test func anArticleThatComesTwiceCountsOnce() {
        let one = article("a", Story.incident("1", words: words))
        #expect(incidents(one, one).map(\.sources.count) == [1])
    }

    @Test func ofOneArticleAtTwoAddressesTheSameOneStays() {
        let articles = ["https://b.example/1", "https://a.example/1"].map { Story.article("a", Story.fire, url: $0) }
        for order in [articles, articles.reversed()] {
            #expect(TimelineBuilder().timeline(of: order).articles.map(\.url) == ["https://a.example/1"])
        }
    }

    @Test(arguments: [
        ("Nine people were killed and 14 others were injured.", [9, 14]), ("At least two dead in Gdynia", [2]), ("It closed in 2019.", []),
    ])
    func casualtiesAreCounted(_ text: String, _ counts: [Int]) {
        #expect(CasualtyReader().casualties(in: text).map(\.count) == counts)
    }

    @Test(arguments: [
        ("Nine people were killed.", 9, 9, "Nine people were killed"), ("It injured more than 40 workers.", 40, nil, "injured more than 40"),
        ("As many as 30 people are missing.", nil, 30, "As many as 30 people are missing"),
        ("Between 10 and 14 people were hurt.", 10, 14, "Between 10 and 14 people were hurt"),
        ("It killed two or three people.", 2, 3, "killed two or three"), ("The death toll rose from 12 to 31.", 31, 31, "toll rose from 12 to 31"),
        ("It sent at least 14 workers to hospital.", 14, nil, "at least 14 workers to hospital"),
        ("Police detained 7 protesters.", 7, 7, "detained 7"),
    ] as [(String, Int?, Int?, String)])
    func countsHaveBoundsAndPlaces(_ text: String, _ min: Int?, _ max: Int?, _ words: String) throws {
        let scalars = Array(text.unicodeScalars)
        let count = try #require(CasualtyReader().counts(in: scalars).first)
        #expect(count.min == min)
        #expect(count.max == max)
        #expect(scalars[count.range].elementsEqual(words.unicodeScalars))
    }

    @Test func whatCouldHaveKilledKilledNobody() {
        #expect(CasualtyReader().casualties(in: "The bomb could have killed 200 people.").isEmpty)
    }
}
