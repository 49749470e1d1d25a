import ArticleCleaning
import Testing

private let input = "Mill & barn <burn>\n\nBy Jane Doe\n\nA fire destroyed the old mill at Hexley on Tuesday night.\n\nWhat was lost\n\n- 200 *bales*\n- one cat\n\nNobody was hurt, the fire service said on Wednesday."

@Test func articlesAreRendered() throws {
    let article = try clean(input)
    func rendered(_ format: ArticleRenderer.Format) -> String { String(decoding: ArticleRenderer(format).render(article), as: UTF8.self) }
    #expect(rendered(.text) == "Mill & barn <burn>\n\nBy Jane Doe\n\nA fire destroyed the old mill at Hexley on Tuesday night.\n\nWhat was lost\n\n200 *bales*\n\none cat\n\nNobody was hurt, the fire service said on Wednesday.\n")
    #expect(rendered(.markdown) == "# Mill & barn \\<burn>\n\n*By Jane Doe*\n\nA fire destroyed the old mill at Hexley on Tuesday night.\n\nWhat was lost\n\n- 200 \\*bales\\*\n- one cat\n\nNobody was hurt, the fire service said on Wednesday.\n")
    let page = rendered(.html)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>Mill &amp; barn &lt;burn&gt;</title>"))
    #expect(page.contains("<ul>\n<li>200 *bales*</li>\n<li>one cat</li>\n</ul>\n<p>Nobody was hurt"))
}
