import NewsLanguage

/// Every benchmark; a stage adds its own here.
let allBenchmarks: [@Sendable ([[UInt8]]) -> Benchmark] = [languageBenchmark]

/// Tokens, sentences, tags and lemmas.
@Sendable func languageBenchmark(_ texts: [[UInt8]]) -> Benchmark {
    var vocabulary = Vocabulary()
    var analyzer = LanguageAnalyzer(vocabulary: &vocabulary)
    return Benchmark(name: "language", bytes: texts.reduce(0) { $0 + $1.count }) {
        texts.reduce(0) { $0 + analyzer.analyze($1, vocabulary: &vocabulary).tokens.count }
    }
}
