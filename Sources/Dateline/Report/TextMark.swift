/// What the page says of a stretch of an article's text.
struct TextMark {
    /// The names are those of the page's style classes.
    enum Layer: String {
        case quote, evidence, time, entity, cue, speaker, role, trigger
    }

    var layer: Layer
    /// The annotation's id in the record: `e1`, `t2`, `q1`, `i1`.
    var id: String
    /// What the words do in the incident: `victim`, `when`.
    var role: String?
    /// A further style class: `pronoun`.
    var kind: String?
    /// Where the mark ends, in code points.
    var end: Int
}

extension Record {
    /// All layers' marks on ``Record/text``, the widest layers first.
    var marks: [Marked<TextMark>] {
        var marks: [Marked<TextMark>] = []
        func add(_ span: Span?, _ layer: TextMark.Layer, _ id: String, role: String? = nil, kind: String? = nil) {
            guard let span, span.start < span.end else { return }
            let mark = TextMark(layer: layer, id: id, role: role, kind: kind, end: span.end)
            marks.append(Marked(range: span.start..<span.end, mark: mark))
        }
        for quote in quotes {
            add(quote.span, .quote, quote.id)
            add(quote.cue, .cue, quote.id)
            add(quote.speaker?.span, .speaker, quote.id)
        }
        for incident in incidents {
            for span in incident.evidence { add(span, .evidence, incident.id) }
        }
        for time in times { add(time.span, .time, time.id) }
        for entity in entities {
            for mention in entity.mentions { add(mention.span, .entity, entity.id, kind: mention.kind) }
        }
        for incident in incidents {
            for participant in incident.participants { add(participant.span, .role, incident.id, role: participant.role) }
            for (question, slot) in incident.answers { add(slot.span, .role, incident.id, role: question) }
            add(incident.trigger, .trigger, incident.id)
        }
        return marks
    }
}

extension RecordIncident {
    /// The questions that have an answer, in the order of the rhyme.
    var answers: [(question: String, slot: Slot)] {
        let slots = [("who", who), ("what", what), ("when", when), ("where", whereAt), ("why", why), ("how", how)]
        return slots.compactMap { question, slot in slot.map { (question, $0) } }
    }
}
