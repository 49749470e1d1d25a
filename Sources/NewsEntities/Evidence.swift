/// What can speak for a name's type besides its words in the lexicons. One line each: what it is called and how much it weighs.
enum Evidence: UInt8, CaseIterable, Sendable {
    /// Nothing but its shape.
    case shape
    case title, role, age, relativeWho, copula
    case datelinePlace, placeBeforePlace, placeInBrackets, countryInBrackets
    case score, table, tableOfPeople, opponent, team, teamInTable
    case quoted, article, appositionRole, nounAfter, possessor, cue
    case placeOf, onIsland, home, groupNamed, placeNamed, thingNamed
    case acronymOf, versionOf, list, document, lexicon, user, surname

    /// Person, organization, location, another kind.
    var weight: TypeScores {
        switch self {
        case .shape: TypeScores(0, 0, 0, 0)
        case .title: TypeScores(6, -2, -3, -2)
        case .role: TypeScores(3, -1, -1, 0)
        case .age: TypeScores(5, -1, -1, -1)
        case .relativeWho: TypeScores(3, 0, -2, -1)
        case .datelinePlace: TypeScores(-2, -3, 5, -1)
        case .placeBeforePlace: TypeScores(-0.5, -0.5, 3, 0)
        case .placeInBrackets: TypeScores(-1, -1, 2, 0)
        case .countryInBrackets: TypeScores(2, 1, -1, -1)
        case .score: TypeScores(-1, 5, -3, -1)
        case .table: TypeScores(-1, 5, -3, -1)
        case .team: TypeScores(-1, 3.5, -1.5, 0)
        case .teamInTable: TypeScores(0.5, 3, 0, 0)
        case .tableOfPeople: TypeScores(2, 0, -2, 0)
        case .opponent: TypeScores(0, 3, -2, 0)
        case .quoted: TypeScores(-1, -1, -1, 3.5)
        case .article: TypeScores(-2, 1.5, 0, 1)
        case .appositionRole: TypeScores(4, -0.5, -1, -1)
        case .nounAfter: TypeScores(0.5, 1, 0, 0)
        case .possessor: TypeScores(0, 0, 0, 0)
        case .cue: TypeScores(0, 0, 0, 0)
        case .placeOf: TypeScores(-3, -1, 5, -1)
        case .onIsland: TypeScores(-1, -1, 3.5, 0)
        case .home: TypeScores(-5, -1, 5, -1)
        case .groupNamed: TypeScores(-2, 5, -4, 0)
        case .placeNamed: TypeScores(-3, -1, 5, 0)
        case .thingNamed: TypeScores(-3, -1, -1, 2)
        case .acronymOf: TypeScores(-2, 5, -1, -1)
        case .versionOf: TypeScores(-2, -2, -1, 5)
        case .copula: TypeScores(0, 0, 0, 0)
        case .list, .document, .lexicon: TypeScores(0, 0, 0, 0)
        case .user: TypeScores(0, 0, 0, 0)
        case .surname: TypeScores(6, -2, -2, -1)
        }
    }

    /// As `dateline explain` shows it.
    var name: String {
        switch self {
        case .shape: "capitals"
        case .title: "title before"
        case .role: "role before"
        case .age: "age after"
        case .relativeWho: "“who” after"
        case .copula: "“is a” after"
        case .datelinePlace: "dateline"
        case .placeBeforePlace: "place, larger place"
        case .placeInBrackets: "place in brackets"
        case .countryInBrackets: "country in brackets after"
        case .score: "score line"
        case .table: "league table"
        case .team: "town in an article on sport"
        case .teamInTable: "first on a line of a table"
        case .tableOfPeople: "table of people"
        case .opponent: "match between"
        case .quoted: "in quotation marks"
        case .article: "article before"
        case .appositionRole: "role in apposition"
        case .nounAfter: "before a noun"
        case .possessor: "possessive"
        case .cue: "cue word beside"
        case .placeOf: "“town of” before"
        case .onIsland: "“on” before, of an island"
        case .home: "home of somebody whose age stands before"
        case .groupNamed: "“group named” before"
        case .placeNamed: "“place called” before"
        case .thingNamed: "“thing called” before"
        case .acronymOf: "acronym of a full name"
        case .versionOf: "acronym of a product"
        case .list: "list of names"
        case .document: "same name elsewhere in the article"
        case .lexicon: "lexicon"
        case .user: "user's lexicon"
        case .surname: "surname of a full name"
        }
    }
}
