import Foundation

/// A line of those that the steps of merging read: columns, parted by tabs.
public struct StepRow: Sendable {
    private let columns: [Substring.UTF8View]

    public init(_ line: String) { columns = line.utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false) }

    private func bytes(_ column: Int) throws -> Substring.UTF8View {
        guard columns.indices.contains(column) else { throw StepError("there is no column \(column + 1)") }
        return columns[column]
    }

    func text(_ column: Int) throws -> String { String(Substring(try bytes(column))) }

    func number(_ column: Int) throws -> Int {
        let text = try text(column)
        guard let number = Int(text) else { throw StepError("column \(column + 1) is no number: \(text.prefix(40))") }
        return number
    }

    func json<Value: Decodable>(_ column: Int, as type: Value.Type = Value.self) throws -> Value {
        do {
            return try JSONDecoder().decode(Value.self, from: Data(try bytes(column)))
        } catch let error as DecodingError {
            throw StepError("column \(column + 1) is not what it should be: \(error)")
        }
    }

    /// JSON on one line, for a column.
    static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// Lines of this kind come before all others.
    var isCount: Bool { columns.first.map { $0.elementsEqual("=".utf8) } ?? false }
}

/// Why a line of a step cannot be read.
public struct StepError: Error, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}
