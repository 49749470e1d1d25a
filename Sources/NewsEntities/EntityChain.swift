import NewsLanguage

/// An entity while its mentions are gathered.
struct EntityChain {
    var kind: Entity.Kind
    /// All mentions, by where they were found; put in order at the end.
    var mentions: [Mention] = []
    /// The words of its names, longest first.
    var names: [[WordID]] = []
    /// Tokens of the fullest name, or of the first nominal.
    var fullest: Range<Int>
    var gender: WordFacts.Gender?
    var isPlural = false
    /// A phrase without a name of its own in which a name stands ("a Twitter spokesperson").
    var holdsName = false
    /// "everybody", "somebody": no "he" means it.
    var isIndefinite = false
    /// Tokens that say what it is ("former Twitter employee").
    var description: Range<Int>?
    /// Lemmas of the nouns that have been said of it ("employee").
    var roles: [WordID] = []
    /// Tokens of name and courtesy title, where one stands ("Mr. Duysak").
    var titled: [Range<Int>] = []
    /// The code of the country that it is.
    var country: String?

    var isNamed: Bool { !names.isEmpty }

    init(kind: Entity.Kind, fullest: Range<Int>) {
        self.kind = kind
        self.fullest = fullest
    }

    /// Takes a phrase as the description if it says more than the one known: a title says less than a phrase, one word less than several.
    mutating func describe(by phrase: Range<Int>, in document: Document) {
        guard let known = description else { return description = phrase }
        let isTitle = { document.tokens.shape[$0].contains(.initialCapital) }
        if isTitle(known.lowerBound) ? phrase.count > known.count || !isTitle(phrase.lowerBound) : known.count == 1 && phrase.count > 1 {
            description = phrase
        }
    }
}
