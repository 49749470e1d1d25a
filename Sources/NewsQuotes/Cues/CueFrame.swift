/// What comes next after a word that introduces what somebody says: the shape of its complement.
///
/// The names are those of `Lexicons/quotes/cue.tsv`; what follows `them+` comes after the one addressed ("told reporters that").
enum CueFrame: Int, CaseIterable {
    case that, to, wh, clause, it, object, phrase, mark, colon, end, ing
    case of, about, `for`, on, against, `as`, from, with, `in`, at, by, into, during, over
    case themThat, themTo, themWh, themClause, themOf, themFor, themAs

    /// As the lexicon writes it.
    var name: String { CueFrame.names[rawValue] }

    private static let names = allCases.map { frame in
        let name = String(describing: frame)
        return name.hasPrefix("them") ? "them+" + name.dropFirst(4).lowercased() : name
    }

    /// The complement is a clause with a verb of its own.
    var isClause: Bool { self == .that || self == .clause || self == .wh || self == .themThat || self == .themClause || self == .themWh }

    /// The frame behind the one addressed.
    var addressed: CueFrame? {
        switch self {
        case .that: .themThat
        case .to: .themTo
        case .wh: .themWh
        case .clause, .it: .themClause
        case .of: .themOf
        case .for: .themFor
        case .as: .themAs
        default: nil
        }
    }
}

/// How likely a word introduces a content in each frame, in percent.
struct CueShares {
    private var percent = SIMD32<UInt8>()

    subscript(frame: CueFrame) -> Int {
        get { Int(percent[frame.rawValue]) }
        set { percent[frame.rawValue] = UInt8(clamping: newValue) }
    }

    /// The likeliest of some frames.
    func best(_ frames: CueFrame...) -> Int { frames.map { self[$0] }.max() ?? 0 }
}
