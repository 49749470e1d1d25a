/// A record in the few lines that a person would want of it.
extension Record {
    /// Title, publisher and date; then for each incident what it is, who did what, when, where, for how long, why, how, how many came to harm,
    /// which others it hangs together with, and who says so.
    public var summary: String {
        var lines = [title ?? id]
        let origin = [publisher, published?.description, authors.isEmpty ? nil : authors.joined(separator: ", ")].compactMap { $0 }
        if !origin.isEmpty { lines.append(origin.joined(separator: " · ")) }
        if incidents.isEmpty { lines.append("No incident found" + (warnings.first { $0.code == "language-not-english" }.map { ": " + $0.message } ?? "") + ".") }
        for (number, incident) in incidents.enumerated() {
            lines.append("")
            lines.append("\(number + 1). \(incident.type) (\(incident.status)): \(Record.oneLine(incident.title))")
            lines += facts(incident).map { "   " + $0.label + String(repeating: " ", count: max(1, 7 - $0.label.count)) + Record.oneLine($0.value) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func facts(_ incident: RecordIncident) -> [(label: String, value: String)] {
        var facts: [(label: String, value: String)] = []
        func add(_ label: String, _ value: String?) {
            if let value, !value.isEmpty { facts.append((label, value)) }
        }
        add("who", incident.who?.span.text)
        add("what", incident.what?.span.text)
        for role in incident.participants { add(role.role.replacingUnderscores, role.span.text) }
        let begin = incident.begin.map { begin in incident.when.map { "\($0.span.text) (\(begin))" } ?? begin.description }
        add("when", begin ?? incident.when?.span.text)
        add("for", incident.duration)
        add("where", incident.whereAt?.span.text)
        add("why", incident.why?.span.text)
        add("how", incident.how?.span.text)
        for casualties in incident.casualties { add(casualties.kind, casualties.number) }
        for link in incident.links {
            guard let number = incidents.firstIndex(where: { $0.id == link.incident }) else { continue }
            add(link.words, "\(number + 1) (\(incidents[number].type))")
        }
        var sayers: [String] = []
        for claim in incident.claims {
            guard let quote = quotes.first(where: { $0.id == claim }), quote.speaker != nil else { continue }
            let sayer = name(of: quote.speaker)
            if !sayers.contains(sayer) { sayers.append(sayer) }
        }
        add("said by", sayers.joined(separator: ", "))
        return facts
    }

    private static func oneLine(_ text: String) -> String { String(text.map { $0.isNewline ? " " : $0 }) }
}

extension String {
    fileprivate var replacingUnderscores: String { String(map { $0 == "_" ? " " : $0 }) }
}
