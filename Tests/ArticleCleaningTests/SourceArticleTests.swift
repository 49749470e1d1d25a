import ArticleModel
import Foundation
import Testing

/// A page saved as text, with every trouble that such pages have. It stands beside the package, where it is present at all.
private let source: [UInt8]? = {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    for _ in 0..<2 {
        folder.deleteLastPathComponent()
        if let data = FileManager.default.contents(atPath: folder.path + "/shared/seed/digital-robinhood.txt") { return Array(data) }
    }
    return nil
}()

@Test(.enabled(if: source != nil)) func savedPageGivesItsArticle() throws {
    let article = try clean(bytes: #require(source))
    #expect(article.title == "The Digital Robinhood: Meet the man who shut down Trump’s Twitter")
    #expect(article.publisher == "Global Village Space")
    #expect(article.section == "News Analysis")
    #expect(article.source.pageDate == CivilDateTime(year: 2024, month: 3, day: 28))
    #expect(article.published == nil)
    #expect(article.language == "en")
    #expect(article.warnings.isEmpty)
    #expect(
        article.removed.map { "\($0.reason): \($0.text)" } == [
            "masthead: | Welcome to Global Village Space",
            "date: Thursday, March 28, 2024",
            "sectionLabel: News Analysis |",
            "relatedLink: Read more: Trump fires back at British PM after she criticized his recent…",
            "relatedLink: Read more: McDonald’s tweets at Trump: ‘A disgusting excuse of a President’",
            "relatedLink: Read more: Trump tweets thanks to Pakistan",
        ])
}

@Test(.enabled(if: source != nil)) func savedPageHasEachParagraphOnce() throws {
    let article = try clean(bytes: #require(source))
    let paragraphs = article.paragraphs.map { String(decoding: article.text[$0.bytes], as: UTF8.self) }
    #expect(paragraphs.count == 14)
    #expect(article.repeats.map(\.kind) == [.contained, .exact, .contained])
    for (repeated, opening) in zip(article.repeats, ["“It’s all about a number", "After Mr. Duysak went public", "Mr. Duysak, elaborating"]) {
        #expect(paragraphs[repeated.of].hasPrefix(opening))
    }
    // The copy stays that leads in the statement, and the statement follows it.
    let leadIn = try #require(paragraphs.firstIndex { $0.hasPrefix("After Mr. Duysak went public") })
    #expect(paragraphs[leadIn].hasSuffix("responded:"))
    #expect(paragraphs[leadIn + 1].hasPrefix("“We won’t have a comment"))
    // The whole account, not the one that is cut short.
    #expect(paragraphs.contains { $0.hasPrefix("Mr. Duysak, elaborating") && $0.hasSuffix("TechCrunch reports.") })
    #expect(String(decoding: article.text, as: UTF8.self).components(separatedBy: "perhaps, might not have led").count == 2)
}
