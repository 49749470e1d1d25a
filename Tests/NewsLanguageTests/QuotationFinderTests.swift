import NewsLanguage
import Testing

@Suite struct QuotationFinderTests {
    @Test(arguments: [
        (#""Go," he said."#, ["Go,"]),
        ("“Go,” he said. “Now.”", ["Go,", "Now."]),
        ("«Go,» he said.", ["Go,"]),
        ("„Go,” he said.", ["Go,"]),
        ("``Go,'' he said.", ["Go,"]),
        ("''Go,'' he said.", ["Go,"]),
        ("‘We must go now,’ he said.", ["We must go now,"]),
        ("'We must go now,' he said.", ["We must go now,"]),
    ])
    func styles(text: String, expected: [String]) {
        #expect(quotations(in: text) == expected)
    }

    @Test(arguments: [
        ("“He told me ‘go home’ and left,” she said.", ["He told me ‘go home’ and left,"]),
        ("\"She sang “Let It Be” twice,\" he said.", ["She sang “Let It Be” twice,"]),
        ("‘He called it “a war” again,’ she said.", ["He called it “a war” again,"]),
    ])
    func nested(text: String, expected: [String]) {
        #expect(quotations(in: text) == expected)
    }

    @Test(arguments: [
        "It’s the workers’ right and Smith’s wish.",
        "They don't know the '90s or rock 'n' roll.",
        "He is 6'3\" tall.",
        "The Smiths' house burned; the dogs' owner didn't.",
    ])
    func apostrophesAreNoQuotationMarks(text: String) {
        #expect(quotations(in: text).isEmpty)
    }

    @Test func possessiveWithinSingleMarks() {
        #expect(quotations(in: "‘The workers’ rights are safe,’ he said.") == ["The workers’ rights are safe,"])
    }

    @Test func severalParagraphs() {
        #expect(quotations(in: "“One.\n\n“Two.\n\n“Three,” he said.") == ["One.", "Two.", "Three,"])
    }

    @Test func unclosed() {
        #expect(quotations(in: "He said: “We will go there.\n\nThe end.") == ["We will go there. …"])
    }

    @Test func openedAgainBeforeItWasClosed() {
        #expect(quotations(in: "“We will go. He shrugged. “They stay.”") == ["We will go. He shrugged. …", "They stay."])
    }

    @Test func openingMarkMissing() {
        #expect(quotations(in: "We will go there,” he said.") == ["We will go there, …"])
    }

    @Test func doubledMark() {
        #expect(quotations(in: "““We will go,” he said.") == ["“We will go,"])
    }

    @Test func marksOfTwoStyles() {
        #expect(quotations(in: "“We will go,\" he said. \"Now,” he added.") == ["We will go,", "Now,"])
    }

    @Test func linesAsParagraphs() {
        #expect(quotations(in: "“We go,” she said.\n“They stay,” he said.") == ["We go,", "They stay,"])
    }
}

/// The strings between quotation marks, outermost only.
private func quotations(in text: String) -> [String] {
    var vocabulary = Vocabulary()
    var analyzer = LanguageAnalyzer(vocabulary: &vocabulary)
    let document = analyzer.analyze(Array(text.utf8), vocabulary: &vocabulary)
    return document.quotations.map { document.string(of: $0.content) + ($0.isComplete ? "" : " …") }
}
