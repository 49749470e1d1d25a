// Times the stages on one core:
//
//     swift run -c release DatelineBenchmarks [--data PATH] [--runs N] [NAME…]
//
// PATH is a file or folder as `dateline extract` reads it (default: corpus), repeated to 8 MB of texts and of pages. `stages` prints a table:
// each stage's own speed and its share of the way from a page to its record.
let arguments = Array(CommandLine.arguments.dropFirst())

func option(_ name: String) -> String? {
    arguments.firstIndex(of: name).flatMap { arguments.indices.contains($0 + 1) ? arguments[$0 + 1] : nil }
}

let runs = option("--runs").flatMap { Int($0) } ?? 5
let values = Set(["--data", "--runs"].compactMap(option))
let wanted = arguments.filter { !$0.hasPrefix("--") && !values.contains($0) }
let articles = BenchmarkArticles(option("--data") ?? "corpus")

for make in cleaningBenchmarks + allBenchmarks {
    guard let benchmark = make(articles), wanted.isEmpty || wanted.contains(benchmark.name) else { continue }
    let timing = Timing(of: benchmark, runs: runs)
    let megabytes = Double(benchmark.bytes) / 1e6
    print(
        "\(benchmark.name): best \(rounded(megabytes / timing.best)) MB/s, median \(rounded(megabytes / timing.median)) MB/s"
            + " (\(rounded(megabytes)) MB, \(runs) runs)")
}

if wanted.isEmpty || wanted.contains("stages"), let table = StageTable(articles, runs: runs) { print(table.text) }

func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
