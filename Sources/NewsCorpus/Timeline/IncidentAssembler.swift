import ArticleModel

/// Makes one incident of accounts that speak of the same: keeps every account with who gives it, and names the contradictions.
struct IncidentAssembler {
    /// By publication.
    let sources: [IncidentSource]

    /// Nil without sources.
    func incident() -> MergedIncident? {
        guard let first = sources.first, let best = best else { return nil }
        var incident = MergedIncident(id: first.id, type: best.account.type, title: best.account.title, status: best.account.status)
        incident.sources = sources
        incident.families = families(of: incident.type)
        incident.when = IncidentAssembler.whens(of: sources.map(\.account.time))
        incident.begin = incident.when.first?.value.begin
        incident.end = incident.when.first?.value.end
        incident.durations = accounts { $0.duration }
        incident.duration = incident.durations.first?.value
        incident.places = places
        incident.statuses = accounts { $0.status }
        incident.status = incident.statuses.first?.value ?? best.account.status
        incident.casualties = CasualtyDigest.Kind.allCases.compactMap(casualties)
        incident.participants = participants
        incident.what = accounts { $0.what?.text }
        incident.why = accounts { $0.why?.text }
        incident.how = accounts { $0.how?.text }
        incident.quotes = quotes
        incident.score = sources.map(\.account.score).max() ?? 0
        incident.contradictions = contradictions(in: incident)
        return incident
    }

    /// The account of the type that most have; among them the surest, then the fullest, then the earliest.
    private var best: IncidentSource? {
        let types = accounts { $0.type }
        let type = types.max { left, right in
            (left.sources.count, score(of: left.value), right.value) < (right.sources.count, score(of: right.value), left.value)
        }?.value
        return sources.enumerated().filter { $0.element.account.type == type }.max { left, right in
            let (a, b) = (left.element.account, right.element.account)
            return (a.score, a.marks.count, -left.offset) < (b.score, b.marks.count, -right.offset)
        }?.element
    }

    private func score(of type: String) -> Double { sources.filter { $0.account.type == type }.reduce(0) { $0 + $1.account.score } }

    private func families(of type: String) -> [String] {
        var families: [String] = []
        for source in sources where source.account.type == type {
            for family in source.account.families where !families.contains(family) { families.append(family) }
        }
        return families
    }

    /// Each value with its sources: attested by most first, then by the latest.
    private func accounts<Value: Hashable & Sendable & Codable>(_ value: (IncidentDigest) -> Value?) -> [Attested<Value>] {
        IncidentAssembler.attested(sources.map { value($0.account) })
    }

    /// - Parameter values: of each source.
    private static func attested<Value: Hashable & Sendable & Codable>(_ values: [Value?]) -> [Attested<Value>] {
        var accounts: [Attested<Value>] = []
        var places: [Value: Int] = [:]
        for (number, value) in values.enumerated() {
            guard let value else { continue }
            if let place = places[value] {
                accounts[place].sources.append(number)
            } else {
                places[value] = accounts.count
                accounts.append(Attested(value, sources: [number]))
            }
        }
        return accounts.stablySorted { ($0.sources.count, $0.sources.last ?? 0) > ($1.sources.count, $1.sources.last ?? 0) }
    }

    // MARK: When and where

    /// An account that another one only makes more precise ("2 November" and "2 November, 19:00") counts for it, too, in the order.
    ///
    /// - Parameter times: of each source.
    static func whens(of times: [TimeAccount?]) -> [Attested<TimeAccount>] {
        let accounts = attested(times)
        func support(_ account: Attested<TimeAccount>) -> Int {
            accounts.reduce(0) { $0 + ($1.value.begin.agrees(with: account.value.begin) ? $1.sources.count : 0) }
        }
        let ranked = accounts.map { (account: $0, support: support($0), precision: $0.value.begin.precision) }
        return ranked.stablySorted { ($0.support, $0.precision) > ($1.support, $1.precision) }.map(\.account)
    }

    /// Accounts under one name are one, with the fullest of what is known of the place.
    private var places: [Attested<PlaceDigest>] {
        var known: [String: PlaceDigest] = [:]
        for place in sources.compactMap(\.account.place) {
            let fuller = known[place.name].map { ($0.latitude == nil && place.latitude != nil) || ($0.country == nil && place.country != nil) } ?? true
            if fuller { known[place.name] = place }
        }
        return accounts { account in account.place.flatMap { known[$0.name] } }
    }

    // MARK: Who

