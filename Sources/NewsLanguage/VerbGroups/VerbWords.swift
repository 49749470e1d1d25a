/// The words that verb groups are made with, as numbers of one vocabulary.
struct VerbWords: Sendable {
    let be: WordID
    let have: WordID
    let get: WordID
    let go: WordID
    let use: WordID
    let ought: WordID
    /// Forms of "be" after which "'s" is "has".
    let been: WordID
    let got: WordID
    let possessiveS: WordID
    private let auxiliaryDo: WordID
    private let future: [WordID]
    private let ability: [WordID]
    private let possibility: [WordID]
    private let conditional: [WordID]
    private let negations: [WordID]

    init(vocabulary: inout Vocabulary) {
        func words(_ list: String...) -> [WordID] { list.map { vocabulary.intern($0) } }
        be = vocabulary.intern("be")
        have = vocabulary.intern("have")
        get = vocabulary.intern("get")
        go = vocabulary.intern("go")
        use = vocabulary.intern("use")
        ought = vocabulary.intern("ought")
        been = vocabulary.intern("been")
        got = vocabulary.intern("got")
        possessiveS = vocabulary.intern("'s")
        auxiliaryDo = vocabulary.intern("do")
        future = words("will", "'ll", "wo", "shall", "sha")
        ability = words("can", "ca", "could")
        possibility = words("may", "might")
        conditional = words("would", "'d")
        negations = words("not", "n't", "never", "nor", "hardly", "scarcely", "barely", "rarely", "seldom")
    }

    func isNegation(_ word: WordID) -> Bool { negations.contains(word) }
    func isAuxiliaryDo(_ lemma: WordID) -> Bool { lemma == auxiliaryDo }

    /// The tense and the modality of a modal verb.
    func reading(ofModal word: WordID) -> (VerbGroup.Tense, VerbGroup.Modality?) {
        if future.contains(word) { return (.future, nil) }
        if ability.contains(word) { return (.modal, .ability) }
        if possibility.contains(word) { return (.modal, .possibility) }
        return (.modal, conditional.contains(word) ? .conditional : .necessity)
    }
}
