import Testing

@testable import Dateline

/// What a record says of how many came to harm.
@Suite struct CasualtiesTests {
    private func incident(_ text: String) throws -> RecordIncident {
        let record = try Pipeline().record(from: text, published: "2025-06-04")
        #expect(brokenSpans(of: record).isEmpty)
        return try #require(record.incidents.first)
    }

    @Test func countsStandWithTheirWords() throws {
        let blast = try incident(
            "A bomb exploded at a market in Kano on Tuesday, killing at least 14 people and injuring between 30 and 40 others.")
        #expect(blast.casualties.map(\.kind) == ["dead", "injured"])
        #expect(blast.casualties.map(\.min) == [14, 30])
        #expect(blast.casualties.map(\.max) == [nil, 40])
        #expect(blast.casualties.map(\.number) == ["at least 14", "30 to 40"])
        #expect(blast.casualties.map { $0.evidence.map(\.text) } == [["killing at least 14"], ["injuring between 30 and 40"]])
    }

    @Test func aPartIsNotTheTotal() throws {
        let fire = try incident(
            "A fire in a hotel killed 14 people in Gdynia on Tuesday. Three people were killed by the fire on the stairs.")
        #expect(fire.casualties.map(\.min) == [14])
        #expect(fire.casualties.map(\.max) == [14])
        #expect(fire.casualties.map { $0.evidence.map(\.text) } == [["killed 14", "Three people were killed"]])
    }

    /// Each count is its own word's: not another clause's, another verb's, nor an age.
    @Test(arguments: [
        ("A man opened fire on shoppers, killing four people and wounding seven others before officers shot him dead.", "dead 4, injured 7"),
        ("A car bomb exploded in Quetta on Tuesday, killing six people, including four policemen, and wounding 23, officials said.", "dead 6, injured 23"),
        ("Gunmen stormed a school in Kebbi on Tuesday, killing a guard and abducting 42 pupils.", "dead 1"),
        ("Paredes, 58, was arrested in Lima on Tuesday.", ""),
        ("Women aged 22 and 27 were arrested in Lima on Tuesday.", ""),
        ("A fire destroyed a church in Boston on Tuesday, and no one was injured.", ""),
        ("A flood swept through Genoa on Tuesday. Two bodies were found, bringing the death toll to five.", "dead 5"),
        ("The carmaker laid off 500 workers on Tuesday after a fire killed three people.", ""),
    ]) func countsAreTheirWords(text: String, counts: String) throws {
        #expect(try incident(text).casualties.map { "\($0.kind) \($0.number)" }.joined(separator: ", ") == counts)
    }

    @Test func whereNobodyCameToHarmThereAreNone() throws {
        #expect(try incident("A fire destroyed a warehouse in Gdynia on Tuesday, and nobody was hurt.").casualties.isEmpty)
    }

    @Test func recordsAreReadBack() throws {
        let record = try Pipeline().record(from: "A fire in a hotel killed up to 14 people in Gdynia on Tuesday.", published: "2025-06-04")
        let read = try Record(json: record.json())
        #expect(read.incidents.first?.casualties.map(\.max) == [14])
        #expect(read.json() == record.json())
    }
}
