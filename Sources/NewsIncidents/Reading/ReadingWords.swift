import NewsLanguage

/// The few words that reading a sentence hangs on.
struct ReadingWords: Sendable {
    private let relatives: WordSet
    private let support: WordSet
    private let reporting: WordSet
    private let transitive: WordSet
    private let ascribing: WordSet
    private let approximating: WordSet
    private let subordinating: WordSet
    private let conditional: WordSet
    private let evoking: WordSet
    private let definite: WordSet
    private let indefinite: WordSet
    private let members: WordSet
    private let undergoers: WordSet
    private let aged: WordID
    private let owning: WordSet
    private let using: WordSet
    private let such: WordID
    private let one: WordID
    private let that: WordID
    private let then: WordSet
    private let them: WordSet
    private let place: WordID
    private let death: WordID
    private let toll: WordID
    private let including: WordSet
    private let along: WordSet
    private let with: WordID
    private let linking: WordSet
    private let who: WordID
    private let well: WordID
    private let asWord: WordID
    private let be: WordID
    private let of: WordID
    private let by: WordID
    private let prepositions: [WordID: String]

    init(vocabulary: inout Vocabulary) {
        relatives = vocabulary.words("who which that whom")
        support = vocabulary.words("carry launch stage mount perpetrate commit conduct execute plan organize make order lead plot mastermind")
        reporting = vocabulary.words("say tell announce report confirm add state disclose reveal declare learn note explain acknowledge")
        transitive = vocabulary.words("kill injure wound kidnap abduct murder assassinate slay behead execute arrest detain jail rescue hospitalize")
        ascribing = vocabulary.words("blame pin impute ascribe")
        approximating = vocabulary.words("about around over under nearly some than least most to as")
        subordinating = vocabulary.words("as while because that since if though although whereas until after before when unless")
        evoking = vocabulary.words("have bear mark make draw spark prompt raise trigger cause bring follow face become remain take last begin")
        conditional = vocabulary.words("if unless once")
        indefinite = vocabulary.words("a an any no each every another")
        members = vocabulary.words("member group number dozen hundred some one two three leader part")
        undergoers = vocabulary.words("target object victim")
        aged = vocabulary.intern("aged")
        using = vocabulary.words("use employ deploy")
        such = vocabulary.intern("such")
        owning = vocabulary.words("own run lead head manage operate control rent lease guard drive build found")
        one = vocabulary.intern("one")
        that = vocabulary.intern("that")
        then = vocabulary.words("occasion time day night month year")
        them = vocabulary.words("them whom which")
        place = vocabulary.intern("place")
        death = vocabulary.intern("death")
        toll = vocabulary.intern("toll")
        including = vocabulary.words("including plus")
        along = vocabulary.words("along together")
        with = vocabulary.intern("with")
        linking = vocabulary.words("exchange return search need favor favour honor honour preparation response addition comparison contrast")
        well = vocabulary.intern("well")
        asWord = vocabulary.intern("as")
        who = vocabulary.intern("who")
        be = vocabulary.intern("be")
        definite = vocabulary.words("the this that these those")
        of = vocabulary.intern("of")
        by = vocabulary.intern("by")
        var prepositions: [WordID: String] = [:]
        for word in ReadingWords.prepositionNames {
            prepositions[vocabulary.intern(word)] = word == "upon" ? "on" : word == "using" ? "with" : word
        }
        self.prepositions = prepositions
    }

    static let prepositionNames = [
        "of", "by", "with", "in", "at", "on", "near", "against", "from", "into", "to", "for", "between", "over", "outside", "inside", "after",
        "before", "during", "through", "as", "about", "upon", "around", "using", "involving", "toward", "towards",
        "under", "behind", "beside",
    ]

