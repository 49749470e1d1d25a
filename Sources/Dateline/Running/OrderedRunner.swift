/// Works on inputs with several workers at once and hands on the results in the inputs' order.
///
/// At most `window` results are held back, so memory is flat however many inputs there are and however long one of them takes. An input
/// that takes longer than the limit gets another result in its place; its thread is left to itself, and a new one takes over.
public struct OrderedRunner {
    public var workers: Int
    /// In seconds, for each input; nil for none.
    public var timeLimit: Double?
    private var window: Int { workers * 4 }

    public init(workers: Int, timeLimit: Double? = nil) {
        self.workers = workers
        self.timeLimit = timeLimit
    }

    /// - Parameters:
    ///   - next: the next input, or nil at the end.
    ///   - work: runs on any thread, for several inputs at once.
    ///   - overdue: the result of an input that took too long.
    ///   - finish: gets each result in order, one at a time.
    public func run<Input: Sendable, Output: Sendable>(
        next: () -> Input?, work: @escaping @Sendable (Input) -> Output, overdue: ((Input) -> Output)? = nil, finish: (Output) -> Void
    ) {
        let bench = Workbench<Input, Output>(work)
        var threads = 0
        var started = 0
        var finished = 0
        var inputsEnded = false
        while true {
            while !inputsEnded, started - finished < window, bench.hasRoom(for: workers) {
                guard let input = next() else {
                    inputsEnded = true
                    break
                }
                bench.lay(input, at: started)
                started += 1
                if threads < workers, bench.startThread() { threads += 1 }
                // Without a single thread, the work is done here.
                if threads == 0 { bench.workHere() }
            }
            guard finished < started else { break }
            // More can be laid out while results are waited for.
            let mayLay = !inputsEnded && started - finished < window
            guard let output = bench.result(at: finished, orRoomFor: mayLay ? workers : 0, limit: overdue == nil ? nil : timeLimit, overdue) else { continue }
            finish(output)
            finished += 1
        }
        bench.close()
    }
}

/// Inputs that wait, are worked on, and are done.
private final class Workbench<Input: Sendable, Output: Sendable>: @unchecked Sendable {
    private struct Running {
        var input: Input
        var since: Double
    }

    private let monitor = Monitor()
    private let work: @Sendable (Input) -> Output
    private var waiting: [(place: Int, input: Input)] = []
    private var running: [Int: Running] = [:]
    private var done: [Int: Output] = [:]
    private var isClosed = false

    init(_ work: @escaping @Sendable (Input) -> Output) { self.work = work }

    func hasRoom(for workers: Int) -> Bool { monitor.locked { waiting.count < workers } }

    func lay(_ input: Input, at place: Int) {
        monitor.locked {
            waiting.append((place, input))
            monitor.tellChange()
        }
    }

    func close() {
        monitor.locked {
            isClosed = true
            monitor.tellChange()
        }
    }

    func startThread() -> Bool { WorkThread.start { while self.workOnNext(waits: true) {} } }

    func workHere() { while workOnNext(waits: false) {} }

    /// - Returns: False when there is nothing more to do for this thread.
    private func workOnNext(waits: Bool) -> Bool {
        let taken: (place: Int, input: Input)? = monitor.locked {
            while waiting.isEmpty, !isClosed, waits { monitor.wait() }
            guard !waiting.isEmpty, !isClosed else { return nil }
            let next = waiting.removeFirst()
            running[next.place] = Running(input: next.input, since: Monitor.now)
            monitor.tellChange()
            return next
        }
        guard let taken else { return false }
        let output = work(taken.input)
        return monitor.locked {
            // What was given up is done already, and another thread is in this one's place.
            guard running.removeValue(forKey: taken.place) != nil else { return false }
            done[taken.place] = output
            monitor.tellChange()
            return true
        }
    }

    /// Waits for a result, or for room for another input (nil).
    func result(at place: Int, orRoomFor workers: Int, limit: Double?, _ overdue: ((Input) -> Output)?) -> Output? {
        monitor.locked {
            while true {
                if let output = done.removeValue(forKey: place) { return output }
                if waiting.count < workers { return nil }
                guard let limit, let overdue else {
                    monitor.wait()
                    continue
                }
                let now = Monitor.now
                for (place, late) in running where now - late.since >= limit {
                    running[place] = nil
                    done[place] = overdue(late.input)
                    _ = startThread()
                }
                if done[place] != nil { continue }
                monitor.wait(until: (running.values.map(\.since).min() ?? now) + limit)
            }
        }
    }
}
