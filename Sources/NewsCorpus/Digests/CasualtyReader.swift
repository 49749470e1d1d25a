import ArticleModel

/// Reads how many people came to harm from a sentence: "killed 14 people", "At least two dead", "the death toll rose to 31".
///
/// A word of harm says on which side its count stands; the count is the nearest there, within a few words and with no other harm between.
public struct CasualtyReader: Sendable {
    /// How many words may stand between a count and its harm.
    private static let reach = 6

    public init() {}

    /// The counts of a text, each once, in its order.
    public func casualties(in text: String) -> [CasualtyDigest] {
        let scalars = Array(text.unicodeScalars)
        var found: [CasualtyDigest] = []
        for count in counts(in: scalars) where !found.contains(where: { $0.kind == count.kind && $0.count == count.value }) {
            found.append(CasualtyDigest(kind: count.kind, count: count.value, isMinimum: count.max == nil, text: String(codePoints: scalars[count.range])))
        }
        return found
    }

    /// The counts of a text, at every place that tells one, in its order.
    public func counts(in scalars: [Unicode.Scalar]) -> [CasualtyCount] {
        CasualtyReader.clauses(of: scalars).flatMap { clause in
            let words = clause.map(\.text)
            return words.indices.compactMap { at -> CasualtyCount? in
                guard let harm = harm(at: at, in: words), !isImagined(before: at, in: words), let count = count(of: harm, at: at, in: words)
                else { return nil }
                let bounds = bounds(of: count, in: words)
                let places = min(at, bounds.words.lowerBound)...max(at, bounds.words.upperBound)
                return CasualtyCount(
                    kind: harm.kind, value: bounds.max ?? count.value, min: bounds.min, max: bounds.max,
                    range: clause[places.lowerBound].range.lowerBound..<clause[places.upperBound].range.upperBound)
            }
        }
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

    /// "Taken to hospital" is harm, where hospitals are only named it is none.
    private func harm(at index: Int, in words: [String]) -> Harm? {
        if words[index] == "hospital" {
            let isThither = index > 1 && (words[index - 1] == "to" || (words[index - 2] == "to" && ["the", "a"].contains(words[index - 1])))
            return isThither ? Harm(kind: .injured, side: .before) : nil
        }
        return CasualtyReader.harms[words[index]]
    }

    private func count(of harm: Harm, at index: Int, in words: [String]) -> (value: Int, at: Int)? {
        let isPassive = words[max(0, index - 3)..<index].contains { CasualtyReader.passives.contains($0) }
        switch harm.side {
        case .before:
            // "Wounding seven others before officers shot him dead": one, and not of the seven.
            if index > 0, CasualtyReader.pronouns.contains(words[index - 1]) { return nil }
            let clause = words[..<index].lastIndex { CasualtyReader.subordinating.contains($0) } ?? -1
            return count(stride(from: index - 1, to: clause, by: -1), in: words)
        case .after: return count(stride(from: index + 1, to: nextDeed(after: index, in: words), by: 1), in: words)
        case .byVoice where isPassive: return count(stride(from: index - 1, through: 0, by: -1), in: words)
        case .byVoice:
            return count(stride(from: index + 1, to: words.count, by: 1), in: words)
                ?? count(stride(from: index - 1, through: 0, by: -1), in: words)
        }
    }

    /// "Killing a guard and abducting 42 pupils": the pupils are another verb's.
    private func nextDeed(after index: Int, in words: [String]) -> Int {
        words.indices.first { $0 > index + 1 && words[$0].hasSuffix("ing") && ["and", "then"].contains(words[$0 - 1]) } ?? words.count
    }

    /// "could have killed hundreds": nobody was.
    private func isImagined(before index: Int, in words: [String]) -> Bool {
        words[max(0, index - 3)..<index].contains { CasualtyReader.modals.contains($0) }
    }

    /// The first count along the way.
    private func count(_ places: some Sequence<Int>, in words: [String]) -> (value: Int, at: Int)? {
        for at in places.prefix(CasualtyReader.reach) {
            if CasualtyReader.harms[words[at]] != nil { return nil }
            // "rose from 12 to 31" counts 31; "no one" counts nobody.
            if at > 0, words[at - 1] == "from" || words[at - 1] == "no" { continue }
            if let value = value(at: at, in: words), isOfPeople(at: at, in: words) { return (value, at) }
            // "Killing a guard"
            if ["a", "an"].contains(words[at]), at > 0, CasualtyReader.harms[words[at - 1]]?.side == .after, words[(at + 1)...].first.map(CasualtyReader.people.contains) ?? false {
                return (1, at)
            }
        }
        return nil
    }

    private func value(at index: Int, in words: [String]) -> Int? {
        let word = words[index]
        if let number = CasualtyReader.numbers[word] { return number }
        let digits = word.filter { $0 != "," }
        guard digits.utf8.count <= 6, let value = Int(digits), value >= 0, !(1900...2099).contains(value) || word.dropLast().contains(",") else { return nil }
        return value
    }

    /// The number counts people: a noun for people, a word of harm or nothing that could be counted stands behind it.
    private func isOfPeople(at index: Int, in words: [String]) -> Bool {
        let rest = words[(index + 1)...].prefix(4)
        guard let next = rest.first else { return true }
        // "And wounding 23, officials said"
        if index > 0, words[index].hasSuffix(","), CasualtyReader.harms[words[index - 1]] != nil { return true }
        if CasualtyReader.units.contains(next) { return false }
        if words[max(0, index - 3)..<index].contains("aged") { return false }
        if index > 0, ["magnitude", "route", "highway", "$", "interstate", "age"].contains(words[index - 1]) { return false }
        if next == "of" || next == "were" || next == "was" || next == "more" || next == "others" || next == "and" || next == "in" { return true }
        return rest.contains { CasualtyReader.people.contains($0) || $0 == "hospital" || CasualtyReader.harms[$0] != nil }
    }

    /// How few and how many a count may mean, and the words that say so.
    private func bounds(of count: (value: Int, at: Int), in words: [String]) -> (min: Int?, max: Int?, words: ClosedRange<Int>) {
        if let range = range(from: count.at - 2, in: words) ?? range(from: count.at, in: words) { return range }
        let before = words[max(0, count.at - 3)..<count.at]
        for (phrase, isMinimum) in CasualtyReader.limits where before.suffix(phrase.count).elementsEqual(phrase) {
            let places = count.at - phrase.count...count.at
            return isMinimum ? (count.value, nil, places) : (nil, count.value, places)
        }
        return (count.value, count.value, count.at...count.at)
    }

    /// "between 10 and 14", "10 to 14", "two or three".
    private func range(from first: Int, in words: [String]) -> (min: Int?, max: Int?, words: ClosedRange<Int>)? {
        guard first >= 0, first + 2 < words.count, let low = value(at: first, in: words), let high = value(at: first + 2, in: words), low < high
        else { return nil }
        let isBetween = first > 0 && words[first - 1] == "between" && words[first + 1] == "and"
        guard isBetween || words[first + 1] == "or" || (words[first + 1] == "to" && (first == 0 || words[first - 1] != "from")) else { return nil }
        return (low, high, (isBetween ? first - 1 : first)...first + 2)
    }

    private struct Word {
        /// In lower case.
        var text: String
        /// Offsets of its code points.
        var range: Range<Int>
    }

    /// Words of each clause; clauses end where sentences do, and at semicolons.
    private static func clauses(of scalars: [Unicode.Scalar]) -> [[Word]] {
        var clauses: [[Word]] = [[]]
        var start: Int?
        func isDigit(at place: Int) -> Bool { scalars.indices.contains(place) && (0x30...0x39).contains(scalars[place].value) }
        func endWord(_ end: Int) {
            guard let first = start else { return }
            start = nil
            let isBeforeComma = end < scalars.count && scalars[end] == ","
            // "Paredes, 58, was arrested": an age counts nobody.
            let isAge = isBeforeComma && first > 1 && scalars[first - 2] == "," && end - first <= 2 && (first..<end).allSatisfy(isDigit)
            var text = isAge ? "aged" : lowercased(scalars[first..<end])
            // A figure keeps the comma behind it: what follows is not what it counts.
            if isBeforeComma, isDigit(at: end - 1) { text.append(",") }
            clauses[clauses.count - 1].append(Word(text: text, range: first..<end))
        }
        for (at, scalar) in scalars.enumerated() {
            if isLetter(scalar) || isDigit(at: at) || scalar == "$" || (scalar == "," && isDigit(at: at - 1) && isDigit(at: at + 1)) {
                start = start ?? at
                continue
            }
            endWord(at)
            let next = at + 1 < scalars.count ? scalars[at + 1] : " "
            let endsSentence = (scalar == "." || scalar == "!" || scalar == "?") && next == " "
            if scalar == ";" || scalar == "\n" || endsSentence { clauses.append([]) }
        }
        endWord(scalars.count)
        return clauses.filter { !$0.isEmpty }
    }

    private static func lowercased(_ word: ArraySlice<Unicode.Scalar>) -> String {
        guard word.allSatisfy(\.isASCII) else { return String(codePoints: word).lowercased() }
        return String(unsafeUninitializedCapacity: word.count) { bytes in
            for (place, scalar) in word.enumerated() {
                let byte = UInt8(truncatingIfNeeded: scalar.value)
                bytes[place] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            }
            return word.count
        }
    }

    /// Unicode is asked only beyond ASCII: asking takes longer than all else here.
    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? (0x61...0x7A).contains(scalar.value | 0x20) : scalar.properties.isAlphabetic
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
        add("arrests detentions", .arrested, .before)
        add("arresting detaining", .arrested, .after)
        add("arrested detained", .arrested, .byVoice)
        return harms
    }()

