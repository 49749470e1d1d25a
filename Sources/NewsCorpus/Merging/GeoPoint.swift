/// A point on the Earth, in degrees.
struct GeoPoint {
    let latitude: Double
    let longitude: Double

    init(_ latitude: some BinaryFloatingPoint, _ longitude: some BinaryFloatingPoint) {
        self.latitude = Double(latitude)
        self.longitude = Double(longitude)
    }

    /// The distance on a flat map drawn around the two, which is exact to some percent up to a few hundred kilometers.
    func kilometers(to other: GeoPoint) -> Double {
        let radians = Double.pi / 180
        let north = (other.latitude - latitude) * radians
        var east = abs(other.longitude - longitude)
        if east > 180 { east = 360 - east }
        // The cosine of the latitude between them, by its series.
        let middle = (latitude + other.latitude) / 2 * radians
        let square = middle * middle
        let cosine = max(0.05, 1 - square / 2 + square * square / 24)
        let scaled = east * radians * cosine
        return (north * north + scaled * scaled).squareRoot() * 6371
    }
}
