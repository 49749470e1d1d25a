import NewsEntities
import NewsIncidents

/// Rules of a user's own, beside the built-in ones: names that are to be known wherever they stand, kinds of incidents, word lists.
///
/// Read from a folder of YAML files by ``RulesReader``; ``Pipeline`` takes them.
public struct UserRules: Sendable, Equatable {
    /// Names with what they are names of.
    public var names: [String: Entity.Kind] = [:]

    /// Kinds of incidents with their triggers and frames, and word lists.
    public var incidents = OwnIncidentTypes()

    public init() {}
}

/// A rules file that cannot be used, and where.
public struct RulesError: Error, Equatable, CustomStringConvertible {
    public var path: String
    /// From 1; nil if the whole file is meant.
    public var line: Int?
    public var message: String

    public init(path: String, line: Int?, message: String) {
        self.path = path
        self.line = line
        self.message = message
    }

    public var description: String { "\(path)\(line.map { ":\($0)" } ?? ""): \(message)" }
}
