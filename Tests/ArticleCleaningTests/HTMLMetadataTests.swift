import ArticleModel
import Testing

@testable import ArticleCleaning

private func metadata(head: String, body: String = "", url: String? = nil) throws -> CleanedPage {
    try HTMLPageReader().read(Array("<html lang=\"en-GB\"><head>\(head)</head><body>\(body)\(Prose.paragraphs)</body></html>".utf8), url: url)
}

private func data(_ json: String) -> String { "<script type=\"application/ld+json\">\(json)</script>" }

@Test(arguments: [
    ("<title>Bridge closed after cracks | The Daily</title>", "", "Bridge closed after cracks"),
    ("<title>Bridge closed - The Daily</title><meta property=\"og:site_name\" content=\"The Daily\">", "<h1>Bridge <b>closed</b></h1>", "Bridge closed"),
    ("<meta property=\"og:title\" content=\"Bridge closed after cracks\">", "<h1>News</h1>", "Bridge closed after cracks"),
    (data("{\"@type\":\"NewsArticle\",\"headline\":\"Bridge &amp; road closed\"}"), "", "Bridge & road closed"),
    ("<meta property=\"og:title\" content=\"Council closes bridge over the river\">", "<h1><span>Traffic:</span> Council closes bridge over the river</h1>",
        "Council closes bridge over the river"),
    ("<title>A - B</title>", "<h1>Nothing like it</h1>", "Nothing like it"),
    ("<title>'We sell all trips - any day saves you thousands'</title><meta property=\"og:title\" content=\"'We sell trips - any day saves you thousands'\">",
        "<h1>'We sell all trips - any day saves you thousands'</h1>", "'We sell all trips - any day saves you thousands'"),
    ("<title>Bridge Brno closed</title><meta property=\"og:title\" content=\"The bridge that nobody may cross\">",
        "<h1>Bridge Brno closed</h1><h2>Traffic: The bridge that nobody may cross</h2>", "The bridge that nobody may cross"),
]) func titlesAreFound(head: String, body: String, title: String) throws { #expect(try metadata(head: head, body: body).title == title) }

@Test(arguments: [
    (data("{\"@type\":\"NewsArticle\",\"author\":[{\"@type\":\"Person\",\"name\":\"Ann Lee\"},{\"name\":\"Bo Chen\"}]}"), "", ["Ann Lee", "Bo Chen"]),
    (data("{\"@graph\":[{\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"#1\"}},{\"@id\":\"#1\",\"@type\":\"Person\",\"name\":\"Ann Lee\"}]}"), "", ["Ann Lee"]),
    ("<meta name=author content=\"By Ann Lee and Bo Chen\">", "", ["Ann Lee", "Bo Chen"]),
    ("<meta name=author content=\"The Daily\"><meta property=\"og:site_name\" content=\"The Daily\">", "<a rel=author href=\"/x\">Ann Lee</a>", ["Ann Lee"]),
    ("<meta name=author content=\"The Daily\"><meta property=\"og:site_name\" content=\"The Daily\">", "", ["The Daily"]),
    ("", "<p>By <a href=\"/authors/ann-lee\">Ann Lee</a></p>", ["Ann Lee"]),
    ("", "<h1>Bridge closed</h1><i>by Ann Lee and Bo Chen</i><br><small>Brno, March 5, 2025</small>", ["Ann Lee", "Bo Chen"]),
    ("", "<h1>Bridge closed</h1><p>Published 29 June 2023, 9.30am AEST | Words: Ann Lee</p>", ["Ann Lee"]),
    (data("{\"@type\":\"NewsArticle\" \"author\":{\"name\":\"Ann Lee\"},}"), "", ["Ann Lee"]),
    ("<meta name=author content=\"https://example.org/ann\">", "", []),
    ("<meta name=author content=\"Ann Lee (ale)\">", "", ["Ann Lee"]),
]) func authorsAreFound(head: String, body: String, authors: [String]) throws { #expect(try metadata(head: head, body: body).authors == authors) }

@Test(arguments: [
    (data("{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-03-28T10:15:00+01:00\"}"), "", nil, "2024-03-28T10:15:00+01:00"),
    ("<meta property=\"article:published_time\" content=\"2024-03-28T09:15:00.000Z\">", "", nil, "2024-03-28T09:15:00Z"),
    ("", "<time datetime=\"2024-03-28\">today</time>", nil, "2024-03-28"),
    ("", "", "https://example.org/2024/03/28/bridge", "2024-03-28"),
    ("", "", "https://example.org/news-20240328.html", "2024-03-28"),
    ("", "<div>Published: 28 March 2024</div>", nil, "2024-03-28"),
    ("<title>Bridge closed</title>", "<div>The Daily, 7 May 2024</div><h2>Bridge closed</h2><i>by Ann Lee</i><br><small>Brno, March 5, 2024</small>", nil, "2024-03-05"),
    ("<meta name=date content=\"2024-03-28\">", "<h1>Bridge closed</h1><div>Ann Lee<br>Thu 28 Mar 2024 5.40pm CET</div>", nil, "2024-03-28T17:40+01:00"),
    ("", "<div><time>Nov. 20, 2019</time><time>Updated: Nov. 21, 2019 1:35 a.m.</time></div>", nil, "2019-11-20"),
    ("<meta property=\"article:published_time\" content=\"0001-01-01T00:00:00Z\">", "", nil, nil),
    ("", "", "https://example.org/2024/13/45/bridge", nil),
] as [(String, String, String?, String?)]) func datesAreFound(head: String, body: String, url: String?, date: String?) throws {
    #expect(try metadata(head: head, body: body, url: url).published?.description == date)
}

@Test(arguments: ["Bridge closed - The Daily", "The Daily :: Bridge closed"]) func thePublisherIsInTheTitle(title: String) throws {
    #expect(try metadata(head: "<title>\(title)</title>", body: "<h1>Bridge closed</h1>").publisher == "The Daily")
}

@Test func theRestIsFound() throws {
    let page = try metadata(
        head: """
            <link rel=canonical href="https://example.org/bridge"><meta property="og:description" content="Cracks were found.">
            \(data("{\"@type\":[\"NewsArticle\"],\"publisher\":{\"name\":\"The Daily\"},\"articleSection\":[\"Local\"],\"dateModified\":\"2024-03-29\"}"))
            """)
    #expect(page.canonicalURL == "https://example.org/bridge")
    #expect(page.subtitle == "Cracks were found.")
    #expect(page.publisher == "The Daily")
    #expect(page.section == "Local")
    #expect(page.modified?.description == "2024-03-29")
    #expect(page.language == "en-GB")
}
