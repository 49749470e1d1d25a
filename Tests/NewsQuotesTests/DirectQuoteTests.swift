import Testing

@testable import NewsQuotes

@Suite struct DirectQuoteTests {
    @Test(arguments: [
        ("“We will rebuild,” Jane Smith said.", "direct [We will rebuild,] Jane Smith · said"),
        ("“We will rebuild,” said Jane Smith, who lost her house.", "direct [We will rebuild,] Jane Smith · said"),
        ("“We will rebuild,” she told reporters.", "direct [We will rebuild,] she · told"),
        ("“Will we rebuild?” asked Smith.", "direct [Will we rebuild?] Smith · asked"),
        ("“We will rebuild!” Smith shouted.", "direct [We will rebuild!] Smith · shouted"),
        ("“We will rebuild”, said the mayor.", "direct [We will rebuild] the mayor · said"),
        ("“We will rebuild,” according to the mayor.", "direct [We will rebuild,] the mayor · according to"),
        ("“We will rebuild,” Jane Smith, the mayor of Gotham, said on Monday.", "direct [We will rebuild,] Jane Smith · said"),
        ("“We will rebuild,” Rep. John Mica (R-Fla.) said.", "direct [We will rebuild,] Rep. John Mica · said"),
        ("“We will rebuild,” a spokesman for the company said.", "direct [We will rebuild,] a spokesman · said"),
        ("“We will rebuild the city.” — Jane Smith", "direct [We will rebuild the city.] Jane Smith · –"),
    ])
    func speakerAfter(text: String, expected: String) {
        #expect(quotes(in: text) == [expected])
    }

    @Test(arguments: [
        ("Jane Smith said, “We will rebuild.”", "direct [We will rebuild.] Jane Smith · said"),
        ("Smith told the BBC: “We will rebuild.”", "direct [We will rebuild.] Smith · told"),
        ("Smith said in a statement on Friday that “we will rebuild.”", "mixed [we will rebuild.] Smith · said"),
        ("Smith: “We will rebuild the whole city.”", "direct [We will rebuild the whole city.] Smith · :"),
        ("Said Smith: “We will rebuild the whole city.”", "direct [We will rebuild the whole city.] Smith · Said"),
        ("She heard of the plan and replied: “We will rebuild.”", "direct [We will rebuild.] She · replied"),
        ("The former clerk describes the situation as “a mistake.”", "mixed [a mistake.] The former clerk · describes"),
    ])
    func speakerBefore(text: String, expected: String) {
        #expect(quotes(in: text) == [expected])
    }

    @Test func brokenByTheCue() {
        #expect(
            quotes(in: "“We will rebuild,” Smith said. “We always have.”") == [
                "direct [We will rebuild,] Smith · said", "direct [We always have.] Smith · –",
            ])
    }

    @Test func brokenWithinTheSentence() {
        #expect(
            quotes(in: "“Every time you say that,” Tester said, “you help them.”") == [
                "direct [Every time you say that,] Tester · said", "direct [you help them.] Tester · said",
            ])
    }

    @Test func carriedOverToTheNextParagraph() {
        #expect(
            quotes(in: "“We will rebuild,” Smith said.\n\n“We always have done so.”") == [
                "direct [We will rebuild,] Smith · said", "direct [We always have done so.] Smith · –",
            ])
    }

    @Test func severalParagraphsAreOneQuote() {
        #expect(quotes(in: "Smith said: “One day.\n\n“Another day.”") == ["direct [One day.\n\n“Another day.] Smith · said"])
    }

    @Test func leadInParagraph() {
        #expect(
            quotes(in: "A Twitter spokesperson responded:\n\n“We have no comment on a former employee.”") == [
                "direct [We have no comment on a former employee.] A Twitter spokesperson · responded"
            ])
    }

    @Test func leadInWithAParagraphBetween() {
        let text = "A Twitter spokesperson responded:\n\nThe account was back within minutes.\n\n“We have no comment on a former employee.”"
        #expect(quotes(in: text) == ["direct [We have no comment on a former employee.] A Twitter spokesperson · responded"])
    }

    @Test func sentenceBeforeTellsOfThePerson() {
        #expect(quotes(in: "Betsy Ebeling shook her head. “Tom is much better at it.”") == ["direct [Tom is much better at it.] Betsy Ebeling · –"])
    }

    @Test func unnamedAndNone() {
        #expect(quotes(in: "“We will rebuild the city for all.”") == ["direct [We will rebuild the city for all.] – · –"])
    }

    @Test func incompleteIsMarked() {
        #expect(found(in: "Smith said: “We will rebuild the city.\n\nThe end came.").first?.0.complete == false)
        #expect(found(in: "Smith said: “We will rebuild the city.”").first?.0.complete == true)
    }

    @Test(arguments: [
        "She watches “Fox News Sunday” at home.",
        "The album “Born to Run” came out in 1975.",
        "His ‘mistake’ cost the town a bridge.",
        "A “philanthropub” opened in the town.",
        "See <a href=\"http://example.org/x\">this page</a> for more.",
    ])
    func titlesAndTongs(text: String) {
        #expect(quotes(in: text).isEmpty)
    }

    @Test func transcript() {
        let text = "Q: Who did it?\n\nSMITH: Nobody knows that.\n\nQ: Are you sure?\n\nSMITH: Quite sure of it."
        #expect(
            quotes(in: text) == [
                "direct [Who did it?] – · –", "direct [Nobody knows that.] SMITH · –", "direct [Are you sure?] – · –",
                "direct [Quite sure of it.] SMITH · –",
            ])
    }

    @Test func oneColonIsNoTranscript() {
        #expect(quotes(in: "Note: The shop is closed on Sundays.\n\nIt opens on Mondays.").isEmpty)
    }
}
