import Dateline
import FuzzedInput

// Bytes as a file of the user's own rules; what is accepted must work on a sentence.
let rules = FuzzedFile(ending: "yaml")
fuzz { [rules] in
    rules.fill($0)
    guard let own = try? RulesReader.read(rules.path) else { return }
    _ = try? Pipeline(rules: own).record(from: "Ammonia leaked from a tank at Northfield Works on Monday, police said.")
}
