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
    private let arguments: [String]
    private var folder: OutputFolder?
    private let errorsInOutput: Bool

    /// - Parameters:
    ///   - folder: gets a file an article; without it, everything goes to standard output.
    ///   - errorsInOutput: the output is JSON, in which an error object stands for an input that failed.
    ///   - takesRecords: finished records are inputs, too.
    init(input: InputOptions, running: RunOptions, folder: OutputFolder? = nil, errorsInOutput: Bool = false, takesRecords: Bool = false) {
        reader = input.reader(takesRecords: takesRecords)
        arguments = input.paths
        self.running = running
        self.folder = folder
        self.errorsInOutput = errorsInOutput && folder == nil
    }

    /// - Parameter work: makes an article's output; runs for several articles at once.
    /// - Throws: exit status 1 if some input failed.
    func run(_ work: @escaping @Sendable (RawArticle) throws -> [UInt8]) async throws {
        var folder = folder
        let failures = await collect(work) { bytes, origin in write(bytes, origin, &folder) }
        if failures > 0 { throw ExitCode(1) }
    }

    /// Works on all inputs and hands on what came of them, in their order.
    ///
    /// - Parameters:
    ///   - work: runs for several articles at once.
    ///   - take: gets one result after the other; what it could not do with it is reported.
    /// - Returns: how many inputs failed; each has been reported.
    func collect<Result: Sendable>(
        _ work: @escaping @Sendable (RawArticle) throws -> Result, take: (Result, RawArticle.Origin) -> Failure?
    ) async -> Int {
        var progress = ProgressLine(quiet: running.quiet, inputs: arguments)
        var failures = 0
        var reader = reader
        await OrderedRunner(workers: running.workers).run(
            next: { reader.next() },
            work: { Batch.outcome(of: $0, work) },
            finish: { outcome in
                let failure: Failure? =
                    switch outcome {
                    case .done(let result, let origin): take(result, origin)
                    case .failed(let failure): failure
                    }
                if let failure {
                    failures += 1
                    report(failure, &progress)
                }
                progress.step(bytesRead: reader.bytesRead)
            })
        progress.clear()
        return failures
    }

    private static func outcome<Result: Sendable>(
        of input: InputRecord, _ work: (RawArticle) throws -> Result
    ) -> Outcome<Result> {
        switch input {
        case .failure(let error, let id, let origin):
            return .failed(Failure(code: error.code, message: error.message, id: id, origin: origin))
        case .article(let raw):
            do {
                return .done(try work(raw), raw.origin)
            } catch {
                return .failed(Failure(error, raw))
            }
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