    /// "Was blamed on": what stands behind is no site.
    func isAscribing(_ lemma: WordID) -> Bool { ascribing.contains(lemma) }
    /// Verbs that are always done to somebody.
    func needsObject(_ lemma: WordID) -> Bool { transitive.contains(lemma) }
    func isRelative(_ word: WordID) -> Bool { relatives.contains(word) }
    func isSupport(_ lemma: WordID) -> Bool { support.contains(lemma) }
    func isReporting(_ lemma: WordID) -> Bool { reporting.contains(lemma) }
    func isApproximating(_ word: WordID) -> Bool { approximating.contains(word) }
    func isSubordinating(_ word: WordID) -> Bool { subordinating.contains(word) }
    /// Before a participle whose subject is the main clause's: "if convicted".
    func isConditional(_ word: WordID) -> Bool { conditional.contains(word) }
    /// "The theft bore the hallmarks of", "the attack drew protests": nothing is done to the object.
    func isEvoking(_ lemma: WordID) -> Bool { evoking.contains(lemma) }
    func isIndefinite(_ word: WordID) -> Bool { indefinite.contains(word) }
    /// Nouns whose "of" says what they are: "members of the army", "a group of men".
    func isMember(_ lemma: WordID) -> Bool { members.contains(lemma) }
    /// "The target of an attack": nouns for what something is done to.
    func isUndergoer(_ lemma: WordID) -> Bool { undergoers.contains(lemma) }
    func isAged(_ word: WordID) -> Bool { word == aged }
    func isOne(_ word: WordID) -> Bool { word == one }
    /// What is done to a thing or a group by those whose it is.
    func isOwning(_ lemma: WordID) -> Bool { owning.contains(lemma) }
    func isUsing(_ lemma: WordID) -> Bool { using.contains(lemma) }
    func isSuch(_ word: WordID) -> Bool { word == such }
    /// Of "two of them children".
    func isThem(_ word: WordID) -> Bool { them.contains(word) }
    /// Whether a sentence says "on that occasion", "at that time".
    func isThatTime(_ sentence: Range<Int>, _ document: Document) -> Bool {
        sentence.dropFirst().dropLast().contains { token in
            document.tokens.word[token] == that && then.contains(document.tokens.word[token + 1]) && document.tokens.tag[token - 1] == .inPreposition
        }
    }
    /// Of "took place".
    func isPlace(_ word: WordID) -> Bool { word == place }
    func isToll(_ lemma: WordID, after previous: WordID) -> Bool { lemma == toll && previous == death }
    func isIncluding(_ word: WordID) -> Bool { including.contains(word) }
    /// "Along with", "together with".
    func isAlong(_ word: WordID) -> Bool { along.contains(word) }
    func isWith(_ word: WordID) -> Bool { word == with }
    /// Nouns that make a preposition with two others: "in exchange for", "in response to".
    func isLinking(_ lemma: WordID) -> Bool { linking.contains(lemma) }
    func isAs(_ word: WordID) -> Bool { word == asWord }
    func isWell(_ word: WordID) -> Bool { word == well }
    /// Prepositions that stand before the site or the target of a deed.
    func isOfSite(_ preposition: String) -> Bool { ReadingWords.sites.contains(preposition) }
    private static let sites: Set<String> = ["at", "outside", "inside", "near", "against", "on", "under", "into", "behind", "beside"]
    func isWho(_ word: WordID) -> Bool { word == who }
    func isBe(_ lemma: WordID) -> Bool { lemma == be }
    func isDefinite(_ word: WordID) -> Bool { definite.contains(word) }
    func isBy(_ word: WordID) -> Bool { word == by }
    func isOf(_ word: WordID) -> Bool { word == of }
    func preposition(_ word: WordID, _ tag: Tag) -> String? {
        guard let preposition = prepositions[word] else { return nil }
        if preposition == "outside" || preposition == "inside" || preposition == "near" { return preposition }
        return tag == .inPreposition || tag == .to || tag == .rp || tag == .vbg ? preposition : nil
    }
}
