import Testing

@testable import NewsCorpus

@Suite struct NearDuplicateTests {
    private func groups(_ articles: ArticleDigest...) -> [[String]] {
        let timeline = TimelineBuilder().timeline(of: articles)
        return timeline.groups.map { $0.members.map { timeline.articles[$0.article].id } }
    }

    private let edited = "GDYNIA - " + Story.fire.split(separator: "\n\n").dropLast().joined(separator: "\n\n") + "\n\nWith material from an agency."

    @Test func anEditedCopyIsACopyAndTheFullestComesFirst() {
        #expect(groups(Story.article("copy", edited), Story.article("whole", Story.fire)) == [["whole", "copy"]])
    }

    @Test func aReportOfOnesOwnIsNoCopyThoughItQuotesTheSame() {
        #expect(groups(Story.article("a", Story.fire), Story.article("b", Story.otherReport)).isEmpty)
    }

    @Test func theSameAddressIsAnotherVersion() throws {
        let longer = Story.fire + "\n\n" + Story.otherReport + "\n\n" + Story.otherReport.split(separator: " ").reversed().joined(separator: " ")
        let timeline = TimelineBuilder().timeline(of: [
            Story.article("first", Story.fire, url: "http://www.example.org/fire/?utm_source=x"),
            Story.article("later", longer, published: "2025-06-03T11:00", url: "https://example.org/fire#top"),
        ])
        let group = try #require(timeline.groups.first)
        #expect(group.members.map { timeline.articles[$0.article].id } == ["later", "first"])
        #expect(group.members.map(\.kind) == [.fullest, .version])
        #expect(group.members[1].sharedQuotes == 1)
    }

    /// A month later something like it happens again, and is told in the same mold; or an archive prints the first report once more.
    @Test func weeksLaterOnlyNearlyTheSameWordsAreACopy() {
        let again = Story.fire.replacing("battery warehouse", with: "cork mill").replacing("3:25 a.m. on Tuesday", with: "noon on Friday")
            .replacing("Water does not put this kind of fire out, patience does", with: "Two of us were already on the roof")
            .replacing("The owner, Baltcell Logistics,", with: "Its owner")
        #expect(groups(Story.article("first", Story.fire), Story.article("next", again)).count == 1)
        #expect(groups(Story.article("first", Story.fire), Story.article("later", again, published: "2025-07-03T08:00")).isEmpty)
        #expect(groups(Story.article("first", Story.fire), Story.article("archived", Story.fire, published: "2025-07-03T08:00")).count == 1)
    }

    @Test func emptyTextsAreNotCopiesOfEachOther() {
        #expect(groups(Story.article("a", ""), Story.article("b", "")).isEmpty)
    }

    @Test func resemblanceIsEstimated() {
        let words = (0..<1000).map { StableHash("\($0)").value }
        let estimate = MinHash(Array(words[..<600])).resemblance(to: MinHash(Array(words[200...])))
        #expect(abs(estimate - 0.4) < 0.1)
        #expect(MinHash([]).resemblance(to: MinHash([])) == 0)
    }
}
