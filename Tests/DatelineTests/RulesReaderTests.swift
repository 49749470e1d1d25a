import Testing

@testable import Dateline

@Suite struct RulesReaderTests {
    private func rules(_ yaml: String) throws -> UserRules {
        var reader = RulesReader()
        try reader.add(yaml, path: "r.yaml")
        return try reader.finished()
    }

    @Test func namesAreReadByKind() throws {
        let rules = try rules("names:\n  ORGANIZATION: [Northfield Chemicals, PWU]\n  facility:\n    - Northfield Refinery\n")
        #expect(rules.names == ["Northfield Chemicals": .organization, "PWU": .organization, "Northfield Refinery": .facility])
    }

    @Test func namesAreFoundInArticles() throws {
        let pipeline = Pipeline(rules: try rules("names:\n  FACILITY: [Vextonia]\n"))
        let record = try pipeline.record(from: "Smoke rose over Vextonia on Friday.", verbatim: true)
        #expect(record.entities.contains { $0.type == "FACILITY" && $0.name == "Vextonia" })
    }

    /// Of the user's trigger and a built-in one of the same words the user's counts.
    @Test func ownTriggersComeFirst() throws {
        let yaml = "types:\n  chemical-release:\n    family: accident\n    patterns: [\"ammonia /leak/\"]\n"
        let record = try Pipeline(rules: try rules(yaml)).record(from: "Ammonia leaked from a tank in Lima on Friday.", published: "2017-11-30", verbatim: true)
        #expect(record.incidents.first?.type == "chemical-release")
    }

    @Test(arguments: [
        ("names:\n  ORGANISATION: [X]\n", 2, "unknown kind"),
        ("names:\n  PERSON: [Ann Lee]\n  GROUP: [Ann Lee]\n", 3, "PERSON already"),
        ("name:\n  PERSON: [Ann Lee]\n", 1, "unknown key"),
        ("names: 5\n", 1, "keys with values"),
        ("names:\n  PERSON: [Ann\n", 3, "not YAML"),
    ])
    func mistakesAreErrorsWithTheirLine(_ yaml: String, _ line: Int, _ message: String) throws {
        let error = try #require(throws: RulesError.self) { try rules(yaml) }
        #expect(error.line == line)
        #expect(error.message.contains(message))
    }

    @Test func anEmptyFileHasNoRules() throws {
        #expect(try rules("# nothing yet\n") == UserRules())
    }
}
