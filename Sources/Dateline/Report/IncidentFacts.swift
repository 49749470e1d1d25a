import NewsCorpus

/// What is known of a merged incident, question by question: each answer with the sources that give it.
struct IncidentFacts {
    struct Row {
        var name: String
        var accounts: [Attested<String>]
        /// The sources contradict each other.
        var isContradicted = false
    }

    private let incident: MergedIncident

    init(_ incident: MergedIncident) { self.incident = incident }

    /// Only questions that somebody answers.
    var rows: [Row] {
        var rows = [Row(name: "what", accounts: incident.what)]
        rows += participants
        rows += incident.casualties.map { casualties in
            Row(
                name: casualties.kind.rawValue, accounts: texts(casualties.accounts) { ($0.isMinimum ? "at least " : "") + String($0.count) },
                isContradicted: differs("casualties.\(casualties.kind.rawValue)"))
        }
        rows.append(Row(name: "when", accounts: texts(incident.when, text), isContradicted: differs("when")))
        rows.append(Row(name: "for", accounts: texts(incident.durations, \.durationAsWords), isContradicted: differs("duration")))
        rows.append(Row(name: "where", accounts: texts(incident.places, text), isContradicted: differs("place")))
        rows.append(Row(name: "why", accounts: incident.why))
        rows.append(Row(name: "how", accounts: incident.how))
        rows.append(Row(name: "status", accounts: incident.statuses, isContradicted: differs("status")))
        return rows.filter { !$0.accounts.isEmpty }
    }

    /// A row a role, in the order of the first of each.
    private var participants: [Row] {
        var rows: [Row] = []
        for participant in incident.participants {
            let account = Attested(participant.name, sources: participant.sources)
            let name = participant.role.codeAsWords
            if let row = rows.firstIndex(where: { $0.name == name }) {
                rows[row].accounts.append(account)
            } else {
                rows.append(Row(name: name, accounts: [account]))
            }
        }
        return rows
    }

    private func differs(_ field: String) -> Bool { incident.contradictions.contains(field) }

    private func texts<Value>(_ accounts: [Attested<Value>], _ text: (Value) -> String) -> [Attested<String>] {
        accounts.map { Attested(text($0.value), sources: $0.sources) }
    }

    private func text(_ time: TimeAccount) -> String {
        time.end.map { $0 == time.begin ? time.begin.written : "\(time.begin.written) to \($0.written)" } ?? time.begin.written
    }

    private func text(_ place: PlaceDigest) -> String { place.country.map { "\(place.name) (\($0))" } ?? place.name }
}
