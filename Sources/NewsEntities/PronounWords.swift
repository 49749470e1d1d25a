import NewsLanguage

/// The third-person pronouns.
struct PronounWords: Sendable {
    enum Number { case person, several, thing }

    struct Pronoun {
        var number: Number
        var gender: WordFacts.Gender?
        var isPossessive = false
        var isRelative = false
        var canBeObject = false

        func isObject(_ tag: Tag) -> Bool { canBeObject && tag == .prp }
    }

    private var pronouns: [WordID: Pronoun] = [:]
    /// By word id: whether a word is a pronoun. Words beyond the end are none.
    private var isPronoun: [Bool] = []

    init(vocabulary: inout Vocabulary) {
        let masculine: [String] = ["he", "him", "his", "himself"]
        let feminine: [String] = ["she", "her", "hers", "herself"]
        let several: [String] = ["they", "them", "their", "theirs", "themselves"]
        let thing: [String] = ["it", "its", "itself"]
        for (words, number, gender) in [
            (masculine, Number.person, WordFacts.Gender.masculine), (feminine, .person, .feminine), (several, .several, nil), (thing, .thing, nil),
        ] as [([String], Number, WordFacts.Gender?)] {
            for word in words {
                pronouns[vocabulary.intern(word)] = Pronoun(
                    number: number, gender: gender, isPossessive: ["his", "her", "their", "its"].contains(word),
                    canBeObject: ["him", "her", "them", "it"].contains(word))
            }
        }
        for word in ["who", "whom", "whose"] { pronouns[vocabulary.intern(word)] = Pronoun(number: .person, isRelative: true) }
        isPronoun = Array(repeating: false, count: vocabulary.count)
        for word in pronouns.keys { isPronoun[Int(word)] = true }
    }

    func pronoun(_ word: WordID) -> Pronoun? { Int(word) < isPronoun.count && isPronoun[Int(word)] ? pronouns[word] : nil }
}
