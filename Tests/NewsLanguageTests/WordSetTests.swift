import NewsLanguage
import Testing

@Suite struct WordSetTests {
    @Test func holdsItsWordsAlone() {
        // 3, 67 and 131 end in the same six bits.
        let set = WordSet([67, 3, 500, 3])
        #expect([3, 67, 500].allSatisfy(set.contains))
        #expect(![0, 2, 4, 131, 499, 501, 1_000_000].contains(where: set.contains))
        #expect(!WordSet().contains(0))
    }

    @Test func listsAreWordsInAnyCase() {
        var vocabulary = Vocabulary()
        let set = vocabulary.words("Before after")
        #expect(set.contains(vocabulary.intern("before")) && set.contains(vocabulary.intern("AFTER")))
        #expect(!set.contains(vocabulary.intern("during")))
    }
}
