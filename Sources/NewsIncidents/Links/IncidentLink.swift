/// How an incident hangs together with another one of the same article: a killing is part of an attack, a flood is caused by a storm, a
/// sentence follows an arrest.
public struct IncidentLink: Sendable {
    public enum Relation: String, Sendable, CaseIterable {
        /// It happened within the other incident: an explosion in an attack.
        case partOf
        /// The other incident brought it about, or is what it was done for: an arrest for a robbery.
        case causedBy
        /// It came after the other incident: an evacuation after a fire.
        case follows
    }

    public var relation: Relation
    /// Index into the article's incidents of the other one.
    public var incident: Int
    /// UTF-8 byte ranges of the words, or of the sentences, that it rests on.
    public var evidence: [Range<Int>]
    public var rule: String
    /// 0...1
    public var score: Double

    public init(relation: Relation, incident: Int, evidence: [Range<Int>], rule: String, score: Double) {
        self.relation = relation
        self.incident = incident
        self.evidence = evidence
        self.rule = rule
        self.score = score
    }
}
