import ArticleModel
import ArticleReading

extension Record {
    /// Reads a record's JSON, as ``json(pretty:)`` writes it. Fields that this version does not know are passed over.
    ///
    /// - Throws: ``RecordError`` that names the field, for anything that is not a record, for a record of a newer version, and for spans
    ///   that do not hold the words that stand at their place in the text.
    public init(json: [UInt8]) throws(RecordError) {
        let value: JSONValue
        do { value = try JSONReader.read(json) } catch { throw RecordError(code: "invalid-record", message: "not a record: \(error)") }
        guard let object = value.object else { throw RecordError(code: "invalid-record", message: "not a record: not a JSON object") }
        try self.init(RecordFields(object))
    }

    init(_ fields: RecordFields) throws(RecordError) {
        let version = try fields.string("schemaVersion")
        guard version.split(separator: ".").first == Record.schemaVersion.split(separator: ".").first else {
            throw RecordError(
                code: "newer-record", message: "the record's schemaVersion is \(version); this program reads \(Record.schemaVersion)")
        }
        self.init(
            id: try fields.string("id"), source: try fields.object("source", ArticleSource.init) ?? ArticleSource(sha256: ""),
            title: try fields.optionalString("title"), subtitle: try fields.optionalString("subtitle"),
            authors: try fields.strings("authors"), publisher: try fields.optionalString("publisher"),
            section: try fields.optionalString("section"), published: try fields.date("published"),
            publishedBasis: try fields.optionalString("publishedBasis").flatMap(PublishedBasis.init), modified: try fields.date("modified"),
            language: try fields.optionalString("language"), text: try fields.string("text"))
        paragraphs = try fields.objects("paragraphs", RecordParagraph.init)
        removed = try fields.objects("removed") { fields throws(RecordError) in
            RemovedText(text: try fields.string("text"), reason: try fields.string("reason"))
        }
        repeats = try fields.objects("repeats", RepeatedText.init)
        entities = try fields.objects("entities", RecordEntity.init)
        times = try fields.objects("times", RecordTime.init)
        quotes = try fields.objects("quotes", RecordQuote.init)
        incidents = try fields.objects("incidents", RecordIncident.init)
        warnings = try fields.objects("warnings") { fields throws(RecordError) in
            ArticleWarning(code: try fields.string("code"), message: try fields.string("message"))
        }
        try checkPlaces(fields)
    }

    /// A text that was edited by hand would put marks at wrong places.
    private func checkPlaces(_ fields: RecordFields) throws(RecordError) {
        let scalars = Array(text.unicodeScalars)
        func check(_ key: String, _ span: Span?) throws(RecordError) {
            guard let span else { return }
            guard span.end <= scalars.count, scalars[span.start..<span.end].elementsEqual(span.text.unicodeScalars) else {
                throw fields.invalid("\(key) (\(span.start)..<\(span.end))", "where the text has its words")
            }
        }
        for (index, incident) in incidents.enumerated() {
            let key = "incidents[\(index)]"
            try check("\(key).trigger", incident.trigger)
            for span in incident.evidence { try check("\(key).evidence", span) }
            for span in incident.casualties.flatMap(\.evidence) { try check("\(key).casualties", span) }
            for participant in incident.participants { try check("\(key).participants", participant.span) }
            for slot in [incident.who, incident.what, incident.when, incident.whereAt, incident.why, incident.how] {
                try check(key, slot?.span)
            }
        }
        for quote in quotes { try check(quote.id, quote.span) }
        for time in times { try check(time.id, time.span) }
        for entity in entities {
            for mention in entity.mentions { try check(entity.id, mention.span) }
        }
        for (index, paragraph) in paragraphs.enumerated() {
            guard 0 <= paragraph.start, paragraph.start <= paragraph.end, paragraph.end <= scalars.count else {
                throw fields.invalid("paragraphs[\(index)]", "a range of the text")
            }
        }
    }
}

extension ArticleSource {
    fileprivate init(_ fields: RecordFields) throws(RecordError) {
        self.init(sha256: try fields.string("sha256"))
        path = try fields.optionalString("path")
        offset = try fields.optionalInteger("offset")
        url = try fields.optionalString("url")
        mediaType = try fields.optionalString("mediaType")
        charset = try fields.optionalString("charset")
        pageDate = try fields.date("pageDate")
    }
}

extension RecordParagraph {
    fileprivate init(_ fields: RecordFields) throws(RecordError) {
        guard let kind = Paragraph.Kind(rawValue: try fields.string("kind")) else { throw fields.invalid("kind", "a kind of paragraph") }
        self.init(start: try fields.integer("start"), end: try fields.integer("end"), kind: kind)
    }
}

