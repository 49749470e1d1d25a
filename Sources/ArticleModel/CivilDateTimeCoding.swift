/// Coded as the ISO 8601 text that ``CivilDateTime/description`` gives.
extension CivilDateTime: Codable {
    /// - Throws: `DecodingError` for a text that is no ISO 8601 date.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = CivilDateTime(iso: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' is not an ISO 8601 date")
        }
        self = date
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
