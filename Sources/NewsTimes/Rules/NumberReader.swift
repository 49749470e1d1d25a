import NewsLanguage

/// Reads numbers in figures and words.
enum NumberReader {
    /// The value in thousandths: "1,200", "3.5", "half", "a", "twenty-five", "one hundred and twenty", "2 1/2"; nil for anything else and for
    /// what is over a thousand million.
    static func thousandths(_ text: [UInt8]) -> Int? {
        var total = 0
        var below = 0
        var seen = false
        for word in text.split(whereSeparator: { $0 == 0x20 || $0 == UInt8(ascii: "-") }) {
            if word.elementsEqual("and".utf8) || word.elementsEqual("of".utf8) { continue }
            if let figure = NumberReader.figure(word) {
                below += figure
            } else if let fraction = NumberReader.fraction(word) {
                below += fraction
            } else if word.elementsEqual("half".utf8), below >= 1000 {
                // "three and one-half"
                below -= 500
            } else if word.elementsEqual("a".utf8) || word.elementsEqual("an".utf8) || word.elementsEqual("another".utf8) {
                below += seen ? 0 : 1000
            } else if let small = TimeLexicons.cardinalSmall?.value(for: word) ?? TimeLexicons.cardinalTens?.value(for: word) {
                below += (NumberReader.integer(small) ?? 0) * 1000
            } else if let scale = TimeLexicons.cardinalScale?.value(for: word).flatMap({ NumberReader.integer($0) }) {
                let (product, overflow) = max(below, 1000).multipliedReportingOverflow(by: scale)
                guard !overflow, product < NumberReader.limit else { return nil }
                if scale >= 1000 {
                    total += product
                    below = 0
                } else {
                    below = product
                }
            } else {
                return nil
            }
            seen = true
            guard total + below < NumberReader.limit else { return nil }
        }
        return seen ? total + below : nil
    }

    private static let limit = 1_000_000_000_000

    /// "1,200", "3.5", in thousandths.
    private static func figure(_ word: ArraySlice<UInt8>) -> Int? {
        var whole = 0
        var places = -1
        var digits = 0
        for byte in word {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits += 1
                guard digits <= 12 else { return nil }
                if places >= 3 { continue }
                whole = whole * 10 + Int(byte - 0x30)
                if places >= 0 { places += 1 }
            case UInt8(ascii: ","): continue
            case UInt8(ascii: ".") where places < 0: places = 0
            default: return nil
            }
        }
        guard digits > 0 else { return nil }
        for _ in max(places, 0)..<3 { whole *= 10 }
        return whole
    }

    /// "1/2", "3/4", "½".
    private static func fraction(_ word: ArraySlice<UInt8>) -> Int? {
        if word.elementsEqual("½".utf8) { return 500 }
        if word.elementsEqual("¼".utf8) { return 250 }
        if word.elementsEqual("¾".utf8) { return 750 }
        let numbers = groups(in: Array(word))
        guard word.contains(UInt8(ascii: "/")), numbers.count == 2, numbers[1] > 0, numbers[0] < 1000 else { return nil }
        return numbers[0] * 1000 / numbers[1]
    }

    /// A decimal integer, perhaps negative, and nothing else.
    static func integer(_ text: some Collection<UInt8>) -> Int? {
        var value = 0
        var negative = false
        for (index, byte) in text.enumerated() {
            if index == 0, byte == UInt8(ascii: "-") {
                negative = true
                continue
            }
            guard byte.isDigit, value < 100_000_000_000 else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return text.isEmpty ? nil : negative ? -value : value
    }

    /// The digits of a text as one number: 0600 of "0600", 98 of "'98"; nil if there are none or more than nine.
    static func digits(in text: [UInt8]) -> Int? { integer(text.filter { $0.isDigit }.prefix(10)) }

    /// Its groups of digits: 2 and 30 of "2.30pm". Groups of more than nine digits are left out.
    static func groups(in text: [UInt8]) -> [Int] {
        text.split { !$0.isDigit }.filter { $0.count <= 9 }.compactMap { integer($0) }
    }
}

extension UInt8 {
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isSmallLetter: Bool { self >= 0x61 && self <= 0x7A }
}
