/// Reads how many people came to harm from a sentence: "killed 14 people", "At least two dead", "the death toll rose to 31".
///
/// A count belongs to the nearest word of harm within a few words, before or behind it.
public struct CasualtyReader: Sendable {
    /// How many words may stand between a count and its harm.
    private static let reach = 6

    public init() {}

    /// The counts of a text, each once, in its order.
    public func casualties(in text: String) -> [CasualtyDigest] {
        var found: [CasualtyDigest] = []
        for sentence in CasualtyReader.clauses(of: text) {
            for harm in sentence.indices {
                guard let kind = CasualtyReader.harms[sentence[harm].lowercased()], let count = count(near: harm, in: sentence) else { continue }
                let casualty = CasualtyDigest(
                    kind: kind, count: count.value, isMinimum: count.isMinimum,
                    text: sentence[min(harm, count.at)...max(harm, count.at)].joined(separator: " "))
                if !found.contains(where: { $0.kind == kind && $0.count == count.value }) { found.append(casualty) }
            }
        }
        return found
    }

    private struct Count {
        var value: Int
        var at: Int
        var isMinimum: Bool
    }

    /// The count that a harm is nearest to, unless another harm is nearer to that count.
    private func count(near harm: Int, in words: [String]) -> Count? {
        var best: (distance: Int, count: Count)?
        for at in max(0, harm - CasualtyReader.reach)...min(words.count - 1, harm + CasualtyReader.reach) where at != harm {
            guard let value = value(at: at, in: words), isOfPeople(at: at, harm: harm, in: words) else { continue }
            let between = words[min(at, harm) + 1..<max(at, harm)]
            guard !between.contains(where: { CasualtyReader.harms[$0.lowercased()] != nil }) else { continue }
            // "killed 14" rather than "14 … killed" where both stand by.
            let distance = abs(at - harm) * 2 + (at > harm ? 0 : 1)
            if best.map({ distance < $0.distance }) ?? true {
                best = (distance, Count(value: value, at: at, isMinimum: isMinimum(before: at, in: words)))
            }
        }
        return best?.count
    }

    private func value(at index: Int, in words: [String]) -> Int? {
        let word = words[index].lowercased()
        if let number = CasualtyReader.numbers[word] { return number }
        let digits = word.filter { $0 != "," }
        guard digits.utf8.count <= 6, let value = Int(digits), value >= 0, !(1900...2099).contains(value) || word.contains(",") else { return nil }
        return value
    }

    /// The number counts people: a noun for people, a word of harm or nothing that could be counted stands behind it.
    private func isOfPeople(at index: Int, harm: Int, in words: [String]) -> Bool {
        let rest = words[(index + 1)...].prefix(4).map { $0.lowercased() }
        guard let next = rest.first else { return true }
        if CasualtyReader.units.contains(next) { return false }
        if index > 0, ["magnitude", "aged", "route", "highway", "$", "interstate", "age"].contains(words[index - 1].lowercased()) { return false }
        if next == "of" || next == "were" || next == "was" || next == "more" || next == "others" || next == "and" || next == "in" { return true }
        return rest.contains { CasualtyReader.people.contains($0) || CasualtyReader.harms[$0] != nil }
    }

    private func isMinimum(before index: Int, in words: [String]) -> Bool {
        let before = words[max(0, index - 2)..<index].map { $0.lowercased() }
        return before.suffix(2) == ["at", "least"] || before.suffix(2) == ["more", "than"] || before.last == "over"
    }

    /// Words of each clause; clauses end where sentences do, and at semicolons.
    private static func clauses(of text: String) -> [[String]] {
        var clauses: [[String]] = [[]]
        var word = ""
        func endWord() {
            if !word.isEmpty { clauses[clauses.count - 1].append(word) }
            word = ""
        }
        let scalars = Array(text.unicodeScalars)
        for (at, scalar) in scalars.enumerated() {
            let next = at + 1 < scalars.count ? scalars[at + 1] : " "
            if scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value) || scalar == "$" {
                word.unicodeScalars.append(scalar)
            } else if scalar == ",", word.last?.isNumber == true, (0x30...0x39).contains(next.value) {
                word.unicodeScalars.append(scalar)
            } else {
                endWord()
                if scalar == ";" || scalar == "\n" || (".!?".unicodeScalars.contains(scalar) && next == " ") { clauses.append([]) }
            }
        }
        endWord()
        return clauses.filter { !$0.isEmpty }
    }

    private static let harms: [String: CasualtyDigest.Kind] = [
        "dead": .dead, "killed": .dead, "killing": .dead, "kills": .dead, "kill": .dead, "died": .dead, "die": .dead, "deaths": .dead,
        "fatalities": .dead, "perished": .dead, "drowned": .dead, "toll": .dead, "injured": .injured, "injuring": .injured,
        "injures": .injured, "injuries": .injured, "hurt": .injured, "wounded": .injured, "wounding": .injured, "wounds": .injured,
        "hospitalized": .injured, "hospitalised": .injured, "missing": .missing, "unaccounted": .missing,
    ]

    private static let people: Set<String> = [
        "people", "persons", "men", "women", "children", "man", "woman", "child", "boys", "girls", "boy", "girl", "passengers", "passenger",
        "workers", "worker", "students", "pupils", "soldiers", "soldier", "officers", "officer", "civilians", "civilian", "residents",
        "miners", "miner", "crew", "sailors", "firefighters", "protesters", "protester", "demonstrators", "police", "policemen", "peasants",
        "guerrillas", "rebels", "others", "victims", "tourists", "pilgrims", "patients", "teenagers", "adults", "villagers", "shoppers",
        "bystanders", "employees", "spectators", "fans", "drivers", "driver", "cyclists", "pedestrians", "guests", "guards", "troops",
        "members", "family", "journalists", "refugees", "migrants",
    ]

    private static let units: Set<String> = [
        "percent", "million", "billion", "years", "year", "hours", "minutes", "days", "weeks", "months", "km", "kilometers", "kilometres", "miles",
        "meters", "metres", "feet", "houses", "homes", "cars", "vehicles", "buildings", "p", "a", "am", "pm", "january", "february", "march",
        "april", "may", "june", "july", "august", "september", "october", "november", "december", "dollars", "euros", "degrees", "st", "nd",
        "rd", "th", "times", "tons", "acres", "hectares",
    ]

    private static let numbers: [String: Int] = {
        var numbers: [String: Int] = [:]
        let small = [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
            "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        ]
        for (value, word) in small.enumerated() { numbers[word] = value }
        for (tens, word) in ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"].enumerated() {
            numbers[word] = (tens + 2) * 10
        }
        return numbers
    }()
}
