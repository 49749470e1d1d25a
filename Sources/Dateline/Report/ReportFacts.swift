/// The side of the page that lists what was found. Every item leads to its words; the `data-tip` of each is what the words show when
/// pointed at.
struct ReportFacts {
    private let record: Record
    private let entities: [String: RecordEntity]
    private let times: [String: RecordTime]
    private let quotes: [String: RecordQuote]

    init(_ record: Record) {
        self.record = record
        entities = Dictionary(record.entities.map { ($0.id, $0) }) { first, _ in first }
        times = Dictionary(record.times.map { ($0.id, $0) }) { first, _ in first }
        quotes = Dictionary(record.quotes.map { ($0.id, $0) }) { first, _ in first }
    }

    func write(to page: inout HTMLWriter) {
        section("incident", "Incidents", record.incidents, to: &page) { write($0, to: &$1) }
        section("quote", "Quotes", record.quotes, to: &page) { write($0, to: &$1) }
        section("entity", "Names", record.entities, to: &page) { write($0, to: &$1) }
        section("time", "Times", record.times, to: &page) { write($0, to: &$1) }
    }

    private func section<Item>(
        _ name: String, _ title: String, _ items: [Item], to page: inout HTMLWriter, _ body: (Item, inout HTMLWriter) -> Void
    ) {
        page.line()
        page.element("section", ["class": "facts-\(name)"]) { page in
            page.element("h2") { page in
                page.text(title)
                page.element("span", ["class": "count"], text: String(items.count))
            }
            guard !items.isEmpty else { return page.element("p", ["class": "none"], text: "None was found.") }
            page.element("ol") { page in
                for item in items {
                    page.line()
                    body(item, &page)
                }
            }
        }
    }

    // MARK: - Incidents

    private func write(_ incident: RecordIncident, to page: inout HTMLWriter) {
        let type = incident.type.codeAsWords
        page.element("li", ["id": incident.id, "class": "fact incident-card", "data-tip": "\(type): \(incident.title)"]) { page in
            page.element("p", ["class": "tags"]) { page in
                page.element("span", ["class": "tag type"], text: type)
                page.element("span", ["class": "tag status \(incident.status)"], text: incident.status)
                page.element("span", ["class": "score", "title": "How sure, by rule: \(incident.rule)"], text: incident.score.asPercent)
            }
            page.element("h3", ["dir": "auto"]) { page in
                page.element("a", ["class": "select", "href": "#c\(incident.trigger.start)"], text: incident.title)
            }
            page.element("dl") { page in
                for (question, slot) in incident.answers where question == "who" || question == "what" { row(question, slot, &page) }
                participants(of: incident, to: &page)
                for (question, slot) in incident.answers where question != "who" && question != "what" {
                    row(question, slot, &page, note: question == "when" ? period(of: incident) : nil)
                }
                if incident.when == nil, let period = period(of: incident) { row("when", to: &page) { $0.text(period) } }
                if let duration = incident.duration { row("for", to: &page) { $0.text(duration.durationAsWords) } }
                for casualty in record.casualties(of: incident) {
                    row(casualty.kind.rawValue, to: &page) { page in
                        page.text((casualty.isMinimum ? "at least " : "") + String(casualty.count))
                        page.element("span", ["class": "meaning"], text: casualty.text)
                    }
                }
                links(of: incident, to: &page)
                claims(of: incident, to: &page)
                row("evidence", to: &page) { page in
                    page.element("ul", ["class": "excerpts"]) { page in
                        for span in incident.evidence { page.element("li") { words(span, to: &$0) } }
                    }
                }
            }
        }
    }

    private func row(_ name: String, to page: inout HTMLWriter, _ body: (inout HTMLWriter) -> Void) {
        page.element("div") { page in
            page.element("dt", text: name)
            page.element("dd", ["dir": "auto"], body)
        }
    }

    private func row(_ question: String, _ slot: RecordIncident.Slot, _ page: inout HTMLWriter, note: String? = nil) {
        row(question, to: &page) { page in
            words(slot.span, to: &page)
            name(slot.entity, besides: slot.span.text, to: &page)
            if let note { page.element("span", ["class": "meaning"], text: note) }
        }
    }

    /// A row a role, in the order of the first of each. A participant whom a question has named already is not told twice.
    private func participants(of incident: RecordIncident, to page: inout HTMLWriter) {
        var roles: [String] = []
        for participant in incident.participants where !roles.contains(participant.role) { roles.append(participant.role) }
        for role in roles {
            row(role.codeAsWords, to: &page) { page in
                for participant in incident.participants where participant.role == role {
                    words(participant.span, to: &page)
                    name(participant.entity, besides: participant.span.text, to: &page)
                }
            }
        }
    }

    /// What it is part of, was caused by or follows: each leads to that incident.
    private func links(of incident: RecordIncident, to page: inout HTMLWriter) {
        for link in incident.links {
            guard let other = record.incidents.first(where: { $0.id == link.incident }) else { continue }
            row(link.words, to: &page) { page in
                page.element("a", ["class": "meaning", "href": "#\(other.id)"], text: other.type.codeAsWords)
                for span in link.evidence { words(span, to: &page) }
            }
        }
    }

