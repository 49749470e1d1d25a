import NewsLanguage

/// Cuts a run of capitalized words into names, titles and nationalities ("Boxing Association | President | Ramon Manzanares"): the cut with
/// the highest sum over its parts wins. Each part is scored by its own words alone.
struct NameSegmenter {
    /// A part of a run.
    struct Part {
        enum Role { case name, title, nationality, skipped }
        var tokens: Range<Int>
        var role: Role
        var scores: TypeScores
        /// The lexicons have the name as it stands.
        var isListed = false
    }

    /// What a cut costs between two names that nothing parts.
    private static let cutCost: Float = 9
    /// What leaving out a small word inside a run costs: "of" in "League of Rights".
    private static let skipCost: Float = 7
    /// What each part costs, so that fewer are better.
    private static let partCost: Float = 1

    private var best: [(score: Float, part: Part)] = []

    /// The parts of a run, in order.
    mutating func parts(
        of run: NameSpotter.Run, _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary
    ) -> [Part] {
        let range = run.tokens
        best.removeAll(keepingCapacity: true)
        for end in range.lowerBound + 1...range.upperBound {
            var top: (score: Float, part: Part)?
            for start in range.lowerBound..<end where end - start <= 9 {
                guard let part = part(start..<end, run, document, &lexicon, vocabulary) else { continue }
                var score: Float
                switch part.role {
                case .name: score = max(part.scores.highest, 0) - Self.partCost
                case .title: score = 0.2
                case .nationality: score = 0
                case .skipped: score = isAfterHead(part.tokens.lowerBound, run, document, &lexicon, vocabulary) ? -2 * Self.skipCost : -Self.skipCost
                }
                if start > range.lowerBound {
                    let before = best[start - range.lowerBound - 1]
                    score += before.score
                    if part.role == .name, before.part.role == .name { score -= Self.cutCost }
                }
                if score > top?.score ?? -Float.infinity { top = (score, part) }
            }
            best.append(top ?? (-Float.infinity, Part(tokens: end - 1..<end, role: .skipped, scores: .zero)))
        }
        var parts: [Part] = []
        var end = range.upperBound
        while end > range.lowerBound {
            let part = best[end - range.lowerBound - 1].part
            parts.append(part)
            end = part.tokens.lowerBound
        }
        parts.reverse()
        return parts
    }

    /// A range as a part, or nil if it can be none.
    private func part(
        _ range: Range<Int>, _ run: NameSpotter.Run, _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary
    ) -> Part? {
        let tokens = document.tokens
        let first = lexicon.facts(of: tokens.word[range.lowerBound], vocabulary)
        let last = lexicon.facts(of: tokens.word[range.upperBound - 1], vocabulary)
        guard tokens.shape[range.upperBound - 1].contains(.hasLetter) || tokens.shape[range.upperBound - 1].contains(.hasDigit),
            tokens.shape[range.lowerBound].contains(.hasLetter) || tokens.shape[range.lowerBound].contains(.hasDigit)
        else { return range.count == 1 ? Part(tokens: range, role: .skipped, scores: .zero) : nil }
        if !isCapital(range.upperBound - 1, document), range.count == 1, range.upperBound < run.tokens.upperBound, !first.marks.contains(.particle) {
            return Part(tokens: range, role: .skipped, scores: .zero)
        }
        if range.upperBound < run.tokens.upperBound, isOfficeOf(range, document, &lexicon, vocabulary)
            || range.count == 1 && isPersonNoun(first) && lexicon.facts(of: tokens.word[range.upperBound], vocabulary).given > 0 {
            return Part(tokens: range, role: .title, scores: .zero)
        }
        if last.isTitle, isTitle(range, document, &lexicon, vocabulary) {
            // A title stands before a name or alone, never behind one.
            if range.upperBound < run.tokens.upperBound || range == run.tokens || range.lowerBound > run.tokens.lowerBound {
                return Part(tokens: range, role: .title, scores: .zero)
            }
        }
        // "North Korean".
        if first.isDemonym && range.count == 1 || range.count == 2 && first.marks.contains(.direction) && last.isDemonym { return Part(tokens: range, role: .nationality, scores: TypeScores(0, 0, 0, 4)) }
        let (scores, isListed) = OwnEvidence.scores(range, run, document, &lexicon, vocabulary)
        return Part(tokens: range, role: .name, scores: scores, isListed: isListed)
    }

    /// "of" in "National Party of Australia" belongs to the name that an organization's head makes.
    private func isAfterHead(
        _ token: Int, _ run: NameSpotter.Run, _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary
    ) -> Bool {
        token > run.tokens.lowerBound && lexicon.facts(of: document.tokens.word[token], vocabulary).marks.contains(.of)
            && lexicon.facts(of: document.tokens.word[token - 1], vocabulary).organizationHead > 2
    }

    private func isTitle(_ range: Range<Int>, _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary) -> Bool {
        for token in range.dropLast() {
            let facts = lexicon.facts(of: document.tokens.word[token], vocabulary)
            let isHyphen = !document.tokens.shape[token].contains(.hasLetter)
            if !facts.isTitle && !facts.marks.contains(.titlePart) && !isHyphen { return false }
        }
        return true
    }

    /// "Secretary of State".
    private func isOfficeOf(_ range: Range<Int>, _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary) -> Bool {
        guard range.count > 2, lexicon.facts(of: document.tokens.word[range.upperBound - 2], vocabulary).marks.contains(.of),
            lexicon.facts(of: document.tokens.word[range.upperBound - 1], vocabulary).marks.contains(.titlePart),
            lexicon.facts(of: document.tokens.word[range.upperBound - 3], vocabulary).isTitle
        else { return false }
        return isTitle(range.lowerBound..<range.upperBound - 2, document, &lexicon, vocabulary)
    }

    /// "Automaker", "Coroner": a noun for a person that is nobody's name.
    private func isPersonNoun(_ facts: WordFacts) -> Bool {
        facts.marks.contains(.personNoun) && facts.common > 0 && facts.given == 0 && facts.surname < 2 && facts.placeStart == 0
    }

    private func isCapital(_ token: Int, _ document: Document) -> Bool {
        document.tokens.shape[token].contains(.initialCapital) || document.tokens.shape[token].contains(.innerCapital)
    }
}
