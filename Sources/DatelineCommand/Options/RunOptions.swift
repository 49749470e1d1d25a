import ArgumentParser
import Dateline
import Glibc

/// How the work is done, and by which rules.
struct RunOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: "Articles worked on at once; the output is the same for any number. (default: the number of cores)")
    var jobs: Int?

    @Flag(name: .shortAndLong, help: "No progress on standard error; errors are still reported.")
    var quiet = false

    @Option(help: ArgumentHelp("Names, incident types and lexicons of your own, as YAML: a file or a folder.", valueName: "path"), transform: RulesReader.read)
    var rules: UserRules?

    /// The line from article to record, with the user's rules in it.
    var pipeline: Pipeline { Pipeline(rules: rules ?? UserRules()) }

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1, not \(jobs).") }
    }

    var workers: Int { jobs ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
