/// What the lexicons say that a word may be, whatever it is in a given sentence.
struct WordFacts {
    enum Gender: UInt8 { case masculine = 1, feminine = 2, either = 3 }

    /// How good the word is as a given name: 0 not at all, 5 among the most frequent.
    var given: UInt8 = 0
    var gender: Gender?
    /// How good it is as a surname: 0 not at all, 6 among the most frequent.
    var surname: UInt8 = 0
    /// How frequent it is as a common English word: 0 it is none, 4 among the most frequent.
    var common: UInt8 = 0
    /// How surely it makes an organization of a name that ends in it: 0 not at all, 3 surely.
    var organizationHead: UInt8 = 0
    /// The number of words of the longest place name that begins with it; 0 none.
    var placeStart: UInt8 = 0
    /// The number of words of the longest organization's name that begins with it; 0 none.
    var organizationStart: UInt8 = 0
    var marks: Marks = []

    struct Marks: OptionSet {
        let rawValue: UInt32
        /// The first noun sense is a person ("striker"), a group, a place.
        static let personNoun = Marks(rawValue: 1 << 0)
        static let groupNoun = Marks(rawValue: 1 << 1)
        static let placeNoun = Marks(rawValue: 1 << 2)
        /// A nationality, people, religion or political color.
        static let demonym = Marks(rawValue: 1 << 3)
        /// Stands before a person's name ("President").
        static let title = Marks(rawValue: 1 << 4)
        /// Stands before or inside a title ("Prime", "Foreign").
        static let titlePart = Marks(rawValue: 1 << 5)
        /// A month, a day, a feast, a time zone.
        static let calendar = Marks(rawValue: 1 << 6)
        /// A small word inside people's names ("van", "bin").
        static let particle = Marks(rawValue: 1 << 7)
        /// Makes a place of a name that ends in it ("River"), or begins with it ("Lake").
        static let placeHead = Marks(rawValue: 1 << 8)
        /// Makes an event, a prize, a law or a work of a name that ends in it.
        static let eventHead = Marks(rawValue: 1 << 9)
        /// Capitalized but no name ("I", "TV").
        static let never = Marks(rawValue: 1 << 10)
        /// Speaks for a type of name beside it (`cue.tsv`).
        static let cue = Marks(rawValue: 1 << 11)
        /// Speaks of sport ("innings", "goalkeeper").
        static let sport = Marks(rawValue: 1 << 13)
        /// Stands between two opponents ("beat", "v").
        static let opponent = Marks(rawValue: 1 << 14)
        /// Stands before a place's name ("Northern").
        static let direction = Marks(rawValue: 1 << 15)
        // What a small word does (`function-word.tsv`).
        static let of = Marks(rawValue: 1 << 16)
        /// Joins the parts of a name ("Committee on Human Rights").
        static let nameJoiner = Marks(rawValue: 1 << 17)
        /// Joins what belongs to a noun ("an artist from Mosul").
        static let nounJoiner = Marks(rawValue: 1 << 18)
        /// Stands between the members of a list.
        static let listMark = Marks(rawValue: 1 << 19)
        static let and = Marks(rawValue: 1 << 20)
        static let the = Marks(rawValue: 1 << 21)
        static let article = Marks(rawValue: 1 << 22)
        static let be = Marks(rawValue: 1 << 23)
        static let relative = Marks(rawValue: 1 << 24)
        static let opensClause = Marks(rawValue: 1 << 25)
        /// A company's legal form, which ends its name ("Inc.").
        static let companyForm = Marks(rawValue: 1 << 26)
        /// The name of a product, a vehicle or a weapon begins with it.
        static let productStart = Marks(rawValue: 1 << 27)
        /// "not", "never".
        static let negation = Marks(rawValue: 1 << 28)
        /// "named", "called": a name comes next.
        static let naming = Marks(rawValue: 1 << 29)
        /// The word of a user's lexicon begins here.
        static let userStart = Marks(rawValue: 1 << 12)
    }

    /// Nothing but a common word: it cannot be told from one by its capital at the start of a sentence.
    var isPlainWord: Bool { common > 0 && given == 0 && surname == 0 && placeStart == 0 && organizationStart == 0 }
    var isTitle: Bool { marks.contains(.title) }
    var isDemonym: Bool { marks.contains(.demonym) }
}

extension WordFacts.Marks {
    /// The mark of a letter in `function-word.tsv`.
    init(functionLetter letter: UInt8) {
        switch letter {
        case UInt8(ascii: "o"): self = .of
        case UInt8(ascii: "j"): self = .nameJoiner
        case UInt8(ascii: "m"): self = .nounJoiner
        case UInt8(ascii: "l"): self = .listMark
        case UInt8(ascii: "n"): self = .and
        case UInt8(ascii: "t"): self = .the
        case UInt8(ascii: "a"): self = .article
        case UInt8(ascii: "b"): self = .be
        case UInt8(ascii: "w"): self = .relative
        case UInt8(ascii: "c"): self = .opensClause
        case UInt8(ascii: "x"): self = .negation
        case UInt8(ascii: "k"): self = .naming
        default: self = []
        }
    }
}

extension WordFacts {
    /// Reads a line's value in `word.tsv`: codes parted by blanks, explained in `Tools/build-entity-lexicons.py`.
    init(codes: UnsafeBufferPointer<UInt8>) {
        var at = 0
        while at < codes.count {
            var end = at
            while end < codes.count, codes[end] != 0x20 { end += 1 }
            read(code: codes[at], digit: codes[end - 1] &- UInt8(ascii: "0"), gender: codes[min(at + 1, end - 1)])
            at = end + 1
        }
    }

    private mutating func read(code: UInt8, digit: UInt8, gender: UInt8) {
        switch code {
        case UInt8(ascii: "g"):
            given = digit > 4 ? 1 : 5 - digit
            self.gender = gender == UInt8(ascii: "m") ? .masculine : gender == UInt8(ascii: "f") ? .feminine : .either
        case UInt8(ascii: "s"): surname = digit > 5 ? 1 : 6 - digit
        case UInt8(ascii: "c"): common = min(4, digit &+ 1)
        case UInt8(ascii: "P"): marks.insert(.personNoun)
        case UInt8(ascii: "O"): marks.insert(.groupNoun)
        case UInt8(ascii: "L"): marks.insert(.placeNoun)
        case UInt8(ascii: "D"): marks.insert(.demonym)
        case UInt8(ascii: "p"): placeStart = digit
        case UInt8(ascii: "o"): organizationStart = digit
        default: break
        }
    }
}
