/// Reads how many people came to harm from a sentence: "killed 14 people", "At least two dead", "the death toll rose to 31".
///
/// A word of harm says on which side its count stands; the count is the nearest there, within a few words and with no other harm between.
public struct CasualtyReader: Sendable {
    /// How many words may stand between a count and its harm.
    private static let reach = 6

    public init() {}

    /// The counts of a text, each once, in its order.
    public func casualties(in text: String) -> [CasualtyDigest] {
        var found: [CasualtyDigest] = []
        for clause in CasualtyReader.clauses(of: text) {
            for at in clause.indices {
                guard let harm = CasualtyReader.harms[clause[at].lowercased()], let count = count(of: harm, at: at, in: clause) else { continue }
                let casualty = CasualtyDigest(
                    kind: harm.kind, count: count.value, isMinimum: isMinimum(before: count.at, in: clause),
                    text: clause[min(at, count.at)...max(at, count.at)].joined(separator: " "))
                if !found.contains(where: { $0.kind == harm.kind && $0.count == count.value }) { found.append(casualty) }
            }
        }
        return found
    }

    /// A word that tells of harm, and where its count stands.
    private struct Harm {
        enum Side {
            /// "nine dead"
            case before
            /// "killing nine"
            case after
            /// "nine were killed", but "the blast killed nine"
            case byVoice
        }
        var kind: CasualtyDigest.Kind
        var side: Side
    }

    private func count(of harm: Harm, at index: Int, in words: [String]) -> (value: Int, at: Int)? {
        let isPassive = words[max(0, index - 3)..<index].contains { CasualtyReader.passives.contains($0.lowercased()) }
        switch harm.side {
        case .before: return count(stride(from: index - 1, through: 0, by: -1), in: words)
        case .after: return count(stride(from: index + 1, to: words.count, by: 1), in: words)
        case .byVoice where isPassive: return count(stride(from: index - 1, through: 0, by: -1), in: words)
        case .byVoice:
            return count(stride(from: index + 1, to: words.count, by: 1), in: words)
                ?? count(stride(from: index - 1, through: 0, by: -1), in: words)
        }
    }

    private func count(_ places: StrideTo<Int>, in words: [String]) -> (value: Int, at: Int)? { count(Array(places), in: words) }
    private func count(_ places: StrideThrough<Int>, in words: [String]) -> (value: Int, at: Int)? { count(Array(places), in: words) }

    /// The first count along the way.
    private func count(_ places: [Int], in words: [String]) -> (value: Int, at: Int)? {
        for at in places.prefix(CasualtyReader.reach) {
            if CasualtyReader.harms[words[at].lowercased()] != nil { return nil }
            if let value = value(at: at, in: words), isOfPeople(at: at, in: words) { return (value, at) }
        }
        return nil
    }

    private func value(at index: Int, in words: [String]) -> Int? {
        let word = words[index].lowercased()
        if let number = CasualtyReader.numbers[word] { return number }
        let digits = word.filter { $0 != "," }
        guard digits.utf8.count <= 6, let value = Int(digits), value >= 0, !(1900...2099).contains(value) || word.contains(",") else { return nil }
        return value
    }

    /// The number counts people: a noun for people, a word of harm or nothing that could be counted stands behind it.
    private func isOfPeople(at index: Int, in words: [String]) -> Bool {
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

    private static let harms: [String: Harm] = {
        var harms: [String: Harm] = [:]
        func add(_ words: String, _ kind: CasualtyDigest.Kind, _ side: Harm.Side) {
            for word in words.split(separator: " ") { harms[String(word)] = Harm(kind: kind, side: side) }
        }
        add("dead died die deaths fatalities perished drowned", .dead, .before)
        add("killing kills toll", .dead, .after)
        add("killed kill", .dead, .byVoice)
        add("injuries hurt hospitalized hospitalised", .injured, .before)
        add("injuring injures wounding wounds hurting", .injured, .after)
        add("injured wounded injure", .injured, .byVoice)
        add("missing unaccounted", .missing, .before)
        return harms
    }()

    private static let passives: Set<String> = ["was", "were", "been", "be", "being", "are", "is"]

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
