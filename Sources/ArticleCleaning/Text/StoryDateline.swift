import LexiconFiles

/// Reads the agency from a story's dateline: "PARIS (AP) — …", "LONDON, March 3 (Reuters) - …".
///
/// The dateline stays in the text, where it says the place of what the first sentence tells.
enum StoryDateline {
    private static let longest = 80

    private static let agencies: [String: String] = {
        var found: [String: String] = [:]
        LexiconFile.named("cleaning/agency")?.forEachLine { found[$0.column(0).string] = $0.column(1).string }
        return found
    }()

    /// The agency's full name, or nil if the paragraph does not begin with a dateline that names one.
    static func agency(of paragraph: [UInt8]) -> String? {
        let head = paragraph.prefix(longest)
        guard let open = head.firstIndex(of: UInt8(ascii: "(")), let close = head[open...].firstIndex(of: UInt8(ascii: ")")), open > 2,
            head[..<open].contains(where: { (0x41...0x5A).contains($0) })
        else { return nil }
        let after = head[(close + 1)...].drop { $0 == 0x20 }
        guard after.first == UInt8(ascii: "-") || after.starts(with: [0xE2, 0x80]) else { return nil }
        return agencies[String(decoding: head[(open + 1)..<close], as: UTF8.self).lowercased()]
    }
}
