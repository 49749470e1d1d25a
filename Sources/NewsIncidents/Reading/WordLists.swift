import NewsLanguage

extension IncidentContext {
    /// Whether a token's word or lemma is in a list.
    func isOne(_ token: Int, _ list: WordClass?) -> Bool {
        reading.isOne(token, list, vocabulary)
    }

    /// The same of a phrase's last noun.
    func isOne(_ phrase: NounPhrase, _ list: WordClass?) -> Bool { isOne(phrase.head, list) }

    /// The same of what a phrase means: of a pronoun, the nouns that it stands for.
    func isReferentOne(_ phrase: NounPhrase, _ list: WordClass?) -> Bool {
        if isOne(phrase, list) { return true }
        guard phrase.kind == .pronoun, let entity = entity(of: phrase) else { return false }
        return entities[entity].mentions.contains { $0.kind == .nominal && !$0.tokens.isEmpty && isOne($0.tokens.upperBound - 1, list) }
    }

    /// The phrases whose last noun is in a token range, in order.
    func phrases(in tokens: Range<Int>) -> [NounPhrase] { reading.phrases.filter { tokens.contains($0.head) } }
}

extension SentenceReading {
    /// Whether a word or its lemma is in a list.
    func isOne(_ token: Int, _ list: WordClass?, _ vocabulary: borrowing Vocabulary) -> Bool {
        guard let list else { return false }
        return vocabulary.classes[Int(document.tokens.lemma[token])].contains(list) || vocabulary.classes[Int(document.tokens.word[token])].contains(list)
    }
}
