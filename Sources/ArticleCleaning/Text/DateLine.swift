import ArticleModel
import LexiconFiles

/// Reads lines that hold a date and nothing else: "Thursday, March 28, 2024", "Published: 2 May 2021 10:15 BST | Updated 3 May 2021".
struct DateLine {
    var published: CivilDateTime?
    var modified: CivilDateTime?
    /// Whether a word said which of the two it is.
    var isLabeled = false

    private static let mostBytes = 160

    /// Nil for a line with anything but dates, their words and reading times ("5 min read").
    ///
    /// - Parameter mayNamePlace: whether a place may come first, as in "Brno, March 5, 2025".
    static func read(_ text: [UInt8], mayNamePlace: Bool = false) -> DateLine? {
        guard text.count <= mostBytes else { return nil }
        let text = unglued(text)
        var words = WordScanner.words(of: text)[...]
        if mayNamePlace { words = words.dropFirst(placeWords(words, in: text)) }
        guard words.count > 1, words.count <= 30 else { return nil }
        var tokens: [DateToken] = []
        for word in words {
            guard let token = DateToken(word, in: text) else { return nil }
            tokens.append(token)
        }
        return DateLine(tokens, text: text)
    }

    /// How many capitalized words stand before a comma that opens the line.
    private static func placeWords(_ words: ArraySlice<ScannedWord>, in text: [UInt8]) -> Int {
        guard let comma = text.firstIndex(of: UInt8(ascii: ",")) else { return 0 }
        let place = words.prefix { $0.end <= comma }
        let isName = place.count <= 3 && place.allSatisfy { !(0x30...0x39).contains(text[$0.start]) && !(0x61...0x7A).contains(text[$0.start]) }
        return isName && place.allSatisfy({ DateToken($0, in: text) == nil }) ? place.count : 0
    }

    /// "2019Updated" is two words: elements that follow each other without a blank are glued.
    private static func unglued(_ text: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        for (place, byte) in text.enumerated() {
            let isGlued = place > 0 && (0x30...0x39).contains(text[place - 1]) && (0x41...0x5A).contains(byte)
            if isGlued, place + 1 < text.count, (0x61...0x7A).contains(text[place + 1]) { out.append(0x20) }
            out.append(byte)
        }
        return out
    }

    private init?(_ tokens: [DateToken], text: [UInt8]) {
        var isModified = false
        var at = 0
        var hasNumber = false
        // "11:05am, 8 July 2026"
        var timeBefore: CivilDateTime?
        while at < tokens.count {
            switch tokens[at].kind {
            case .published: (isModified, isLabeled) = (false, true)
            case .modified: (isModified, isLabeled) = (true, true)
            case .number: hasNumber = true
            default: break
            }
            guard let (day, length) = Self.day(tokens[at...], text: text) else {
                var time = CivilDateTime(year: 2000, month: 1, day: 1)
                let taken = Self.addTime(tokens[at...], to: &time, text: text)
                if taken > 0 { timeBefore = time }
                at += max(taken, 1)
                continue
            }
            at += length
            var date = day
            let taken = Self.addTime(tokens[at...], to: &date, text: text)
            at += taken
            if taken == 0, let time = timeBefore { (date.hour, date.minute, date.offset) = (time.hour, time.minute, time.offset) }
            timeBefore = nil
            if isModified { modified = modified ?? date } else { published = published ?? date }
        }
        // "5 min read", "3 hours ago": a line about the article, without its date.
        guard published != nil || modified != nil || (hasNumber && tokens.contains { $0.kind == .filler }) else { return nil }
    }

