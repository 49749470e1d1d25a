import ArticleReading

/// One line on a terminal's standard error: how far, how fast, how long yet. Nothing where there is no terminal.
struct ProgressLine {
    private static let width = 24
    private let isShown: Bool
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private var shown: ContinuousClock.Instant
    private let size: Int?
    private var articles = 0

    /// - Parameter inputs: the paths that are read, whose size is what there is to do; none, or `-`, is a stream without a known end.
    init(quiet: Bool, inputs: [String]) {
        isShown = !quiet && StandardError.isTerminal
        size = isShown && !inputs.isEmpty && !inputs.contains("-") ? ArticleReader.size(of: inputs) : nil
        start = clock.now
        shown = start
    }

    /// Counts an article, and shows where things stand a few times a second.
    mutating func step(bytesRead: Int) {
        articles += 1
        guard isShown, clock.now - shown > .milliseconds(200) else { return }
        shown = clock.now
        let share = size.map { $0 > 0 ? min(1, Double(bytesRead) / Double($0)) : 1 }
        StandardError.write("\r\u{1B}[K" + line(share: share))
    }

    /// Takes the line away, so that a message or the prompt has the place.
    func clear() {
        if isShown { StandardError.write("\r\u{1B}[K") }
    }

    private func line(share: Double?) -> String {
        let elapsed = Double((clock.now - start).components.seconds) + Double((clock.now - start).components.attoseconds) * 1e-18
        let rate = "\(articles) articles, \(Int(Double(articles) / max(elapsed, 0.001)))/s"
        guard let share, share > 0 else { return rate }
        let filled = min(ProgressLine.width, Int(share * Double(ProgressLine.width)))
        let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: ProgressLine.width - filled)
        let left = Int(elapsed / share * (1 - share))
        let seconds = left % 60 < 10 ? "0\(left % 60)" : "\(left % 60)"
        return "[\(bar)] \(Int(share * 100)) %  \(rate), \(left / 60):\(seconds) left"
    }
}
