import Testing

@testable import DatelineCommand

@Suite struct SeenInputsTests {
    private let seen: SeenInputs = {
        var seen = SeenInputs(["news", "dump.jsonl", "old/"])
        seen.see("news/a.txt")
        seen.see("dump.jsonl\n1")
        seen.miss("news/broken")
        seen.miss("news/b.jsonl")
        return seen
    }()

    @Test(arguments: ["news/gone.txt", "dump.jsonl\n2", "old/x.txt", "news/sub/gone.jsonl\n1"])
    func whatWasNotSeenIsGone(_ key: String) { #expect(seen.isGone(key)) }

    @Test(arguments: ["news/a.txt", "dump.jsonl\n1", "other/x.txt", "newspaper/x.txt", "news/broken/x.txt", "news/b.jsonl\n1", "-\n1"])
    func whatWasSeenOrCannotBeKnownIsNot(_ key: String) { #expect(!seen.isGone(key)) }
}