    /// A day at the front of the tokens: "March 28, 2024", "28th March 2024", "2024-03-28", "28.03.2024".
    private static func day(_ tokens: ArraySlice<DateToken>, text: [UInt8]) -> (CivilDateTime, Int)? {
        let rest = Array(tokens.prefix(6))
        func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDateTime? {
            guard (1800...2200).contains(year), (1...12).contains(month), (1...CivilDay.daysIn(month: month, year: year)).contains(day) else { return nil }
            return CivilDateTime(year: year, month: month, day: day)
        }
        let numbers = rest.filter { $0.kind == .number }
        if rest.count >= 3, rest[0].kind == .month, let found = numbers.count >= 2 ? date(numbers[1].value, rest[0].value, numbers[0].value) : nil {
            guard let last = rest.firstIndex(where: { $0.start == numbers[1].start }), last <= 3 else { return nil }
            return (found, last + 1)
        }
        guard rest.count >= 3, rest[0].kind == .number else { return nil }
        if let month = rest.dropFirst().first(where: { $0.kind == .month }), let place = rest.firstIndex(where: { $0.start == month.start }), place <= 2,
            !rest[1..<place].contains(where: { $0.kind == .number }),
            let year = rest[(place + 1)...].first(where: { $0.kind == .number }), let last = rest.firstIndex(where: { $0.start == year.start }),
            last <= place + 2, let found = date(year.value, month.value, rest[0].value)
        {
            return (found, last + 1)
        }
        guard rest[1].kind == .number, rest[2].kind == .number, rest[1].start == rest[0].end + 1, rest[2].start == rest[1].end + 1 else { return nil }
        let mark = text[rest[0].end]
        guard "-./".utf8.contains(mark), text[rest[1].end] == mark else { return nil }
        if rest[0].end - rest[0].start == 4 { return date(rest[0].value, rest[1].value, rest[2].value).map { ($0, 3) } }
        let (first, second, year) = (rest[0].value, rest[1].value, rest[2].value)
        // 3/4/2021 is the third of April or the fourth of March: only a number over 12 decides, except where dots do.
        if mark == UInt8(ascii: ".") || first > 12 || first == second { return date(year, second, first).map { ($0, 3) } }
        if second > 12 { return date(year, first, second).map { ($0, 3) } }
        return nil
    }

    /// Reads "10:15 pm BST" where it follows within a few words; returns how many tokens it took.
    private static func addTime(_ tokens: ArraySlice<DateToken>, to date: inout CivilDateTime, text: [UInt8]) -> Int {
        let rest = Array(tokens.prefix(8))
        guard let place = rest.firstIndex(where: { $0.kind == .number }), place <= 2, place + 1 < rest.count,
            rest[..<place].allSatisfy({ $0.kind == .filler }), rest[place + 1].kind == .number, rest[place].end < text.count,
            ":.".utf8.contains(text[rest[place].end]), rest[place + 1].start == rest[place].end + 1, rest[place].value < 24, rest[place + 1].value < 60
        else { return 0 }
        var hour = rest[place].value
        var taken = place + 2
        var after = rest[taken...].prefix(2).map { String(decoding: text[$0.start..<$0.end], as: UTF8.self).lowercased() }
        // "9.30am"
        let minutes = text[rest[place + 1].start..<rest[place + 1].end].drop { (0x30...0x39).contains($0) }
        if !minutes.isEmpty { after = [String(decoding: minutes, as: UTF8.self).lowercased()] }
        if let half = after.first, half == "pm" || (half == "p" && after.count > 1 && after[1] == "m") { hour = hour % 12 + 12 }
        if let half = after.first, half == "am" || (half == "a" && after.count > 1 && after[1] == "m") { hour %= 12 }
        date.hour = hour
        date.minute = rest[place + 1].value
        while taken < rest.count, rest[taken].kind == .filler { taken += 1 }
        if taken < rest.count, rest[taken].kind == .zone {
            date.offset = rest[taken].value
            taken += 1
        }
        return taken
    }
}

/// A word of a date line.
private struct DateToken {
    enum Kind: String { case number, month, weekday, published, modified, filler, zone }
    var kind: Kind
    /// A number, a month 1...12, or a zone's minutes east of UTC.
    var value = 0
    var start: Int
    var end: Int

    private static let words: [UInt64: (Kind, Int)] = {
        var found: [UInt64: (Kind, Int)] = [:]
        LexiconFile.named("cleaning/date-word")?.forEachLine { line in
            guard line.columnCount == 3, let kind = Kind(rawValue: line.column(1).string) else { return }
            found[WordScanner.hash(of: line.column(0))] = (kind, Int(line.column(2).string) ?? 0)
        }
        return found
    }()

    init?(_ word: ScannedWord, in text: [UInt8]) {
        start = word.start
        end = word.end
        let written = text[start..<end]
        let digits = written.prefix { (0x30...0x39).contains($0) }
        if !digits.isEmpty, digits.count <= 4 {
            let rest = String(decoding: written.dropFirst(digits.count), as: UTF8.self).lowercased()
            guard ["", "st", "nd", "rd", "th", "er", "am", "pm", "h", "t"].contains(rest) else { return nil }
            kind = .number
            value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        } else if let found = Self.words[word.hash] {
            (kind, value) = found
        } else {
            return nil
        }
    }
}