    private static let passives: Set<String> = ["was", "were", "been", "be", "being", "are", "is"]

    private static let modals: Set<String> = ["could", "would", "might", "can"]

    private static let pronouns: Set<String> = ["him", "her", "them", "himself", "herself", "me", "us"]

    /// Words that begin another clause.
    private static let subordinating: Set<String> = ["before", "after", "until", "while", "when"]

    /// Words before a count that make it the fewest, or the most.
    private static let limits: [(phrase: [String], isMinimum: Bool)] = [
        (["at", "least"], true), (["more", "than"], true), (["over"], true), (["no", "fewer", "than"], true),
        (["up", "to"], false), (["as", "many", "as"], false), (["at", "most"], false), (["fewer", "than"], false), (["less", "than"], false),
    ]

    private static let people: Set<String> = [
        "people", "persons", "men", "women", "children", "man", "woman", "child", "boys", "girls", "boy", "girl", "passengers", "passenger",
        "workers", "worker", "students", "pupils", "soldiers", "soldier", "officers", "officer", "civilians", "civilian", "residents",
        "miners", "miner", "crew", "sailors", "firefighters", "protesters", "protester", "demonstrators", "police", "policemen", "peasants",
        "guerrillas", "rebels", "others", "victims", "tourists", "pilgrims", "patients", "teenagers", "adults", "villagers", "shoppers",
        "bystanders", "employees", "spectators", "fans", "drivers", "driver", "cyclists", "pedestrians", "guests", "guards", "troops",
        "members", "family", "journalists", "refugees", "migrants", "guard", "policeman", "policewoman", "firefighter", "villager", "resident",
        "teacher", "student", "journalist", "shopper", "bystander", "tourist", "pedestrian", "cyclist", "miner", "sailor", "nurse", "doctor",
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
