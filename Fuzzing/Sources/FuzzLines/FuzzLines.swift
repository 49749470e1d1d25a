import FuzzedFile

private let lines = FuzzedFile(ending: "jsonl")

/// Bytes as JSON Lines.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLines(_ start: UnsafeRawPointer, _ count: Int) -> CInt {
    lines.fill(start, count)
    lines.cleanAll()
    return 0
}
