import ArticleModel
import NewsCorpus

/// What a search shows of an article.
extension StoreSearch.Hit {
    /// Title and origin, the words around the finds, and a line an incident.
    public var summary: String {
        let origin = [digest.publisher, digest.published?.description, digest.url ?? digest.path].compactMap { $0 }.joined(separator: ", ")
        var lines = [(digest.title ?? digest.id).onOneLine, origin.onOneLine, snippet.onOneLine]
        for incident in digest.incidents {
            lines.append(
                "- " + [incident.type, incident.begin?.description, incident.place?.name, incident.title.onOneLine].compactMap { $0 }
                    .joined(separator: ", "))
        }
        return lines.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// `{"article": …, "snippet": …, "incidents": […]}`
    public var json: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.object("article") { writer in
                writer.string("id", digest.id)
                writer.string("url", ifPresent: digest.url)
                writer.string("path", ifPresent: digest.path)
                writer.string("title", ifPresent: digest.title)
                writer.string("publisher", ifPresent: digest.publisher)
                writer.string("published", ifPresent: digest.published?.description)
            }
            writer.string("snippet", snippet.onOneLine)
            writer.objects("incidents", digest.incidents) { incident, writer in
                writer.string("id", incident.id)
                writer.string("type", incident.type)
                writer.string("title", incident.title)
                writer.string("begin", ifPresent: incident.begin?.description)
                writer.string("place", ifPresent: incident.place?.name)
            }
        }
        return writer.bytes
    }
}
