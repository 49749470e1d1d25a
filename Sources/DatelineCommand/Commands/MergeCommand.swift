import ArgumentParser
import Dateline
import NewsCorpus

struct MergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Do one step of timeline over lines, for Spark and other engines that sort, join and group them.",
        discussion: """
            Each step reads lines from standard input and writes lines; in the end the incidents are those of timeline. \
            examples/spark/merge.py has the joins between the steps, and says what the columns are.
            """)

    enum Step: String, ExpressibleByArgument, CaseIterable { case digests, versions, groups, accounts, pairs, incidents }

    @Argument(help: "digests (of articles or records, as JSON Lines), versions, groups, accounts, pairs or incidents.")
    var step: Step

    @OptionGroup var running: RunOptions

    func validate() throws {
        if running.isolate { throw ValidationError("--isolate works with extract, whose records merge reads.") }
    }

    func run() throws {
        switch step {
        case .digests: try digests()
        case .versions: try lines(VersionStep())
        case .accounts: try lines(AccountStep())
        case .pairs: try lines(PairStep())
        case .groups:
            try forEachRow { row in
                let timeline = try GroupStep().timeline(of: row)
                return timeline.groups.map(JSONFeed(timeline).line)
            }
        case .incidents:
            var step = IncidentStep()
            try forEachRow { row in
                guard let (timeline, orders) = try step.timeline(of: row) else { return [] }
                return zip(orders, timeline.incidents).map { Array("\($0)\t".utf8) + JSONFeed(timeline).line($1) }
            }
        }
    }

    private func digests() throws {
        let pipeline = running.pipeline
        let batch = Batch(input: try InputOptions.parse(["-", "--input-format", "jsonl"]), running: running, takesRecords: true)
        try batch.run { Array((try DigestStep.line(of: pipeline.digest(of: $0)) + "\n").utf8) }
    }

    private func lines(_ step: some MergeStep) throws {
        var step = step
        try forEachRow { row in try step.lines(of: row).map { Array($0.utf8) } }
    }

    /// - Parameter work: gives lines for a line.
    private func forEachRow(_ work: (StepRow) throws -> [[UInt8]]) throws {
        var output: [UInt8] = []
        var number = 0
        while let line = readLine() {
            number += 1
            do {
                for line in try work(StepRow(line)) { output += line + [0x0A] }
            } catch {
                StandardError.write("dateline: line \(number) of standard input: \(error) (step-line)\n")
                throw ExitCode(1)
            }
            if output.count >= MergeCommand.piece {
                StandardOutput.write(output)
                output.removeAll(keepingCapacity: true)
            }
        }
        StandardOutput.write(output)
    }

    private static let piece = 1 << 16
}
