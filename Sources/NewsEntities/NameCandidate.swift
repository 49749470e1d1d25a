import NewsLanguage

/// A run of tokens that is taken for one name, with what speaks for each type of it.
struct NameCandidate {
    var tokens: Range<Int>
    var sentence: Int
    /// What its own words say.
    var own: TypeScores
    /// What stands beside it says.
    var context: TypeScores = .zero
    /// The piece of evidence with the greatest weight.
    var evidence: Evidence = .shape
    /// It stands in a headline in capitals, where a capital says nothing.
    var inCapitals = false
    /// It begins a sentence and its first word is a common one: it is a name only if other places say so.
    var isDoubtful = false
    /// The gender that its title tells.
    var titleGender: WordFacts.Gender?
    /// Tokens of the title in front of it ("President" before Clinton).
    var title: Range<Int>?
    /// A nationality, a people, a religion or a political color.
    var isNationality = false
    /// The lexicons have the name as it stands.
    var isListed = false
    /// Index of its spelling in the document's list of spellings.
    var spelling = 0
    var kind: Entity.Kind?
    /// The user's lexicon decided.
    var isFixed = false

    var scores: TypeScores { own + context }

    mutating func add(_ evidence: Evidence) {
        context += evidence.weight
        if evidence.weight.highest > self.evidence.weight.highest { self.evidence = evidence }
    }
}

/// How the letters of a sentence are used.
enum LetterStyle { case sentence, headline, capitals }
