/// One word of a text for comparing: a hash of its folded letters and where it stands.
struct ScannedWord {
    /// FNV-1a over the lower-case scalars.
    var hash: UInt64
    /// UTF-8 byte offsets into the text scanned.
    var start: Int
    var end: Int
    /// The first letter or digit as written.
    var first: UInt32
}

/// Parts a text into words for counting and comparing: runs of letters and digits, case folded, so that neither punctuation nor the
/// kind of quotation marks makes a difference. Scripts without blanks (Han, kana, Thai) give a word for each character.
enum WordScanner {
    static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always) static func add(_ scalar: UInt32, to hash: inout UInt64) {
        hash = (hash ^ UInt64(scalar)) &* 0x0000_0100_0000_01B3
    }

    static func words(of utf8: [UInt8]) -> [ScannedWord] {
        var words: [ScannedWord] = []
        words.reserveCapacity(utf8.count / 6 + 1)
        forEach(in: utf8) { words.append($0) }
        return words
    }

    /// The hash of a single word.
    static func hash(of word: String) -> UInt64 {
        var word = word
        return word.withUTF8 { hash(of: $0) }
    }

    /// The same for bytes in place.
    static func hash(of word: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var first: UInt64?
        forEach(in: word) { first = first ?? $0.hash }
        return first ?? seed
    }

    /// Calls `body` with each word of a well-formed UTF-8 text, in order.
    static func forEach(in utf8: [UInt8], _ body: (ScannedWord) -> Void) { utf8.withUnsafeBufferPointer { forEach(in: $0, body) } }

    /// The same for bytes in place.
    static func forEach(in utf8: UnsafeBufferPointer<UInt8>, _ body: (ScannedWord) -> Void) {
        var word = ScannedWord(hash: seed, start: -1, end: 0, first: 0)
        var at = 0
        while at < utf8.count {
            // Nearly all is letters of ASCII.
            if isPlainLetter(utf8[at]) {
                if word.start < 0 { word = ScannedWord(hash: seed, start: at, end: at, first: UInt32(utf8[at])) }
                repeat {
                    // So letters are folded; digits have the bit.
                    add(UInt32(utf8[at] | 0x20), to: &word.hash)
                    at += 1
                } while at < utf8.count && isPlainLetter(utf8[at])
                word.end = at
                continue
            }
            let (scalar, length) = decode(utf8, at: at)
            let kind = kind(of: scalar)
            if kind != .letter, word.start >= 0 {
                body(word)
                word.start = -1
            }
            if kind != .mark {
                if word.start < 0 { word = ScannedWord(hash: seed, start: at, end: at, first: scalar) }
                add(folded(scalar), to: &word.hash)
                word.end = at + length
            }
            if kind == .ideograph {
                body(word)
                word.start = -1
            }
            at += length
        }
        if word.start >= 0 { body(word) }
    }

    private enum Kind { case letter, ideograph, mark }

    @inline(__always) private static func decode(_ utf8: UnsafeBufferPointer<UInt8>, at offset: Int) -> (UInt32, Int) {
        let lead = utf8[offset]
        if lead < 0x80 { return (UInt32(lead), 1) }
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard offset + length <= utf8.count else { return (0xFFFD, utf8.count - offset) }
        var scalar = UInt32(lead) & (0x7F >> UInt32(length))
        for next in 1..<length { scalar = scalar << 6 | UInt32(utf8[offset + next] & 0x3F) }
        return (scalar, length)
    }

    /// A letter or digit of ASCII.
    @inline(__always) private static func isPlainLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
    }

    @inline(__always) private static func kind(of scalar: UInt32) -> Kind {
        if scalar < 0x80 { return isPlainLetter(UInt8(scalar)) ? .letter : .mark }
        switch scalar {
        case 0x80...0xBF, 0xD7, 0xF7, 0x2000...0x2BFF, 0x3000...0x3004, 0x3008...0x3020, 0xFE10...0xFE6F, 0xFEFF...0xFF0F, 0xFFF0...0xFFFF: return .mark
        case 0x0E00...0x0EFF, 0x3040...0x30FF, 0x3400...0x9FFF, 0x20000...0x3FFFF: return .ideograph
        default: return .letter
        }
    }

    /// Simple case folding for the letters of Europe.
    @inline(__always) static func folded(_ scalar: UInt32) -> UInt32 {
        if scalar < 0x80 { return scalar >= 0x41 && scalar <= 0x5A ? scalar | 0x20 : scalar }
        switch scalar {
        case 0xC0...0xDE, 0x391...0x3A9, 0x410...0x42F: return scalar + 32
        case 0x400...0x40F: return scalar + 80
        case 0x100...0x137, 0x14A...0x177, 0x490...0x4BF: return scalar | 1
        case 0x139...0x148, 0x179...0x17E: return scalar & 1 == 1 ? scalar + 1 : scalar
        case 0x386: return 0x3AC
        case 0x388...0x38A: return scalar + 37
        default: return scalar
        }
    }
}