    private func casualties(_ kind: CasualtyDigest.Kind) -> CasualtyAccounts? {
        // A source's own figure is its greatest: others are parts ("14 people, two of them children").
        let accounts = accounts { account in
            account.casualties.filter { $0.kind == kind }.max { $0.count < $1.count }.map {
                CasualtyAccounts.Count(count: $0.count, isMinimum: $0.isMinimum)
            }
        }
        guard !accounts.isEmpty else { return nil }
        return CasualtyAccounts(kind: kind, accounts: accounts.stablySorted { ($0.sources.last ?? 0) < ($1.sources.last ?? 0) })
    }

    /// The same role and name, or a name that is part of a fuller one ("Duysak" of "Bahtiyar Duysak"), is one participant.
    private var participants: [MergedParticipant] {
        var merged: [MergedParticipant] = []
        for (number, source) in sources.enumerated() {
            for participant in source.account.participants {
                if let same = merged.firstIndex(where: { $0.isSame(as: participant) }) {
                    if merged[same].sources.last != number { merged[same].sources.append(number) }
                    if participant.isNamed, participant.name.utf8.count > merged[same].name.utf8.count || !merged[same].isNamed {
                        merged[same].name = participant.name
                        merged[same].type = participant.type ?? merged[same].type
                        merged[same].isNamed = true
                    }
                } else {
                    merged.append(
                        MergedParticipant(
                            role: participant.role, name: participant.name, type: participant.type, isNamed: participant.isNamed,
                            sources: [number]))
                }
            }
        }
        return merged.stablySorted { ($0.isNamed ? 1 : 0, $0.sources.count) > ($1.isNamed ? 1 : 0, $1.sources.count) }
    }

    private var quotes: [MergedQuote] {
        var merged: [MergedQuote] = []
        var places: [[UInt64]: Int] = [:]
        for (number, source) in sources.enumerated() {
            for quote in source.account.quotes {
                let words = WordHashes(quote.span.text).words
                if let same = places[words] {
                    if merged[same].sources.last != number { merged[same].sources.append(number) }
                    if merged[same].speaker == nil { merged[same].speaker = quote.speaker }
                } else {
                    places[words] = merged.count
                    merged.append(MergedQuote(text: quote.span.text, kind: quote.kind, speaker: quote.speaker, sources: [number]))
                }
            }
        }
        return merged
    }

    // MARK: Contradictions

    private func contradictions(in incident: MergedIncident) -> [String] {
        var fields: [String] = []
        if let best = incident.when.first?.value.begin, incident.when.contains(where: { !$0.value.begin.agrees(with: best) }) {
            fields.append("when")
        }
        if let best = incident.places.first?.value, incident.places.contains(where: { $0.value.contradicts(best) }) { fields.append("place") }
        if incident.durations.count > 1 { fields.append("duration") }
        if incident.statuses.count > 1 { fields.append("status") }
        for casualties in incident.casualties where casualties.accounts.count > 1 { fields.append("casualties.\(casualties.kind.rawValue)") }
        return fields
    }
}

extension MergedParticipant {
    fileprivate func isSame(as other: ParticipantDigest) -> Bool {
        guard role == other.role else { return false }
        if name == other.name { return true }
        return isNamed && other.isNamed && (name.endsInWords(of: other.name) || other.name.endsInWords(of: name))
    }
}

extension PlaceDigest {
    /// In another country, or too far away to be part of one and the same place.
    func contradicts(_ other: PlaceDigest) -> Bool {
        if let country, let otherCountry = other.country, country != otherCountry { return true }
        guard let distance = distance(to: other) else { return false }
        return distance > 50
    }

    /// In kilometers; nil without coordinates.
    func distance(to other: PlaceDigest) -> Double? {
        guard let latitude, let longitude, let otherLatitude = other.latitude, let otherLongitude = other.longitude else { return nil }
        return GeoPoint(latitude, longitude).kilometers(to: GeoPoint(otherLatitude, otherLongitude))
    }
}

extension String {
    /// The other's words are this string's last.
    func endsInWords(of other: String) -> Bool { utf8.count > other.utf8.count && hasSuffix(other) && dropLast(other.count).hasSuffix(" ") }
}

extension Array {
    /// Sorted, equals in the order in which they stood.
    func stablySorted(_ precedes: (Element, Element) -> Bool) -> [Element] {
        enumerated().sorted { left, right in
            if precedes(left.element, right.element) { return true }
            if precedes(right.element, left.element) { return false }
            return left.offset < right.offset
        }.map(\.element)
    }
}
