import Testing

@testable import NewsQuotes

@Suite struct IndirectQuoteTests {
    @Test(arguments: [
        ("Police said that two men were arrested.", "indirect [two men were arrested] Police · said"),
        ("Police said two men were arrested.", "indirect [two men were arrested] Police · said"),
        ("Police said on Tuesday that two men were arrested.", "indirect [two men were arrested] Police · said"),
        ("Smith told reporters that the bridge was safe.", "indirect [the bridge was safe] Smith · told"),
        ("The company denied that it had paid bribes.", "indirect [it had paid bribes] The company · denied"),
        ("Officials pointed out that the law had changed.", "indirect [the law had changed] Officials · pointed out"),
        ("Smith, who runs the bank, said profits had fallen.", "indirect [profits had fallen] Smith · said"),
        ("Officials briefed on the talks say a deal is near.", "indirect [a deal is near] Officials · say"),
        ("She asked whether the road was open.", "indirect [whether the road was open] She · asked"),
        ("He threatened to sue the paper.", "indirect [to sue the paper] He · threatened"),
    ])
    func complements(text: String, expected: String) {
        #expect(quotes(in: text) == [expected])
    }

    @Test(arguments: [
        ("Two men were arrested, police said.", "indirect [Two men were arrested] police · said"),
        ("Two men were arrested, police said on Tuesday.", "indirect [Two men were arrested] police · said"),
        ("The bridge was not safe, said Smith.", "indirect [The bridge was not safe] Smith · said"),
        ("According to police, two men were arrested.", "indirect [two men were arrested] police · According to"),
        ("Two men were arrested, according to police.", "indirect [Two men were arrested] police · according to"),
    ])
    func around(text: String, expected: String) {
        #expect(quotes(in: text) == [expected])
    }

    @Test func bothSidesOfTheCue() {
        #expect(
            quotes(in: "The plan, Smith said, is a danger to the town.") == [
                "indirect [The plan] Smith · said", "indirect [is a danger to the town] Smith · said",
            ])
    }

    @Test(arguments: [
        ("Smith said the plan was “a disaster” for the town.", "mixed [the plan was “a disaster” for the town] Smith · said"),
        ("Smith said Clinton “is the only candidate” for the job.", "mixed [Clinton “is the only candidate” for the job] Smith · said"),
    ])
    func mixed(text: String, expected: String) {
        #expect(quotes(in: text) == [expected])
    }

    @Test func nominalCue() {
        #expect(quotes(in: "His claim that the vote was rigged spread quickly.").first?.hasPrefix("indirect [the vote was rigged") == true)
    }

    @Test func reportWithinReportIsOne() {
        #expect(quotes(in: "Smith said he plans to run for mayor.") == ["indirect [he plans to run for mayor] Smith · said"])
    }

    @Test func theNextCueEndsTheContent() {
        #expect(
            quotes(in: "Smith said the bridge was safe, adding that it was new.") == [
                "indirect [the bridge was safe] Smith · said", "indirect [it was new] Smith · adding",
            ])
    }

    @Test(arguments: [
        "The train left the station at noon.",
        "Two men were arrested in Gotham on Tuesday.",
        "If they failed, the town would close the road.",
        "The bridge was built in 1932 and closed in 1999.",
        "That said, the road is open.",
    ])
    func nothingReported(text: String) {
        #expect(quotes(in: text).isEmpty)
    }

    @Test(arguments: [
        ("Police said two men were arrested.", Quote.Stance.asserts),
        ("The company denied that it had paid bribes.", .denies),
        ("The company did not say that it had paid bribes.", .denies),
        ("She asked whether the road was open.", .asks),
        ("“Is the road open?” she said.", .asks),
        ("He told them to leave the house.", .orders),
        ("He threatened to sue the paper.", .threatens),
    ])
    func stance(text: String, expected: Quote.Stance) {
        #expect(found(in: text).first?.0.stance == expected)
    }

    @Test func pronounsLeadToTheEntity() {
        #expect(speakers(in: "Jane Smith came home. She said that the bridge was safe.") == ["Jane Smith"])
    }

    @Test func headOfThePhraseDecidesTheEntity() {
        #expect(speakers(in: "Donald Trump’s lawyer said the suit was over. Donald Trump said nothing was over.").last == "Donald Trump")
    }
}
