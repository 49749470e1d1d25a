/// How much speaks for each type of a name.
struct TypeScores: Sendable, Equatable {
    /// Person, organization, location, another kind of name.
    private var values: SIMD4<Float>

    static let zero = TypeScores(0, 0, 0, 0)

    init(_ person: Float, _ organization: Float, _ location: Float, _ other: Float) {
        values = SIMD4(person, organization, location, other)
    }

    var person: Float { get { values[0] } set { values[0] = newValue } }
    var organization: Float { get { values[1] } set { values[1] = newValue } }
    var location: Float { get { values[2] } set { values[2] = newValue } }
    var other: Float { get { values[3] } set { values[3] = newValue } }
    var highest: Float { values.max() }

    /// The type with the most for it; person before organization before location where equal.
    var best: NameType { NameType(rawValue: (0..<4).reduce(0) { values[$1] > values[$0] ? $1 : $0 }) ?? .other }

    /// Adds a weight for a type's letter in `cue.tsv`.
    mutating func add(_ weight: Float, for letter: UInt8) {
        switch letter {
        case UInt8(ascii: "P"): person += weight
        case UInt8(ascii: "O"): organization += weight
        case UInt8(ascii: "L"): location += weight
        default: other += weight
        }
    }

    static func + (a: TypeScores, b: TypeScores) -> TypeScores { TypeScores(values: a.values + b.values) }
    static func += (a: inout TypeScores, b: TypeScores) { a.values += b.values }
    static func * (a: TypeScores, factor: Float) -> TypeScores { TypeScores(values: a.values * factor) }

    private init(values: SIMD4<Float>) { self.values = values }
}

/// The types between which evidence decides.
enum NameType: Int { case person, organization, location, other }
