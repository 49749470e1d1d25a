import ArticleCleaning
import ArticleModel
import CLibXML2

/// Cleaning of pages beside what libxml2 needs to parse them: the house allows 1.5 times that.
let cleaningBenchmarks: [@Sendable (BenchmarkArticles) -> Benchmark?] = [
    { pages("page-parse", $0, parse) },
    { pages("page-clean", $0) { (try? ArticleCleaner().clean($0))?.text.count ?? 0 } },
]

private func pages(_ name: String, _ articles: BenchmarkArticles, _ work: @escaping (RawArticle) -> Int) -> Benchmark? {
    guard !articles.pages.isEmpty else { return nil }
    return Benchmark(name: name, bytes: BenchmarkArticles.bytes(of: articles.pages)) { articles.pages.reduce(0) { $0 + work($1) } }
}

/// libxml2's own parse, with the options that cleaning uses.
func parse(_ raw: RawArticle) -> Int {
    let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
    let document = raw.bytes.withUnsafeBytes {
        htmlReadMemory($0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), nil, "UTF-8", Int32(options))
    }
    guard let document else { return 0 }
    defer { xmlFreeDoc(document) }
    return xmlDocGetRootElement(document) == nil ? 0 : 1
}
