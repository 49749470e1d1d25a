import LexiconFiles
import NewsLanguage

/// A kind of incident, from `Lexicons/incidents/type.tsv`, with the frames that say which place in a sentence fills which role.
struct IncidentType: Sendable {
    var name: String
    var family: String
    /// Of its verbs and of its nouns.
    var verbFrame: Frame
    var nounFrame: Frame
}

/// Which grammatical position fills which role: `subj:agent obj:patient by:agent with:instrument`. Positions are `subj`, `obj`, `poss` (the
/// possessor of a noun) and prepositions.
struct Frame: Sendable {
    private(set) var roles: [(position: String, role: String)]

    init(_ text: String) {
        roles = text.utf8.split(separator: 0x20).compactMap { pair in
            let parts = pair.split(separator: UInt8(ascii: ":"))
            return parts.count == 2 ? (String(decoding: parts[0], as: UTF8.self), String(decoding: parts[1], as: UTF8.self)) : nil
        }
    }

    init(_ roles: [(position: String, role: String)]) { self.roles = roles }

    /// What is said first of a position holds.
    mutating func extend(with other: [(position: String, role: String)]) { roles = other + roles }

    func role(of position: String) -> String? { roles.first { $0.position == position }?.role }
}

/// All kinds of incidents with their triggers, read from `type.tsv`, `frame.tsv` and `trigger.tsv` of `Lexicons/incidents`.
struct IncidentTypes: Sendable {
    /// A word or phrase that names an incident.
    struct Trigger: Sendable {
        /// `noun`; `verb`, with what belongs to it; `clause`, a noun and further on a verb ("account … hijacked");
        /// `doer`, a noun for somebody who does such things, which counts where nothing else in its sentence tells of an incident.
        /// `pattern`, a token pattern.
        enum Form: String, Sendable, CaseIterable { case noun, verb, clause, doer, pattern }

        var phrase: String
        var form: Form
        /// Index into `types`.
        var type: Int
        /// The user's own: of two triggers of the same words it counts.
        var isOwn = false

        /// Among patterns that match the same words.
        var priority: Int { (isOwn ? 2 : 0) + (form == .noun || form == .doer ? 1 : 0) }
    }

    private(set) var types: [IncidentType]
    private(set) var triggers: [Trigger]

    static let builtIn = IncidentTypes()

    private init() {
        var frames: [String: [String]] = [:]
        for row in IncidentTypes.rows("frame") where row.count == 3 { frames[row[0]] = row }
        var types: [IncidentType] = []
        var numbers: [String: Int] = [:]
        for row in IncidentTypes.rows("type") where row.count >= 2 {
            let frame = frames[row[0]] ?? []
            numbers[row[0]] = types.count
            types.append(
                IncidentType(
                    name: row[0], family: row[1], verbFrame: Frame(frame.count > 1 ? frame[1] : ""),
                    nounFrame: Frame(frame.count > 2 ? frame[2] : "")))
        }
        self.types = types
        triggers = IncidentTypes.rows("trigger").compactMap { row in
            guard row.count == 3, let form = Trigger.Form(rawValue: row[1]), let type = numbers[row[2]] else { return nil }
            return Trigger(phrase: row[0], form: form, type: type)
        }
    }

    /// The built-in types and a user's own. An own type of a built-in one's name adds to it.
    init(adding own: OwnIncidentTypes) {
        self = IncidentTypes.builtIn
        for type in own.types {
            let number: Int
            if let known = index(of: type.name) {
                number = known
                types[known].verbFrame.extend(with: type.verbFrame)
                types[known].nounFrame.extend(with: type.nounFrame)
            } else {
                number = types.count
                types.append(
                    IncidentType(name: type.name, family: type.family ?? "other", verbFrame: Frame(type.verbFrame), nounFrame: Frame(type.nounFrame)))
            }
            triggers += type.triggers.map { Trigger(phrase: $0.phrase, form: $0.form, type: number, isOwn: true) }
        }
    }

    func index(of name: String) -> Int? { types.firstIndex { $0.name == name } }

    /// The rows of a table of `Lexicons/incidents`.
    static func rows(_ name: String) -> [[String]] {
        var rows: [[String]] = []
        LexiconFile.named("incidents/" + name)?.forEachLine { line in
            rows.append((0..<line.columnCount).map { line.column($0).string })
        }
        return rows
    }
}

extension IncidentTypes.Trigger {
    /// The trigger as a token pattern. A verb may be parted from the rest of its phrase ("set the house on fire"); articles in a verb's
    /// phrase stand for whatever modifies the noun.
    var pattern: String {
        // "Cease-fire" is three tokens, of which the last is inflected.
        let words = phrase.utf8.split(separator: 0x20).flatMap { word in
            form == .pattern || word.first == 0x2D ? [String(decoding: word, as: UTF8.self)] : IncidentTypes.Trigger.parts(of: word)
        }
        guard let first = words.first, let last = words.last else { return "" }
        switch form {
        case .noun where words.count == 2 && IncidentTypes.Trigger.prepositions.contains(last): return "[/\(first)/ & #NN*] \(last)"
        case .noun, .doer: return (words.dropLast() + ["[/\(last)/ & #NN*]"]).joined(separator: " ")
        case .pattern: return phrase
        case .clause: return "[/\(first)/ & #NN*] _{0,12} [/\(last)/ & #VB*]"
        case .verb:
            guard words.count > 1 else { return "[/\(first)/ & #VB*]" }
            let rest = words.dropFirst().map { IncidentTypes.Trigger.articles.contains($0) ? "_{0,2}" : $0 }
            let gap = IncidentTypes.Trigger.states.contains(String(words[words.count - 1])) ? 8 : 3
            return "[/\(first)/ & #VB*] _{0,\(gap)} " + rest.joined(separator: " ")
        }
    }

    /// Last words of phrases that stand behind a whole list: "set two schools and several houses on fire", "took a group of students hostage".
    private static let states: Set<String> = ["fire", "ablaze", "alight", "hostage", "hostages", "captive", "prisoner", "dead"]

    private static let articles: Set<String> = ["the", "a", "an", "its"]

    /// Last words of what is a noun before them only: "an attempt on".
    private static let prepositions: Set<String> = ["against", "of", "on"]

    /// A word as the tokens that it is made of, the hyphen being one.
    private static func parts(of word: Substring.UTF8View) -> [String] {
        let parts = word.split(separator: 0x2D).map { String(decoding: $0, as: UTF8.self) }
        guard parts.count == 2, let first = parts.first, let last = parts.last else { return [String(decoding: word, as: UTF8.self)] }
        return [first, "-", last]
    }
}
