import NewsIncidents
import NewsLanguage

/// Reads a user's own kinds of incidents with their triggers, frames and word lists.
struct OwnTypesReader {
    private var own = OwnIncidentTypes()
    /// Names that rules use, checked when everything is declared.
    private var triggers: [(word: RulesNode.Word, trigger: OwnIncidentTypes.OwnTrigger)] = []
    private var usedRoles: [RulesNode.Word] = []
    private var usedFamilies: [RulesNode.Word] = []
    private var roles = OwnIncidentTypes.roles
    private var families = OwnIncidentTypes.families
    /// Words longer than this are no trigger; a pattern of a hostile depth is never read.
    private static let longestTrigger = 500

    mutating func addLexicons(_ node: RulesNode) throws(RulesError) {
        for (key, value) in try node.members() {
            guard OwnTypesReader.isIdentifier(key.name) else { throw key.error("a lexicon's name is letters and digits, so that a pattern can say @\(key.name)") }
            let entries = try value.strings().map(\.name)
            if OwnIncidentTypes.reservedLexicons.contains(key.name) { throw key.error("“\(key.name)” is a built-in lexicon of another stage: take another name") }
            own.lexicons.append((key.name, entries))
        }
        guard own.lexicons.count <= 100 else { throw node.error("more than 100 lexicons") }
    }

    mutating func addRoles(_ node: RulesNode) throws(RulesError) { roles += try OwnTypesReader.names(node, "role") }

    mutating func addFamilies(_ node: RulesNode) throws(RulesError) { families += try OwnTypesReader.names(node, "family") }

    mutating func addTypes(_ node: RulesNode) throws(RulesError) {
        for (key, value) in try node.members() {
            guard OwnTypesReader.isName(key.name) else { throw key.error("a type's name is small letters, digits and hyphens, not “\(key.name)”") }
            if own.types.contains(where: { $0.name == key.name }) { throw key.error("the type “\(key.name)” is declared already") }
            own.types.append(try type(key, value))
        }
    }

    private mutating func type(_ name: RulesNode.Word, _ node: RulesNode) throws(RulesError) -> OwnIncidentTypes.OwnType {
        var type = OwnIncidentTypes.OwnType(name: name.name)
        for (key, value) in try node.members() {
            switch key.name {
            case "family":
                let family = try value.string()
                usedFamilies.append(family)
                type.family = family.name
            case "verbs", "nouns", "clauses", "doers", "patterns": type.triggers += try triggers(value, form: String(key.name.dropLast()))
            case "frame": try addFrame(value, to: &type)
            default: throw key.unknown("key of a type", of: ["family", "verbs", "nouns", "clauses", "doers", "patterns", "frame"])
            }
        }
        let isBuiltIn = OwnIncidentTypes.builtInTypes.contains(name.name)
        if isBuiltIn, type.family != nil { throw name.error("“\(name.name)” is a built-in type: its family cannot be changed") }
        if !isBuiltIn, type.triggers.isEmpty { throw name.error("the type “\(name.name)” has no trigger: verbs, nouns, clauses, doers or patterns") }
        return type
    }

    private mutating func triggers(_ node: RulesNode, form: String) throws(RulesError) -> [OwnIncidentTypes.OwnTrigger] {
        var found: [OwnIncidentTypes.OwnTrigger] = []
        for word in try node.strings() {
            guard word.name.utf8.count <= OwnTypesReader.longestTrigger else { throw word.error("longer than \(OwnTypesReader.longestTrigger) bytes") }
            if form == "clause", word.name.split(separator: " ").count != 2 { throw word.error("a clause is a noun and a verb, “valve burst”") }
            guard let trigger = OwnIncidentTypes.OwnTrigger(word.name, form: form) else { continue }
            triggers.append((word, trigger))
            found.append(trigger)
        }
        return found
    }

    /// `verb: {subj: agent, obj: patient}`
    private mutating func addFrame(_ node: RulesNode, to type: inout OwnIncidentTypes.OwnType) throws(RulesError) {
        for (key, value) in try node.members() {
            guard key.name == "verb" || key.name == "noun" else { throw key.unknown("key of a frame", of: ["verb", "noun"]) }
            for (position, role) in try value.members() {
                guard OwnIncidentTypes.positions.contains(position.name) else { throw position.unknown("position", of: OwnIncidentTypes.positions) }
                let role = try role.string()
                usedRoles.append(role)
                type.fill(position.name, with: role.name, ofVerb: key.name == "verb")
            }
        }
    }

    /// - Throws: the first name that is declared nowhere, or the first trigger that cannot match.
    func finished() throws(RulesError) -> OwnIncidentTypes {
        for role in usedRoles where !roles.contains(role.name) { throw role.unknown("role", of: roles) }
        for family in usedFamilies where !families.contains(family.name) { throw family.unknown("family", of: families) }
        guard !triggers.isEmpty else { return own }
        var checker = OwnTriggerChecker(own)
        for (word, trigger) in triggers {
            do {
                try checker.check(trigger)
            } catch {
                throw word.error("“\(word.name)”: \(error.message)")
            }
        }
        return own
    }

    // MARK: - Names

    private static func names(_ node: RulesNode, _ what: String) throws(RulesError) -> [String] {
        try node.strings().map { word throws(RulesError) in
            guard isName(word.name) else { throw word.error("a \(what)'s name is small letters, digits, hyphens and underscores, not “\(word.name)”") }
            return word.name
        }
    }

    private static func isName(_ name: String) -> Bool {
        name.utf8.first.map { (0x61...0x7A).contains($0) } == true
            && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    }

    private static func isIdentifier(_ name: String) -> Bool {
        name.utf8.first.map { (0x61...0x7A).contains($0 | 0x20) } == true
            && name.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) }
    }
}
