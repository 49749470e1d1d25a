import ArticleModel

/// Whether two accounts tell of the same incident: points for and against, each with its reason.
///
/// The points are log odds in spirit, set by hand: what two unrelated accounts seldom have in common speaks for, what two accounts of
/// one incident seldom differ in speaks against.
struct IncidentComparison {
    /// Accounts of this many points or more tell of the same.
    static let threshold = 3.0

    enum Feature: Int, CaseIterable { case type, time, place, names, casualties, words, quotes, text }

    /// By feature. There are millions of comparisons: no array for each.
    private var points = SIMD8<Double>()
    var total: Double { points.indices.reduce(0) { $0 + points[$1] } }

    init(_ left: AccountFeatures, _ right: AccountFeatures, weights: CorpusWeights) {
        add(.type, IncidentComparison.type(left, right))
        add(.time, IncidentComparison.time(left, right))
        add(.place, IncidentComparison.place(left, right, weights))
        add(.names, IncidentComparison.names(left, right, weights))
        add(.casualties, IncidentComparison.casualties(left, right))
        add(.words, IncidentComparison.words(left, right, weights))
        if left.article != right.article {
            add(.quotes, min(3, 1.5 * Double(ArticleComparison.common(left.quotes, right.quotes))))
            if left.group >= 0, left.group == right.group { add(.text, 2) }
        }
    }

    private mutating func add(_ feature: Feature, _ points: Double) { self.points[feature.rawValue] = points }

    private static func type(_ left: AccountFeatures, _ right: AccountFeatures) -> Double {
        if left.type == right.type { return 2 }
        if left.isGeneric || right.isGeneric { return 0 }
        if left.isHarm || right.isHarm { return 0.5 }
        return left.families.contains(where: right.families.contains) ? 0.5 : -4
    }

    /// A day off is a frequent error; a week off is another incident.
    private static func time(_ left: AccountFeatures, _ right: AccountFeatures) -> Double {
        if let begin = left.begin, let other = right.begin, !left.isDated || !right.isDated {
            // A month or a year: it may cover the other.
            return begin.agrees(with: other) ? 0.5 : -3
        }
        guard let day = left.day, let other = right.day else { return 0 }
        guard left.isDated, right.isDated else {
            // Of one it is known only when it was published.
            return abs(day - other) <= 3 ? 0.5 : abs(day - other) <= 14 ? -1 : -4
        }
        switch abs(day - other) {
        case 0:
            guard let begin = left.begin, let other = right.begin, begin.hour != nil, other.hour != nil else { return 2 }
            return begin.agrees(with: other) ? 3 : 1
        case 1: return -0.5
        case 2, 3: return -2.5
        default: return -6
        }
    }

    private static func place(_ left: AccountFeatures, _ right: AccountFeatures, _ weights: CorpusWeights) -> Double {
        guard let place = left.place, let other = right.place else { return 0 }
        if place == other { return 1 + 2 * weights.weight(place: place) }
        if let country = left.country, let otherCountry = right.country, country != otherCountry { return -4 }
        if let latitude = left.latitude, let longitude = left.longitude, let otherLatitude = right.latitude, let otherLongitude = right.longitude {
            let distance = GeoPoint(latitude, longitude).kilometers(to: GeoPoint(otherLatitude, otherLongitude))
            // A country's own point says nothing of where in it.
            return distance < 30 ? 1.5 : distance < 100 ? 0 : -1.5
        }
        return left.country != nil && left.country == right.country ? 0.5 : -4
    }

    private static func names(_ left: AccountFeatures, _ right: AccountFeatures, _ weights: CorpusWeights) -> Double {
        guard !left.names.isEmpty, !right.names.isEmpty else { return 0 }
        var points = 0.0
        for name in left.names where right.names.contains(name) { points += 2 * weights.weight(name: name) }
        return points > 0 ? min(3, points) : -0.5
    }

    private static func casualties(_ left: AccountFeatures, _ right: AccountFeatures) -> Double {
        var points = 0.0
        for kind in CasualtyDigest.Kind.harms {
            guard let count = left.casualties[kind], let other = right.casualties[kind] else { continue }
            if count == other {
                points += count >= 3 ? 1 : 0.3
            } else if Double(max(count, other)) > 2 * Double(min(count, other)) + 2 {
                points -= 1
            }
        }
        return max(-1.5, min(1.5, points))
    }

    /// The cosine of the weighted words in common.
    private static func words(_ left: AccountFeatures, _ right: AccountFeatures, _ weights: CorpusWeights) -> Double {
        guard !left.terms.isEmpty, !right.terms.isEmpty else { return 0 }
        var (shared, leftNorm, rightNorm) = (0.0, 0.0, 0.0)
        var j = 0
        for term in left.terms {
            let weight = weights.weight(term: term)
            leftNorm += weight * weight
            while j < right.terms.count, right.terms[j] < term { j += 1 }
            if j < right.terms.count, right.terms[j] == term { shared += weight * weight }
        }
        for term in right.terms {
            let weight = weights.weight(term: term)
            rightNorm += weight * weight
        }
        guard leftNorm > 0, rightNorm > 0 else { return 0 }
        let cosine = shared / (leftNorm * rightNorm).squareRoot()
        return min(4, 8 * cosine - 1.5)
    }
}

extension IncidentComparison {
    /// "time +3.0", the weightiest first.
    var reasons: [String] {
        let told = Feature.allCases.filter { points[$0.rawValue] != 0 }
        return told.stablySorted { abs(points[$0.rawValue]) > abs(points[$1.rawValue]) }.map { feature in
            let tenths = Int((abs(points[feature.rawValue]) * 10).rounded())
            return "\(feature) \(points[feature.rawValue] < 0 ? "-" : "+")\(tenths / 10).\(tenths % 10)"
        }
    }
}
