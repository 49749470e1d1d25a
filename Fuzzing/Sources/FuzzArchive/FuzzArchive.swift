import FuzzedFile

private let archive = FuzzedFile(ending: "warc")

/// Bytes as a WARC file, compressed or not: records, HTTP answers, chunked and compressed bodies.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzArchive(_ start: UnsafeRawPointer, _ count: Int) -> CInt {
    archive.fill(start, count)
    archive.cleanAll()
    return 0
}
