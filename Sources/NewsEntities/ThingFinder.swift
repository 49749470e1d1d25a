import NewsLanguage

/// Finds what ``ThingRule`` describes. One entity for each mention; a weapon or vehicle that is spoken of again is the same one.
struct ThingFinder: Sendable {
    private var patterns: PatternSet
    /// By word id: whether a sentence without such a word has no match.
    private var triggers: [Bool] = []

    init(vocabulary: inout Vocabulary) {
        patterns = PatternSet(
            builtIn: ThingRule.all.map { PatternRule($0.name, $0.pattern) }, definitions: ThingRule.definitions, vocabulary: &vocabulary)
        let words: [String] = ["dead", "missing", "toll", "flight"]
        let found = words.map { vocabulary.intern($0) }
        let classes = ["moneysign", "currency", "harm", "harmnoun", "weapon", "vehicle"].compactMap { vocabulary.wordClass(named: $0) }
        triggers = vocabulary.classes.map { word in classes.contains { word.contains($0) } }
        for word in found + classes.flatMap({ vocabulary.phrases(of: $0).compactMap(\.last) }) { triggers[Int(word)] = true }
    }

    private func hasTrigger(_ sentence: Range<Int>, _ document: Document) -> Bool {
        sentence.contains { token in
            let word = Int(document.tokens.word[token])
            return word < triggers.count && triggers[word] || document.tokens.shape[token].contains(.handle)
        }
    }

    /// - Parameter chainAt: by token, the chain of the name that covers it, or -1; a thing that lies inside a name is none.
    mutating func things(in document: Document, chainAt: [Int], vocabulary: Vocabulary) -> [Entity] {
        var found: [Entity] = []
        let sentences = document.sentences.filter { hasTrigger($0, document) }
        for match in patterns.matches(in: document, sentences: sentences, vocabulary: vocabulary) {
            let rule = ThingRule.all[match.rule]
            let tokens = match["what"] ?? match.tokens
            guard !(chainAt[tokens.lowerBound] >= 0 && chainAt[tokens.lowerBound] == chainAt[tokens.upperBound - 1]),
                rule.kind != .handle || byte(tokens.lowerBound, document) == UInt8(ascii: "@")
            else { continue }
            let mention = Mention(tokens: tokens, bytes: document.bytes(of: tokens), kind: rule.mention, rule: rule.name)
            if let known = found.firstIndex(where: { isSame($0, tokens, rule.kind, document) }) {
                found[known].mentions.append(mention)
                continue
            }
            var entity = Entity(kind: rule.kind, name: EntityWriter.flat(document.string(of: tokens)))
            entity.mentions = [mention]
            if let harm = match["harm"] { entity.description = EntityWriter.flat(document.string(of: harm)) }
            found.append(entity)
        }
        return found
    }

    /// The same handle; a weapon or a vehicle of the same noun, unless the later one is a new one ("another car", "two cars").
    private func isSame(_ entity: Entity, _ tokens: Range<Int>, _ kind: Entity.Kind, _ document: Document) -> Bool {
        guard entity.kind == kind, let first = entity.mentions.first?.tokens else { return false }
        let words = document.tokens.word
        switch kind {
        case .handle: return words[first.lowerBound] == words[tokens.lowerBound]
        case .weapon, .vehicle:
            let start = byte(tokens.lowerBound, document) | 0x20
            let isDefinite = document.tokens.tag[tokens.lowerBound] == .dt && start == UInt8(ascii: "t") || document.tokens.tag[tokens.lowerBound] == .prpPossessive
            return isDefinite && words[first.upperBound - 1] == words[tokens.upperBound - 1]
        default: return false
        }
    }
}
