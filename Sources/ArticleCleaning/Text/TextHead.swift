import ArticleModel

/// Reads what stands above the first paragraph of a text: masthead, dates, section, headline, standfirst, byline.
enum TextHead {
    private static let mostBlocks = 60

    /// What a block above the story is.
    private enum Role {
        case removed(String)
        case date(DateLine)
        case byline([String], DateLine? = nil)
        /// A paper's name with a date.
        case dated(String?, DateLine)
        case candidate
    }

    private struct Line {
        var index: Int
        var text: [UInt8]
        var role: Role
        var words: Int
        var isMarked = false

        var isCandidate: Bool { if case .candidate = role { true } else { false } }
        var isDate: Bool { if case .date = role { true } else { false } }
        var isFurniture: Bool {
            if case .removed(let reason) = role { ["masthead", "navigation", "sectionLabel"].contains(reason) } else { false }
        }
    }

    /// Takes the head's metadata; returns where the story's own blocks begin. Blocks of the head that belong to the story (a standfirst)
    /// are put on the page.
    static func read(_ blocks: [TextBlock], into page: inout CleanedPage) -> Int {
        guard let end = blocks.prefix(mostBlocks).firstIndex(where: isStory) else { return 0 }
        let lines = blocks[..<end].enumerated().map { classify($1, at: $0) }
        let headline = headline(of: lines)
        for line in lines {
            let isBelowHeadline = headline.map { line.index > $0 } ?? false
            switch line.role {
            case .removed(let reason):
                remove(line, reason, from: &page, isAboveHeadline: line.index < headline ?? 0)
            case .date(let date):
                take(date, isBelowHeadline: isBelowHeadline, into: &page)
                page.removed.append(RemovedText(text: line.text, "date"))
            case .byline(let authors, let date):
                page.authors += authors.filter { !page.authors.contains($0) }
                if let date { take(date, isBelowHeadline: isBelowHeadline, into: &page) }
                page.removed.append(RemovedText(text: line.text, "byline"))
            case .dated(let publisher, let date):
                page.publisher = page.publisher ?? publisher
                take(date, isBelowHeadline: isBelowHeadline, into: &page)
                page.removed.append(RemovedText(text: line.text, "date"))
            case .candidate:
                takeCandidate(line, headline: headline, lines: lines, into: &page)
            }
        }
        // "Updated 22 Sep, 2026" alone is the day that the story's own count from.
        if page.published == nil, let modified = page.modified { (page.published, page.publishedBasis) = (modified, .visible) }
        return end
    }

    /// The first block that is the story's: prose that is no boilerplate.
    private static func isStory(_ block: TextBlock) -> Bool {
        block.kind != .heading && Prose.isProse(block.text) && Boilerplate.shared.match(block.text, in: .head) == nil && DateLine.read(block.text) == nil
            && Byline.authors(of: block.text) == nil
    }

    private static func classify(_ block: TextBlock, at index: Int) -> Line {
        var line = Line(index: index, text: block.text, role: .candidate, words: Prose.wordCount(block.text), isMarked: block.kind == .heading)
        if let title = labeledTitle(block.text) {
            (line.text, line.isMarked) = (title, true)
        } else {
            line.role = role(of: block.text, isMarked: line.isMarked)
        }
        return line
    }

    private static func role(of text: [UInt8], isMarked: Bool) -> Role {
        if let date = DateLine.read(text) { return .date(date) }
        if let (authors, date) = datedByline(text) { return .byline(authors, date) }
        if let authors = Byline.authors(of: text) { return .byline(authors) }
        if let match = Boilerplate.shared.match(text, in: .head) { return .removed(match.reason) }
        if let authors = Byline.titledAuthors(of: text) { return .byline(authors) }
        if isNavigation(text) { return .removed("navigation") }
        if let (publisher, date) = datedName(text) { return .dated(publisher, date) }
        // "By Jane Doe | March 3, 2021 | 5 min read": each part is furniture, so the whole is.
        let parts = bars(text)
        guard parts.count > 1, !isMarked else { return .candidate }
        var whole: Role?
        for part in parts {
            switch role(of: part, isMarked: true) {
            case .candidate: return .candidate
            case let role:
                if case .byline(let authors, nil) = whole, case .date(let date) = role {
                    whole = .byline(authors, date)
                } else if case .date(let date) = whole, case .byline(let authors, nil) = role {
                    whole = .byline(authors, date)
                }
                if case .removed = whole ?? .removed("") { whole = role }
            }
        }
        return whole ?? .candidate
    }

