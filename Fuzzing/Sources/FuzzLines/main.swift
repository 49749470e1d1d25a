import FuzzedInput

// Bytes as JSON Lines.
let lines = FuzzedFile(ending: "jsonl")
fuzz { [lines] in
    lines.fill($0)
    cleanAll(lines.path)
}
