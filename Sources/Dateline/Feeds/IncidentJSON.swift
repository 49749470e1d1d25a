import ArticleModel
import NewsCorpus

/// The JSON of a merged incident, as feeds carry it under `_dateline` and as the store's search answers.
extension JSONWriter {
    /// The incident's fields, within an open object.
    mutating func incident(_ incident: MergedIncident, in timeline: Timeline) {
        string("id", incident.id)
        string("type", incident.type)
        strings("families", incident.families)
        string("title", incident.title)
        string("status", incident.status)
        string("begin", ifPresent: incident.begin?.description)
        string("end", ifPresent: incident.end?.description)
        string("duration", ifPresent: incident.duration)
        objects("when", incident.when) { account, writer in
            writer.string("begin", account.value.begin.description)
            writer.string("end", ifPresent: account.value.end?.description)
            writer.integers("sources", account.sources)
        }
        objects("places", incident.places) { account, writer in
            writer.place(account.value)
            writer.integers("sources", account.sources)
        }
        attested("durations", incident.durations)
        attested("statuses", incident.statuses)
        objects("casualties", incident.casualties) { casualties, writer in
            writer.string("kind", casualties.kind.rawValue)
            writer.objects("accounts", casualties.accounts) { account, writer in
                writer.integer("count", account.value.count)
                if account.value.isMinimum { writer.bool("atLeast", true) }
                writer.integers("sources", account.sources)
            }
        }
        objects("participants", incident.participants) { participant, writer in
            writer.string("role", participant.role)
            writer.string("name", participant.name)
            writer.string("type", ifPresent: participant.type)
            writer.integers("sources", participant.sources)
        }
        attested("what", incident.what)
        attested("why", incident.why)
        attested("how", incident.how)
        objects("quotes", incident.quotes) { quote, writer in
            writer.string("text", quote.text)
            writer.string("kind", quote.kind)
            writer.string("speaker", ifPresent: quote.speaker)
            writer.integers("sources", quote.sources)
        }
        strings("contradictions", incident.contradictions)
        decimal("score", incident.score, places: 3)
        objects("sources", incident.sources) { $1.source($0, in: timeline) }
    }

    /// One article's account: the article, the words that the account rests on, and why it was taken for the same incident.
    private mutating func source(_ source: IncidentSource, in timeline: Timeline) {
        string("id", source.id)
        let article = timeline.articles[source.article]
        object("article") { writer in
            writer.string("id", article.id)
            writer.string("url", ifPresent: article.url)
            writer.string("path", ifPresent: article.path)
            writer.string("title", ifPresent: article.title)
            writer.string("publisher", ifPresent: article.publisher)
            writer.string("published", ifPresent: article.published?.description)
        }
        string("type", source.account.type)
        string("status", source.account.status)
        objects("evidence", source.account.evidence) { span, writer in
            writer.integer("start", span.start)
            writer.integer("end", span.end)
            writer.string("text", span.text)
        }
        strings("reasons", source.reasons)
    }

    private mutating func place(_ place: PlaceDigest) {
        string("name", place.name)
        string("country", ifPresent: place.country)
        if let latitude = place.latitude, let longitude = place.longitude {
            decimal("latitude", latitude, places: 4)
            decimal("longitude", longitude, places: 4)
        }
    }

    private mutating func attested(_ key: StaticString, _ accounts: [Attested<String>]) {
        objects(key, accounts) { account, writer in
            writer.string("value", account.value)
            writer.integers("sources", account.sources)
        }
    }

    mutating func integers(_ key: StaticString, _ values: [Int]) {
        array(key) { writer in
            for value in values { writer.integer(nil, value) }
        }
    }
}
