import ArticleCleaning
import ArticleModel
import Dateline

/// What each stage takes of the way from a page in a file to its record in JSON: one run a stage, less what the stages before it took.
struct StageTable {
    private var rows: [(stage: String, bytes: Double, seconds: Double)] = []

    /// - Returns: nil if there is no page.
    init?(_ articles: BenchmarkArticles, runs: Int) {
        guard !articles.pages.isEmpty else { return nil }
        let pages = articles.pages
        let cleaner = ArticleCleaner()
        let pipeline = Pipeline()
        let bytes = BenchmarkArticles.bytes(of: pages)
        let text = pages.reduce(0) { $0 + ((try? cleaner.clean($1))?.text.count ?? 0) }

        func seconds(_ work: @escaping () -> Int) -> Double { Timing(of: Benchmark(name: "", bytes: 0, run: work), runs: runs).best }
        func analyzed(upTo last: Stage) -> Double {
            seconds { pages.reduce(0) { $0 + ((try? pipeline.analysis(of: $1, upTo: last))?.document.tokens.count ?? 0) } }
        }
        // Reading is timed over the whole corpus and brought to the pages' size.
        let corpus = BenchmarkArticles.read(articles.path)
        let read = seconds { BenchmarkArticles.read(articles.path).count } * Double(bytes) / Double(max(1, BenchmarkArticles.bytes(of: corpus)))
        rows.append(("read", Double(bytes), read))
        let parsed = seconds { pages.reduce(0) { $0 + parse($1) } }
        rows.append(("parse", Double(bytes), parsed))
        var before = seconds { pages.reduce(0) { $0 + ((try? cleaner.clean($1))?.text.count ?? 0) } }
        rows.append(("clean", Double(bytes), before - parsed))
        let stages: [(String, Stage)] = [
            ("language", .language), ("times", .times), ("entities", .entities), ("quotes", .quotes), ("incidents", .incidents),
        ]
        for (name, stage) in stages {
            let until = analyzed(upTo: stage)
            rows.append((name, Double(text), until - before))
            before = until
        }
        let written = seconds { pages.reduce(0) { $0 + ((try? pipeline.record(from: $1))?.json().count ?? 0) } }
        rows.append(("write", Double(text), written - before))
    }

    /// A line a stage: MB/s of what it works on (bytes of pages until they are cleaned, then of text) and its share of the whole.
    var text: String {
        let whole = rows.reduce(0) { $0 + $1.seconds }
        return rows.map { stage, bytes, seconds in
            let speed = String(rounded(bytes / max(seconds, 1e-9) / 1e6))
            let share = String(rounded(seconds / max(whole, 1e-9) * 100))
            return padded(stage, to: 10) + padded(speed, to: 12, atStart: true) + " MB/s" + padded(share, to: 8, atStart: true) + " %"
        }.joined(separator: "\n")
    }

    private func padded(_ text: String, to width: Int, atStart: Bool = false) -> String {
        let blanks = String(repeating: " ", count: max(0, width - text.count))
        return atStart ? blanks + text : text + blanks
    }
}
