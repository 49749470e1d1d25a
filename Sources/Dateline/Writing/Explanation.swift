import ArticleCleaning

/// Why a record says what it says: for every annotation the rule that made it and the words that it was made from.
extension Record {
    public var timesExplained: String {
        explained(times.map { time in
            var facts = "\(time.type) \(time.value)"
            if let mod = time.mod { facts += " mod \(mod)" }
            if let anchor = time.anchor { facts += ", counted from \(anchor)" }
            if let event = time.anchorEvent { facts += ", counted from “\(event.text)”" }
            if let begin = time.begin, let end = time.end { facts += ", covers \(begin) to \(end)" }
            if let seconds = time.seconds { facts += ", \(seconds) s" }
            return (time.id, time.span, facts, time.rule)
        })
    }

    public var entitiesExplained: String {
        var text = ""
        for entity in entities {
            text += "\(entity.id)  \(entity.type)  \(entity.name)\(entity.description.map { " (\($0))" } ?? "")\n"
            text += explained(entity.mentions.map { ("  ", $0.span, $0.kind, $0.rule) })
        }
        return text
    }

    public var quotesExplained: String {
        explained(quotes.map { quote in
            var facts = "\(quote.kind), \(quote.stance)"
            if quote.speaker != nil { facts += ", speaker \(name(of: quote.speaker))" }
            if let cue = quote.cue { facts += ", cue “\(cue.text)”" }
            if !quote.complete { facts += ", incomplete" }
            return (quote.id, quote.span, facts, quote.rule)
        })
    }

    public var incidentsExplained: String {
        var text = ""
        for incident in incidents {
            text += "\(incident.id)  \(incident.type)  \(incident.status)  score \(Double(Int((incident.score * 100).rounded())) / 100)\n"
            var rows: [(String, Span, String, String)] = [("  trigger", incident.trigger, "", incident.rule)]
            for participant in incident.participants {
                rows.append(("  " + participant.role, participant.span, participant.entity ?? "", participant.rule))
            }
            let slots = [
                ("who", incident.who), ("what", incident.what), ("when", incident.when), ("where", incident.whereAt),
                ("why", incident.why), ("how", incident.how),
            ]
            for (question, slot) in slots {
                guard let slot else { continue }
                rows.append(("  " + question, slot.span, [slot.entity ?? slot.time ?? "", score(slot.score)].filter { !$0.isEmpty }.joined(separator: ", "), slot.rule))
            }
            for link in incident.links {
                rows += link.evidence.map { ("  " + link.relation, $0, "\(link.incident), \(score(link.score))", link.rule) }
            }
            for evidence in incident.evidence { rows.append(("  evidence", evidence, "", "sentence")) }
            text += explained(rows)
        }
        return text
    }

    private func score(_ score: Double) -> String { "score \(Double(Int((score * 100).rounded())) / 100)" }

    private func explained(_ rows: [(label: String, span: Span, facts: String, rule: String)]) -> String {
        var table = TextTable(["", "PLACE", "TEXT", "IS", "BY RULE"])
        for row in rows { table.append([row.label, "\(row.span.start)–\(row.span.end)", row.span.text, row.facts, row.rule]) }
        return table.isEmpty ? "" : table.text
    }
}

extension BlockDecision {
    /// Each block of a page, kept or not, and why.
    static func table(of decisions: [BlockDecision]) -> String {
        var table = TextTable(["KEPT", "BECAUSE", "WHERE", "TEXT"])
        for block in decisions { table.append([block.isKept ? "yes" : "no", block.reason, block.path, block.text]) }
        return table.text
    }
}
