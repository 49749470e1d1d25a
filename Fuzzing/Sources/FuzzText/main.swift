import Dateline
import FuzzedInput

// Bytes as a plain text, through all stages to the record, each of whose spans must say what stands at its place.
fuzz { bytes in
    guard let record = try? pipeline.record(from: article(bytes, .plain)) else { return }
    let text = Array(record.text.unicodeScalars)
    for span in record.entities.flatMap({ $0.mentions.map(\.span) }) + record.times.map(\.span) + record.quotes.map(\.span) {
        let slice = String(String.UnicodeScalarView(text[span.start..<span.end]))
        precondition(Array(slice.unicodeScalars) == Array(span.text.unicodeScalars), "a span that is not its text")
    }
}
