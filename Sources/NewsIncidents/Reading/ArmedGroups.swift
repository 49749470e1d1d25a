import NewsLanguage

/// Finds the names of armed groups, known ones by a list, others by how such groups name themselves.
struct ArmedGroups: Sendable {
    private var patterns: PatternSet

    private static let rules = [
        PatternRule("a known group", "@armedgroup"),
        PatternRule("a known acronym", "[@armedacronym & %capital]"),
        PatternRule(
            "a liberation front",
            """
            [%capital]{0,4} (liberation | revolutionary | resistance | insurgent | independence) (army | front | movement | forces | brigade | \
            brigades | command | organization)
            """),
    ]

    init(vocabulary: inout Vocabulary) { patterns = PatternSet(builtIn: ArmedGroups.rules, vocabulary: &vocabulary) }

    /// Token ranges of names, in order.
    mutating func names(in document: Document, _ vocabulary: Vocabulary) -> [Range<Int>] {
        patterns.matches(in: document, vocabulary: vocabulary).map(\.tokens)
    }
}
