/// Reads the notation of ``TokenPattern``. Works on bytes, since all rules are read at start-up.
struct PatternParser {
    /// Named patterns for `{name}`, already parsed.
    var definitions: [String: TokenPattern]
    /// Names of marks for `$name`, in bit order.
    var marks: [String]

    private var rule = ""
    private var bytes: [UInt8] = []
    private var at = 0

    init(definitions: [String: TokenPattern] = [:], marks: [String] = []) {
        self.definitions = definitions
        self.marks = marks
    }

    mutating func parse(_ notation: String, name: String, vocabulary: inout Vocabulary) throws(PatternError) -> ParsedRule {
        rule = name
        bytes = Array(notation.utf8)
        at = 0
        var parsed = ParsedRule()
        if takeBlank(), take("(?<") {
            while !take(")") {
                parsed.before.append(try test(&vocabulary))
                skipBlanks()
            }
        }
        parsed.body = try choice(&vocabulary)
        if take("(?>") {
            parsed.after = try choice(&vocabulary)
            guard take(")") else { throw error("“)” expected at the end of what follows") }
        }
        skipBlanks()
        guard at == bytes.count else { throw error("unexpected “\(rest)”") }
        return parsed
    }

    // MARK: - Grammar

    private mutating func choice(_ vocabulary: inout Vocabulary) throws(PatternError) -> TokenPattern {
        var branches = [try sequence(&vocabulary)]
        while takeBlank(), take("|") { branches.append(try sequence(&vocabulary)) }
        return branches.count == 1 ? branches[0] : .choice(branches)
    }

    private mutating func sequence(_ vocabulary: inout Vocabulary) throws(PatternError) -> TokenPattern {
        var items: [TokenPattern] = []
        while let item = try repeatedItem(&vocabulary) { items.append(item) }
        guard !items.isEmpty else { throw error("a pattern expected") }
        return items.count == 1 ? items[0] : .sequence(items)
    }

    private mutating func repeatedItem(_ vocabulary: inout Vocabulary) throws(PatternError) -> TokenPattern? {
        guard let item = try item(&vocabulary) else { return nil }
        if take("?") { return .repeated(item, min: 0, max: 1) }
        if take("*") { return .repeated(item, min: 0, max: nil) }
        if take("+") { return .repeated(item, min: 1, max: nil) }
        if at + 1 < bytes.count, bytes[at] == UInt8(ascii: "{"), isDigit(bytes[at + 1]) {
            at += 1
            let low = number()
            let high = take(",") ? number() : low
            guard take("}"), low <= high, high <= 64 else { throw error("a repetition is {m,n} with m ≤ n ≤ 64") }
            return .repeated(item, min: low, max: high)
        }
        return item
    }

    private mutating func item(_ vocabulary: inout Vocabulary) throws(PatternError) -> TokenPattern? {
        skipBlanks()
        guard at < bytes.count else { return nil }
        switch bytes[at] {
        case UInt8(ascii: ")"), UInt8(ascii: "|"), UInt8(ascii: ">"): return nil
        case UInt8(ascii: "("):
            if starts("(?>") { return nil }
            at += 1
            let inner = try choice(&vocabulary)
            guard take(")") else { throw error("“)” expected") }
            return inner
        case UInt8(ascii: "<"):
            at += 1
            let name = identifier()
            guard !name.isEmpty, take(":") else { throw error("a capture is <name: pattern>") }
            let inner = try choice(&vocabulary)
            guard take(">") else { throw error("“>” expected after the capture “\(name)”") }
            return .capture(name, inner)
        case UInt8(ascii: "{"):
            at += 1
            let name = identifier()
            guard take("}") else { throw error("“}” expected") }
            guard let pattern = definitions[name] else { throw error("no pattern is named “\(name)”") }
            return pattern
        case UInt8(ascii: "@"):
            let wordClass = try self.wordClass(&vocabulary)
            let phrases = vocabulary.phrases(of: wordClass).map { phrase in
                TokenPattern.sequence(phrase.map { .test(.word($0)) })
            }
            let single = TokenPattern.test(.wordClass(wordClass))
            return phrases.isEmpty ? single : .choice([single] + phrases)
        default:
            if startsLiteral { return try literal(&vocabulary) }
            return .test(try test(&vocabulary))
        }
    }

