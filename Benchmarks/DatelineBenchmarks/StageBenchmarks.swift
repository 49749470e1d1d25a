import ArticleModel
import Dateline

/// Every benchmark. Each stage's includes the stages before it, since it cannot run without them.
let allBenchmarks: [@Sendable (BenchmarkArticles) -> Benchmark?] = [
    { stage("language", .language, $0.texts) },
    { stage("times", .times, $0.texts) },
    { stage("entities", .entities, $0.texts) },
    { stage("quotes", .quotes, $0.texts) },
    { stage("incidents", .incidents, $0.texts) },
    { records("text-to-json", $0.texts) },
    { records("page-to-json", $0.pages) },
]

/// Plain text to the layer of a stage.
private func stage(_ name: String, _ stage: Stage, _ articles: [RawArticle]) -> Benchmark? {
    benchmark(name, articles) { pipeline, raw in (try? pipeline.analysis(of: raw, upTo: stage))?.document.tokens.count ?? 0 }
}

/// Bytes in to bytes out.
private func records(_ name: String, _ articles: [RawArticle]) -> Benchmark? {
    benchmark(name, articles) { pipeline, raw in (try? pipeline.record(from: raw))?.json().count ?? 0 }
}

private func benchmark(_ name: String, _ articles: [RawArticle], _ work: @escaping (Pipeline, RawArticle) -> Int) -> Benchmark? {
    guard !articles.isEmpty else { return nil }
    let pipeline = Pipeline()
    return Benchmark(name: name, bytes: BenchmarkArticles.bytes(of: articles)) {
        articles.reduce(0) { $0 + work(pipeline, $1) }
    }
}
