import ArticleModel

extension Record {
    /// The record's JSON, as the schema describes it: one line, or indented for people. No line break at its end.
    public func json(pretty: Bool = false) -> [UInt8] {
        var writer = JSONWriter(pretty: pretty)
        writer.object { write(to: &$0) }
        return writer.bytes
    }

    /// What cleaning found alone: metadata, text, paragraphs, what was removed, warnings.
    public func cleaningJSON(pretty: Bool = false) -> [UInt8] {
        var writer = JSONWriter(pretty: pretty)
        writer.object { writer in
            writeArticle(to: &writer)
            writeWarnings(to: &writer)
        }
        return writer.bytes
    }

    private func write(to writer: inout JSONWriter) {
        writeArticle(to: &writer)
        writer.objects("entities", entities) { $0.write(to: &$1) }
        writer.objects("times", times) { $0.write(to: &$1) }
        writer.strings("durations", durations)
        writer.objects("quotes", quotes) { $0.write(to: &$1) }
        writer.objects("incidents", incidents) { $0.write(to: &$1) }
        writeWarnings(to: &writer)
    }

    private func writeWarnings(to writer: inout JSONWriter) {
        writer.objects("warnings", warnings) { warning, writer in
            writer.string("code", warning.code)
            writer.string("message", warning.message)
        }
    }

    private func writeArticle(to writer: inout JSONWriter) {
        writer.string("schemaVersion", Record.schemaVersion)
        writer.string("id", id)
        writer.object("source") { source.write(to: &$0) }
        writer.string("title", ifPresent: title)
        writer.string("subtitle", ifPresent: subtitle)
        writer.strings("authors", authors)
        writer.string("publisher", ifPresent: publisher)
        writer.string("section", ifPresent: section)
        writer.string("published", ifPresent: published?.description)
        writer.string("publishedBasis", ifPresent: publishedBasis?.rawValue)
        writer.string("modified", ifPresent: modified?.description)
        writer.string("language", ifPresent: language)
        writer.string("text", text)
        writer.objects("paragraphs", paragraphs) { paragraph, writer in
            writer.integer("start", paragraph.start)
            writer.integer("end", paragraph.end)
            writer.string("kind", paragraph.kind.rawValue)
        }
        writer.objects("removed", removed) { removed, writer in
            writer.string("text", removed.text)
            writer.string("reason", removed.reason)
        }
        writer.objects("repeats", repeats) { repeated, writer in
            writer.string("text", repeated.text)
            writer.integer("of", repeated.of)
            writer.string("kind", repeated.kind.rawValue)
            writer.decimal("similarity", repeated.similarity, places: 3)
        }
    }
}

extension ArticleSource {
    func write(to writer: inout JSONWriter) {
        writer.string("path", ifPresent: path)
        if let offset { writer.integer("offset", offset) }
        writer.string("url", ifPresent: url)
        writer.string("mediaType", ifPresent: mediaType)
        writer.string("charset", ifPresent: charset)
        writer.string("sha256", sha256)
        writer.string("pageDate", ifPresent: pageDate?.description)
    }
}

extension RecordEntity {
    func write(to writer: inout JSONWriter) {
        writer.string("id", id)
        writer.string("type", type)
        writer.string("name", name)
        writer.strings("aliases", aliases)
        writer.string("description", ifPresent: description)
        writer.string("country", ifPresent: country)
        if let latitude, let longitude {
            writer.decimal("latitude", latitude, places: 4)
            writer.decimal("longitude", longitude, places: 4)
        }
        writer.objects("mentions", mentions) { mention, writer in
            writer.place(mention.span)
            writer.string("kind", mention.kind)
            writer.string("rule", mention.rule)
        }
    }
}

extension RecordTime {
    func write(to writer: inout JSONWriter) {
        writer.string("id", id)
        writer.place(span)
        writer.string("type", type)
        writer.string("value", value)
        writer.string("mod", ifPresent: mod)
        writer.string("quant", ifPresent: quant)
        writer.string("freq", ifPresent: freq)
        writer.string("anchor", ifPresent: anchor)
        writer.span("anchorEvent", anchorEvent)
        if let begin, let end {
            writer.object("interval") { writer in
                writer.string("begin", begin.description)
                writer.string("end", end.description)
            }
        }
        if let seconds { writer.integer("seconds", seconds) }
        writer.string("rule", rule)
    }
}

extension RecordQuote {
    func write(to writer: inout JSONWriter) {
        writer.string("id", id)
        writer.place(span)
        writer.string("kind", kind)
        writer.bool("complete", complete)
        writer.string("stance", stance)
        if let speaker {
            writer.object("speaker") { writer in
                writer.string("entity", ifPresent: speaker.entity)
                writer.place(speaker.span)
            }
        }
        writer.span("cue", cue)
        writer.string("rule", rule)
    }
}

extension RecordIncident {
    func write(to writer: inout JSONWriter) {
        writer.string("id", id)
        writer.string("type", type)
        writer.strings("families", families)
        writer.string("title", title)
        writer.span("trigger", trigger)
        writer.objects("participants", participants) { participant, writer in
            writer.string("role", participant.role)
            writer.string("entity", ifPresent: participant.entity)
            writer.place(participant.span)
            writer.string("rule", participant.rule)
        }
        writer.slot("who", who)
        writer.slot("what", what)
        writer.slot("when", when)
        writer.slot("where", whereAt)
        writer.slot("why", why)
        writer.slot("how", how)
        writer.string("begin", ifPresent: begin?.description)
        writer.string("end", ifPresent: end?.description)
        writer.string("duration", ifPresent: duration)
        writer.objects("casualties", casualties) { casualties, writer in
            writer.string("kind", casualties.kind)
            if let min = casualties.min { writer.integer("min", min) }
            if let max = casualties.max { writer.integer("max", max) }
            writer.objects("evidence", casualties.evidence) { $1.place($0) }
        }
        writer.string("status", status)
        writer.strings("claims", claims)
        writer.objects("evidence", evidence) { $1.place($0) }
        writer.objects("links", links) { link, writer in
            writer.string("relation", link.relation)
            writer.string("incident", link.incident)
            writer.objects("evidence", link.evidence) { $1.place($0) }
            writer.string("rule", link.rule)
            writer.decimal("score", link.score, places: 3)
        }
        writer.decimal("score", score, places: 3)
        writer.string("rule", rule)
    }
}

extension JSONWriter {
    /// An array of objects.
    mutating func objects<Element>(_ key: StaticString, _ elements: some Sequence<Element>, _ body: (Element, inout JSONWriter) -> Void) {
        array(key) { writer in
            for element in elements { writer.object { body(element, &$0) } }
        }
    }

    /// A span's three fields, within an open object.
    mutating func place(_ span: Span) {
        integer("start", span.start)
        integer("end", span.end)
        string("text", span.text)
    }

    mutating func span(_ key: StaticString, _ span: Span?) {
        if let span { object(key) { $0.place(span) } }
    }

    fileprivate mutating func slot(_ key: StaticString, _ slot: RecordIncident.Slot?) {
        guard let slot else { return }
        object(key) { writer in
            writer.place(slot.span)
            writer.string("entity", ifPresent: slot.entity)
            writer.string("time", ifPresent: slot.time)
            writer.string("rule", slot.rule)
            writer.decimal("score", slot.score, places: 3)
        }
    }
}
