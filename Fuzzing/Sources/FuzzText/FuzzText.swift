import Dateline
import FuzzedFile

/// Bytes as a plain text, through all stages to the record, each of whose spans must say what stands at its place.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzText(_ start: UnsafeRawPointer, _ count: Int) -> CInt {
    guard let record = try? pipeline.record(from: article(start, count, .plain)) else { return 0 }
    let text = Array(record.text.unicodeScalars)
    for span in record.entities.flatMap({ $0.mentions.map(\.span) }) + record.times.map(\.span) + record.quotes.map(\.span) {
        precondition(String(String.UnicodeScalarView(text[span.start..<span.end])) == span.text, "a span that is not its text")
    }
    return 0
}
