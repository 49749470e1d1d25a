import Testing

@testable import ArticleCleaning

@Test func theArticleIsFoundBetweenMenusAndTeasers() throws {
    let html = """
        <html><body><nav><ul><li><a href="/a">World</a></li></ul></nav><div id="wrap"><h1>Bridge closed</h1><div class="story">\(Prose.paragraphs)</div>
        <div class="related-posts"><p>Ten more bridges that you should see before the end of the summer, says our reader panel.</p></div></div>
        <footer><p>The Daily is a newspaper of the Daily Group and has been printed in the old town for ninety years.</p></footer></body></html>
        """
    #expect(try cleaned(html) == Prose.all)
}

@Test func theHeadlineStandsInTheTitleOnly() throws {
    let read = try HTMLPageReader().read(Array(page(Prose.paragraphs).utf8), url: nil)
    #expect(read.title == "Bridge closed")
    #expect(read.removed.contains { $0.reason == "title" })
    #expect(read.blocks.count == 4)
}

@Test(arguments: [
    ("<p>One <b>bold</b>ly <a href=\"/x\">linked</a> word, and a sum of 3&nbsp;&times;&nbsp;4 which nobody in the town had expected.</p>",
        "One boldly linked word, and a sum of 3 × 4 which nobody in the town had expected."),
    ("<p>A co&shy;opera&shy;tive of fishermen\n  offered   its boats, and most of them had been taken by the afternoon.</p>",
        "A cooperative of fishermen offered its boats, and most of them had been taken by the afternoon."),
    ("<p>A <a href=\"/x\">report<span>(opens in a new tab)</span></a> and a <a href=\"/y\">map<span style=\"clip: rect(0 0 0 0)\">, new</span></a> say what the town has feared for years.</p>",
        "A report and a map say what the town has feared for years."),
    ("<p>First line of it<br>second line of it, which goes on until the sentence comes to its end.</p>",
        "First line of it second line of it, which goes on until the sentence comes to its end."),
]) func inlineElementsLoseNoText(html: String, text: String) throws { #expect(try cleaned(page(Prose.paragraphs + html)).last == text) }

@Test func doubleBreaksPartParagraphs() throws {
    #expect(try cleaned("<html><body><div id=content>\(Prose.all.joined(separator: "<br><br>\n"))</div></body></html>") == Prose.all)
}

@Test func textBetweenParagraphsIsKept() throws {
    #expect(try cleaned(page("<div>\(Prose.paragraphs) Nobody was hurt. <p>\("An inquiry was opened by the prosecutor of the province the same evening.")</p></div>"))[4] == "Nobody was hurt.")
}

@Test func siblingContainersAreJoined() throws {
    let html = page("<div class=chunk><p>\(Prose.bridge)</p><p>\(Prose.ferry)</p></div><div class=ad>Buy now</div><div class=chunk><p>\(Prose.school)</p><p>\(Prose.budget)</p></div>")
    #expect(try cleaned(html) == Prose.all)
}

@Test func paragraphsBesideTheBodyAreKept() throws {
    let last = "An inquiry was opened by the prosecutor of the province."
    #expect(try cleaned(page("<div>\(Prose.paragraphs)</div><p>\(last)</p>")) == Prose.all + [last])
}

@Test func listsAndHeadingsKeepTheirPlace() throws {
    let html = page("<p>\(Prose.bridge)</p><p>\(Prose.ferry)</p><h2>What to know</h2><ul><li>Buses go every ten minutes</li><li>Tickets are free</li></ul><p>\(Prose.school)</p>")
    let blocks = try HTMLPageReader().read(Array(html.utf8), url: nil).blocks
    #expect(blocks.map(\.kind) == [.paragraph, .paragraph, .heading, .listItem, .listItem, .paragraph])
}

@Test func aTableRowIsOneBlock() throws {
    let html = page("\(Prose.paragraphs)<table><tr><th>Year</th><th>Cars</th></tr><tr><td>2019</td><td>4,100</td></tr></table><p>Counts are the city's own.</p>")
    #expect(try cleaned(html)[4...5] == ["Year | Cars", "2019 | 4,100"])
}

@Test(arguments: [
    ("<figure><img src=a><figcaption>The bridge on Monday</figcaption></figure>", "caption"),
    ("<div><img src=a><p>The bridge on Monday</p></div>", "caption"),
    ("<div class=\"newsletter-box\"><p>The morning in five minutes, sent to you every day at six.</p></div>", "newsletter"),
    ("<div class=\"share_bar\"><p>Send this to a friend</p></div>", "share"),
    ("<div class=\"relatedStories\"><p>Why bridges fail in the cold months of the year</p></div>", "relatedLink"),
    ("<ul><li><a href=\"/1\">Why bridges fail</a></li><li><a href=\"/2\">Pillars of the town</a></li></ul>", "relatedLink"),
    ("<p><a href=\"/1\">Why bridges fail in the cold months</a></p>", "relatedLink"),
    ("<div style=\"display: none\"><p>Only robots are meant to read this line here</p></div>", "hidden"),
    ("<span class=\"x\"></span><div>2 min</div>", "looseText"),
    ("<article><h3>Another story</h3><p>It is about something else and has been put here as a teaser.</p></article>", "relatedLink"),
    ("<p>[ <a href=\"/1\">Read: Why bridges fail in the cold</a> ]</p>", "relatedLink"),
    ("<h4><a href=\"/1\">Why bridges fail</a></h4><p>It is the cold months of the year that they dislike most of all, as our ...</p>", "relatedLink"),
    ("<p>ann.lee@daily.example twitter.com/annlee</p>", "byline"),
    ("<aside><p>An aside says what the story does not need to say.</p></aside>", "sidebar"),
    ("<div id=\"comments\"><p>I have always said that this bridge would not last. Bring back the old ferry!</p></div>", "commentList"),
]) func whatIsNotTheArticleIsRemoved(html: String, reason: String) throws {
    let read = try HTMLPageReader().read(Array(page("\(Prose.paragraphs)\(html)<p>An inquiry was opened by the prosecutor of the province.</p>").utf8), url: nil)
    #expect(read.blocks.count == 5)
    #expect(read.removed.contains { $0.reason == reason })
}

@Test func hintsAreNotBelievedOfTheArticleItself() throws {
    #expect(try cleaned("<html><body><div class=\"widget sidebar-left\"><h1>Bridge closed</h1>\(Prose.paragraphs)</div></body></html>") == Prose.all)
}

@Test func lettersInRandomIdsAreNoWords() throws {
    #expect(try cleaned(page("<p>\(Prose.bridge)</p><p id=\"n1AuAdJlVL\">\(Prose.ferry)</p><p>\(Prose.school)</p><p>\(Prose.budget)</p>")) == Prose.all)
}

/// In English the standfirst is a part of the headline unless it tells what the body does not, elsewhere the first paragraph.
@Test(arguments: [
    ("en", "Cracks in two pillars have cut the town in half; boats are to help out.", false),
    ("en", "Bakers ran out of bread by noon, and the hospital sent its patients home.", true),
    ("de", "Cracks in two pillars have cut the town in half; boats are to help out.", true),
]) func theStandfirstIsFound(language: String, lead: String, isText: Bool) throws {
    let header = "<header><h1>Bridge closed</h1><p>\(lead)</p></header>"
    let html = "<html lang=\(language)><body><main>\(header)<div class=article-body>\(Prose.paragraphs)</div></main></body></html>"
    let read = try HTMLPageReader().read(Array(html.utf8), url: nil)
    #expect(read.subtitle == lead)
    #expect(read.blocks.map { String(decoding: $0.text, as: UTF8.self) } == (isText ? [lead] : []) + Prose.all)
}

@Test func aStandfirstThatTheBodySaysAgainIsNoText() throws {
    let html = "<html lang=de><body><main><header><h1>Bridge closed</h1><p class=lead>\(Prose.ferry)</p></header><div class=article-body>\(Prose.paragraphs)</div></main></body></html>"
    #expect(try cleaned(html) == Prose.all)
}

@Test func postsAreQuoted() throws {
    let post = "<div class=\"embed media\"><blockquote class=\"twitter-tweet\"><p>We hear the bridge from here and would rather not.</p>— Ann (@ann) <a href=\"/1\">May 3, 2021</a></blockquote></div>"
    let blocks = try HTMLPageReader().read(Array(page("\(Prose.paragraphs)\(post)<p>She lives by the river.</p>").utf8), url: nil).blocks
    #expect(blocks.map(\.kind) == [.paragraph, .paragraph, .paragraph, .paragraph, .blockquote, .blockquote, .paragraph])
}

@Test func eachPostNamesItsAuthor() throws {
    let posts = ["The bridge stays shut tonight.", "The ferry runs until ten."].map {
        "<blockquote class=\"twitter-tweet\"><p>\($0)</p><p>— City of Harbor (@harborcity) <a href=\"/1\">May 3, 2021</a></p></blockquote>"
    }
    let read = try cleaned(page(Prose.paragraphs + posts.joined() + "<p>She lives by the river.</p>"))
    #expect(read.count { $0 == "— City of Harbor (@harborcity) May 3, 2021" } == 2)
}

@Test func whatReadersAreAskedToPostIsText() throws {
    let link = "<a href=\"https://twitter.com/share?text=A+bridge+is+a+promise\">A bridge is a promise that somebody has to keep. <span>Click To Tweet</span></a>"
    #expect(try cleaned(page("\(Prose.paragraphs)<p>\(link)</p><p>She lives by the river.</p>")).contains("A bridge is a promise that somebody has to keep."))
}

@Test func aDisclaimerIsTheAuthors() throws {
    let disclaimer = "Disclaimer: the views of the engineers quoted here are their own and not those of the city."
    #expect(try cleaned(page("\(Prose.paragraphs)<p>\(disclaimer)</p>")).last == disclaimer)
}

@Test func upNextMayBeAHeading() throws {
    let read = try cleaned(page("\(Prose.paragraphs)<p>UP NEXT</p><p>Harbor City plays at home on Friday.</p>"))
    #expect(read.suffix(2) == ["UP NEXT", "Harbor City plays at home on Friday."])
}

@Test func aHeadingWithoutTextAfterItGoes() throws {
    #expect(try cleaned(page("\(Prose.paragraphs)<h3>More on this</h3><ul><li><a href=\"/1\">Why bridges fail</a></li></ul>")) == Prose.all)
}

@Test func quotationsInFiguresAreNoCaptions() throws {
    let quotation = "We heard it before we saw it, and then nobody spoke for a long while"
    #expect(try cleaned(page("\(Prose.paragraphs)<figure><blockquote><p>\(quotation)</p></blockquote></figure><p>She lives by the river.</p>")).contains(quotation))
}

@Test func anArticleThatOnlyItsDataHoldsIsRead() throws {
    let data = "{\"@type\": \"NewsArticle\", \"headline\": \"Bridge closed\", \"articleBody\": \"\(Prose.all.joined(separator: "\\n\\n"))\"}"
    let html = "<html><head><script type=\"application/ld+json\">\(data)</script></head><body><h1>Bridge closed</h1><div id=app></div></body></html>"
    #expect(try cleaned(html) == Prose.all)
}

@Test func markupInStructuredDataPartsParagraphs() throws {
    let body = Prose.all.map { "<h2>On</h2><div>\($0)</div>" }.joined()
    let data = "{\"@type\": \"NewsArticle\", \"headline\": \"Bridge closed\", \"articleBody\": \"\(body)\"}"
    let html = "<html><head><script type=\"application/ld+json\">\(data)</script></head><body><h1>Bridge closed</h1><div id=app></div></body></html>"
    #expect(try cleaned(html) == Prose.all.flatMap { ["On", $0] })
}

@Test(arguments: ["&lt;p&gt;|&lt;/p&gt;", "&amp;lt;p&amp;gt;|&amp;lt;/p&amp;gt;"])
func markupThatWasEscapedInStructuredDataPartsParagraphs(tags: String) throws {
    let body = Prose.all.map { tags.replacing("|", with: $0) }.joined()
    let data = "{\"@type\": \"NewsArticle\", \"headline\": \"Bridge closed\", \"articleBody\": \"\(body)\"}"
    let html = "<html><head><script type=\"application/ld+json\">\(data)</script></head><body><h1>Bridge closed</h1><div id=app></div></body></html>"
    #expect(try cleaned(html) == Prose.all)
}

@Test(arguments: [("Bridge closed", true), ("We value your privacy", false)])
func anArticleThatOnlyThePagesStateHoldsIsRead(headline: String, isArticle: Bool) throws {
    let body = Prose.all.map { "{\"type\": \"paragraph\", \"text\": \"\($0)\"}" }.joined(separator: ",")
    let state = "{\"props\": {\"article\": {\"headline\": \"\(headline)\", \"body\": [\(body)]}}}"
    let head = "<title>Bridge closed | The Daily</title>"
    let html = "<html><head>\(head)</head><body><div id=app></div><script type=\"application/json\">\(state)</script></body></html>"
    #expect(try cleaned(html) == (isArticle ? Prose.all : []))
}

@Test func elementsOfAMPAreKnown() throws {
    let amp = "<amp-ad>Advert</amp-ad><amp-embed>Promoted</amp-embed><amp-social-share type=email>Mail</amp-social-share>"
    let paragraphs = Prose.all.map { "<p>\($0)</p>" }
    #expect(try cleaned(page(paragraphs[..<2].joined() + amp + paragraphs[2...].joined())) == Prose.all)
}

@Test func aLiveBlogKeepsItsEntriesInOrder() throws {
    let share = "<div class=share><a href=\"#s\">Share</a></div>"
    let entries = Prose.all.enumerated().map { "<div class=\"live-blog-post\"><h2>Update \($0)</h2><p>\($1)</p>\(share)</div>" }
    #expect(try cleaned(page(entries.joined())) == Prose.all.enumerated().flatMap { ["Update \($0)", $1] })
}

@Test func aVeryShortStoryIsFoundBesideManyTeasers() throws {
    let teasers = (0..<8).map { "<li><a href=\"/\($0)\">Another quite long headline of a story that is number \($0)</a></li>" }.joined()
    let html = "<html lang=en><body><main><article><h1>Bridge closed</h1><p>\(Prose.bridge)</p></article></main><aside><h2>Most read</h2><ul>\(teasers)</ul></aside></body></html>"
    #expect(try cleaned(html) == [Prose.bridge])
}

@Test func columnsAreReadOneAfterTheOther() throws {
    let columns = "<div class=row><div class=\"col column-1\"><p>\(Prose.bridge)</p><p>\(Prose.ferry)</p></div><div class=\"col column-2\"><p>\(Prose.school)</p><p>\(Prose.budget)</p></div></div>"
    #expect(try cleaned("<html lang=en><body><h1>Bridge closed</h1>\(columns)</body></html>") == Prose.all)
}

@Test(arguments: [
    // Cut short, and of another article: the page itself is right.
    String(Prose.all.joined(separator: " ").dropLast(60)) + "...",
    Array(repeating: "A dog was taken out of a well by the fire brigade on Sunday, which took all afternoon.", count: 6).joined(separator: " "),
])
func structuredDataIsNotTrustedAgainstThePage(body: String) throws {
    let data = "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"headline\": \"Bridge closed\", \"articleBody\": \"\(body)\"}</script>"
    #expect(try cleaned(page(Prose.paragraphs, head: data)) == Prose.all)
}

@Test func everyBlockHasAReason() throws {
    let html = page("<div class=byline>By Ann Lee</div>\(Prose.paragraphs)")
    let decisions = try HTMLPageReader().explain(Array(html.utf8), url: nil)
    #expect(decisions.map(\.reason) == ["title", "byline", "article", "article", "article", "article"])
    #expect(decisions.map(\.isKept) == [false, false, true, true, true, true])
    #expect(decisions[1].path == "html > body > article > div.byline")
}

@Test func paragraphsOfTheSameClassBelongTogether() throws {
    let far = "<p class=\"t18 x\">An inquiry was opened by the prosecutor of the province.</p>"
    let styled = Prose.all.map { "<p class=\"t18 x\">\($0)</p>" }.joined()
    #expect(try cleaned(page("<div><div><div>\(styled)</div></div></div><div><div>\(far)</div></div>")).count == 5)
}

@Test func footersGoEvenWhereTheArticleIsShort() throws {
    let html = """
        <html><body><h1>Bridge closed</h1><div><p>\(Prose.bridge)</p></div><div class="page-footer"><div>The Daily can be called at any hour with questions
        or requests about deliveries, invoices, the app and the archive; letters go to the old town hall.</div></div></body></html>
        """
    #expect(try cleaned(html) == [Prose.bridge])
}

@Test func anotherHeadlineOfTheArticleIsNoText() throws {
    let html = page("<h2>Cracks close bridge over the river</h2>\(Prose.paragraphs)", head: "<meta property=\"og:title\" content=\"Traffic: Cracks close bridge over the river\">")
    #expect(try cleaned(html) == Prose.all)
}
