import Dateline
import FuzzedFile

/// Bytes as an HTML page: charset, tree, main content, metadata.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPage(_ start: UnsafeRawPointer, _ count: Int) -> CInt {
    _ = try? pipeline.clean(article(start, count, .html))
    return 0
}
