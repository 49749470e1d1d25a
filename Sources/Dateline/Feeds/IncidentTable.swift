import NewsCorpus

/// A timeline as CSV (RFC 4180), a row an incident, for spreadsheets. Where sources differ, a cell has all that they say, the best first;
/// counts of casualties the latest last.
public struct IncidentTable {
    private static let header = [
        "id", "type", "title", "status", "begin", "end", "duration", "place", "country", "latitude", "longitude", "dead", "injured", "missing", "arrested",
        "participants", "sources", "published", "urls", "contradictions", "score",
    ]

    private let timeline: Timeline

    public init(_ timeline: Timeline) { self.timeline = timeline }

    public func csv() -> [UInt8] { gathered(write) }

    /// Writes the rows one after the other, however many incidents there are.
    public func write(to sink: ByteSink) {
        sink(IncidentTable.line(IncidentTable.header))
        for incident in timeline.incidents { sink(IncidentTable.line(cells(incident))) }
    }

    private func cells(_ incident: MergedIncident) -> [String] {
        let text = IncidentText(incident: incident, timeline: timeline)
        let casualties = CasualtyDigest.Kind.allCases.map { kind in
            let accounts = incident.casualties.first { $0.kind == kind }?.accounts ?? []
            return joined(accounts.map { ($0.value.isMinimum ? "at least " : "") + String($0.value.count) })
        }
        let coordinates = [incident.place?.latitude, incident.place?.longitude].map { $0.map(IncidentTable.decimal) ?? "" }
        return [
            incident.id, incident.type, IncidentTable.harmless(incident.title), incident.status, incident.begin?.description ?? "",
            incident.end?.description ?? "", joined(incident.durations.map(\.value)),
            IncidentTable.harmless(joined(incident.places.map(\.value.name))), incident.place?.country ?? "",
        ] + coordinates + casualties + [
            IncidentTable.harmless(joined(incident.participants.map { "\($0.role.spaced): \($0.name)" })), String(incident.sources.count),
            text.published?.description ?? "", IncidentTable.harmless(joined(incident.sources.compactMap { timeline.articles[$0.article].url })),
            joined(incident.contradictions), IncidentTable.decimal(incident.score),
        ]
    }

    private func joined(_ parts: [String]) -> String { parts.map(\.onOneLine).joined(separator: "; ") }

    private static func decimal(_ value: Double) -> String { JSONWriter.decimal(value, places: 4) }

    /// Spreadsheets take a cell that begins so for a formula; an apostrophe makes it text again.
    private static func harmless(_ cell: String) -> String {
        guard let first = cell.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return cell }
        return "'" + cell
    }

    private static func line(_ cells: [String]) -> [UInt8] {
        let quoted = cells.map { cell in
            let cell = cell.onOneLine
            guard cell.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }) else { return cell }
            return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
        }
        return Array((quoted.joined(separator: ",") + "\r\n").utf8)
    }
}
