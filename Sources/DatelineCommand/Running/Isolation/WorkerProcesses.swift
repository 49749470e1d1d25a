import ArticleModel
import Dateline
import Glibc
import Synchronization

/// Worker processes for a run: what crashes there takes one article with it.
final class WorkerProcesses: Sendable {
    private final class Idle: @unchecked Sendable { var processes: [WorkerProcess] = [] }

    private let command: [String]
    private let budget: ArticleBudget
    private let idle = Mutex(Idle())

    /// - Parameter command: starts a process that runs ``WorkerLoop``; by default this program, with this run's arguments.
    init(_ command: [String]? = nil, budget: ArticleBudget) {
        self.command = command ?? ["/proc/self/exe"] + CommandLine.arguments.dropFirst() + ["--\(RunOptions.workerFlag)"]
        self.budget = budget
        // Writing to a process that died must not end this one.
        signal(SIGPIPE, SIG_IGN)
    }

    /// An article's output. An article on which a process crashes is tried once more, alone in a fresh process.
    func output(of raw: RawArticle) -> Swift.Result<[UInt8], Failure> {
        var frame = FrameWriter()
        raw.write(to: &frame)
        for isLastTry in [false, true] {
            do {
                let process = try isLastTry ? WorkerProcess(command) : take()
                let answer = try process.answer(to: frame.bytes, timeLimit: budget.time, memoryLimit: budget.memory)
                idle.withLock { $0.processes.append(process) }
                return WorkerLoop.outcome(answer, raw)
            } catch WorkerProcess.Death.crashed(let how) {
                if isLastTry { return .failure(Failure("crashed", "the process that worked on it \(how)", raw)) }
            } catch WorkerProcess.Death.overdue {
                return .failure(budget.overdue(raw))
            } catch WorkerProcess.Death.tooLarge {
                return .failure(Failure("memory-limit", "took more than the limit of \(budget.memory >> 20) MB of memory", raw))
            } catch {
                return .failure(Failure("crashed", "no process could be started for it: \(error)", raw))
            }
        }
        return .failure(Failure("crashed", "the process that worked on it ended", raw))
    }

    private func take() throws(WorkerProcess.Death) -> WorkerProcess {
        if let process = idle.withLock({ $0.processes.popLast() }) { return process }
        return try WorkerProcess(command)
    }
}
