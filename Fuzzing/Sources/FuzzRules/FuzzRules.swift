import Dateline
import FuzzedFile

private let rules = FuzzedFile(ending: "yaml")

/// Bytes as a file of the user's own rules; what is accepted must work on a sentence.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRules(_ start: UnsafeRawPointer, _ count: Int) -> CInt {
    rules.fill(start, count)
    guard let own = try? RulesReader.read(rules.path) else { return 0 }
    _ = try? Pipeline(rules: own).record(from: "Ammonia leaked from a tank at Northfield Works on Monday, police said.")
    return 0
}
