import ArticleModel

@testable import NewsCorpus

/// Articles of invented stories, as digests.
enum Story {
    static let fire = """
        A fire broke out in a battery warehouse in Gdynia, Poland, at 3:25 a.m. on Tuesday, injuring three people, officials said.

        "Water does not put this kind of fire out, patience does," said Marek Sobczak, the fire chief.

        The owner, Baltcell Logistics, said the alarm had been tested in May. Schools near the harbor stay closed until Thursday.

        Prosecutors have opened a file, and experts from the capital are on their way to the harbor.
        """

    /// Another reporter's words about the same event, with the same quote.
    static let otherReport = """
        It took six crews until dawn to control the blaze at the harbor of Gdynia, which could be seen from the sea.

        Marek Sobczak, who leads the fire brigade, did not hide his worry. "Water does not put this kind of fire out, patience does," he said.

        Residents were told to keep their windows shut, and the ferry to Karlskrona waited outside the port for hours.
        """

    static func article(_ id: String, _ text: String, published: String? = "2025-06-03T08:00", url: String? = nil, publisher: String? = nil) -> ArticleDigest {
        var article = ArticleDigest(id: id, sha256: id)
        article.published = published.flatMap { CivilDateTime(iso: $0) }
        article.url = url
        article.publisher = publisher
        let quotes = text.split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
        article.sketch(text: text, directQuotes: quotes)
        return article
    }

    static func incident(_ id: String, type: String = "fire", at place: String? = "Gdynia", begin: String? = "2025-06-03", dead: Int? = nil, words: String) -> IncidentDigest {
        var incident = IncidentDigest(id: id, type: type, title: words)
        incident.begin = begin.flatMap { CivilDateTime(iso: $0) }
        incident.place = place.map { PlaceDigest(name: $0) }
        if let dead { incident.casualties = [CasualtyDigest(kind: .dead, count: dead, text: "\(dead) dead")] }
        incident.takeTerms(from: words, limit: 48)
        return incident
    }
}
