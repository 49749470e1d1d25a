import LexiconFiles
import NewsLanguage

/// What the great lists said of the names that were looked up last: the same few come again and again.
///
/// A name is known by its words' ids and the blanks between them, so that nothing has to be spelled out.
struct NameCache: Sendable {
    /// A stretch of up to four tokens and the list that it is looked up in.
    struct Key: Equatable {
        fileprivate var words: SIMD4<UInt32>
        /// The list, the number of tokens, and where a blank stands, as bits.
        fileprivate var form: UInt32

        /// - Returns: nil if the words and blanks do not say how the name is spelled: letters outside ASCII, white space of other kinds.
        /// The document is borrowed: an initializer would else take a copy of it.
        init?(_ range: Range<Int>, in document: borrowing Document, list: UInt32) {
            guard range.count <= 4 else { return nil }
            words = SIMD4()
            form = list << 8 | UInt32(range.count)
            for (place, token) in range.enumerated() {
                guard !document.tokens.shape[token].contains(.nonASCII) else { return nil }
                words[place] = document.tokens.word[token]
                guard place > 0 else { continue }
                let gap = Int(document.tokens.end[token - 1])..<Int(document.tokens.start[token])
                guard gap.count <= 1, gap.isEmpty || document.text[gap.lowerBound] == 0x20 else { return nil }
                form |= UInt32(gap.count) << UInt32(16 + place)
            }
        }

        fileprivate var slot: Int {
            let mixed = (words &* SIMD4(0x9E37_79B1, 0x85EB_CA77, 0xC2B2_AE3D, 0x27D4_EB2F)).wrappedSum() ^ form
            return Int((mixed &* 0x9E37_79B1) >> UInt32(32 - NameCache.bits))
        }
    }

    /// What was found: where the line's value stands in its file; nil if the list has no such name.
    typealias Found = Range<Int>?

    private static let bits = 12
    private var entries: [(key: Key, found: Found)?] = []

    /// What was found, or nil if the name is not among those looked up last.
    subscript(key: Key) -> Found? {
        guard !entries.isEmpty, let entry = entries[key.slot], entry.key == key else { return nil }
        return .some(entry.found)
    }

    mutating func keep(_ found: Found, for key: Key) {
        if entries.isEmpty { entries = Array(repeating: nil, count: 1 << NameCache.bits) }
        entries[key.slot] = (key, found)
    }
}
