import LexiconFiles
import NewsLanguage

/// A place's line in `place.tsv`: kind, country, population, latitude, longitude, parted by tabs. Columns are read when they are asked for.
struct ListedPlace {
    enum Kind { case country, state, capital, city, region, county, abbreviation }

    private let line: UnsafeBufferPointer<UInt8>

    init(_ line: UnsafeBufferPointer<UInt8>) { self.line = line }

    var kind: Kind {
        let second = line.count > 1 ? line[1] : 0
        return switch (line.first, second) {
        case (UInt8(ascii: "c"), UInt8(ascii: "o")): line.count > 4 && line[4] == UInt8(ascii: "t") && line[5] == UInt8(ascii: "y") ? .county : .country
        case (UInt8(ascii: "c"), UInt8(ascii: "a")): .capital
        case (UInt8(ascii: "s"), _): .state
        case (UInt8(ascii: "r"), _): .region
        case (UInt8(ascii: "a"), _): .abbreviation
        default: .city
        }
    }

    /// 0 where not known.
    var population: Int {
        column(2).reduce(0) { $1 >= UInt8(ascii: "0") && $1 <= UInt8(ascii: "9") ? $0 * 10 + Int($1 - UInt8(ascii: "0")) : $0 }
    }

    /// ISO 3166 alpha-2; nil where not certain.
    var country: String? {
        let code = column(1)
        return code.count == 2 ? String(decoding: code, as: UTF8.self) : nil
    }

    var latitude: Double? { Double(String(decoding: column(3), as: UTF8.self)) }
    var longitude: Double? { Double(String(decoding: column(4), as: UTF8.self)) }

    /// The bytes between two tabs; empty if there are not so many columns.
    private func column(_ wanted: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
        var start = 0
        var index = 0
        for (at, byte) in line.enumerated() where byte == 0x09 {
            if index == wanted { return line[start..<at] }
            index += 1
            start = at + 1
        }
        return index == wanted ? line[start...] : line[line.count...]
    }
}

/// The lexicon of places, for the stages that come after.
public enum ListedPlaces {
    private static let lexicon = LexiconFile.named("entities/place")

    /// Whether a name, in any case, is a country's.
    public static func isCountry(_ name: String) -> Bool { place(name)?.kind == .country }

    /// Whether a name is a state's capital, where agencies have their desks.
    public static func isCapital(_ name: String) -> Bool { place(name)?.kind == .capital }

    /// The country that a name, in any case, is or lies in: ISO 3166 alpha-2; nil where not certain.
    public static func country(of name: String) -> String? { place(name)?.country }

    /// Whether two names are towns of which the lists know that they lie apart.
    public static func areApart(_ left: String, _ right: String) -> Bool {
        guard let left = place(left), let right = place(right), left.kind == .city || left.kind == .capital, right.kind == .city || right.kind == .capital,
            let a = left.latitude, let b = left.longitude, let c = right.latitude, let d = right.longitude
        else { return false }
        return max(abs(a - c), abs(b - d)) > apart
    }

    /// In degrees: 50 km and more.
    private static let apart = 0.5

    private static func place(_ name: String) -> ListedPlace? { lexicon?.value(for: Array(name.lowercased().utf8)).map(ListedPlace.init) }
}