extension RepeatedText {
    fileprivate init(_ fields: RecordFields) throws(RecordError) {
        guard let kind = Kind(rawValue: try fields.string("kind")) else { throw fields.invalid("kind", "a kind of repeat") }
        self.init(
            text: try fields.string("text"), of: try fields.integer("of"), kind: kind, similarity: try fields.number("similarity") ?? 1)
    }
}

extension RecordEntity {
    fileprivate init(_ fields: RecordFields) throws(RecordError) {
        self.init(
            id: try fields.string("id"), type: try fields.string("type"), name: try fields.string("name"),
            aliases: try fields.strings("aliases"), description: try fields.optionalString("description"),
            country: try fields.optionalString("country"), latitude: try fields.number("latitude"),
            longitude: try fields.number("longitude"),
            mentions: try fields.objects("mentions") { fields throws(RecordError) in
                Mention(span: try fields.span(), kind: try fields.string("kind"), rule: try fields.optionalString("rule") ?? "")
            })
    }
}

extension RecordTime {
    fileprivate init(_ fields: RecordFields) throws(RecordError) {
        let interval = try fields.object("interval") { fields throws(RecordError) in
            (begin: try fields.date("begin"), end: try fields.date("end"))
        }
        self.init(
            id: try fields.string("id"), span: try fields.span(), type: try fields.string("type"), value: try fields.string("value"),
            mod: try fields.optionalString("mod"), quant: try fields.optionalString("quant"), freq: try fields.optionalString("freq"),
            anchor: try fields.optionalString("anchor"), anchorEvent: try fields.span("anchorEvent"), begin: interval?.begin,
            end: interval?.end, seconds: try fields.optionalInteger("seconds"), rule: try fields.optionalString("rule") ?? "")
    }
}

extension RecordQuote {
    fileprivate init(_ fields: RecordFields) throws(RecordError) {
        self.init(
            id: try fields.string("id"), span: try fields.span(), kind: try fields.string("kind"),
            complete: try fields.bool("complete") ?? true, stance: try fields.optionalString("stance") ?? "asserts",
            speaker: try fields.object("speaker") { fields throws(RecordError) in
                Speaker(span: try fields.span(), entity: try fields.optionalString("entity"))
            },
            cue: try fields.span("cue"), rule: try fields.optionalString("rule") ?? "")
    }
}

extension RecordIncident {
    fileprivate init(_ fields: RecordFields) throws(RecordError) {
        guard let trigger = try fields.span("trigger") else { throw fields.invalid("trigger", "an object") }
        self.init(
            id: try fields.string("id"), type: try fields.string("type"), families: try fields.strings("families"),
            title: try fields.string("title"), trigger: trigger, participants: try fields.objects("participants", Participant.init),
            who: try fields.object("who", Slot.init), what: try fields.object("what", Slot.init), when: try fields.object("when", Slot.init),
            whereAt: try fields.object("where", Slot.init), why: try fields.object("why", Slot.init), how: try fields.object("how", Slot.init),
            begin: try fields.date("begin"), end: try fields.date("end"), duration: try fields.optionalString("duration"),
            casualties: try fields.objects("casualties", RecordCasualties.init), status: try fields.string("status"), claims: try fields.strings("claims"),
            evidence: try fields.objects("evidence") { fields throws(RecordError) in try fields.span() },
            links: try fields.objects("links", Link.init), score: try fields.number("score") ?? 0, rule: try fields.optionalString("rule") ?? "")
    }
}

extension RecordCasualties {
    fileprivate init(_ fields: RecordFields) throws(RecordError) {
        self.init(
            kind: try fields.string("kind"), min: try fields.optionalInteger("min"), max: try fields.optionalInteger("max"),
            evidence: try fields.objects("evidence") { fields throws(RecordError) in try fields.span() })
    }
}

extension RecordIncident.Participant {
    fileprivate init(_ fields: RecordFields) throws(RecordError) {
        self.init(
            role: try fields.string("role"), span: try fields.span(), entity: try fields.optionalString("entity"),
            rule: try fields.optionalString("rule") ?? "")
    }
}

extension RecordIncident.Link {
    fileprivate init(_ fields: RecordFields) throws(RecordError) {
        self.init(
            relation: try fields.string("relation"), incident: try fields.string("incident"),
            evidence: try fields.objects("evidence") { fields throws(RecordError) in try fields.span() },
            rule: try fields.optionalString("rule") ?? "", score: try fields.number("score") ?? 0)
    }
}

extension RecordIncident.Slot {
    fileprivate init(_ fields: RecordFields) throws(RecordError) {
        self.init(
            span: try fields.span(), entity: try fields.optionalString("entity"), time: try fields.optionalString("time"),
            rule: try fields.optionalString("rule") ?? "", score: try fields.number("score") ?? 0)
    }
}
