/// One thing that is timed: a stage, or one side of a comparison.
struct Benchmark {
    /// As given on the command line: `patterns`.
    var name: String
    /// What one run works on, in bytes of its input.
    var bytes: Int
    /// One run over all of the input; the result keeps the work from being optimized away.
    var run: () -> Int
}

/// The times of several runs.
struct Timing {
    var seconds: [Double]

    /// Runs once to warm up, then `runs` times.
    init(of benchmark: Benchmark, runs: Int) {
        let clock = ContinuousClock()
        var sink = benchmark.run()
        seconds = (0..<runs).map { _ in
            let took = clock.measure { sink &+= benchmark.run() }
            return Double(took.components.seconds) + Double(took.components.attoseconds) * 1e-18
        }
        // Never true; the compiler cannot know.
        if sink == Int.min { print(sink) }
    }

    var best: Double { seconds.min() ?? 0 }
    var median: Double { seconds.isEmpty ? 0 : seconds.sorted()[seconds.count / 2] }
}
