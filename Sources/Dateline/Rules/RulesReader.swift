import Foundation
import NewsEntities
import Yams

/// Reads a user's rules from YAML.
///
/// ```yaml
/// names:
///   FACILITY: [Northfield Refinery]
/// lexicons:
///   toxic: [ammonia, chlorine]
/// roles: [substance, plant]
/// types:
///   chemical-release:
///     family: accident
///     nouns: [chemical release]
///     patterns: ["@toxic (leak | cloud)"]
///     frame:
///       noun: {of: substance, at: plant}
/// ```
///
/// Everything is checked when it is read: an unknown key, kind, role or lexicon, or a name given twice, is an error with its line, so that a
/// typing mistake is never a rule that silently does nothing.
public struct RulesReader {
    private var rules = UserRules()
    private var own = OwnTypesReader()

    public init() {}

    /// The rules of all `.yaml` and `.yml` files of a folder, in the order of their names, or of one file.
    /// - Throws: ``RulesError``.
    public static func read(_ path: String) throws(RulesError) -> UserRules {
        var reader = RulesReader()
        for file in try files(at: path) {
            guard let data = FileManager.default.contents(atPath: file) else {
                throw RulesError(path: file, line: nil, message: "cannot read the file")
            }
            try reader.add(String(decoding: data, as: UTF8.self), path: file)
        }
        return try reader.finished()
    }

    /// All rules that were added. What may be declared after its use, or in another file, is checked here.
    func finished() throws(RulesError) -> UserRules {
        var rules = rules
        rules.incidents = try own.finished()
        return rules
    }

    /// Adds one file's rules.
    mutating func add(_ yaml: String, path: String) throws(RulesError) {
        let root: Node?
        do {
            root = try Yams.compose(yaml: yaml)
        } catch let error as YamlError {
            throw RulesError(path: path, line: RulesReader.line(of: error), message: "not YAML: \(error)")
        } catch {
            throw RulesError(path: path, line: nil, message: "not YAML: \(error)")
        }
        guard let root else { return }
        for (key, value) in try RulesNode(root, path: path).members() {
            switch key.name {
            case "names": try addNames(value)
            case "lexicons": try own.addLexicons(value)
            case "types": try own.addTypes(value)
            case "roles": try own.addRoles(value)
            case "families": try own.addFamilies(value)
            default: throw key.unknown("key", of: ["names", "lexicons", "types", "roles", "families"])
            }
        }
    }

    private mutating func addNames(_ node: RulesNode) throws(RulesError) {
        for (key, value) in try node.members() {
            guard let kind = Entity.Kind(rawValue: key.name.uppercased()) else {
                throw key.unknown("kind of name", of: Entity.Kind.allCases.map(\.rawValue))
            }
            for name in try value.strings() {
                if let other = rules.names[name.name], other != kind {
                    throw name.error("“\(name.name)” is \(other.rawValue) already")
                }
                rules.names[name.name] = kind
            }
        }
    }

    private static func files(at path: String) throws(RulesError) -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw RulesError(path: path, line: nil, message: "no such file or folder")
        }
        guard isFolder.boolValue else { return [path] }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            throw RulesError(path: path, line: nil, message: "cannot list the folder")
        }
        let files = names.filter { ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml")) && !$0.hasPrefix(".") }.sorted()
        if files.isEmpty { throw RulesError(path: path, line: nil, message: "no .yaml file in the folder") }
        return files.map { path + "/" + $0 }
    }

    private static func line(of error: YamlError) -> Int? {
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        case .duplicatedKeysInMapping(_, let context): context.mark.line
        default: nil
        }
    }
}
