import ArticleModel

/// Somebody or something that the article speaks of, with all its mentions.
public struct RecordEntity: Sendable {
    /// One place that speaks of the entity.
    public struct Mention: Sendable {
        public var span: Span
        /// `name`, `nominal` or `pronoun`.
        public var kind: String
        /// The rule that found it.
        public var rule: String
    }

    /// `e1`, `e2`… in order of first mention.
    public var id: String
    /// PERSON, ORGANIZATION, LOCATION, FACILITY, GROUP, HANDLE, PRODUCT, WORK, EVENT, WEAPON, VEHICLE, MONEY or COUNT.
    public var type: String
    public var name: String
    public var aliases: [String]
    public var description: String?
    /// ISO 3166 alpha-2 of a place, where certain.
    public var country: String?
    /// Degrees, where certain.
    public var latitude: Double?
    public var longitude: Double?
    public var mentions: [Mention]
}

extension Record {
    /// Leaves out mentions, say all but names.
    public mutating func dropMentions(where isDropped: (RecordEntity.Mention) -> Bool) {
        for index in entities.indices { entities[index].mentions.removeAll(where: isDropped) }
    }
}

/// A temporal expression, after TimeML's TIMEX3.
public struct RecordTime: Sendable {
    /// `t1`, `t2`… in order of the text.
    public var id: String
    public var span: Span
    /// DATE, TIME, DURATION or SET.
    public var type: String
    public var value: String
    public var mod: String?
    public var quant: String?
    public var freq: String?
    /// `publication`, or the id of another time.
    public var anchor: String?
    /// The event that the time is counted from ("the day after the vote").
    public var anchorEvent: Span?
    /// The calendar interval that the value covers, half open.
    public var begin: CivilDateTime?
    public var end: CivilDateTime?
    /// A duration's exact length.
    public var seconds: Int?
    public var rule: String
}

/// Something that somebody is reported to have said or written.
public struct RecordQuote: Sendable {
    /// Who said it.
    public struct Speaker: Sendable {
        public var span: Span
        /// Id of the entity, if the speaker is one.
        public var entity: String?
    }

    /// `q1`, `q2`… in order of the text.
    public var id: String
    public var span: Span
    /// `direct`, `indirect` or `mixed`.
    public var kind: String
    public var complete: Bool
    /// `asserts`, `denies`, `asks`, `orders` or `threatens`.
    public var stance: String
    public var speaker: Speaker?
    public var cue: Span?
    public var rule: String
}

/// Something that happened, or is claimed, denied, planned or feared to.
public struct RecordIncident: Sendable {
    /// An answer to one of the questions.
    public struct Slot: Sendable {
        public var span: Span
        public var entity: String?
        public var time: String?
        public var rule: String
        /// 0...1
        public var score: Double
    }

    /// Somebody or something that takes part.
    public struct Participant: Sendable {
        public var role: String
        public var span: Span
        public var entity: String?
        public var rule: String
    }

    /// How it hangs together with another incident of the article.
    public struct Link: Sendable {
        /// `partOf`, `causedBy` or `follows`.
        public var relation: String
        /// Id of the other incident.
        public var incident: String
        /// The words, or the sentences, that say so.
        public var evidence: [Span]
        public var rule: String
        /// 0...1
        public var score: Double

        /// "part of", "caused by", "follows".
        var words: String {
            switch relation {
            case "partOf": "part of"
            case "causedBy": "caused by"
            default: relation
            }
        }
    }

    /// `i1`, `i2`…; the main incident first.
    public var id: String
    public var type: String
    public var families: [String]
    public var title: String
    public var trigger: Span
    public var participants: [Participant]
    public var who: Slot?
    public var what: Slot?
    public var when: Slot?
    public var whereAt: Slot?
    public var why: Slot?
    public var how: Slot?
    public var begin: CivilDateTime?
    public var end: CivilDateTime?
    /// ISO 8601 duration.
    public var duration: String?
    public var casualties: [RecordCasualties] = []
    /// `reported`, `claimed`, `denied`, `planned` or `hypothetical`.
    public var status: String
    /// Ids of the quotes that speak of it.
    public var claims: [String]
    public var evidence: [Span]
    public var links: [Link] = []
    /// 0...1
    public var score: Double
    public var rule: String
}
