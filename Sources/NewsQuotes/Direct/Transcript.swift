import NewsLanguage

/// Interviews and debates that are written as a transcript: blocks that open with who speaks and a colon.
struct Transcript {
    let text: QuoteText

    /// So many blocks must be labelled by the same few names before a text is a transcript.
    private static let least = 3

    /// What each labelled block says, without quotation marks. Nothing if the text is no transcript.
    func attributions() -> [Attribution] {
        var found: [Attribution] = []
        for block in text.blocks where !text.isQuoted(block.lowerBound) {
            guard let label = TranscriptLabel(at: block.lowerBound, to: block.upperBound, in: text), !text.isQuoted(label.end) else { continue }
            let isQuestion = label.name.count == 1 && text.document.bytes(of: label.name).count == 1
            found.append(
                Attribution(
                    content: label.end..<block.upperBound,
                    source: SpeechSource(speaker: isQuestion ? nil : label.name, cue: nil, rule: "transcript"), isVerbatim: true))
        }
        return found.filter { one in count(of: one, in: found) >= 2 }.count >= Self.least ? found.filter { count(of: $0, in: found) >= 2 } : []
    }

    /// How many blocks have the same label.
    private func count(of one: Attribution, in all: [Attribution]) -> Int {
        all.reduce(0) { $0 + (isSame($1.source.speaker, one.source.speaker) ? 1 : 0) }
    }

    private func isSame(_ left: Range<Int>?, _ right: Range<Int>?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        return left.count == right.count && zip(left, right).allSatisfy { text.word($0) == text.word($1) }
    }
}
