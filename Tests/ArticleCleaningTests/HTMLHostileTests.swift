import ArticleModel
import Testing

@testable import ArticleCleaning

/// Pages made to be costly. What grows with the square of a page's size does not end within the limit, which nothing else comes near.
@Suite(.timeLimit(.minutes(1))) struct HTMLHostileTests {
    private func ends(_ html: String, _ body: (CleanedPage) -> Void = { _ in }) throws {
        body(try HTMLPageReader().read(Array(html.utf8), url: nil))
    }

    @Test func deepNestingEnds() throws {
        let n = 100_000
        let html = "<html><body>\(Prose.paragraphs)\(String(repeating: "<div>", count: n))<p>x</p>\(String(repeating: "</div>", count: n))</body></html>"
        try ends(html) {
            #expect($0.blocks.count == 4)
            #expect($0.warnings.map(\.code) == ["page-cut-off"])
        }
    }

    @Test func elementsLeftOpenHideNothing() throws {
        try ends("<html><body>\(String(repeating: "<b><font>", count: 300))\(Prose.paragraphs)") { #expect($0.blocks.count == 4) }
    }

    @Test func closersWithoutOpenersEnd() throws {
        try ends("<html><body>\(String(repeating: "<div>", count: 9000))\(String(repeating: "</span>", count: 9000))<p>\(Prose.bridge)</p>")
    }

    @Test func aPageMayStopAnywhere() throws {
        let html = Array(page(Prose.paragraphs, head: "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\"}</script>").utf8)
        for end in stride(from: 1, to: html.count, by: 7) { _ = try? HTMLPageReader().read(Array(html[..<end]), url: nil) }
    }

    @Test func manyEmptyElementsAndAttributesEnd() throws {
        try ends("<html><body>\(String(repeating: "<i></i><br>", count: 100_000))\(Prose.paragraphs)") { #expect($0.blocks.count == 4) }
        let names = (0..<20_000).map { "c\($0)-related" }.joined(separator: " ")
        try ends("<html><body><div class=\"\(names)\">\(Prose.paragraphs)</div></body></html>") { #expect($0.blocks.count == 4) }
    }

    @Test func entitiesDoNotGrow() throws {
        let bomb = "<!DOCTYPE html [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>"
        try ends("\(bomb)<html><body>\(Prose.paragraphs)<p>\(String(repeating: "&c;", count: 1000))</p></body></html>") { page in
            #expect(page.blocks.reduce(0) { $0 + $1.text.count } < 6000)
        }
    }

    @Test func structuredDataMayBeBrokenOrDeep() throws {
        for data in ["{", "[[[[", "{\"@type\":\"NewsArticle\",\"author\":{\"author\":{\"author\":1}}}", String(repeating: "[", count: 100_000), "{\"@graph\": 7}"] {
            try ends(page(Prose.paragraphs, head: "<script type=\"application/ld+json\">\(data)</script>")) { #expect($0.blocks.count == 4) }
        }
    }

    @Test(arguments: ["", " ", "<", "<html>", "<!-- -->", "\u{0}\u{0}", "</p></p>", "<body></body>"]) func nothingIsNoCrash(html: String) {
        _ = try? HTMLPageReader().read(Array(html.utf8), url: nil)
    }

    @Test func zeroBytesDoNotCutThePage() throws {
        let html = page("<p>\(Prose.bridge)</p>\u{0}<p>\(Prose.ferry)</p><p>\(Prose.school)</p><p>\(Prose.budget)</p>")
        let article = try ArticleCleaner().clean(RawArticle(bytes: Array(html.utf8), mediaType: .html, sha256: "0"))
        #expect(String(decoding: article.text, as: UTF8.self) == Prose.all.joined(separator: "\n\n"))
    }

    @Test func wordsInUnusualPlacesAreNoTrap() throws {
        try ends("<html><body>\(String(repeating: "<p>Short line number one of the many here, and it is a long one as well, so there.</p>", count: 20_000))</body></html>")
    }
}
