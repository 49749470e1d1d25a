import NewsLanguage

/// "Movimento 5 Stelle (M5S)", "CEI (Italian Episcopal Conference)": a name in capitals and a longer one, either in brackets behind the other,
/// are two names of one organization, whatever their letters (after Schwartz and Hearst 2003, who ask for the letters too: the long form is often
/// a translation).
enum BracketedAcronym {
    /// Indices of acronyms and their long forms.
    static func pairs(of names: [NameCandidate], in document: Document) -> [(acronym: Int, full: Int)] {
        var found: [(acronym: Int, full: Int)] = []
        for second in names.indices.dropFirst() {
            let first = second - 1
            guard isInBrackets(names[second].tokens, after: names[first].tokens, document) else { continue }
            switch (isAcronym(names[first].tokens, document), isAcronym(names[second].tokens, document)) {
            case (true, false) where names[second].tokens.count > 1: found.append((first, second))
            case (false, true) where names[first].tokens.count > 1: found.append((second, first))
            default: break
            }
        }
        return found
    }

    private static func isInBrackets(_ second: Range<Int>, after first: Range<Int>, _ document: Document) -> Bool {
        let opening = first.upperBound
        return second.lowerBound == opening + 1 && second.upperBound < document.tokens.count
            && byte(opening, document) == UInt8(ascii: "(") && byte(second.upperBound, document) == UInt8(ascii: ")")
    }

    private static func isAcronym(_ tokens: Range<Int>, _ document: Document) -> Bool {
        tokens.count == 1 && document.tokens.shape[tokens.lowerBound].contains(.allCapitals) && (2...7).contains(document.bytes(of: tokens).count)
    }
}
