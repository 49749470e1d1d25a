import ArgumentParser
import Dateline
import Glibc

/// How the work is done, and by which rules.
struct RunOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: "Articles worked on at once; the output is the same for any number. (default: the number of cores)")
    var jobs: Int?

    @Flag(name: .shortAndLong, help: "No progress on standard error; errors are still reported.")
    var quiet = false

    @Option(help: ArgumentHelp("An article that takes longer becomes an error.", valueName: "seconds"))
    var timeLimit = ArticleBudget().time

    @Option(help: ArgumentHelp("An article that would take more memory becomes an error.", valueName: "MB"))
    var memoryLimit = ArticleBudget().memory >> 20

    @Flag(help: "Work in processes of their own, so that a crash takes one article and not the run.")
    var isolate = false

    @Flag(name: .customLong(Self.workerFlag), help: .hidden)
    var isWorkerProcess = false

    static let workerFlag = "worker-process"

    @Option(help: ArgumentHelp("Names, incident types and lexicons of your own, as YAML: a file or a folder.", valueName: "path"), transform: RulesReader.read)
    var rules: UserRules?

    /// The line from article to record, with the user's rules in it.
    var pipeline: Pipeline { Pipeline(rules: rules ?? UserRules()) }

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1, not \(jobs).") }
        if timeLimit <= 0 || memoryLimit < 1 || memoryLimit > 1 << 20 { throw ValidationError("Limits are greater than 0.") }
    }

    var budget: ArticleBudget { ArticleBudget(time: timeLimit, memory: memoryLimit << 20) }

    var workers: Int { jobs ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
