/// Parts text into tokens by the conventions of the Penn Treebank as GUM keeps them: clitics apart ("do" "n't", "church" "'s"), hyphens
/// apart, numbers, times of day, abbreviations, handles and addresses whole. One pass over the bytes, no look at any lexicon but
/// the abbreviations.
public enum Tokenizer {
    /// Calls `emit` for each token of a stretch of text, with its bytes and its shape (without `sentenceStart`).
    public static func tokenize(
        _ text: UnsafeBufferPointer<UInt8>, in range: Range<Int>, emit: (_ token: Range<Int>, _ shape: Shape) -> Void
    ) {
        var scanner = TokenScanner(text: text, range: range)
        while let (token, shape) = scanner.next() { emit(token, shape) }
    }

    /// Letters alone, which are always one token.
    static func isPlainWord(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        !text.isEmpty && text.allSatisfy { CharacterKind($0) == .letter }
    }

    /// The words of a lexicon entry or a rule's literal.
    static func words(of bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        bytes.withUnsafeBufferPointer { text in
            tokenize(text, in: 0..<text.count) { token, _ in ranges.append(token) }
        }
        return ranges
    }
}

/// Walks a text from token to token.
public struct TokenScanner {
    private let text: UnsafeBufferPointer<UInt8>
    private let end: Int
    private var at: Int
    /// The end of the run of non-blanks that `at` is in.
    private var chunkEnd = 0
    /// Whether that run has a mark that every address has. Few have, and looking for an address costs more than all else.
    private var mayHoldAddress = false

    public init(text: UnsafeBufferPointer<UInt8>, range: Range<Int>) {
        self.text = text
        end = range.upperBound
        at = range.lowerBound
        chunkEnd = at
    }

    /// The next token, or nil at the end.
    public mutating func next() -> (Range<Int>, Shape)? {
        var before: Shape = []
        while at < end, case let width = blankWidth(at), width > 0 {
            before.insert(.spaceBefore)
            if text[at] == 0x0A || text[at] == 0x0D { before.insert(.lineStart) }
            at += width
        }
        guard at < end else { return nil }
        if at >= chunkEnd { findChunkEnd() }
        let start = at
        let stop = tokenEnd(start)
        at = stop
        return (start..<stop, before.union(shape(start..<stop)))
    }

    private mutating func findChunkEnd() {
        chunkEnd = at
        mayHoldAddress = false
        var firstPeriod: Int?
        scan: while chunkEnd < end {
            switch CharacterKind(text[chunkEnd]) {
            case .letter, .digit: break
            case .blank: break scan
            case .high: if blankWidth(chunkEnd) > 0 { break scan }
            case .mark:
                switch text[chunkEnd] {
                case 0x2E: firstPeriod = firstPeriod ?? chunkEnd
                case UInt8(ascii: "@"), UInt8(ascii: ":"): mayHoldAddress = true
                default: break
                }
            }
            chunkEnd += 1
        }
        // A period at the end ends a sentence.
        if let firstPeriod, firstPeriod + 1 < chunkEnd { mayHoldAddress = true }
    }

    // MARK: - Where a token ends

    private func tokenEnd(_ start: Int) -> Int {
        let byte = text[start]
        switch CharacterKind(byte) {
        case .digit: return afterNumber(start)
        case .letter: return afterWord(start)
        case .high:
            let mark = markWidth(start)
            return mark > 0 ? start + mark : afterWord(start)
        case .blank, .mark: return afterMark(start)
        }
    }