    /// "By Eleni Markou, Published 14 August 2026 at 09:22 EEST", "By Eleni Markou | 14 August 2026 | 5 min read".
    private static func datedByline(_ text: [UInt8]) -> ([String], DateLine)? {
        for mark in text.indices where text[mark] == UInt8(ascii: ",") || text[mark] == UInt8(ascii: "|") {
            guard let date = DateLine.read(Array(text[(mark + 1)...])), date.published ?? date.modified != nil else { continue }
            guard let authors = Byline.authors(of: Array(text[..<mark])), !authors.isEmpty else { continue }
            return (authors, date)
        }
        return nil
    }

    /// "Radio Danube, Saturday 11 April 2026", "Dawn Wire | Updated 22 Sep, 2026 03:15pm": a short name and a date. What stands before a comma
    /// may be a town: only what papers are called is one.
    private static func datedName(_ text: [UInt8]) -> (String?, DateLine)? {
        guard let mark = text.firstIndex(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "|") }) else { return nil }
        let name = Array(text[..<mark].reversed().drop { $0 == 0x20 }.reversed())
        guard Prose.wordCount(name) <= 4, looksLikeName(name), name.contains(where: { (0x61...0x7A).contains($0) }),
            let date = DateLine.read(Array(text[(mark + 1)...])), date.published ?? date.modified != nil
        else { return nil }
        return (text[mark] == UInt8(ascii: "|") || looksLikePaperName(name) ? Self.name(name) : nil, date)
    }

    /// The line that is the headline, or nil. A marked one wins; else the first that is as long as headlines are, unless a date stands
    /// between it and another: then it is the masthead.
    private static func headline(of lines: [Line]) -> Int? {
        let candidates = lines.filter(\.isCandidate)
        if let marked = candidates.first(where: \.isMarked) { return marked.index }
        var best: (index: Int, score: Int)?
        for line in candidates {
            var score = line.words < 3 ? -2 : line.words < 4 ? 0 : line.words <= 25 ? 3 : 1
            let next = line.index + 1 < lines.count ? lines[line.index + 1] : nil
            let hasLater = candidates.contains { $0.index > line.index && $0.words > 3 }
            if let next, next.isDate, hasLater { score -= 2 }
            // Bars of links and section labels stand below the paper's name and above the headline.
            if hasLater, lines[line.index...].contains(where: \.isFurniture) { score -= 2 }
            if looksLikePaperName(line.text) { score -= 2 }
            if Prose.endsLikeSentence(line.text) { score -= 1 }
            if score > best?.score ?? Int.min { best = (line.index, score) }
        }
        return best?.index
    }

    private static func takeCandidate(_ line: Line, headline: Int?, lines: [Line], into page: inout CleanedPage) {
        guard let headline else { return page.blocks.append(TextBlock(line.text)) }
        if line.index == headline {
            (page.title, page.publisher) = split(title: line.text, publisher: page.publisher)
        } else if line.index < headline {
            if sharesWords(line.text, lines[headline].text) {
                page.removed.append(RemovedText(text: line.text, "title"))
            } else {
                if page.publisher == nil, let paper = paperName(line.text) { page.publisher = paper }
                page.removed.append(RemovedText(text: line.text, line.words <= 6 ? "masthead" : "navigation"))
            }
        } else if sharesWords(line.text, lines[headline].text) {
            page.removed.append(RemovedText(text: line.text, "title"))
        } else if Byline.isBareName(line.text), neighbors(of: line, in: lines).contains(where: isBylineLike) {
            page.authors.append(String(decoding: line.text, as: UTF8.self))
            page.removed.append(RemovedText(text: line.text, "byline"))
        } else if page.publisher == nil, looksLikePaperName(line.text), neighbors(of: line, in: lines).contains(where: { $0.isDate || isBylineLike($0) }) {
            page.publisher = name(line.text)
            page.removed.append(RemovedText(text: line.text, "masthead"))
        } else {
            if page.subtitle == nil, line.words >= 6 { page.subtitle = String(decoding: line.text, as: UTF8.self) }
            page.blocks.append(TextBlock(line.text, line.words >= 6 ? .paragraph : .heading))
        }
    }

    private static func neighbors(of line: Line, in lines: [Line]) -> [Line] {
        [line.index - 1, line.index + 1].filter(lines.indices.contains).map { lines[$0] }
    }

    private static func isBylineLike(_ line: Line) -> Bool {
        switch line.role {
        case .date, .byline, .dated: true
        case .removed(let reason): reason == "byline"
        case .candidate: false
        }
    }

    private static func remove(_ line: Line, _ reason: String, from page: inout CleanedPage, isAboveHeadline: Bool) {
        let text = String(decoding: line.text, as: UTF8.self)
        if reason == "sectionLabel", page.section == nil { page.section = name(line.text) }
        if reason == "masthead", page.publisher == nil, let welcome = welcome(line.text) { page.publisher = welcome }
        page.removed.append(RemovedText(text: text, reason: reason))
    }

    private static func take(_ date: DateLine, isBelowHeadline: Bool, into page: inout CleanedPage) {
        page.modified = page.modified ?? date.modified
        guard let published = date.published else { return }
        if isBelowHeadline || date.isLabeled {
            if page.published == nil { (page.published, page.publishedBasis) = (published, .visible) }
        } else if page.pageDate == nil {
            // Above the headline stands the day that the page was made or saved: whether it is the story's is for the story to say.
            page.pageDate = published
        }
    }
}

