import ArticleModel
import Testing

@testable import ArticleCleaning

@Test(arguments: [
    ("Thursday, March 28, 2024", "2024-03-28"), ("28th March 2024", "2024-03-28"), ("Mar. 28, 2024", "2024-03-28"), ("2024-03-28", "2024-03-28"),
    ("28.03.2024", "2024-03-28"), ("28/03/2024", "2024-03-28"), ("03/28/2024", "2024-03-28"), ("28. März 2024", "2024-03-28"),
    ("28 de marzo de 2024", "2024-03-28"), ("1er mars 2024", "2024-03-01"), ("Published: 2 May 2021 10:15 BST", "2021-05-02T10:15+01:00"),
    ("May 2, 2021 at 3:05 pm EDT", "2021-05-02T15:05-04:00"), ("Posted on Sunday, May 2, 2021, 12:10 a.m.", "2021-05-02T00:10"),
    ("Published: 11:05am, 8 July 2026", "2026-07-08T11:05"), ("10:15 GMT, Sunday 2 May 2021", "2021-05-02T10:15Z"),
]) func dateLinesAreRead(line: String, date: String) { #expect(DateLine.read(Array(line.utf8))?.published?.description == date) }

@Test(arguments: ["March 28, 2024 was a cold day", "30 February 2024", "In May 2021", "3/4/2021", "2024", "Chapter 3"])
func otherLinesAreNoDates(line: String) { #expect(DateLine.read(Array(line.utf8))?.published == nil) }

@Test func bothDatesOfALineAreRead() throws {
    let line = try #require(DateLine.read(Array("Published 2 May 2021 | Updated 3 May 2021, 11:00 GMT".utf8)))
    #expect(line.published?.description == "2021-05-02")
    #expect(line.modified?.description == "2021-05-03T11:00Z")
}

@Test(arguments: [
    ("By Jane Doe", ["Jane Doe"]), ("By JANE DOE and J. R. SMITH, Staff Writers", ["Jane Doe", "J. R. Smith"]), ("by Ana de la Cruz", ["Ana de la Cruz"]),
    ("Written by Sean O’Neill for The Daily", ["Sean O’Neill"]), ("Von Jürgen Müller und Anna Groß", ["Jürgen Müller", "Anna Groß"]),
    ("By Jean-Pierre Martin, Maria Rossi & Li Wei", ["Jean-Pierre Martin", "Maria Rossi", "Li Wei"]), ("By Staff Reporter", []),
]) func bylinesGiveAuthors(line: String, authors: [String]) { #expect(Byline.authors(of: Array(line.utf8)) == authors) }

@Test(arguments: ["By Monday the water had fallen by two meters.", "By the time police arrived", "By now", "Por fin", "Reporting by numbers is hard"])
func sentencesAreNoBylines(line: String) { #expect(Byline.authors(of: Array(line.utf8)) == nil) }

@Test func oneParagraphALineIsLeftAlone() throws {
    let lines = ["Two people were hurt on Monday when a crane fell on a bus in the center of Antwerp, the police said in the evening after the wreck had been lifted.",
                 "The driver of the crane was questioned and released, and the site was closed until the inspectors had seen it and made their report to the city."]
    let article = try clean(lines.joined(separator: "\n"))
    #expect(article.paragraphs.map { String(decoding: article.text[$0.bytes], as: UTF8.self) } == lines)
}

/// Headline, byline and date on lines of their own are not wrapped lines, wherever the paragraphs are long lines.
@Test(arguments: ["By Dana Reyes and Mark Solis\nNov. 14, 2026", "3 October 2026 18:40 CEST", "Published: 11:05am, 8 July 2026", "Reuters\nJanuary 22, 2026"])
func aHeadAboveLongLinesIsRead(below: String) throws {
    let story = "Torrential rain triggered flash floods and landslides across the hills overnight, sweeping away a bridge near the town, officials said on Saturday."
    let cleaned = PlainTextReader().read(Array("Flash floods sweep away a bridge in the northern hills, 11 missing\n\(below)\n\n\(story)\n\n\(story)".utf8))
    #expect(cleaned.title == "Flash floods sweep away a bridge in the northern hills, 11 missing")
    #expect(cleaned.published != nil)
    #expect(cleaned.blocks.count == 2)
}

/// A line below the headline may hold a name and a date.
@Test(arguments: [
    ("By Eleni Markou, Published 14 August 2026 at 09:22 EEST", ["Eleni Markou"], nil, "2026-08-14T09:22+03:00"),
    ("By Eleni Markou | 14 August 2026 | 5 min read", ["Eleni Markou"], nil, "2026-08-14"),
    ("By Tom Healey, ABC Darling Downs", ["Tom Healey"], nil, nil),
    ("Radio Danube, Saturday 11 April 2026", [], "Radio Danube", "2026-04-11"),
    ("Harbor Wire | Published 22 Sep, 2026 03:15pm", [], "Harbor Wire", "2026-09-22T15:15"),
    ("London, 12 July 2026", [], nil, "2026-07-12"),
    ("The Harbor Ledger\nSeptember 22, 2026", [], "The Harbor Ledger", "2026-09-22"),
] as [(String, [String], String?, String?)])
func namesAndDatesShareALine(line: String, authors: [String], publisher: String?, published: String?) {
    let story = "Torrential rain triggered flash floods and landslides across the hills overnight, sweeping away a bridge near the town, officials said on Saturday."
    let cleaned = PlainTextReader().read(Array("Floods sweep away a bridge in the hills\n\(line)\n\n\(story)\n\n\(story)".utf8))
    #expect(cleaned.title == "Floods sweep away a bridge in the hills")
    #expect(cleaned.authors == authors)
    #expect(cleaned.publisher == publisher)
    #expect(cleaned.published?.description == published)
    #expect(cleaned.blocks.count == 2)
}

@Test func wrappedLinesAreRejoinedAndVerseIsNot() {
    func joined(_ text: String) -> [String] { ParagraphJoiner.blocks(of: TextLines.tidied(Array(text.utf8))).map { String(decoding: $0.text, as: UTF8.self) } }
    let wrapped = "Engineers began to drain a reservoir in the hills above Sheffield\non Wednesday after a crack as wide as a hand was found in its\nwall during a routine check.\nA well-\n"
    #expect(joined(wrapped).first == "Engineers began to drain a reservoir in the hills above Sheffield on Wednesday after a crack as wide as a hand was found in its wall during a routine check.")
    #expect(joined("like a tree\nbeside the water\nwe will not\nbe moved, be moved, be moved").count == 4)
    #expect(joined("  First paragraph that is wrapped at some sixty columns or nearly\nso, as mail is.\n  Second paragraph that is wrapped at some sixty columns or so\nand ends.").count == 2)
}

@Test func whiteSpaceAndHiddenMarksAreTidied() {
    let lines = TextLines.tidied(Array("\u{FEFF}A\u{A0}\u{2009} b\u{AD}c\u{200B}\u{0}\td\u{85}e\u{2028}f\r\n\r\ng\rh".utf8))
    #expect(lines.map { String(decoding: $0.text, as: UTF8.self) } == ["A bc d", "e", "f", "g", "h"])
    #expect(lines.map(\.isAfterBlank) == [true, false, false, true, false])
}

@Test func agencyOfTheDatelineIsThePublisherOfLastResort() throws {
    let article = try clean("Quake shakes island\n\nMANILA, March 3 (Reuters) - A strong earthquake shook Mindanao on Sunday, officials said.")
    #expect(article.publisher == "Reuters")
    #expect(String(decoding: article.text, as: UTF8.self).hasPrefix("MANILA, March 3 (Reuters) - A strong"))
}

@Test func markdownGivesKinds() throws {
    let article = try clean("# Wolf shot\n\nA *protected* wolf was shot in [Saxony](https://x.example) on Monday, the office said.\n\n## What is known\n\n- one shot\n- no witness\n\n> Nobody saw it, as far as we know at this time, he said.")
    #expect(article.title == "Wolf shot")
    #expect(article.paragraphs.map(\.kind) == [.paragraph, .heading, .listItem, .listItem, .blockquote])
    #expect(String(decoding: article.text, as: UTF8.self).hasPrefix("A protected wolf was shot in Saxony on Monday"))
}

@Test func repeatsPointToWhatStays() throws {
    let a = "The fire broke out shortly before nine in the loading bay and spread to the roof."
    let b = "About sixty residents were asked to leave their homes while crews fought the flames."
    let article = try clean([a, b, a].joined(separator: "\n\n"))
    #expect(article.repeats == [RepeatedText(text: a, of: 0, kind: .exact, similarity: 1)])
    #expect(article.paragraphs.count == 2)
}

@Test func runsThatMeetAtAnOpeningMarkAreBothCut() throws {
    let levee = "The river rose by nine feet in the night and broke the old levee near the mill."
    let quote = "“We had about ten minutes to carry my mother and the two dogs up the stairs.”"
    let rest = "Volunteers in boats took about sixty people from their roofs before the sun was up."
    let article = try clean("\(levee) \(rest) \(quote) The mayor thanked them in the afternoon. \(levee) \(quote)")
    #expect(String(decoding: article.text, as: UTF8.self) == "\(levee) \(rest) \(quote) The mayor thanked them in the afternoon.")
    #expect(article.repeats.count == 2)
}

private let sentence = "The council met on Tuesday and voted nine to eight for the plan. "

/// Were the cost of any of these the square of its length, it would take minutes.
@Test(
    .timeLimit(.minutes(5)),
    arguments: [
        String(repeating: sentence, count: 3_000), String(repeating: sentence + "\n\n", count: 3_000), String(repeating: "[(", count: 30_000),
        "# h\n\n" + String(repeating: "[](", count: 20_000), String(repeating: "ha ", count: 30_000), String(repeating: "Read more: A\n", count: 5_000),
        String(repeating: "Ã", count: 30_000), String(repeating: "<!--<meta", count: 10_000),
    ])
func costGrowsWithTheTextAlone(text: String) { _ = try? clean(text) }
