// Works on every article of a folder with eight workers at once, for ThreadSanitizer to watch; the records must be those of one worker.
//
//     ParallelRun FOLDER
import ArticleReading
import Dateline
import Glibc

let folder = CommandLine.arguments.dropFirst().first ?? "corpus"
let pipeline = Pipeline()

func records(workers: Int) -> [[UInt8]] {
    var reader = ArticleReader(paths: [folder])
    var records: [[UInt8]] = []
    OrderedRunner(workers: workers).run(
        next: { reader.next() },
        work: { input in
            guard case .article(let raw) = input else { return [] }
            return (try? pipeline.record(from: raw).json()) ?? []
        },
        finish: { records.append($0) })
    return records
}

let expected = records(workers: 1)
guard !expected.isEmpty, records(workers: 8) == expected else {
    print("other records with eight workers")
    exit(1)
}
print("\(expected.count) records, the same with eight workers")