    /// Digits with inner commas, periods, colons and slashes ("1,200.50", "7:30", "11/2/17"), then letters ("2nd", "1990s", "7pm").
    private func afterNumber(_ start: Int) -> Int {
        var stop = start
        while stop < chunkEnd {
            let kind = CharacterKind(text[stop])
            if kind == .digit {
                stop += 1
            } else if isNumberMark(text[stop]), stop + 1 < chunkEnd, CharacterKind(text[stop + 1]) == .digit {
                stop += 1
            } else {
                break
            }
        }
        if let address = afterAddress(start), address > stop { return address }
        if stop < chunkEnd, isLetter(stop) { return afterLetters(stop) }
        // "'s" of "1600's" belongs to the number.
        if stop + 1 < chunkEnd, text[stop] == 0x27, text[stop + 1] == UInt8(ascii: "s"), !isWordByte(stop + 2) { return stop + 2 }
        return stop
    }

    private func afterWord(_ start: Int) -> Int {
        if let address = afterAddress(start) { return address }
        var stop = afterLetters(start)
        // A prefix with its hyphen: "non-white", "mid-1980s".
        if stop < chunkEnd, text[stop] == 0x2D, isWordByte(stop + 1), isPrefix(start..<stop) {
            stop = CharacterKind(text[stop + 1]) == .digit ? afterNumber(stop + 1) : afterLetters(stop + 1)
        }
        return stop
    }

    /// Letters and digits, inner periods of abbreviations ("U.S."), inner apostrophes of names ("O'Neill"); clitics stay outside.
    private func afterLetters(_ start: Int) -> Int {
        var stop = start
        while stop < chunkEnd {
            if isWordByte(stop) {
                if isNegation(at: stop), stop > start { return stop }
                stop += 1
                continue
            }
            let apostrophe = apostropheWidth(stop)
            if apostrophe > 0 {
                if stop > start, isNegationEnd(at: stop) { return negationStop(start, stop) }
                guard isWordByte(stop + apostrophe), !isClitic(at: stop) else { return stop }
                stop += apostrophe
                continue
            }
            if text[stop] == 0x2E { return afterPeriod(start, stop) }
            // "AT&T", "R&D"
            if text[stop] == 0x26, stop > start, isUpper(stop - 1), stop + 1 < chunkEnd, isUpper(stop + 1) {
                stop += 1
                continue
            }
            return stop
        }
        return stop
    }

    /// What to do with a period after a word: an abbreviation keeps it, a domain name goes on, a sentence ends before it.
    private func afterPeriod(_ start: Int, _ period: Int) -> Int {
        let isLast = period + 1 == chunkEnd || !isWordByte(period + 1)
        if isLast { return isAbbreviation(start..<period) ? period + 1 : period }
        // "U.S.", "e.g.": single letters with periods.
        var stop = period
        while stop < chunkEnd, text[stop] == 0x2E, isSingleLetter(before: stop, from: start) {
            guard stop + 1 < chunkEnd, isLetter(stop + 1), stop + 2 >= chunkEnd || !isWordByte(stop + 2) else { return stop + 1 }
            stop += 2
        }
        if stop > period { return stop < chunkEnd && text[stop] == 0x2E ? stop + 1 : stop }
        // "Mr.Smith" parts; "example.com" has been taken as an address before.
        return isAbbreviation(start..<period) ? period + 1 : period
    }

    private func isSingleLetter(before period: Int, from start: Int) -> Bool {
        period > start && isLetter(period - 1) && (period - 1 == start || text[period - 2] == 0x2E)
    }

