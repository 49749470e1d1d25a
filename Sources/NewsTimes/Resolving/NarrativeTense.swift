import LexiconFiles
import NewsLanguage

/// The direction in which a clause speaks, from the verb group nearest to an expression: it decides which Friday a bare "Friday" is.
enum NarrativeTense: Sendable {
    /// "bought it in February": what a verb in the past says of an expression that belongs to it.
    case past
    /// A past tense about something that may lie ahead: "set a hearing for Monday", "said he would".
    case mostlyPast
    case present, future, unknown

    /// The tense around a token range: the nearest finite verb before it in the sentence, else the nearest after it.
    init(around tokens: Range<Int>, in document: Document, words: TenseWords) {
        guard !document.sentences.isEmpty else {
            self = .unknown
            return
        }
        let sentence = document.sentences[document.sentenceIndex(of: tokens.lowerBound)]
        let tags = document.tokens.tag
        var isIndirect = tokens.lowerBound > sentence.lowerBound && words.pointsAhead(document.tokens.word[tokens.lowerBound - 1])
        var hasParticiple = false
        // "ended July 31", "dated Monday": a participle right before it, without an auxiliary.
        var token = tokens.lowerBound - 1
        if token > sentence.lowerBound, tags[token] == .vbn, !tags[token - 1].isVerb, !tags[token - 1].isAdverb {
            self = .past
            return
        }
        // "Unveiled a plan on Tuesday", but "set a deadline of Tuesday": what is done to a plan is not ahead.
        let isOfNoun = token >= sentence.lowerBound && words.of == document.tokens.word[token]
        while token >= sentence.lowerBound {
            if !isOfNoun, tags[token].isNoun, token > sentence.lowerBound, NarrativeTense.isObject(token, in: sentence, document) {
                token -= 1
                continue
            }
            if let tense = NarrativeTense.tense(at: token, in: document, words) {
                self = isIndirect ? tense.indirect : tense
                return
            }
            // "agreed to sell it in February": the selling may lie ahead.
            if tags[token] == .to, tags[token + 1] == .vb { isIndirect = true }
            hasParticiple = hasParticiple || tags[token] == .vbn
            token -= 1
        }
        token = tokens.upperBound
        while token < sentence.upperBound {
            if let tense = NarrativeTense.tense(at: token, in: document, words) {
                self = isIndirect ? tense.indirect : tense
                return
            }
            token += 1
        }
        self = hasParticiple ? .past : .unknown
    }

    /// Whether a noun is what a verb in the past acts on.
    private static func isObject(_ noun: Int, in sentence: Range<Int>, _ document: Document) -> Bool {
        let tags = document.tokens.tag
        var before = noun - 1
        while before > sentence.lowerBound, tags[before].isAdjective || tags[before].isNoun || tags[before] == .dt || tags[before] == .prpPossessive { before -= 1 }
        return tags[before] == .vbd
    }

    /// The tense of what is spoken of as still ahead: "could come as early as Tuesday", "set it for Monday".
    private var indirect: NarrativeTense {
        switch self {
        case .past, .mostlyPast: .mostlyPast
        case .present: .present
        case .future, .unknown: .future
        }
    }

    /// What a token says of the tense; nil if nothing.
    private static func tense(at token: Int, in document: Document, _ words: TenseWords) -> NarrativeTense? {
        let tokens = document.tokens
        if words.isFuture(tokens.word[token]) { return .future }
        switch tokens.tag[token] {
        case .vbd:
            // "Was to end on Thursday"
            return tokens.lemma[token] == words.be && follows(.to, token, document) ? .future : .past
        case .vbz, .vbp:
            if follows(.to, token, document) { return .future }
            return words.isHave(tokens.word[token]) && follows(.vbn, token, document) ? .past : .present
        case .md: return words.isPastModal(tokens.word[token]) ? .unknown : .future
        // "to be published in May"
        case .vb: return tokens.word[token] == words.be && token > 0 && tokens.tag[token - 1] == .to ? .future : nil
        default: return nil
        }
    }

    /// Whether a tag follows, adverbs left out. "Has since said": a present perfect speaks of the past; "is to resume", "wants to sell": of the
    /// future.
    private static func follows(_ tag: Tag, _ token: Int, _ document: Document) -> Bool {
        var next = token + 1
        while next < document.tokens.count, next <= token + 3 {
            if document.tokens.tag[next] == tag { return true }
            guard document.tokens.tag[next] == .rb else { return false }
            next += 1
        }
        return false
    }
}

/// The words that speak of the future: those that do whatever their tag (`Lexicons/times/futureword.txt`), and those right before an
/// expression that point ahead of the verb (`Lexicons/times/aheadword.txt`).
struct TenseWords: Sendable {
    private let future: WordSet
    private let ahead: WordSet
    private let have: WordSet
    private let pastModal: WordID
    private let asides: WordSet
    private let telling: WordSet
    private let on: WordID
    let be: WordID
    let of: WordID

    init(vocabulary: inout Vocabulary) {
        func words(_ name: String) -> WordSet {
            var words = WordSet()
            LexiconFile.named(name)?.forEachLine { words.insert(vocabulary.intern($0)) }
            return words
        }
        future = words("times/futureword")
        ahead = words("times/aheadword")
        have = vocabulary.words("have has 've 's")
        pastModal = vocabulary.intern("could")
        asides = vocabulary.words("after before since until")
        be = vocabulary.intern("be")
        of = vocabulary.intern("of")
        on = vocabulary.intern("on")
        telling = vocabulary.words("say tell announce report confirm")
    }

    /// "Said | Friday", "told reporters on | Friday"
    private func isTelling(before token: Int, _ start: Int, _ document: Document) -> Bool {
        let tags = document.tokens.tag
        var at = token - 1
        if at > start, document.tokens.word[at] == on { at -= 1 }
        if at > start, tags[at] == .nns { at -= 1 }
        return at > start && tags[at] == .vbd && telling.contains(document.tokens.lemma[at])
    }

    func isFuture(_ word: WordID) -> Bool { future.contains(word) }
    func isPastModal(_ word: WordID) -> Bool { word == pastModal }
    func isHave(_ word: WordID) -> Bool { have.contains(word) }
    func pointsAhead(_ word: WordID) -> Bool { ahead.contains(word) }

    /// Whether a range stands in a clause that "after" and the like begin, behind its verb and with nothing else beginning between, or says
    /// when something was told: "police said Friday".
    func isAside(_ tokens: Range<Int>, in document: Document) -> Bool {
        guard !document.sentences.isEmpty else { return false }
        let start = document.sentences[document.sentenceIndex(of: tokens.lowerBound)].lowerBound
        if isTelling(before: tokens.lowerBound, start, document) { return true }
        var hasVerb = false
        for token in (start..<tokens.lowerBound).reversed() {
            let tag = document.tokens.tag[token]
            if tag == .vbd || tag == .vbz || tag == .vbp { hasVerb = true }
            if tag == .inPreposition, asides.contains(document.tokens.word[token]) { return hasVerb && token > start }
            if tag == .comma || tag == .cc && hasVerb { return false }
        }
        return false
    }
}
