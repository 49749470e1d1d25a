import NewsLanguage
import Testing

/// Tokens joined by blanks, sentences by " | ".
private func analyzed(_ text: String) -> String {
    var vocabulary = Vocabulary()
    var analyzer = LanguageAnalyzer(vocabulary: &vocabulary)
    let document = analyzer.analyze(Array(text.utf8), vocabulary: &vocabulary)
    return document.sentences.map { sentence in
        sentence.map { document.string(of: $0..<($0 + 1)) }.joined(separator: " ")
    }.joined(separator: " | ")
}

@Suite struct TokenizerTests {
    @Test(arguments: [
        ("I don't know.", "I do n't know ."),
        ("the church’s roof, they’re", "the church ’s roof , they ’re"),
        ("twenty-five non-white", "twenty - five non-white"),
        ("at 7:30 or 7pm on 11/2/17", "at 7:30 or 7pm on 11/2/17"),
        ("$5.50, 10%", "$ 5.50 , 10 %"),
        ("\"Yes,\" he said.", "\" Yes , \" he said ."),
        ("``Yes,'' he said.", "`` Yes , '' he said ."),
        ("@POTUS wrote #now", "@POTUS wrote #now"),
        ("see www.example.com/a-b, or me@example.org.", "see www.example.com/a-b , or me@example.org ."),
        ("U.S. troops", "U.S. troops"),
        ("AT&T and O'Neill", "AT&T and O'Neill"),
        ("1,200 and 2nd", "1,200 and 2nd"),
        ("He had seat 5A.", "He had seat 5A ."),
        ("a fire in Salem, Ore.", "a fire in Salem , Ore."),
        ("He was, miss. I was ill.", "He was , miss . | I was ill ."),
        ("wait... what--now", "wait ... what -- now"),
    ])
    func tokens(text: String, expected: String) { #expect(analyzed(text) == expected) }

    @Test(arguments: [
        ("He left. She stayed.", "He left . | She stayed ."),
        ("Mr. Smith left. Dr. J. Lee stayed.", "Mr. Smith left . | Dr. J. Lee stayed ."),
        ("He left the U.S. The rest stayed.", "He left the U.S. | The rest stayed ."),
        ("\"Go.\" He went.", "\" Go . \" | He went ."),
        ("He paid 5.5 million.\n\nNext", "He paid 5.5 million . | Next"),
        ("Storm hits coast\nThe storm came at night.", "Storm hits coast | The storm came at night ."),
        ("a line that is\nwrapped here.", "a line that is wrapped here ."),
        ("He died in 2014. [4] She stayed on.", "He died in 2014 . [ 4 ] | She stayed on ."),
    ])
    func sentences(text: String, expected: String) { #expect(analyzed(text) == expected) }

    @Test(arguments: [
        [UInt8](repeating: 0x80, count: 50), [0xE2], [0xE2, 0x80], [0xC2], [0x00, 0x00], [UInt8](repeating: 0x22, count: 10_000),
        [UInt8](repeating: 0x41, count: 100_000), [0x61, 0x27], [0x27, 0x73], [0x40], [0xE2, 0x80, 0x99, 0x73],
    ])
    func anyBytesAreTaken(bytes: [UInt8]) {
        var vocabulary = Vocabulary()
        var analyzer = LanguageAnalyzer(vocabulary: &vocabulary)
        let document = analyzer.analyze(bytes, vocabulary: &vocabulary)
        for token in 0..<document.tokens.count { #expect(document.tokens.start[token] < document.tokens.end[token]) }
    }
}
