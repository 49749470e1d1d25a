import NewsEntities
import NewsLanguage

/// Makes ``Quote`` values of attributions: byte spans, kinds, speakers resolved to entities.
struct QuoteWriter {
    let text: QuoteText
    private let stances: StanceLexicon
    /// By token: index of the entity whose mention covers it, or -1.
    private let entityAt: [Int32]

    init(_ text: QuoteText, _ stances: StanceLexicon, _ entities: [Entity]) {
        self.text = text
        self.stances = stances
        var at = [Int32](repeating: -1, count: text.count)
        for (index, entity) in entities.enumerated() where entity.canSpeak {
            // Names last: they win over the nominals that hold them only where they end the phrase.
            for mention in entity.mentions { for token in mention.tokens where at[token] < 0 || mention.kind != .nominal { at[token] = Int32(index) } }
        }
        entityAt = at
    }

    func quotes(_ sources: [SpeechSource?], _ indirect: [Attribution]) -> [Quote] {
        var covered = [Bool](repeating: false, count: text.quotations.count)
        var quotes: [Quote] = []
        for one in indirect {
            for (index, quotation) in text.quotations.enumerated() where one.content.contains(quotation.content.lowerBound) && sources[index]?.cue == nil {
                covered[index] = true
            }
            quotes.append(quote(one.content, one.isVerbatim ? .direct : kind(of: one.content), one.source))
        }
        var next = 0
        while next < text.quotations.count {
            let index = next
            next += 1
            guard !covered[index], let source = sources[index] else { continue }
            var last = index
            while text.quotations[last].goesOn, next < text.quotations.count, sources[next]?.speaker == source.speaker {
                last = next
                next += 1
            }
            var start = text.quotations[index].content.lowerBound
            if let label = source.speaker, label.lowerBound == start { start = label.upperBound + 1 }
            let content = start..<text.quotations[last].content.upperBound
            var quote = quote(content, last == index && isFragment(text.quotations[index]) ? .mixed : .direct, source)
            quote.complete = (index...last).allSatisfy { text.quotations[$0].isComplete }
            quotes.append(quote)
        }
        return quotes.sorted { ($0.bytes.lowerBound, $0.bytes.upperBound) < ($1.bytes.lowerBound, $1.bytes.upperBound) }
    }

    private func quote(_ content: Range<Int>, _ kind: Quote.Kind, _ source: SpeechSource) -> Quote {
        var quote = Quote(bytes: text.document.bytes(of: content), tokens: content, kind: kind, rule: source.rule)
        quote.stance = stances.stance(cue: source.cue, content: content, in: text)
        quote.cue = source.cue.map { text.document.bytes(of: $0) }
        quote.speaker = source.speaker.map { speaker(of: $0) }
        return quote
    }

    /// A piece of speech within the writer's own sentence: it starts small, and no comma or colon sets it off.
    private func isFragment(_ quotation: Quotation) -> Bool {
        guard let open = quotation.open, open > 0, !text.shape(open).contains(.lineStart), !text.shape(quotation.content.lowerBound).contains(.initialCapital) else { return false }
        return !text.isComma(open - 1) && !text.isColon(open - 1) && !text.shape(open).contains(.sentenceStart) && !text.isTerminal(open - 1)
    }

    /// Direct if every word stands between marks, mixed if some do.
    private func kind(of content: Range<Int>) -> Quote.Kind {
        var quoted = 0
        var own = 0
        for token in content where !text.shape(token).contains(.punctuation) {
            if text.isQuoted(token), text.quotation(at: token)?.family != .single { quoted += 1 } else { own += 1 }
        }
        return quoted == 0 ? .indirect : own == 0 ? .direct : .mixed
    }

    private func speaker(of phrase: Range<Int>) -> Speaker { Speaker(bytes: text.document.bytes(of: phrase), entity: entity(of: phrase)) }

    /// The entity that a speaker's head is a mention of.
    private func entity(of speaker: Range<Int>) -> Int? {
        // "one of them" is not they.
        if text.isPartitive(speaker) { return nil }
        let entity = entityAt[speaker.upperBound - 1]
        return entity >= 0 ? Int(entity) : nil
    }
}

extension Entity {
    /// People, organizations, groups and handles speak; so do countries.
    var canSpeak: Bool {
        switch kind {
        case .person, .organization, .group, .handle, .location, .work: true
        default: false
        }
    }
}
