import Foundation

@testable import Dateline

/// What a reader of an article knows of it: `Facts/NAME.txt`, written by hand from the article alone, a fact a line.
///
///     title: …            subtitle, authors (parted by ", "), publisher, language, warning (its code), pageDate
///     published: 2025-01-14T21:12 metadata       the date as it begins, and what it was taken from (may be left out)
///     begins: …           the text's first words; `ends`: its last words
///     contains: …         stands in the text; `absent`: does not
///     removed: … | reason      a stretch that was taken out, by its beginning; `repeat`: kind and beginning
///     time: words | DATE, TIME, DURATION or SET | value mod
///     entity: type | one of its names
///     quote: its beginning | a word of the speaker, or one of the speaker's names
///     incident: type | begin, as it begins | status
///
/// A line after `~ ` is known not to be managed yet.
struct Facts {
    struct Fact {
        var line: String
        var isManaged: Bool
        var holds: (Record) -> Bool
    }

    var facts: [Fact] = []

    init(contentsOf path: String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        for line in text.split(separator: "\n") {
            let isManaged = !line.hasPrefix("~ ")
            let fact = isManaged ? line : line.dropFirst(2)
            let parts = fact.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            guard parts.count == 2, let check = Self.checks[parts[0]] else { throw UnknownFact(line: String(line)) }
            let values = parts[1].components(separatedBy: " | ")
            facts.append(Fact(line: String(fact), isManaged: isManaged) { check(parts[1], values, $0) })
        }
    }

    struct UnknownFact: Error { var line: String }

    private typealias Check = @Sendable (_ whole: String, _ values: [String], _ record: Record) -> Bool

    private static let checks: [String: Check] = [
        "title": { whole, _, record in record.title == whole },
        "subtitle": { whole, _, record in record.subtitle == whole },
        "authors": { whole, _, record in record.authors.joined(separator: ", ") == whole },
        "publisher": { whole, _, record in record.publisher == whole },
        "language": { whole, _, record in record.language?.hasPrefix(whole) == true },
        "pageDate": { whole, _, record in record.source.pageDate?.description == whole },
        "warning": { whole, _, record in record.warnings.contains { $0.code == whole } },
        "published": { whole, _, record in
            let parts = whole.split(separator: " ")
            let isDate = record.published?.description.hasPrefix(parts[0]) == true
            return isDate && (parts.count == 1 || record.publishedBasis?.rawValue == String(parts[1]))
        },
        "begins": { whole, _, record in record.text.hasPrefix(whole) },
        "ends": { whole, _, record in record.text.hasSuffix(whole) },
        "contains": { whole, _, record in record.text.contains(whole) },
        "absent": { whole, _, record in !record.text.contains(whole) },
        "removed": { _, values, record in
            record.removed.contains { $0.text.hasPrefix(values[0]) && (values.count == 1 || $0.reason == values[values.count - 1]) }
        },
        "repeat": { _, values, record in
            record.repeats.contains { $0.kind.rawValue == values[0] && $0.text.hasPrefix(values[1]) }
        },
        "time": { _, values, record in
            let expected = values[2].split(separator: " ")
            return record.times.contains { time in
                time.span.text.contains(values[0]) && time.type == values[1] && time.value == expected[0]
                    && time.mod == expected.dropFirst().first.map(String.init)
            }
        },
        "entity": { _, values, record in
            record.entities.contains { $0.type == values[0] && ($0.name == values[1] || $0.aliases.contains(values[1])) }
        },
        "quote": { _, values, record in
            record.quotes.contains { quote in
                guard bare(quote.span.text).contains(values[0]), let speaker = quote.speaker else { return false }
                let entity = record.entities.first { $0.id == speaker.entity }
                let names = [speaker.span.text, entity?.name].compactMap { $0 } + (entity?.aliases ?? [])
                return names.contains { $0.contains(values[1]) }
            }
        },
        "incident": { _, values, record in
            record.incidents.contains {
                $0.type == values[0] && $0.begin?.description.hasPrefix(values[1]) == true && $0.status == values[2]
            }
        },
    ]

    /// Without the marks around it.
    private static func bare(_ text: String) -> String { text.trimmingCharacters(in: CharacterSet(charactersIn: "“”\"‘’' ")) }
}
