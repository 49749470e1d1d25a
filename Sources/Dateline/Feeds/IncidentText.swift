import ArticleModel
import NewsCorpus

/// What feeds for people say of an incident, in plain words.
struct IncidentText {
    let incident: MergedIncident
    let timeline: Timeline

    /// The first source that has an address.
    var url: String? { incident.sources.lazy.compactMap { timeline.articles[$0.article].url }.first }

    /// When the first and the last source that tell were published.
    var published: CivilDateTime? { dates.first }
    var modified: CivilDateTime? { dates.last }
    private var dates: [CivilDateTime] { incident.sources.compactMap { timeline.articles[$0.article].published } }

    /// Bylines of the sources, each once.
    var authors: [String] {
        var authors: [String] = []
        for source in incident.sources {
            for author in timeline.articles[source.article].authors where !authors.contains(author) { authors.append(author) }
        }
        return authors
    }

    /// Type, families, place, names: what a reader filters by.
    var tags: [String] {
        var tags = [incident.type]
        let more = incident.families + [incident.place?.name].compactMap { $0 } + incident.participants.filter(\.isNamed).map(\.name)
        for tag in more where !tags.contains(tag) { tags.append(tag) }
        return tags
    }

    /// "fire, reported. Gdynia, 2025-06-03. 2 sources."
    var summary: String {
        let place = [incident.place?.name, incident.begin?.description].compactMap { $0 }.joined(separator: ", ")
        let sources = "\(incident.sources.count) \(incident.sources.count == 1 ? "source" : "sources")."
        return ["\(incident.type), \(incident.status).", place.isEmpty ? nil : place + ".", sources].compactMap { $0 }.joined(separator: " ")
    }

    /// A paragraph a fact, then the sources with their evidence.
    var body: String {
        var lines: [String] = [summary]
        for participant in incident.participants {
            lines.append("\(participant.role.spaced): \(participant.name)")
        }
        for casualties in incident.casualties {
            let accounts = casualties.accounts.map { account in
                let count = (account.value.isMinimum ? "at least " : "") + String(account.value.count)
                return casualties.accounts.count > 1 ? "\(count) (\(names(account.sources)))" : count
            }
            lines.append("\(casualties.kind.rawValue): \(accounts.joined(separator: ", "))")
        }
        if incident.contradictions.contains("when") {
            let accounts = incident.when.map { "\($0.value.begin) (\(names($0.sources)))" }
            lines.append("when: \(accounts.joined(separator: ", "))")
        }
        if let duration = incident.duration { lines.append("for: \(duration)") }
        for source in incident.sources {
            let article = timeline.articles[source.article]
            let evidence = source.account.evidence.first.map { ": " + $0.text.onOneLine } ?? ""
            lines.append(name(of: article) + (article.url.map { " <\($0)>" } ?? "") + evidence)
        }
        return lines.joined(separator: "\n\n")
    }

    private func names(_ sources: [Int]) -> String {
        var names: [String] = []
        for source in sources {
            let name = name(of: timeline.articles[incident.sources[source].article])
            if !names.contains(name) { names.append(name) }
        }
        return names.joined(separator: "; ")
    }

    private func name(of article: ArticleDigest) -> String { article.publisher ?? article.title ?? article.path ?? article.id }
}

extension String {
    /// Underscores of role names as blanks.
    var spaced: String { String(map { $0 == "_" ? " " : $0 }) }
    var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension IncidentText {
    /// The first source's address that a page may link to: no `javascript:`.
    var webAddress: String? {
        incident.sources.lazy.compactMap { timeline.articles[$0.article].url }.first {
            let start = $0.prefix(8).lowercased()
            return start.hasPrefix("https://") || start.hasPrefix("http://")
        }
    }
}