    private mutating func test(_ vocabulary: inout Vocabulary) throws(PatternError) -> TokenTest {
        skipBlanks()
        guard at < bytes.count else { throw error("a test expected") }
        switch bytes[at] {
        case UInt8(ascii: "!"):
            at += 1
            return .not(try test(&vocabulary))
        case UInt8(ascii: "["):
            at += 1
            return try combination(&vocabulary)
        case UInt8(ascii: "@"): return .wordClass(try wordClass(&vocabulary))
        case UInt8(ascii: "#"): return try tag()
        case UInt8(ascii: "%"): return try shape()
        case UInt8(ascii: "~"):
            at += 1
            let start = at
            while at < bytes.count, !isBlank(bytes[at]), !")>]|&?".utf8.contains(bytes[at]) { at += 1 }
            return .mask(SpellingMask(bytes[start..<at]))
        case UInt8(ascii: "/"):
            at += 1
            let start = at
            while at < bytes.count, bytes[at] != UInt8(ascii: "/") { at += 1 }
            guard at < bytes.count, at > start else { throw error("a lemma is /word/") }
            at += 1
            return .lemma(vocabulary.intern(bytes[start..<(at - 1)]))
        case UInt8(ascii: "$"):
            at += 1
            let name = identifier()
            if name.isEmpty { return .edge }
            guard let bit = marks.firstIndex(of: name) else { throw error("no mark is named “\(name)”") }
            return .mark(UInt8(bit))
        case UInt8(ascii: "^"):
            at += 1
            return .edge
        case UInt8(ascii: "_"):
            at += 1
            return .any
        default:
            guard startsLiteral, case .test(let single) = try literal(&vocabulary) else { throw error("one token expected") }
            return single
        }
    }

    /// `[a & b | c]`
    private mutating func combination(_ vocabulary: inout Vocabulary) throws(PatternError) -> TokenTest {
        var branches: [TokenTest] = []
        repeat {
            var tests = [try test(&vocabulary)]
            while takeBlank(), take("&") { tests.append(try test(&vocabulary)) }
            branches.append(tests.count == 1 ? tests[0] : .all(tests))
        } while takeBlank() && take("|")
        guard take("]") else { throw error("“]” expected") }
        return branches.count == 1 ? branches[0] : .anyOf(branches)
    }

    private mutating func wordClass(_ vocabulary: inout Vocabulary) throws(PatternError) -> WordClass {
        at += 1
        let name = identifier()
        guard let wordClass = vocabulary.wordClass(named: name) else { throw error("no lexicon is named “\(name)”") }
        return wordClass
    }

    private mutating func tag() throws(PatternError) -> TokenTest {
        at += 1
        let start = at
        while at < bytes.count, isLetter(bytes[at]) || bytes[at] == UInt8(ascii: "$") { at += 1 }
        let name = bytes[start..<at]
        let isPrefix = take("*")
        var bits: UInt64 = 0
        for (tag, spelling) in PatternParser.tagNames.enumerated() where isPrefix ? spelling.starts(with: name) : spelling[...] == name {
            bits |= 1 << UInt64(tag)
        }
        guard bits != 0 else { throw error("no tag is named “\(String(decoding: name, as: UTF8.self))”") }
        return .tags(bits)
    }

    private static let tagNames = Tag.allCases.map { Array($0.name.utf8) }

    private mutating func shape() throws(PatternError) -> TokenTest {
        at += 1
        if at < bytes.count, isDigit(bytes[at]) {
            let low = number()
            guard take("..") else { throw error("a range of integers is %low..high") }
            let high = number()
            guard low <= high else { throw error("\(low) is over \(high)") }
            return .integer(low...high)
        }
        let name = identifier()
        guard let shape = PatternParser.shapes[name] else { throw error("no shape is named “\(name)”") }
        return .shape(shape)
    }

