import NewsLanguage

/// Words of violence for other things: a speaker attacks harshly, a crew shoots video, members hold up signs, an alarm
/// goes off, the fire department comes, a series of attacks goes on.
struct FigurativeUse: Sendable {
    private let speaking: Set<WordID>
    private let filmed: Set<WordID>
    private let shown: Set<WordID>
    private let alarms: Set<WordID>
    private let services: Set<WordID>
    private let series: Set<WordID>
    private let of: WordID

    init(vocabulary: inout Vocabulary) {
        speaking = vocabulary.words("harshly verbally bitterly strongly sharply publicly openly fiercely verbal rhetorical criticism criticize speech interview editorial")
        filmed = vocabulary.words("video footage film movie picture photo photograph scene documentary commercial clip")
        shown = vocabulary.words("sign banner placard poster hand flag photo picture card")
        alarms = vocabulary.words("alarm siren bell buzzer detector sensor sprinkler phone telephone pager")
        services = vocabulary.words("department brigade service chief marshal crew station alarm engine truck safety commissioner authority official")
        series = vocabulary.words("wave series spate string escalation increase campaign")
        of = vocabulary.intern("of")
    }

    func isFigurative(_ mention: EventMention, _ context: IncidentContext) -> Bool {
        let tokens = context.reading.document.tokens
        let objects = mention.arguments.filter { $0.position == "obj" }.map { tokens.lemma[$0.phrase.head] }
        if mention.phrase.hasPrefix("shoot") { return objects.contains(where: filmed.contains) }
        if mention.phrase == "hold up" { return objects.contains(where: shown.contains) }
        if mention.phrase == "go off" {
            return mention.arguments.contains { $0.position == "subj" && alarms.contains(tokens.lemma[$0.phrase.head]) }
        }
        if mention.phrase == "fire", !mention.isVerb {
            return context.sentence(mention).contains(mention.head + 1) && services.contains(tokens.lemma[mention.head + 1])
        }
        guard mention.phrase == "attack" else { return false }
        let sentence = context.sentence(mention)
        return (max(sentence.lowerBound, mention.head - 4)..<min(sentence.upperBound, mention.head + 3)).contains { speaking.contains(tokens.lemma[$0]) }
    }

    /// "A wave of kidnappings": many of them, and none in particular.
    func isSeries(_ mention: EventMention, _ context: IncidentContext) -> Bool {
        let tokens = context.reading.document.tokens
        guard !mention.isVerb, tokens.tag[mention.head] == .nns, let phrase = context.reading.phrase(at: mention.head) else { return false }
        let before = phrase.tokens.lowerBound - 1
        return before > 0 && tokens.word[before] == of && series.contains(tokens.lemma[before - 1])
    }
}