    /// Marks: runs of the same mark are one token ("...", "--", "``", "''").
    private func afterMark(_ start: Int) -> Int {
        let byte = text[start]
        if byte == UInt8(ascii: "@") || byte == UInt8(ascii: "#"), isWordByte(start + 1) {
            var stop = start + 1
            while stop < chunkEnd, isWordByte(stop) || text[stop] == UInt8(ascii: "_") { stop += 1 }
            return stop
        }
        if byte == 0x27 {
            if isClitic(at: start) { return afterClitic(start) }
            if start + 1 < chunkEnd, text[start + 1] == 0x27 { return start + 2 }
            // "'71", "'90s"
            if start + 2 < chunkEnd, isDigit(start + 1), isDigit(start + 2), start + 3 >= chunkEnd || !isDigit(start + 3) {
                return afterNumber(start + 1)
            }
            return start + 1
        }
        var stop = start + 1
        if byte == 0x2E || byte == 0x2D || byte == 0x60 || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
            || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "=")
        {
            while stop < chunkEnd, text[stop] == byte { stop += 1 }
        }
        return stop
    }

    private func afterClitic(_ start: Int) -> Int {
        var stop = start + apostropheWidth(start)
        while stop < chunkEnd, isWordByte(stop) { stop += 1 }
        return stop
    }

    /// The end of a URL, an e-mail address or a domain name that starts here; nil if none does.
    private func afterAddress(_ start: Int) -> Int? {
        guard mayHoldAddress else { return nil }
        var stop = start
        var periods = 0
        var isAddress = false
        scan: while stop < chunkEnd {
            // A host is no longer than that (RFC 1035); looking further from each letter would cost a square of the text.
            guard isAddress || stop - start < 256 else { break }
            switch text[stop] {
            case 0x2E: periods += 1
            case UInt8(ascii: "@"): isAddress = isAddress || (stop > start && stop + 1 < chunkEnd && isWordByte(stop + 1))
            case UInt8(ascii: ":"):
                guard stop + 2 < chunkEnd, text[stop + 1] == 0x2F, text[stop + 2] == 0x2F else { break scan }
                isAddress = true
            case 0x2F, UInt8(ascii: "?"), UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "#"):
                guard isAddress || periods > 0 else { break scan }
            case 0x2D, UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "+"): break
            default: guard isWordByte(stop) else { break scan }
            }
            stop += 1
        }
        while stop > start, !isWordByte(stop - 1), text[stop - 1] != 0x2F { stop -= 1 }
        guard isAddress || (periods > 0 && endsInDomain(start, stop)) else { return nil }
        return stop > start ? stop : nil
    }

    /// "example.com", "bbc.co.uk/news": the host's last label is a common top-level domain, in lower case.
    private func endsInDomain(_ start: Int, _ stop: Int) -> Bool {
        var host = start
        while host < stop, text[host] != 0x2F { host += 1 }
        var label = host
        while label > start, text[label - 1] != 0x2E { label -= 1 }
        guard label > start else { return false }
        return TokenizerLexicon.domains.contains(text[label..<host])
    }

    // MARK: - Clitics and abbreviations

    /// "n't" starts here, at the n.
    private func isNegation(at place: Int) -> Bool {
        guard text[place] | 0x20 == UInt8(ascii: "n"), case let width = apostropheWidth(place + 1), width > 0 else { return false }
        let t = place + 1 + width
        return t < chunkEnd && text[t] | 0x20 == UInt8(ascii: "t") && !isWordByte(t + 1)
    }

    private func isNegationEnd(at place: Int) -> Bool { place > 0 && isNegation(at: place - 1) }

    /// A token that starts with "n't" is the clitic whole.
    private func negationStop(_ start: Int, _ apostrophe: Int) -> Int {
        apostrophe - 1 == start ? apostrophe + apostropheWidth(apostrophe) + 1 : apostrophe - 1
    }

    /// An apostrophe with s, m, d, re, ve or ll and no more.
    private func isClitic(at place: Int) -> Bool {
        let width = apostropheWidth(place)
        guard width > 0 else { return false }
        let first = place + width
        guard first < chunkEnd else { return false }
        let second = first + 1
        switch text[first] | 0x20 {
        case UInt8(ascii: "s"), UInt8(ascii: "m"), UInt8(ascii: "d"): return !isWordByte(second)
        case UInt8(ascii: "r"), UInt8(ascii: "v"):
            return second < chunkEnd && text[second] | 0x20 == UInt8(ascii: "e") && !isWordByte(second + 1)
        case UInt8(ascii: "l"):
            return second < chunkEnd && text[second] | 0x20 == UInt8(ascii: "l") && !isWordByte(second + 1)
        default: return false
        }
    }

    private func isAbbreviation(_ word: Range<Int>) -> Bool {
        // An initial stands alone: not so the letter of "seat 5A" or "14:30Z".
        if word.count == 1 { return isUpper(word.lowerBound) && (word.lowerBound == 0 || CharacterKind(text[word.lowerBound - 1]) != .digit) }
        if TokenizerLexicon.abbreviations.contains(text[word]) { return true }
        let start = word.lowerBound
        return start > 1 && text[start - 1] == 0x20 && text[start - 2] == 0x2C && isUpper(start) && TokenizerLexicon.states.contains(text[word])
    }

    private func isPrefix(_ word: Range<Int>) -> Bool { TokenizerLexicon.prefixes.contains(text[word]) }

    // MARK: - Bytes

    private func isWordByte(_ place: Int) -> Bool {
        guard place < chunkEnd else { return false }
        switch CharacterKind(text[place]) {
        case .letter, .digit: return true
        case .high: return markWidth(place) == 0
        case .blank, .mark: return false
        }
    }

    private func isDigit(_ place: Int) -> Bool { place < chunkEnd && CharacterKind(text[place]) == .digit }
    private func isUpper(_ place: Int) -> Bool { (0x41...0x5A).contains(text[place]) }
    private func isLetter(_ place: Int) -> Bool { isWordByte(place) && CharacterKind(text[place]) != .digit }
    private func isNumberMark(_ byte: UInt8) -> Bool { byte == 0x2C || byte == 0x2E || byte == 0x3A || byte == 0x2F }

    /// Bytes of a blank: ASCII white space, no-break space (C2 A0), U+2000–200B, U+3000; else 0.
    private func blankWidth(_ place: Int) -> Int {
        let byte = text[place]
        if byte <= 0x20 || byte == 0x7F { return 1 }
        if byte == 0xC2, place + 1 < end, text[place + 1] == 0xA0 { return 2 }
        guard place + 2 < end else { return 0 }
        if byte == 0xE2, text[place + 1] == 0x80, text[place + 2] <= 0x8B { return 3 }
        if byte == 0xE3, text[place + 1] == 0x80, text[place + 2] == 0x80 { return 3 }
        return 0
    }

    /// Bytes of an apostrophe, straight or curly (E2 80 99); else 0.
    private func apostropheWidth(_ place: Int) -> Int {
        guard place < chunkEnd else { return 0 }
        if text[place] == 0x27 { return 1 }
        return place + 2 < chunkEnd && text[place] == 0xE2 && text[place + 1] == 0x80 && text[place + 2] == 0x99 ? 3 : 0
    }

    /// Bytes of a mark above ASCII: the Latin-1 signs (C2 A1–BF but ª and º), general punctuation and symbols (E2 80–8F, 90–AF), CJK
    /// marks (E3 80); 0 for letters. A clitic's curly apostrophe goes with its letters.
    private func markWidth(_ place: Int) -> Int {
        let byte = text[place]
        guard byte >= 0x80, place + 1 < end else { return 0 }
        let second = text[place + 1]
        if byte == 0xC2 { return second == 0xAA || second == 0xBA || second == 0xB5 ? 0 : 2 }
        guard place + 2 < end else { return 0 }
        if byte == 0xE2, second >= 0x80, second <= 0xAF {
            if second == 0x80, text[place + 2] == 0x99, isClitic(at: place), place > 0, place < chunkEnd, isLetterBefore(place) {
                return afterClitic(place) - place
            }
            return 3
        }
        return byte == 0xE3 && second == 0x80 ? 3 : 0
    }

    private func isLetterBefore(_ place: Int) -> Bool {
        let kind = CharacterKind(text[place - 1])
        return kind == .letter || kind == .digit || kind == .high
    }

    // MARK: - Shape

    private func shape(_ token: Range<Int>) -> Shape {
        if let shape = wordShape(token) { return shape }
        var capitals = 0
        var small = 0
        var digits = 0
        var periods = 0
        var others = 0
        var shape: Shape = []
        for place in token {
            switch text[place] {
            case 0x41...0x5A:
                if small > 0 { shape.insert(.innerCapital) }
                capitals += 1
            case 0x61...0x7A: small += 1
            case 0x30...0x39: digits += 1
            case 0x2E: periods += 1
            case 0x2C: break
            case 0x80...:
                shape.insert(.nonASCII)
                others += 1
            default: others += 1
            }
        }
        let first = text[token.lowerBound]
        let isHighLetter = first >= 0xC3 && markWidth(token.lowerBound) == 0
        if capitals + small > 0 || isHighLetter { shape.insert(.hasLetter) }
        if (0x41...0x5A).contains(first) || isHighCapital(token) { shape.insert(.initialCapital) }
        if capitals > 1, small == 0 { shape.insert(.allCapitals) }
        if digits > 0 {
            shape.insert(.hasDigit)
            if capitals + small + others == 0, periods <= 1 { shape.insert(.number) }
        }
        if periods > 0 { shape.insert(.hasPeriod) }
        if !shape.contains(.hasLetter), digits == 0 { shape.formUnion(markShape(token)) }
        if token.count > 1, first == UInt8(ascii: "@") || first == UInt8(ascii: "#") { shape.insert(.handle) }
        if periods > 0 || others > 0, small + capitals > 0, afterAddress(token.lowerBound) == token.upperBound { shape.insert(.address) }
        return shape
    }

    /// The shape of small letters, with a capital in front or without: what most tokens are.
    private func wordShape(_ token: Range<Int>) -> Shape? {
        let isCapital = isUpper(token.lowerBound)
        for place in token.dropFirst(isCapital ? 1 : 0) where !(0x61...0x7A).contains(text[place]) { return nil }
        return isCapital ? [.hasLetter, .initialCapital] : .hasLetter
    }

    /// A capital of Latin-1 or Latin Extended-A (À–Þ; the even ones of U+0100–017F, but the odd ones of U+0139–0148 and
    /// U+0179–017E), Greek or Cyrillic.
    private func isHighCapital(_ token: Range<Int>) -> Bool {
        guard token.count > 1 else { return false }
        let second = text[token.lowerBound + 1]
        switch text[token.lowerBound] {
        case 0xC3: return second >= 0x80 && second <= 0x9E && second != 0x97
        case 0xC4: return (second & 1 == 0) == (second < 0xB9)
        case 0xC5: return (second & 1 == 0) == (0x89...0xB8).contains(second)
        case 0xCE: return second >= 0x91 && second <= 0xA9
        case 0xD0: return second >= 0x80 && second <= 0xAF
        default: return false
        }
    }

    private func markShape(_ token: Range<Int>) -> Shape {
        switch text[token.lowerBound] {
        case 0x22: return [.punctuation, .quotationMark]
        case 0x60, 0x27: return [.punctuation, .quotationMark]
        case 0xC2:
            let second = token.count > 1 ? text[token.lowerBound + 1] : 0
            return second == 0xAB || second == 0xBB ? [.punctuation, .quotationMark] : .punctuation
        case 0xE2:
            let isQuote = token.count == 3 && text[token.lowerBound + 1] == 0x80
                && ((0x98...0x9F).contains(text[token.lowerBound + 2]) || (0xB9...0xBA).contains(text[token.lowerBound + 2]))
            return isQuote ? [.punctuation, .quotationMark] : .punctuation
        default: return .punctuation
        }
    }
}

/// What a byte is to the tokenizer.
enum CharacterKind: UInt8 {
    case blank, letter, digit, mark
    /// Part of a character outside ASCII.
    case high

    init(_ byte: UInt8) {
        switch byte {
        case 0x41...0x5A, 0x61...0x7A: self = .letter
        case 0x80...: self = .high
        case 0...0x20, 0x7F: self = .blank
        case 0x30...0x39: self = .digit
        default: self = .mark
        }
    }
}
