import ArticleCleaning
import ArticleModel
import Testing

@Test func verbatimTextIsUntouched() throws {
    let given = "  Read more: A  b\r\n\r\nRead more: A  b \n \n\n\tThe end\u{0}\n"
    let article = try clean(given, verbatim: true)
    #expect(article.text == Array(given.utf8))
    #expect(article.paragraphs.map { String(decoding: article.text[$0.bytes], as: UTF8.self) } == ["Read more: A  b", "Read more: A  b", "The end\u{0}"])
    #expect(article.removed.isEmpty && article.repeats.isEmpty)
    #expect(article.warnings.map(\.code) == ["nul-bytes"])
    #expect(article.title == nil)
}

@Test func verbatimKeepsAMarkAtTheFront() throws {
    #expect(try clean("\u{FEFF}Yes.", verbatim: true).text == Array("\u{FEFF}Yes.".utf8))
}

@Test func linesInAParagraphStayTogether() throws {
    let article = try clean("One\ntwo\n\nthree", verbatim: true)
    #expect(article.paragraphs.map(\.bytes) == [0..<7, 9..<14])
}

@Test func whatTheInputSaysWins() throws {
    var raw = RawArticle(
        bytes: Array("Fire destroys old mill\n\nBy Jane Doe\n\nMarch 3, 2021\n\nA fire destroyed the old mill at Hexley on Tuesday night.".utf8),
        mediaType: .plain, sha256: "0123456789abcdef0123")
    let own = try ArticleCleaner().clean(raw)
    #expect(own.id == "0123456789abcdef")
    #expect(own.title == "Fire destroys old mill")
    #expect(own.authors == ["Jane Doe"])
    #expect(own.published?.description == "2021-03-03")
    #expect(own.publishedBasis == .visible)
    raw.id = "x"
    raw.given.title = "Mill burns"
    raw.given.authors = ["J. D."]
    raw.given.published = "2021-03-04T08:00:00Z"
    raw.given.language = "de"
    let given = try ArticleCleaner().clean(raw)
    #expect(given.id == "x")
    #expect(given.title == "Mill burns")
    #expect(given.authors == ["J. D."])
    #expect(given.published?.description == "2021-03-04T08:00:00Z")
    #expect(given.publishedBasis == .input)
    #expect(given.language == "de")
    #expect(given.warnings.map(\.code) == ["language-not-english"])
    raw.given.published = "yesterday"
    #expect(try ArticleCleaner().clean(raw).warnings.map(\.code).contains("date-unreadable"))
}
