/// Tables of a record's layers, for people at a terminal.
extension Record {
    /// One row a time: what is written, what it means, the interval that it covers.
    public var timesTable: String {
        var table = TextTable(["TEXT", "TYPE", "VALUE", "MOD", "BEGIN", "END"])
        for time in times {
            table.append([
                time.span.text, time.type, time.value, time.mod ?? "", time.begin?.description ?? "", time.end?.description ?? "",
            ])
        }
        return table.text
    }

    /// One row an entity: its kind, its name, how often it is mentioned, its other names, what it is said to be.
    public var entitiesTable: String {
        var table = TextTable(["TYPE", "NAME", "MENTIONS", "ALIASES", "DESCRIPTION"])
        for entity in entities {
            table.append([
                entity.type, entity.name, String(entity.mentions.count), entity.aliases.joined(separator: ", "),
                entity.description ?? "",
            ])
        }
        return table.text
    }

    /// One row a quote: its kind, who says it and how, the words.
    public var quotesTable: String {
        var table = TextTable(["KIND", "SPEAKER", "CUE", "STANCE", "TEXT"])
        for quote in quotes {
            table.append([quote.kind, name(of: quote.speaker), quote.cue?.text ?? "", quote.stance, quote.span.text])
        }
        return table.text
    }

    /// One row an incident: what kind it is and how sure, who, what, when, where, how long.
    public var incidentsTable: String {
        var table = TextTable(["TYPE", "STATUS", "WHO", "WHAT", "WHEN", "WHERE", "DURATION", "SCORE"])
        for incident in incidents {
            table.append([
                incident.type, incident.status, name(of: incident.who), incident.what?.span.text ?? "",
                incident.begin?.description ?? incident.when?.span.text ?? "", name(of: incident.whereAt), incident.duration ?? "",
                String(Double(Int((incident.score * 100).rounded())) / 100),
            ])
        }
        return table.text
    }

    /// An entity's fullest name, else the words in the text.
    private func name(of slot: RecordIncident.Slot?) -> String {
        guard let slot else { return "" }
        return entityName(slot.entity) ?? slot.span.text
    }

    func name(of speaker: RecordQuote.Speaker?) -> String {
        guard let speaker else { return "" }
        return entityName(speaker.entity) ?? speaker.span.text
    }

    private func entityName(_ id: String?) -> String? { id.flatMap { id in entities.first { $0.id == id } }?.name }
}