    private static let shapes: [String: Shape] = [
        "capital": .initialCapital, "caps": .allCapitals, "letters": .hasLetter, "number": .number, "digits": .hasDigit,
        "punctuation": .punctuation, "quote": .quotationMark, "handle": .handle, "address": .address, "period": .hasPeriod,
        "start": .sentenceStart, "spaced": .spaceBefore, "line": .lineStart,
    ]

    /// A word as it would stand in a text: `o'clock`, `"May"`. Several tokens give a sequence.
    private mutating func literal(_ vocabulary: inout Vocabulary) throws(PatternError) -> TokenPattern {
        var spelling: [UInt8] = []
        let keepsCase = take("\"")
        while at < bytes.count {
            let byte = bytes[at]
            if keepsCase ? byte == UInt8(ascii: "\"") : isBlank(byte) || isSpecial(byte) { break }
            if byte == UInt8(ascii: "\\"), at + 1 < bytes.count { at += 1 }
            spelling.append(bytes[at])
            at += 1
        }
        if keepsCase, !take("\"") { throw error("a closing “\"” expected") }
        let isPlain = spelling.withUnsafeBufferPointer { Tokenizer.isPlainWord($0) }
        if isPlain, !keepsCase { return .test(.word(vocabulary.internLowercased(spelling))) }
        let words = Tokenizer.words(of: spelling)
        guard !words.isEmpty else { throw error("a word expected") }
        let tests = words.map { range in
            let word = TokenTest.word(vocabulary.internLowercased(Array(spelling[range])))
            return TokenPattern.test(keepsCase ? .all([word, TokenTest.capitals(as: spelling[range])]) : word)
        }
        return tests.count == 1 ? tests[0] : .sequence(tests)
    }

    // MARK: - Bytes

    private var startsLiteral: Bool { bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "\\") || !isSpecial(bytes[at]) }

    private static let special = (0...255).map { "()<>{}[]|&?*+!@#%$/^_~\"".utf8.contains(UInt8($0)) }
    private func isSpecial(_ byte: UInt8) -> Bool { PatternParser.special[Int(byte)] }
    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }
    private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }

    private mutating func skipBlanks() { while at < bytes.count, isBlank(bytes[at]) { at += 1 } }

    /// Skips blanks; always true, so that it reads well before `take`.
    private mutating func takeBlank() -> Bool {
        skipBlanks()
        return true
    }

    private func starts(_ mark: StaticString) -> Bool {
        mark.withUTF8Buffer { mark in at + mark.count <= bytes.count && mark.indices.allSatisfy { mark[$0] == bytes[at + $0] } }
    }

    private mutating func take(_ mark: StaticString) -> Bool {
        guard starts(mark) else { return false }
        at += mark.utf8CodeUnitCount
        return true
    }

    private mutating func identifier() -> String {
        let start = at
        while at < bytes.count, isLetter(bytes[at]) || (at > start && isDigit(bytes[at])) { at += 1 }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private mutating func number() -> Int {
        var value = 0
        while at < bytes.count, isDigit(bytes[at]), value < 1_000_000_000 {
            value = value * 10 + Int(bytes[at] - 0x30)
            at += 1
        }
        return value
    }

    private var rest: String { String(decoding: bytes[at...].prefix(12), as: UTF8.self) }

    private func error(_ message: String) -> PatternError { PatternError(rule: rule, offset: at, message: message) }
}

extension TokenTest {
    /// The capitals of a spelling, as a test: "May" wants an initial capital, "US" all capitals, "may" none.
    static func capitals(as spelling: ArraySlice<UInt8>) -> TokenTest {
        let letters = spelling.filter { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
        let capitals = letters.filter { $0 < 0x61 }
        if capitals.isEmpty { return .not(.shape(.initialCapital)) }
        return .shape(letters.count > 1 && capitals.count == letters.count ? .allCapitals : .initialCapital)
    }
}
