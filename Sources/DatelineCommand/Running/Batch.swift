import ArgumentParser
import ArticleModel
import ArticleReading
import Dateline

/// One run over all inputs: reads, works on several at once, writes in order, reports what failed, and tells so by its exit status.
struct Batch {
    /// What came of one input.
    private enum Outcome: Sendable {
        case written([UInt8], RawArticle.Origin)
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
    init(input: InputOptions, running: RunOptions, folder: OutputFolder? = nil, errorsInOutput: Bool) {
        reader = input.reader
        arguments = input.paths
        self.running = running
        self.folder = folder
        self.errorsInOutput = errorsInOutput && folder == nil
    }

    /// - Parameter work: makes an article's output; runs for several articles at once.
    /// - Throws: exit status 1 if some input failed.
    mutating func run(_ work: @escaping @Sendable (RawArticle) throws -> [UInt8]) async throws {
        var progress = ProgressLine(quiet: running.quiet, inputs: arguments)
        var failures = 0
        var reader = reader
        var folder = folder
        await OrderedRunner(workers: running.workers).run(
            next: { reader.next() },
            work: { Batch.outcome(of: $0, work) },
            finish: { outcome in
                switch outcome {
                case .written(let bytes, let origin):
                    if let failure = write(bytes, origin, &folder) {
                        failures += 1
                        report(failure, &progress)
                    }
                case .failed(let failure):
                    failures += 1
                    report(failure, &progress)
                }
                progress.step(bytesRead: reader.bytesRead)
            })
        progress.clear()
        if failures > 0 { throw ExitCode(1) }
    }

    private static func outcome(
        of input: InputRecord, _ work: (RawArticle) throws -> [UInt8]
    ) -> Outcome {
        switch input {
        case .failure(let error, let id, let path, let line):
            return .failed(Failure(code: error.code, message: error.message, id: id, path: path, line: line))
        case .article(let raw):
            do {
                return .written(try work(raw), raw.origin)
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
            return Failure(code: "not-written", message: "\(error.path): cannot write: \(error.reason)", id: nil, path: error.path, line: nil)
        }
    }

    private func report(_ failure: Failure, _ progress: inout ProgressLine) {
        progress.clear()
        StandardError.write("dateline: \(failure.message) (\(failure.code))\n")
        if errorsInOutput { StandardOutput.write(failure.json + [0x0A]) }
    }
}
