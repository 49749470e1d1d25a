/// The likeliest tag of a token by its own form, and the tags that rules may change it to.
struct InitialTag {
    var tag: Tag
    var allowed: TagSet

    init(_ tag: Tag, _ others: Tag...) {
        self.tag = tag
        allowed = TagSet(tag)
        for other in others { allowed.insert(other) }
    }

    init(_ tag: Tag, allowed: TagSet) {
        self.tag = tag
        self.allowed = allowed
    }
}

extension InitialTag {
    /// A word in letters.
    /// - Parameters:
    ///   - capital: whether it is written with a capital.
    ///   - capitalSaysNothing: a sentence's first word, or one of a headline that capitalizes all.
    init(word entry: LexicalEntry, capital: Bool, capitalSaysNothing: Bool) {
        guard capital else {
            let common = entry.tags.subtracting(.proper)
            self.init(entry.tag, allowed: common.isEmpty ? entry.tags : common)
            return
        }
        if capitalSaysNothing {
            self.init(entry.isListed ? entry.anyCaseTag : .nnp, allowed: entry.tags.union(.proper))
        } else if !entry.capitalTags.isEmpty {
            self.init(entry.capitalTag, allowed: entry.capitalTags.union(entry.tags).union(TagSet(.nnp)))
        } else {
            self.init(.nnp, allowed: entry.tags.union(.proper))
        }
    }

    /// A token that starts with a digit: "1,200", "2nd", "1990s", "7pm".
    init(figures bytes: Slice<UnsafeBufferPointer<UInt8>>) {
        let last = bytes[bytes.endIndex - 1]
        switch last {
        case 0x30...0x39, 0x25, 0x2E: self.init(.cd, .ls)
        case UInt8(ascii: "t"), UInt8(ascii: "d"), UInt8(ascii: "h"): self.init(.jj, .rb, .nn, .cd)
        case UInt8(ascii: "s"): self.init(.nns, .nn)
        default: self.init(.nn, .jj, .cd, .nnp)
        }
    }

    /// A token without letters and digits.
    /// - Parameters:
    ///   - closeBefore: whether it stands close to what is before it; a quotation mark that does not opens.
    ///   - closeAfter: whether what is after it stands close.
    ///   - isPossessive: an apostrophe after a plural: "the students' union".
    init(mark bytes: Slice<UnsafeBufferPointer<UInt8>>, closeBefore: Bool, closeAfter: Bool, isPossessive: Bool) {
        let first = bytes[bytes.startIndex]
        let opens = !closeBefore
        switch first {
        case UInt8(ascii: ","): self.init(.comma)
        case UInt8(ascii: "."): self = bytes.count == 1 ? InitialTag(.period) : InitialTag(.colon, .period)
        case UInt8(ascii: "!"), UInt8(ascii: "?"): self.init(.period)
        case UInt8(ascii: ":"), UInt8(ascii: ";"): self.init(.colon)
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): self.init(.openBracket)
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): self.init(.closeBracket)
        case UInt8(ascii: "-"):
            self = bytes.count == 1 && closeBefore && closeAfter ? InitialTag(.hyph, .sym, .colon) : InitialTag(.colon, .hyph, .sym)
        case UInt8(ascii: "$"): self.init(.dollar)
        case UInt8(ascii: "&"): self.init(.cc)
        case UInt8(ascii: "%"): self.init(.nn)
        case UInt8(ascii: "`"): self.init(.openQuote)
        case UInt8(ascii: "\""): self = opens ? InitialTag(.openQuote, .closeQuote) : InitialTag(.closeQuote, .openQuote)
        case UInt8(ascii: "'"):
            if bytes.count > 1 { self.init(.closeQuote) }
            else if isPossessive { self.init(.pos, .closeQuote) }
            else { self = opens ? InitialTag(.openQuote, .closeQuote) : InitialTag(.closeQuote, .openQuote, .pos) }
        case 0xC2: self = InitialTag.latinMark(bytes.count > 1 ? bytes[bytes.startIndex + 1] : 0)
        case 0xE2: self = InitialTag.generalMark(bytes, isPossessive: isPossessive)
        default: self.init(.sym, .colon)
        }
    }

    /// « » £ ¥ ° § ±, after the byte C2.
    private static func latinMark(_ second: UInt8) -> InitialTag {
        switch second {
        case 0xAB: InitialTag(.openQuote)
        case 0xBB: InitialTag(.closeQuote)
        case 0xA2...0xA5: InitialTag(.dollar)
        case 0xB0: InitialTag(.nns, .nn, .sym)
        default: InitialTag(.sym)
        }
    }

    /// Dashes, curly quotation marks, the ellipsis and the euro, after the byte E2.
    private static func generalMark(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, isPossessive: Bool) -> InitialTag {
        guard bytes.count >= 3 else { return InitialTag(.sym) }
        switch (bytes[bytes.startIndex + 1], bytes[bytes.startIndex + 2]) {
        case (0x80, 0x90...0x91): return InitialTag(.hyph, .colon)
        case (0x80, 0x92...0x95): return InitialTag(.colon, .sym, .hyph)
        case (0x80, 0x98), (0x80, 0x9C), (0x80, 0x9E), (0x80, 0x9A), (0x80, 0xB9): return InitialTag(.openQuote)
        case (0x80, 0x99): return isPossessive ? InitialTag(.pos, .closeQuote) : InitialTag(.closeQuote, .pos)
        case (0x80, 0x9D), (0x80, 0x9F), (0x80, 0xBA): return InitialTag(.closeQuote)
        case (0x80, 0xA6): return InitialTag(.colon)
        case (0x82, 0xAC): return InitialTag(.dollar)
        default: return InitialTag(.sym, .colon)
        }
    }
}
