import ArticleModel
import NewsEntities
import NewsIncidents
import NewsLanguage
import NewsQuotes
import NewsTimes

/// Makes a ``Record`` of an ``Analysis``: bytes become code points, indices become ids.
public struct RecordBuilder {
    private let analysis: Analysis
    private let index: CodePointIndex

    public init(_ analysis: Analysis) {
        self.analysis = analysis
        index = CodePointIndex(analysis.article.text)
    }

    /// A record of a cleaned article without annotations.
    public init(_ article: Article) {
        self.init(Analysis(article: article, document: Document(text: article.text, tokens: Tokens(), sentences: [], paragraphs: [])))
    }

    public func record() -> Record {
        let article = analysis.article
        var record = Record(
            id: article.id, source: article.source, title: article.title, subtitle: article.subtitle, authors: article.authors,
            publisher: article.publisher, section: article.section, published: article.published,
            publishedBasis: article.publishedBasis, modified: article.modified, language: article.language,
            text: String(decoding: article.text, as: UTF8.self))
        record.paragraphs = article.paragraphs.map {
            RecordParagraph(
                start: index.codePoints(before: $0.bytes.lowerBound), end: index.codePoints(before: $0.bytes.upperBound), kind: $0.kind)
        }
        record.removed = article.removed
        record.repeats = article.repeats
        record.entities = analysis.entities.enumerated().map { entity($1, id: id("e", $0)) }
        record.times = analysis.times.enumerated().map { time($1, id: id("t", $0)) }
        record.quotes = analysis.quotes.enumerated().map { quote($1, id: id("q", $0)) }
        record.incidents = analysis.incidents.enumerated().map { incident($1, id: id("i", $0)) }
        record.warnings = article.warnings
        return record
    }

    private func id(_ letter: String, _ index: Int) -> String { letter + String(index + 1) }

    private func entity(_ entity: Entity, id: String) -> RecordEntity {
        RecordEntity(
            id: id, type: entity.kind.rawValue, name: entity.name, aliases: entity.aliases, description: entity.description,
            country: entity.country, latitude: entity.latitude, longitude: entity.longitude,
            mentions: entity.mentions.map {
                RecordEntity.Mention(span: index.span($0.bytes), kind: $0.kind.rawValue, rule: $0.rule)
            })
    }

    private func time(_ time: TimeExpression, id: String) -> RecordTime {
        var record = RecordTime(
            id: id, span: index.span(time.bytes), type: time.kind.rawValue, value: time.value, mod: time.mod, quant: time.quant,
            freq: time.freq, begin: time.begin, end: time.end, seconds: time.seconds, rule: time.rule)
        switch time.anchor {
        case .publication: record.anchor = "publication"
        case .expression(let other): record.anchor = self.id("t", other)
        case .event(let bytes): record.anchorEvent = index.span(bytes)
        case nil: break
        }
        return record
    }

    private func quote(_ quote: Quote, id: String) -> RecordQuote {
        RecordQuote(
            id: id, span: index.span(quote.bytes), kind: quote.kind.rawValue, complete: quote.complete, stance: quote.stance.rawValue,
            speaker: quote.speaker.map {
                RecordQuote.Speaker(span: index.span($0.bytes), entity: $0.entity.map { self.id("e", $0) })
            },
            cue: quote.cue.map(index.span), rule: quote.rule)
    }

    private func incident(_ incident: Incident, id: String) -> RecordIncident {
        let evidence = incident.evidence.map(index.span)
        return RecordIncident(
            id: id, type: incident.type, families: incident.families, title: incident.title, trigger: index.span(incident.trigger),
            participants: incident.participants.map {
                RecordIncident.Participant(
                    role: $0.role, span: index.span($0.bytes), entity: $0.entity.map { self.id("e", $0) }, rule: $0.rule)
            },
            who: incident.who.map { slot($0) }, what: incident.what.map { slot($0) }, when: incident.when.map { slot($0) },
            whereAt: incident.whereAt.map { slot($0) }, why: incident.why.map { slot($0) }, how: incident.how.map { slot($0) },
            begin: incident.begin, end: incident.end, duration: incident.duration,
            casualties: RecordCasualties.mayBe(in: incident.families) ? RecordCasualties.all(in: evidence) : [], status: incident.status.rawValue,
            claims: incident.claims.map { self.id("q", $0) }, evidence: evidence, links: incident.links.map { link($0) }, score: incident.score, rule: incident.rule)
    }

    private func link(_ link: IncidentLink) -> RecordIncident.Link {
        RecordIncident.Link(
            relation: link.relation.rawValue, incident: id("i", link.incident), evidence: link.evidence.map(index.span), rule: link.rule,
            score: link.score)
    }

    private func slot(_ slot: Slot) -> RecordIncident.Slot {
        RecordIncident.Slot(
            span: index.span(slot.bytes), entity: slot.entity.map { id("e", $0) }, time: slot.time.map { id("t", $0) },
            rule: slot.rule, score: slot.score)
    }
}
