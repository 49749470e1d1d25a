import ArticleModel
import NewsCorpus

/// Makes the ``NewsCorpus/ArticleDigest`` of a record: what merging across articles needs, and nothing more.
struct DigestBuilder {
    /// Words that tell an incident from others, at most.
    private static let termLimit = 48

    private let record: Record
    /// Offsets of the text's code points, so that passages can be cut.
    private let scalars: [Unicode.Scalar]
    private let entities: [String: RecordEntity]
    private let quotes: [String: RecordQuote]

    init(_ record: Record) {
        self.record = record
        scalars = Array(record.text.unicodeScalars)
        entities = Dictionary(record.entities.map { ($0.id, $0) }) { first, _ in first }
        quotes = Dictionary(record.quotes.map { ($0.id, $0) }) { first, _ in first }
    }

    func digest() -> ArticleDigest {
        var digest = ArticleDigest(id: record.id, sha256: record.source.sha256)
        digest.url = record.source.url
        digest.path = record.source.path
        digest.title = record.title
        digest.publisher = record.publisher
        digest.authors = record.authors
        digest.published = record.published
        digest.modified = record.modified
        digest.language = record.language
        digest.sketch(text: record.text, directQuotes: record.quotes.filter { $0.kind == "direct" }.map(\.span.text))
        var ordinals: [String: Int] = [:]
        digest.incidents = record.incidents.map { incident in
            let evidence = incident.evidence.first?.text ?? incident.trigger.text
            let ordinal = ordinals["\(incident.type)\n\(evidence)", default: 0]
            ordinals["\(incident.type)\n\(evidence)"] = ordinal + 1
            let id = IncidentDigest.makeID(
                address: record.source.url ?? record.id, type: incident.type, evidence: evidence, ordinal: ordinal)
            return account(incident, id: id)
        }
        return digest
    }

    private func account(_ incident: RecordIncident, id: String) -> IncidentDigest {
        var account = IncidentDigest(id: id, type: incident.type, title: incident.title)
        account.families = incident.families
        account.status = incident.status
        account.score = incident.score
        account.begin = incident.begin
        account.end = incident.end
        account.duration = incident.duration
        account.when = incident.when?.span
        account.place = incident.whereAt.map(place)
        account.participants = participants(incident)
        account.what = incident.what?.span
        account.why = incident.why?.span
        account.how = incident.how?.span
        account.quotes = incident.claims.compactMap { quotes[$0] }.map {
            QuoteDigest(span: $0.span, kind: $0.kind, speaker: $0.speaker.map { name($0.entity) ?? $0.span.text })
        }
        account.marks = marks(incident)
        account.passages = passages(account.marks)
        let evidence = incident.evidence.map(\.text).joined(separator: "\n")
        account.casualties = record.casualties(of: incident)
        account.takeTerms(from: "\(record.title ?? "")\n\(incident.title)\n\(evidence)", limit: DigestBuilder.termLimit)
        return account
    }

    private func place(_ slot: RecordIncident.Slot) -> PlaceDigest {
        guard let entity = slot.entity.flatMap({ entities[$0] }) else { return PlaceDigest(name: slot.span.text) }
        return PlaceDigest(name: entity.name, country: entity.country, latitude: entity.latitude, longitude: entity.longitude)
    }

    /// The roles, and whoever the incident is said to be of where no role names him.
    private func participants(_ incident: RecordIncident) -> [ParticipantDigest] {
        var participants: [ParticipantDigest] = []
        for participant in incident.participants {
            let entity = participant.entity.flatMap { entities[$0] }
            let digest = ParticipantDigest(
                role: participant.role, name: entity?.name ?? participant.span.text, type: entity?.type, isNamed: entity.map(isNamed) ?? false)
            if !participants.contains(digest) { participants.append(digest) }
        }
        return participants
    }

    private func isNamed(_ entity: RecordEntity) -> Bool { entity.mentions.contains { $0.kind == "name" } }

    private func name(_ entity: String?) -> String? { entity.flatMap { entities[$0] }?.name }

    private func marks(_ incident: RecordIncident) -> [Mark] {
        var marks = incident.evidence.map { Mark(role: "evidence", start: $0.start, end: $0.end) }
        func add(_ role: String, _ span: Span?) {
            if let span { marks.append(Mark(role: role, start: span.start, end: span.end)) }
        }
        add("trigger", incident.trigger)
        add("who", incident.who?.span)
        add("what", incident.what?.span)
        add("when", incident.when?.span)
        add("where", incident.whereAt?.span)
        add("why", incident.why?.span)
        add("how", incident.how?.span)
        for participant in incident.participants { add(participant.role, participant.span) }
        for claim in incident.claims { add("quote", quotes[claim]?.span) }
        return marks.sorted { ($0.start, -$0.end, $0.role) < ($1.start, -$1.end, $1.role) }
    }

    /// The paragraphs in which something is marked.
    private func passages(_ marks: [Mark]) -> [Passage] {
        record.paragraphs.filter { paragraph in
            marks.contains { $0.start < paragraph.end && $0.end > paragraph.start }
        }.map { paragraph in
            let end = min(paragraph.end, scalars.count)
            return Passage(start: paragraph.start, text: String(codePoints: scalars[min(paragraph.start, end)..<end]))
        }
    }
}

extension Record {
    /// What merging across articles needs of this record.
    public var digest: ArticleDigest { DigestBuilder(self).digest() }

    /// How many came to harm, by the headline and the sentences that an incident was made from.
    public func casualties(of incident: RecordIncident) -> [CasualtyDigest] {
        CasualtyReader().casualties(in: "\(title ?? "")\n\(incident.evidence.map(\.text).joined(separator: "\n"))")
    }
}