    private func claims(of incident: RecordIncident, to page: inout HTMLWriter) {
        let claims = incident.claims.compactMap { quotes[$0] }
        guard !claims.isEmpty else { return }
        row("said by", to: &page) { page in
            for quote in claims {
                page.element("a", ["class": "words", "href": "#\(quote.id)"], text: speaker(of: quote) ?? quote.span.text)
            }
        }
    }

    private func period(of incident: RecordIncident) -> String? {
        guard let begin = incident.begin?.written else { return nil }
        guard let end = incident.end?.written, end != begin else { return begin }
        return "\(begin) to \(end)"
    }

    // MARK: - Quotes, names, times

    private func write(_ quote: RecordQuote, to page: inout HTMLWriter) {
        let speaker = speaker(of: quote)
        page.element("li", ["id": quote.id, "class": "fact", "data-tip": "quote: \(speaker ?? "speaker not named")"]) { page in
            page.element("p", ["class": "spoken", "dir": "auto"]) { words(quote.span, to: &$0) }
            page.element("p", ["class": "about"]) { page in
                if let spoken = quote.speaker {
                    words(spoken.span, to: &page)
                    name(spoken.entity, besides: spoken.span.text, to: &page)
                } else {
                    page.element("span", ["class": "none"], text: "speaker not named")
                }
                if let cue = quote.cue { words(cue, to: &page) }
                page.element("span", ["class": "tag"], text: quote.kind)
                if quote.stance != "asserts" { page.element("span", ["class": "tag"], text: quote.stance) }
                if !quote.complete { page.element("span", ["class": "tag"], text: "fragment") }
            }
        }
    }

    private func write(_ entity: RecordEntity, to page: inout HTMLWriter) {
        let type = entity.type.lowercased()
        page.element("li", ["id": entity.id, "class": "fact", "data-tip": "\(type): \(entity.name)"]) { page in
            page.element("p", ["class": "name"]) { page in
                page.element("bdi", text: entity.name)
                page.element("span", ["class": "tag"], text: type)
                if let country = entity.country { page.element("span", ["class": "tag"], text: country) }
            }
            if let description = entity.description { page.element("p", ["class": "about", "dir": "auto"], text: description) }
            let aliases = entity.aliases.filter { $0.lowercased() != entity.name.lowercased() }
            if !aliases.isEmpty {
                page.element("p", ["class": "about"]) { page in
                    page.text("also ")
                    for alias in aliases { page.element("bdi", ["class": "alias"], text: alias) }
                }
            }
            page.element("p", ["class": "mentions"]) { page in
                for mention in entity.mentions {
                    page.element(
                        "a", ["class": "words \(mention.kind)", "href": place(mention.span), "data-span": extent(mention.span)],
                        text: mention.span.text)
                }
            }
        }
    }

    private func write(_ time: RecordTime, to page: inout HTMLWriter) {
        let value = [time.value, time.mod, time.quant, time.freq].compactMap { $0 }.joined(separator: " ")
        page.element("li", ["id": time.id, "class": "fact", "data-tip": "\(time.type.lowercased()): \(value)"]) { page in
            page.element("p", ["class": "name"]) { page in
                words(time.span, to: &page)
                page.element("code", text: value)
                page.element("span", ["class": "tag"], text: time.type.lowercased())
            }
            let from = time.anchorEvent.map { "counted from “\($0.text)”" } ?? time.anchor.map { anchor in
                "counted from \(times[anchor].map { "“\($0.span.text)”" } ?? anchor)"
            }
            let covers = time.begin.flatMap { begin in time.end.map { "from \(begin.written) to \($0.written)" } }
            let length = time.seconds.map { "\($0) seconds" }
            let facts = [covers, length, from].compactMap { $0 }
            if !facts.isEmpty { page.element("p", ["class": "about"], text: facts.joined(separator: " · ")) }
        }
    }

    // MARK: - Parts

    /// Words of the article that lead to where they stand.
    private func words(_ span: Span, to page: inout HTMLWriter) {
        page.element("a", ["class": "words", "href": place(span), "data-span": extent(span)], text: span.text)
    }

    /// The name of an entity, if the words say it otherwise than by case and article.
    private func name(_ id: String?, besides words: String, to page: inout HTMLWriter) {
        func core(_ name: String) -> Substring {
            let name = name.lowercased()
            return name.drop(prefix: ["a ", "an ", "the "])
        }
        guard let entity = id.flatMap({ entities[$0] }), core(entity.name) != core(words) else { return }
        page.element("a", ["class": "meaning", "href": "#\(entity.id)"], text: entity.name)
    }

    private func speaker(of quote: RecordQuote) -> String? {
        quote.speaker.map { speaker in speaker.entity.flatMap { entities[$0] }?.name ?? speaker.span.text }
    }

    private func place(_ span: Span) -> String { "#c\(span.start)" }
    private func extent(_ span: Span) -> String { "\(span.start)-\(span.end)" }
}

extension String {
    fileprivate func drop(prefix candidates: [String]) -> Substring {
        candidates.first(where: hasPrefix).map { dropFirst($0.count) } ?? self[...]
    }
}
