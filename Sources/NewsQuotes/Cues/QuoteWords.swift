import NewsLanguage

/// The small words that the rules of quotations ask for, by word id.
struct QuoteWords: Sendable {
    struct Roles: OptionSet, Sendable {
        let rawValue: UInt32
        init(rawValue: UInt32) { self.rawValue = rawValue }

        static let be = Roles(rawValue: 1 << 0)
        static let have = Roles(rawValue: 1 << 1)
        static let wh = Roles(rawValue: 1 << 2)
        static let relative = Roles(rawValue: 1 << 3)
        /// he, she, they, we, I, there
        static let subjectPronoun = Roles(rawValue: 1 << 4)
        /// him, her, them, me, us
        static let objectPronoun = Roles(rawValue: 1 << 5)
        /// it, you: subject or object
        static let eitherPronoun = Roles(rawValue: 1 << 6)
        static let that = Roles(rawValue: 1 << 7)
        static let to = Roles(rawValue: 1 << 8)
        /// Prepositions that join a noun to a noun ("a spokesman for the company").
        static let joiner = Roles(rawValue: 1 << 9)
        static let negation = Roles(rawValue: 1 << 10)
        static let dayName = Roles(rawValue: 1 << 11)
        /// last, this, late, early, on, next, earlier
        static let dayOpener = Roles(rawValue: 1 << 12)
        /// week, month, night, morning
        static let dayNoun = Roles(rawValue: 1 << 13)
        /// statement, interview, tweet: where somebody says things
        static let venue = Roles(rawValue: 1 << 14)
        static let and = Roles(rawValue: 1 << 15)
        /// but, while, although: opens a clause of the writer's own
        static let turn = Roles(rawValue: 1 << 16)
        static let modal = Roles(rawValue: 1 << 17)
        static let possessive = Roles(rawValue: 1 << 18)
        static let `do` = Roles(rawValue: 1 << 19)
        static let addition = Roles(rawValue: 1 << 20)
        static let accordance = Roles(rawValue: 1 << 21)
        /// in, on, at, during, through: before a venue
        static let placing = Roles(rawValue: 1 << 23)
        /// seem, appear
        static let raising = Roles(rawValue: 1 << 24)
        /// said, told, asked…: past forms, whatever the tag
        static let said = Roles(rawValue: 1 << 25)
        /// some, others, many, both: stand for people without a noun
        static let alone = Roles(rawValue: 1 << 22)
    }

    private var roles: [Roles] = []
    /// Prepositions' frames by word id.
    private var prepositions: [WordID: CueFrame] = [:]

    init(vocabulary: inout Vocabulary) {
        let table: [(Roles, String)] = [
            (.be, "is are was were be been being am 's ’s 're ’re 'm ’m"),
            (.have, "has have had having 've ’ve"),
            (.do, "do does did"),
            (.modal, "will would can could may might must shall should wo ca 'll ’ll 'd ’d"),
            (.wh, "how what why whether if who when where which whom whose"),
            (.relative, "who which that"),
            (.subjectPronoun, "he she they we i there"),
            (.objectPronoun, "him her them me us himself herself themselves"),
            (.eitherPronoun, "it you"),
            (.that, "that"),
            (.to, "to"),
            (.joiner, "of for from at in with to on near behind against under"),
            (.negation, "not n't n’t never no nobody none neither nor"),
            (.dayName, "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight earlier later"),
            (.dayOpener, "on last this late early next"),
            (.dayNoun, "week month year night morning afternoon evening weekend"),
            (.venue, "statement interview tweet letter speech email e-mail report release post memo briefing conference message announcement filing"),
            (.and, "and or"),
            (.turn, "but while although though whereas yet"),
            (.possessive, "his her their its my our your"),
            (.addition, "also then again once later even further still already repeatedly recently previously simply just all both never now first"),
            (.accordance, "according"),
            (.raising, "seem appear"),
            (.said, "said told asked added wrote replied"),
            (.placing, "in on at during through via"),
            (.alone, "some others many both few several all most each another one those these everyone anyone nobody someone somebody"),
        ]
        for (role, words) in table {
            for word in words.split(separator: " ") { add(role, vocabulary.intern(String(word))) }
        }
        for frame in CueFrame.allCases.filter({ $0.rawValue >= CueFrame.of.rawValue && $0.rawValue <= CueFrame.over.rawValue }) {
            prepositions[vocabulary.intern(frame.name)] = frame
        }
    }

    subscript(word: WordID) -> Roles { Int(word) < roles.count ? roles[Int(word)] : [] }

    /// Whether a determiner or an adjective stands for people by itself ("some say").
    func standsAlone(_ word: WordID) -> Bool { self[word].contains(.alone) }

    /// The frame that a preposition opens, or nil for other words.
    func preposition(_ word: WordID) -> CueFrame? { prepositions[word] }

    private mutating func add(_ role: Roles, _ word: WordID) {
        if roles.count <= Int(word) { roles += Array(repeating: [], count: Int(word) + 1 - roles.count) }
        roles[Int(word)].insert(role)
    }
}
