import ArgumentParser
import ArticleModel
import ArticleReading
import Dateline

/// One run over all inputs: reads, works on several at once, writes in order, reports what failed, and tells so by its exit status.
struct Batch {
    /// What came of one input.
    private enum Outcome<Result: Sendable>: Sendable {
        case done(Result, RawArticle.Origin)
        case failed(Failure)
    }

    private var reader: ArticleReader
    private let running: RunOptions
    let arguments: [String]
    private var folder: OutputFolder?
    private let errorsInOutput: Bool
    private let isStopped: () -> Bool

    /// - Parameters:
    ///   - folder: gets a file an article; without it, everything goes to standard output.
    ///   - errorsInOutput: the output is JSON, in which an error object stands for an input that failed.
    ///   - takesRecords: finished records are inputs, too.
    ///   - isStopped: asked before each input; from then on no more are read.
    init(
        input: InputOptions, running: RunOptions, folder: OutputFolder? = nil, errorsInOutput: Bool = false, takesRecords: Bool = false,
        isStopped: @escaping () -> Bool = { false }
    ) {
        reader = input.reader(takesRecords: takesRecords)
        arguments = input.paths
        self.running = running
        self.folder = folder
        self.errorsInOutput = errorsInOutput && folder == nil
        self.isStopped = isStopped
    }

    /// - Parameter work: makes an article's output; runs for several articles at once.
    /// - Throws: exit status 1 if some input failed.
    func run(_ work: @escaping @Sendable (RawArticle) throws -> [UInt8]) throws {
        if running.isWorkerProcess { return WorkerLoop.run(work) }
        var folder = folder
        var work = work
        if running.isolate {
            let processes = WorkerProcesses(budget: running.budget)
            work = { try processes.output(of: $0).get() }
        }
        let failures = collect(work) { bytes, origin in write(bytes, origin, &folder) }
        if failures > 0 { throw ExitCode(1) }
    }

    /// Works on all inputs and hands on what came of them, in their order.
    ///
    /// - Parameters:
    ///   - work: runs for several articles at once.
    ///   - take: gets one result after the other; what it could not do with it is reported.
    ///   - miss: gets what failed.
    /// - Returns: how many inputs failed; each has been reported.
    func collect<Result: Sendable>(
        _ work: @escaping @Sendable (RawArticle) throws -> Result, take: (Result, RawArticle.Origin) -> Failure?, miss: (Failure) -> Void = { _ in }
    ) -> Int {
        var progress = ProgressLine(quiet: running.quiet, inputs: arguments)
        var failures = 0
        var reader = reader
        let budget = running.budget
        // Processes keep the time themselves.
        OrderedRunner(workers: running.workers, timeLimit: running.isolate ? nil : budget.time).run(
            next: { isStopped() ? nil : reader.next() },
            work: { Batch.outcome(of: $0, budget, work) },
            overdue: { Batch.overdue($0, budget) },
            finish: { outcome in
                let failure: Failure? =
                    switch outcome {
                    case .done(let result, let origin): take(result, origin)
                    case .failed(let failure): failure
                    }
                if let failure {
                    failures += 1
                    report(failure, &progress)
                    miss(failure)
                }
                progress.step(bytesRead: reader.bytesRead)
            })
        progress.clear()
        return failures
    }

    private static func outcome<Result: Sendable>(
        of input: InputRecord, _ budget: ArticleBudget, _ work: (RawArticle) throws -> Result
    ) -> Outcome<Result> {
        switch input {
        case .failure(let error, let id, let origin):
            return .failed(Failure(code: error.code, message: error.message, id: id, origin: origin))
        case .article(let raw):
            if let refusal = budget.refusal(of: raw) { return .failed(refusal) }
            do {
                return .done(try work(raw), raw.origin)
            } catch {
                return .failed(error as? Failure ?? Failure(error, raw))
            }
        }
    }

    private static func overdue<Result: Sendable>(_ input: InputRecord, _ budget: ArticleBudget) -> Outcome<Result> {
        switch input {
        case .article(let raw): .failed(budget.overdue(raw))
        case .failure(let error, let id, let origin): .failed(Failure(code: error.code, message: error.message, id: id, origin: origin))
        }
    }

    private func write(_ bytes: [UInt8], _ origin: RawArticle.Origin, _ folder: inout OutputFolder?) -> Failure? {
        guard folder != nil else {
            StandardOutput.write(bytes)
            return nil
        }
        let name = OutputName(origin, arguments: arguments)
        do {
            try folder?.write(bytes, name: name.plain, fallback: name.withExtension)
            return nil
        } catch {
            return Failure(code: "not-written", message: "\(error.path): cannot write: \(error.reason)", origin: .init(path: error.path))
        }
    }

    private func report(_ failure: Failure, _ progress: inout ProgressLine) {
        progress.clear()
        StandardError.write("dateline: \(failure.message) (\(failure.code))\n")
        if errorsInOutput { StandardOutput.write(failure.json + [0x0A]) }
    }
}
