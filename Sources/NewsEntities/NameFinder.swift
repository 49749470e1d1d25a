import NewsLanguage

/// Finds the names of an article and settles the type of each: runs of capitals, cut into parts, scored by their own words, by what stands
/// beside them, and by the other mentions of the same name (one sense per article).
struct NameFinder {
    private var spotter = NameSpotter()
    private var segmenter = NameSegmenter()
    private var context = ContextEvidence()
    private var decision = DocumentDecision()

    /// The names, in order of the text, each with its kind.
    ///
    /// - Parameter styles: how each sentence uses its letters.
    mutating func names(in document: Document, styles: [LetterStyle], _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary) -> [NameCandidate] {
        spotter.read(document, styles: styles)
        context.read(document, &lexicon, vocabulary)
        var candidates: [NameCandidate] = []
        var known: Set<WordID> = []
        // Headlines come last: what their capitals mean is learnt from the sentences.
        for style in [LetterStyle.sentence, .headline, .capitals] {
            for (index, sentence) in document.sentences.enumerated() where styles[index] == style {
                for run in spotter.runs(in: sentence, style: style, document, &lexicon, vocabulary, known: known) {
                    addParts(of: run, sentence: index, document, &lexicon, vocabulary, to: &candidates)
                }
            }
            if style != .capitals { learnWords(of: candidates, document, &lexicon, vocabulary, into: &known) }
        }
        candidates.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
        decision.settle(&candidates, isSport: context.isSport, document, &lexicon, vocabulary)
        return candidates.filter { $0.kind != nil }
    }

    private mutating func addParts(
        of run: NameSpotter.Run, sentence: Int, _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary,
        to candidates: inout [NameCandidate]
    ) {
        var before: NameSegmenter.Part?
        for part in segmenter.parts(of: run, document, &lexicon, vocabulary) {
            if part.role == .name || part.role == .nationality {
                var name = NameCandidate(tokens: part.tokens, sentence: sentence, own: part.scores)
                name.inCapitals = run.style == .capitals
                name.isListed = part.isListed
                name.isNationality = part.role == .nationality
                name.isDoubtful = run.isDoubtful && part.tokens.lowerBound == run.tokens.lowerBound
                if let kind = lexicon.userKind(part.tokens, in: document) {
                    name.kind = kind
                    name.isFixed = true
                    name.evidence = .user
                } else if part.role == .name {
                    let isTown = part.isListed && isTown(part.tokens, document, &lexicon)
                    context.add(to: &name, before: before, isTown: isTown, document, &lexicon, vocabulary)
                }
                candidates.append(name)
            }
            before = part
        }
    }

    /// A listed place that is no country: one that can have a team of its name.
    private func isTown(_ range: Range<Int>, _ document: Document, _ lexicon: inout NameLexicon) -> Bool {
        guard let line = lexicon.place(range, in: document) else { return false }
        let kind = ListedPlace(line).kind
        return kind != .country
    }

    private func learnWords(
        of candidates: [NameCandidate], _ document: Document, _ lexicon: inout NameLexicon, _ vocabulary: Vocabulary, into known: inout Set<WordID>
    ) {
        for name in candidates where !name.isDoubtful && name.scores.best != .other {
            for token in name.tokens where document.tokens.shape[token].contains(.initialCapital) {
                let word = document.tokens.word[token]
                if lexicon.facts(of: word, vocabulary).common < 3 { known.insert(word) }
            }
        }
    }
}
