/// Works on inputs with several workers at once and hands on the results in the inputs' order.
///
/// At most `window` results are held back, so memory is flat however many inputs there are and however long one of them takes.
struct OrderedRunner {
    var workers: Int
    private var window: Int { workers * 4 }

    /// - Parameters:
    ///   - next: the next input, or nil at the end.
    ///   - work: runs on any thread, for several inputs at once.
    ///   - finish: gets each result in order, one at a time.
    func run<Input: Sendable, Output: Sendable>(
        next: () -> Input?, work: @escaping @Sendable (Input) -> Output, finish: (Output) -> Void
    ) async {
        await withTaskGroup(of: (Int, Output).self) { group in
            var started = 0
            var finished = 0
            var running = 0
            var waiting: [Int: Output] = [:]
            while true {
                while running < workers, started - finished < window, let input = next() {
                    let place = started
                    group.addTask { (place, work(input)) }
                    started += 1
                    running += 1
                }
                guard let (place, output) = await group.next() else { break }
                running -= 1
                waiting[place] = output
                while let ready = waiting.removeValue(forKey: finished) {
                    finish(ready)
                    finished += 1
                }
            }
        }
    }
}
