/// Parts text into words. (The rules of rules and lexicons: what stands between blanks, marks apart.)
public enum Tokenizer {
    /// The words of a lexicon entry or a rule's literal.
    static func words(of bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        for at in 0...bytes.count where at == bytes.count || bytes[at] == 0x20 {
            if at > start { ranges.append(start..<at) }
            start = at + 1
        }
        return ranges
    }
}
