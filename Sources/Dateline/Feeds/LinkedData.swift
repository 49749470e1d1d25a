import ArticleModel
import NewsCorpus

/// A timeline as JSON-LD: a graph of schema.org `Event`s, each the subject of the `NewsArticle`s that tell of it.
public struct LinkedData {
    private let timeline: Timeline

    public init(_ timeline: Timeline) { self.timeline = timeline }

    public func json(pretty: Bool = false) -> [UInt8] { gathered { write(pretty: pretty, to: $0) } }

    /// Writes the document in pieces, however many incidents there are.
    public func write(pretty: Bool = false, to sink: @escaping ByteSink) {
        var writer = JSONWriter(pretty: pretty, sink: sink)
        writer.object { writer in
            writer.string("@context", "https://schema.org")
            writer.objects("@graph", timeline.incidents) { $1.event($0, in: timeline) }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func event(_ incident: MergedIncident, in timeline: Timeline) {
        string("@type", "Event")
        string("@id", "urn:dateline:incident:\(incident.id)")
        string("name", incident.title.onOneLine)
        string("description", IncidentText(incident: incident, timeline: timeline).summary)
        strings("keywords", [incident.type] + incident.families.filter { $0 != incident.type })
        string("startDate", ifPresent: incident.begin?.description)
        string("endDate", ifPresent: incident.end?.description)
        string("duration", ifPresent: incident.duration)
        objects("location", incident.places.map(\.value)) { $1.location($0) }
        objects("about", incident.participants.filter(\.isNamed)) { participant, writer in
            writer.string("@type", LinkedData.kind(of: participant))
            writer.string("name", participant.name)
        }
        var seen: Set<Int> = []
        objects("subjectOf", incident.sources.map(\.article).filter { seen.insert($0).inserted }.map { timeline.articles[$0] }) { $1.article($0) }
    }

    private mutating func location(_ place: PlaceDigest) {
        string("@type", "Place")
        string("name", place.name)
        if let country = place.country {
            object("address") { writer in
                writer.string("@type", "PostalAddress")
                writer.string("addressCountry", country)
            }
        }
        if let latitude = place.latitude, let longitude = place.longitude {
            object("geo") { writer in
                writer.string("@type", "GeoCoordinates")
                writer.decimal("latitude", latitude, places: 4)
                writer.decimal("longitude", longitude, places: 4)
            }
        }
    }

    private mutating func article(_ article: ArticleDigest) {
        string("@type", "NewsArticle")
        string("identifier", article.id)
        string("url", ifPresent: article.url)
        string("headline", ifPresent: article.title)
        string("datePublished", ifPresent: article.published?.description)
        string("dateModified", ifPresent: article.modified?.description)
        string("inLanguage", ifPresent: article.language)
        if !article.authors.isEmpty {
            objects("author", article.authors) { author, writer in
                writer.string("@type", "Person")
                writer.string("name", author)
            }
        }
        if let publisher = article.publisher {
            object("publisher") { writer in
                writer.string("@type", "Organization")
                writer.string("name", publisher)
            }
        }
    }
}

extension LinkedData {
    /// The schema.org type of a participant.
    fileprivate static func kind(of participant: MergedParticipant) -> String {
        switch participant.type {
        case "PERSON": "Person"
        case "ORGANIZATION", "GROUP": "Organization"
        case "LOCATION", "FACILITY", "GPE": "Place"
        default: "Thing"
        }
    }
}
