import LexiconFiles
import NewsLanguage

/// The words that introduce what somebody says, writes, thinks or wants, with their frames (`Lexicons/quotes/cue.tsv`).
struct CueLexicon: Sendable {
    enum Part: Int, CaseIterable {
        case verb, passive, noun, adjective

        init?(letter: UInt8) {
            switch letter {
            case UInt8(ascii: "v"): self = .verb
            case UInt8(ascii: "p"): self = .passive
            case UInt8(ascii: "n"): self = .noun
            case UInt8(ascii: "j"): self = .adjective
            default: return nil
            }
        }
    }

    /// By part and lemma: index into `shares` + 1, or 0. Lemmas beyond the end have none.
    private var index: [[UInt16]] = Array(repeating: [], count: Part.allCases.count)
    private var shares: [CueShares] = []
    /// Verbs with a particle ("point out"): index into `shares` by lemma and particle.
    private var phrasal: [UInt64: Int] = [:]
    private var particles = WordSet()

    init(vocabulary: inout Vocabulary) {
        var frames: [[UInt8]: CueFrame] = [:]
        for frame in CueFrame.allCases { frames[Array(frame.name.utf8)] = frame }
        LexiconFile.named("quotes/cue")?.forEachLine { line in
            guard let letter = line.column(1).first, let part = Part(letter: letter) else { return }
            var entry = CueShares()
            line.column(2).forEachPart(at: 0x20) { pair in
                guard let frame = frames[Array(pair.part(0, at: UInt8(ascii: "=")))] else { return }
                entry[frame] = pair.part(1, at: UInt8(ascii: "=")).reduce(0) { $0 * 10 + Int($1) - 0x30 }
            }
            let second = line.column(0).part(1, at: 0x20)
            let lemma = Int(vocabulary.intern(line.column(0).part(0, at: 0x20)))
            if !second.isEmpty {
                let particle = vocabulary.intern(second)
                particles.insert(particle)
                phrasal[Self.key(WordID(lemma), particle, part)] = shares.count
                shares.append(entry)
                return
            }
            if index[part.rawValue].count <= lemma {
                index[part.rawValue] += Array(repeating: 0, count: lemma + 1 - index[part.rawValue].count)
            }
            shares.append(entry)
            index[part.rawValue][lemma] = UInt16(shares.count)
        }
    }

    private static func key(_ lemma: WordID, _ particle: WordID, _ part: Part) -> UInt64 {
        UInt64(lemma) << 34 | UInt64(particle) << 2 | UInt64(part.rawValue)
    }

    func isParticle(_ word: WordID) -> Bool { particles.contains(word) }

    /// The frames of a verb with its particle, or nil.
    func shares(of lemma: WordID, particle: WordID, _ part: Part) -> CueShares? {
        phrasal[Self.key(lemma, particle, part)].map { shares[$0] }
    }

    /// The frames of a lemma as a part of speech, or nil if it introduces nothing.
    func shares(of lemma: WordID, _ part: Part) -> CueShares? {
        let table = index[part.rawValue]
        guard Int(lemma) < table.count, case let entry = table[Int(lemma)], entry > 0 else { return nil }
        return shares[Int(entry) - 1]
    }
}