extension TextHead {
    /// The parts of a line between bars and bullets.
    private static func bars(_ text: [UInt8]) -> [[UInt8]] {
        String(decoding: text, as: UTF8.self).unicodeScalars.split { $0 == "|" || $0 == "•" || $0 == "·" }
            .map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }.map { Array(String($0).utf8) }
    }

    /// A bar of links: "Home | Politics | Cities | Opinion", "Business > Transport", "Menu News Fishing Weather".
    private static func isNavigation(_ text: [UInt8]) -> Bool {
        for (parts, least) in [(bars(text), 4), (text.split(separator: UInt8(ascii: ">")).map(Array.init), 2)] where parts.count >= least {
            if parts.allSatisfy({ Prose.wordCount($0) <= 3 }) { return true }
        }
        let words = text.split(separator: UInt8(ascii: " "))
        return words.count > 2 && ["Home", "Menu", "HOME", "MENU"].contains { words[0].elementsEqual($0.utf8) } && looksLikeName(text)
    }

    /// "Headline: …", as clipping services write it.
    private static func labeledTitle(_ text: [UInt8]) -> [UInt8]? {
        let written = String(decoding: text.prefix(16), as: UTF8.self).lowercased()
        for label in ["title:", "headline:"] where written.hasPrefix(label) {
            let rest = text.dropFirst(label.utf8.count).drop { $0 == 0x20 }
            return rest.isEmpty ? nil : Array(rest)
        }
        return nil
    }

    /// A headline without its section ("Opinion | …") and its site's name ("… | The Daily").
    private static func split(title: [UInt8], publisher: String?) -> (String, String?) {
        var parts = bars(title)
        var publisher = publisher
        if parts.count > 1, Boilerplate.shared.match(parts[0], in: .head) != nil { parts.removeFirst() }
        if parts.count > 1, let last = parts.last, Prose.wordCount(last) <= 4, Prose.wordCount(parts[0]) > 3 {
            publisher = publisher ?? name(last)
            parts.removeLast()
        }
        guard parts.count == 1 else { return (String(decoding: title, as: UTF8.self), publisher) }
        return (trimmed(String(decoding: parts[0], as: UTF8.self)), publisher)
    }

    /// Whether one line begins with all the words of the other: a page's title above its headline.
    private static func sharesWords(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        let (a, b) = (WordScanner.words(of: one).map(\.hash), WordScanner.words(of: other).map(\.hash))
        let shared = zip(a, b).prefix { $0 == $1 }.count
        return shared > 2 && shared == min(a.count, b.count) && max(a.count, b.count) <= shared + 6
    }

    /// "| Welcome to Global Village Space" names the publisher.
    private static func welcome(_ text: [UInt8]) -> String? {
        let words = trimmed(String(decoding: text, as: UTF8.self))
        guard words.lowercased().hasPrefix("welcome to ") else { return nil }
        let rest = trimmed(String(words.dropFirst("welcome to ".count)))
        return rest.isEmpty || rest.utf8.count > 60 ? nil : rest
    }

    /// "El Faro del Sur — English edition": a short name in capital letters, up to a dash.
    private static func paperName(_ text: [UInt8]) -> String? {
        var whole = String(decoding: text, as: UTF8.self)
        for dash in [" — ", " – ", " - "] { whole = whole.pieces(at: dash).first ?? whole }
        let bytes = Array(whole.utf8)
        return Prose.wordCount(bytes) <= 6 && looksLikeName(bytes) ? name(bytes) : nil
    }

    private static func looksLikePaperName(_ text: [UInt8]) -> Bool {
        let words = text.split(separator: UInt8(ascii: " "))
        return words.count <= 6 && looksLikeName(text) && words.contains { kindsOfPapers.contains(String(decoding: $0, as: UTF8.self)) }
    }

    private static let kindsOfPapers: Set<String> = [
        "Times", "Gazette", "Post", "News", "Herald", "Journal", "Tribune", "Chronicle", "Courier", "Observer", "Telegraph", "Mail", "Express", "Star",
        "Sun", "Globe", "Register", "Examiner", "Dispatch", "Record", "Bulletin", "Daily", "Weekly", "Press", "Mercury", "Sentinel", "Guardian", "Standard",
        "Argus", "Echo", "Today", "Online", "Network", "Independent", "Voice", "Reporter", "Ledger", "Radio", "TV", "Television", "Wire", "Channel", "Media", "Advertiser", "Monitor", "Review", "Space",
    ]

    /// Whether every word but the small ones is capitalized.
    private static func looksLikeName(_ text: [UInt8]) -> Bool {
        let words = String(decoding: text, as: UTF8.self).split(separator: " ")
        return !Prose.endsLikeSentence(text) && words.allSatisfy { $0.first.map { $0.isUppercase || !$0.isLetter } ?? true || smallWords.contains($0) }
    }

    private static let smallWords: Set<Substring> = ["of", "the", "and", "de", "del", "la", "las", "los", "di", "du", "des", "da", "do", "y", "et", "e", "der", "am"]

    private static func name(_ text: [UInt8]) -> String { trimmed(String(decoding: text, as: UTF8.self)) }

    /// Without bars, dashes and blanks at the ends.
    private static func trimmed(_ text: String) -> String {
        var result = Substring(text)
        while let last = result.last, "|-–—•·:» ".contains(last) { result.removeLast() }
        return String(result.drop { "|-–—•·» ".contains($0) })
    }
}

extension RemovedText {
    init(text: [UInt8], _ reason: String) { self.init(text: String(decoding: text, as: UTF8.self), reason: reason) }
}
