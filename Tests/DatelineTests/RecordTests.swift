import Testing

@testable import Dateline

@Suite struct RecordTests {
    private let text = """
        Café owner José Núñez was arrested in Paris on Monday, police said.

        “He didn’t do it — never,” said his lawyer, Zoë Müller, who spoke for 11 minutes.
        """

    @Test func everySpanIsItsOwnText() throws {
        let record = try Pipeline().record(from: text, published: "2017-11-30", verbatim: true)
        #expect(!record.times.isEmpty && !record.entities.isEmpty)
        #expect(brokenSpans(of: record).isEmpty)
    }

    @Test func durationsAreTheTimesOfThatType() throws {
        let record = try Pipeline().record(from: text, published: "2017-11-30", verbatim: true)
        let eleven = try #require(record.times.first { $0.span.text == "11 minutes" })
        #expect(record.durations == [eleven.id])
        #expect(eleven.seconds == 660)
    }

    @Test func theSameInputGivesTheSameBytes() throws {
        let pipeline = Pipeline()
        let first = try pipeline.record(from: text, published: "2017-11-30").json()
        _ = try pipeline.record(from: "Other words, which the worker learns: Zanzibar, Quux.", published: "2017-11-30")
        #expect(try pipeline.record(from: text, published: "2017-11-30").json() == first)
        #expect(try Pipeline().record(from: text, published: "2017-11-30").json() == first)
    }

    @Test func idsAreTheContentsHash() throws {
        let record = try Pipeline().record(from: text)
        #expect(record.id == String(record.source.sha256.prefix(16)))
    }

    @Test func emptyInputIsAnError() {
        #expect(throws: (any Error).self) { try Pipeline().record(from: "") }
    }
}

/// Spans whose slice of the text is not their own text: there must be none in any record.
func brokenSpans(of record: Record) -> [Span] {
    let scalars = Array(record.text.unicodeScalars)
    var spans = record.times.map(\.span) + record.times.compactMap(\.anchorEvent)
    spans += record.entities.flatMap { $0.mentions.map(\.span) }
    spans += record.quotes.flatMap { [$0.span, $0.speaker?.span, $0.cue].compactMap { $0 } }
    for incident in record.incidents {
        spans += [incident.trigger] + incident.evidence + incident.participants.map(\.span) + incident.casualties.flatMap(\.evidence)
        spans += [incident.who, incident.what, incident.when, incident.whereAt, incident.why, incident.how].compactMap { $0?.span }
    }
    return spans.filter { span in
        guard 0 <= span.start, span.start <= span.end, span.end <= scalars.count else { return true }
        var slice = String.UnicodeScalarView()
        slice.append(contentsOf: scalars[span.start..<span.end])
        return String(slice) != span.text
    }
}
