import ArticleModel
import NewsEntities

extension IncidentContext {
    /// The words that name a phrase's referent best: the fullest name that the article has for a person; else the phrase's own.
    func fullName(of phrase: NounPhrase) -> (bytes: Range<Int>, entity: Int?)? {
        guard let index = entity(of: phrase), entities[index].kind == .person else { return naming(phrase) }
        let names = entities[index].mentions.filter { $0.kind == .name && !reading.isInDateline($0.tokens.lowerBound) }
        guard let full = names.max(by: { $0.tokens.count < $1.tokens.count }), !names.contains(where: { $0.tokens.count >= full.tokens.count && phrase.tokens.overlaps($0.tokens) })
        else { return naming(phrase) }
        return (full.bytes, index)
    }
}

/// Participants, each once in a role.
struct ParticipantList {
    private(set) var participants: [Participant] = []
    private var seen: Set<String> = []
    private let context: IncidentContext

    init(_ context: IncidentContext) { self.context = context }

    func has(_ role: String) -> Bool { participants.contains { $0.role == role } }

    mutating func add(_ role: String, _ phrase: NounPhrase, _ rule: String) {
        if role == "target" || role == "weapon", isToldAgain(phrase, role) { return }
        guard let (bytes, entity) = context.fullName(of: phrase) else { return }
        add(role, bytes, entity, rule)
    }

    /// "The building", "the bomb", where one is known: what was named before.
    private func isToldAgain(_ phrase: NounPhrase, _ role: String) -> Bool {
        guard phrase.tokens.count <= 2, phrase.possessor == nil, !context.isNamed(phrase.entity), context.reading.complement(of: phrase) == nil else { return false }
        let isDefinite = phrase.tokens.count == 2 && context.reading.isDefinite(phrase)
        if role == "target" { return isDefinite && has(role) }
        let head = context.text(context.reading.document.bytes(of: phrase.head..<phrase.head + 1)).lowercased()
        return participants.contains { $0.role == role && context.text($0.bytes).lowercased().contains(head) }
    }

    /// Adds somebody by name; the only one so far, if one without a name, is the same: "a gunman … the suspect, John Smith".
    mutating func name(_ role: String, _ phrase: NounPhrase, _ rule: String) {
        guard let (bytes, entity) = context.fullName(of: phrase) else { return }
        let known = participants.indices.filter { participants[$0].role == role }
        guard known.count == 1, let only = known.first, isOneWithoutName(participants[only]), seen.insert("\(role) \(key(bytes, entity))").inserted
        else { return add(role, bytes, entity, rule) }
        participants[only].unnamed = participants[only].bytes
        participants[only].bytes = bytes
        participants[only].entity = entity
        participants[only].rule += ", " + rule
    }

    private func isOneWithoutName(_ participant: Participant) -> Bool {
        let document = context.reading.document
        guard let head = document.token(atByte: participant.bytes.upperBound - 1), document.tokens.tag[head] == .nn else { return false }
        return !context.isNamed(participant.entity)
    }

    mutating func add(_ role: String, entity: Int, near token: Int, _ rule: String) {
        guard let mention = context.entities[entity].mentions.first(where: { $0.tokens.contains(token) }) else { return }
        add(role, mention.bytes, entity, rule)
    }

    mutating func add(_ role: String, tokens: Range<Int>, _ rule: String) {
        add(role, context.reading.document.bytes(of: tokens), context.entityAt[tokens].compactMap { $0 }.first, rule)
    }

    private func key(_ bytes: Range<Int>, _ entity: Int?) -> String { entity.map { "e\($0)" } ?? context.text(bytes).lowercased() }

    private mutating func add(_ role: String, _ bytes: Range<Int>, _ entity: Int?, _ rule: String) {
        guard !participants.contains(where: { $0.role == role && $0.bytes == bytes }) else { return }
        if seen.insert("\(role) \(key(bytes, entity))").inserted { participants.append(Participant(role: role, bytes: bytes, entity: entity, rule: rule)) }
    }
}
