/// A sketch of a set from which the share of elements that two sets have in common can be estimated (Broder 1997, "On the resemblance
/// and containment of documents").
///
/// It keeps the least value of the set under each of ``count`` random permutations. The permutations are fixed for good: signatures may
/// be stored and compared with those of other machines.
public struct MinHash: Sendable, Equatable {
    /// The number of permutations; the standard error of an estimate is at most 0.045.
    public static let count = 126

    /// Empty for the empty set, else ``count`` values.
    public private(set) var values: [UInt32]

    public init() { values = [] }

    init(_ elements: [UInt64]) {
        guard !elements.isEmpty else {
            values = []
            return
        }
        var least = [UInt32](repeating: .max, count: MinHash.count)
        MinHash.permutations.withUnsafeBufferPointer { permutations in
            least.withUnsafeMutableBufferPointer { least in
                for element in elements {
                    for index in 0..<MinHash.count {
                        let (factor, summand) = permutations[index]
                        let value = UInt32(truncatingIfNeeded: (element &* factor &+ summand) >> 32)
                        if value < least[index] { least[index] = value }
                    }
                }
            }
        }
        values = least
    }

    /// The estimated Jaccard index of the two sets, 0...1; 0 if one is empty.
    public func resemblance(to other: MinHash) -> Double {
        guard !values.isEmpty, values.count == other.values.count else { return 0 }
        var equal = 0
        for index in values.indices where values[index] == other.values[index] { equal += 1 }
        return Double(equal) / Double(values.count)
    }

    /// Multiply-add permutations of 64 bits, of which the high half is kept; factors are odd.
    private static let permutations: [(UInt64, UInt64)] = (1...UInt64(count)).map { number in
        (StableHash.mixed(number &* 0x9E37_79B9_7F4A_7C15) | 1, StableHash.mixed(number &* 0xD1B5_4A32_D192_ED03))
    }
}

/// Coded as one string, eight hexadecimal digits a value.
extension MinHash: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = Array(try container.decode(String.self).utf8)
        values = []
        for start in stride(from: 0, to: text.count, by: 8) {
            let digits = String(decoding: text[start..<min(start + 8, text.count)], as: UTF8.self)
            guard digits.utf8.count == 8, let value = UInt32(digits, radix: 16) else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a MinHash signature")
            }
            values.append(value)
        }
        guard values.isEmpty || values.count == MinHash.count else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "a MinHash signature of \(values.count) values")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var text: [UInt8] = []
        text.reserveCapacity(values.count * 8)
        let digits = Array("0123456789abcdef".utf8)
        for value in values {
            for shift in stride(from: UInt32(28), through: 0, by: -4) { text.append(digits[Int((value >> shift) & 15)]) }
        }
        var container = encoder.singleValueContainer()
        try container.encode(String(decoding: text, as: UTF8.self))
    }
}
