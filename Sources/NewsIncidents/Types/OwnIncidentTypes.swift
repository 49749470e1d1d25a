import LexiconFiles
import NewsLanguage

/// Kinds of incidents and word lists that a user adds to the built-in ones.
public struct OwnIncidentTypes: Sendable, Equatable {
    /// A kind of incident. One with a built-in type's name adds to that.
    public struct OwnType: Sendable, Equatable {
        public var name: String
        /// One of the taxonomy's families; nil for `other`, or for what the built-in type has.
        public var family: String?
        public var triggers: [OwnTrigger] = []
        var verbFrame: [(position: String, role: String)] = []
        var nounFrame: [(position: String, role: String)] = []

        public init(name: String) { self.name = name }

        /// Says which role a place in a sentence fills.
        ///
        /// - Parameters:
        ///   - position: `subj`, `obj`, `poss` or a preposition.
        ///   - ofVerb: around the type's verbs, or its nouns.
        public mutating func fill(_ position: String, with role: String, ofVerb: Bool) {
            if ofVerb { verbFrame.append((position, role)) } else { nounFrame.append((position, role)) }
        }

        public static func == (left: OwnType, right: OwnType) -> Bool {
            left.name == right.name && left.family == right.family && left.triggers == right.triggers
                && left.verbFrame.elementsEqual(right.verbFrame, by: ==) && left.nounFrame.elementsEqual(right.nounFrame, by: ==)
        }
    }

    /// A word, a phrase or a pattern that names an incident.
    public struct OwnTrigger: Sendable, Equatable {
        var phrase: String
        var form: IncidentTypes.Trigger.Form

        /// - Parameter form: `verb`, `noun`, `clause`, `doer` or `pattern`; nil for any other.
        public init?(_ phrase: String, form: String) {
            guard let form = IncidentTypes.Trigger.Form(rawValue: form) else { return nil }
            self.phrase = phrase
            self.form = form
        }

        public static var forms: [String] { IncidentTypes.Trigger.Form.allCases.map(\.rawValue) }
    }

    public var types: [OwnType] = []
    /// Entries by the list's name, in the order in which they were given. A built-in list of incidents (`weapon`, `target`, `vehicle`) grows.
    public var lexicons: [(name: String, entries: [String])] = []

    public init() {}

    public static func == (left: OwnIncidentTypes, right: OwnIncidentTypes) -> Bool {
        left.types == right.types && left.lexicons.elementsEqual(right.lexicons, by: ==)
    }

    /// Makes the word lists known, so that patterns may name them (`@weapon`).
    public func defineLexicons(in vocabulary: inout Vocabulary) {
        for (name, entries) in lexicons {
            let entries = entries.map { Array($0.utf8) }
            for list in [name, "incidents/" + name] where list == name || LexiconFile.names.contains(list) {
                // Reads the built-in list first, where there is one.
                _ = vocabulary.wordClass(named: list)
                _ = vocabulary.defineClass(list, entries: entries)
            }
        }
    }

    // MARK: - What there is

    /// Names of the built-in types.
    public static var builtInTypes: [String] { IncidentTypes.builtIn.types.map(\.name) }

    /// Names of lexicons that are not a user's to change: those of other stages, and the tables of types.
    public static var reservedLexicons: Set<String> {
        let lists = LexiconFile.names.filter { !$0.hasPrefix("incidents/") || ["type", "frame", "trigger", "link"].contains($0.dropFirst(10)) }
        return Set(lists.map { $0.split(separator: "/").last.map(String.init) ?? $0 })
    }

    /// The families that built-in types have.
    public static var families: [String] { Array(Set(IncidentTypes.builtIn.types.map(\.family))).sorted() }

    /// The roles that frames may give: `agent` and `patient` become perpetrators, victims and targets by what fills them.
    public static var roles: [String] {
        let frames = IncidentTypes.builtIn.types.flatMap { $0.verbFrame.roles + $0.nounFrame.roles }
        return Array(Set(frames.map(\.role) + ["source", "authority", "beneficiary", "instrument"])).sorted()
    }

    /// The places in a sentence that frames may name.
    public static var positions: [String] { ["subj", "obj", "poss"] + ReadingWords.prepositionNames.filter { $0 != "upon" && $0 != "using" } }
}
