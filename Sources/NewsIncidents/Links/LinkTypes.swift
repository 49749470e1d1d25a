/// Which types of incidents hang together how, from `link.tsv`: a row is a relation, types (or families, `@violence`), and the types of
/// the other incident.
struct LinkTypes: Sendable {
    private var pairs: [IncidentLink.Relation: Set<Pair>] = [:]
    /// In the order in which they follow each other: arrest, charge, trial.
    private var ranks: [Int: Int] = [:]

    private struct Pair: Hashable {
        var type: Int
        var other: Int
    }

    init(_ types: IncidentTypes) {
        var named: [String: [Int]] = [:]
        for (number, type) in types.types.enumerated() {
            named[type.name, default: []].append(number)
            named["@" + type.family, default: []].append(number)
        }
        func numbers(_ names: String) -> [Int] { names.split(separator: " ").flatMap { named[String($0)] ?? [] } }
        for row in IncidentTypes.rows("link") where row.count == 3 {
            guard let relation = IncidentLink.Relation(rawValue: row[0]) else { continue }
            let others = numbers(row[2])
            for type in numbers(row[1]) {
                for (rank, other) in others.enumerated() {
                    pairs[relation, default: []].insert(Pair(type: type, other: other))
                    if relation == .follows { ranks[other] = max(ranks[other] ?? 0, rank) }
                }
            }
        }
    }

    /// Whether an incident of a type may be so linked to one of another type.
    func allow(_ relation: IncidentLink.Relation, _ type: Int, _ other: Int) -> Bool {
        pairs[relation]?.contains(Pair(type: type, other: other)) ?? false
    }

    /// How late a type comes among those that others follow: of an arrest and a trial, a sentence follows the trial.
    func rank(_ type: Int) -> Int { ranks[type] ?? 0 }
}
