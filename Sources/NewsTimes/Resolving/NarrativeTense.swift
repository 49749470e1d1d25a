import NewsLanguage

/// The direction in which a clause speaks, from the verb group nearest to an expression: it decides which Friday a bare "Friday" is.
enum NarrativeTense: Sendable {
    case past, present, future, unknown

    /// The tense around a token range: the nearest finite verb before it in the sentence, else the nearest after it.
    init(around tokens: Range<Int>, in document: Document, words: TenseWords) {
        guard !document.sentences.isEmpty else {
            self = .unknown
            return
        }
        let sentence = document.sentences[document.sentenceIndex(of: tokens.lowerBound)]
        var token = tokens.lowerBound - 1
        // "ended July 31", "dated Monday": a participle right before it.
        if token >= sentence.lowerBound, document.tokens.tag[token] == .vbn {
            self = .past
            return
        }
        while token >= sentence.lowerBound {
            if let tense = NarrativeTense.tense(at: token, in: document, words) {
                self = tense
                return
            }
            token -= 1
        }
        token = tokens.upperBound
        while token < sentence.upperBound {
            if let tense = NarrativeTense.tense(at: token, in: document, words) {
                self = tense
                return
            }
            token += 1
        }
        self = .unknown
    }

    /// What a token says of the tense; nil if nothing.
    private static func tense(at token: Int, in document: Document, _ words: TenseWords) -> NarrativeTense? {
        let tokens = document.tokens
        if words.isFuture(tokens.word[token]) { return .future }
        switch tokens.tag[token] {
        case .vbd: return .past
        case .vbz, .vbp: return followsParticiple(token, document) ? .past : .present
        case .md: return .future
        default: return nil
        }
    }

    /// "has said", "have been": a present perfect speaks of the past.
    private static func followsParticiple(_ token: Int, _ document: Document) -> Bool {
        var next = token + 1
        while next < document.tokens.count, next <= token + 3 {
            switch document.tokens.tag[next] {
            case .vbn: return true
            case .rb: next += 1
            default: return false
            }
        }
        return false
    }
}

/// The words that speak of the future whatever their tag (`Lexicons/times/futureword.txt`).
struct TenseWords: Sendable {
    private let future: Set<WordID>

    init(vocabulary: inout Vocabulary) {
        var future: Set<WordID> = []
        LexiconFile.named("times/futureword")?.forEachLine { future.insert(vocabulary.intern(Array($0))) }
        self.future = future
    }

    func isFuture(_ word: WordID) -> Bool { future.contains(word) }
}
