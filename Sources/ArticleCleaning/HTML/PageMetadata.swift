import ArticleModel

/// Decides between what a page's markup says in several places: title, authors, publisher, dates.
struct PageMetadata {
    private let page: Page
    private let head: PageFacts
    private let url: String?
    private(set) var title: String?

    /// - Parameter url: the page's address, if known.
    init(_ page: Page, url: String?) {
        self.page = page
        head = page.facts
        self.url = url
        title = foundTitle()
    }

    private var visible: VisibleLines { VisibleLines(page, title: title) }

    var cleanedPage: CleanedPage {
        var page = CleanedPage()
        page.title = title
        page.subtitle = descriptions.first
        page.authors = authors
        page.publisher = publisher
        page.section = section
        page.language = language
        if let (date, basis) = published {
            page.published = date
            page.publishedBasis = basis
        }
        page.modified = modified
        page.canonicalURL = head.canonical
        return page
    }

    /// The title as each source has it, at most some lines long.
    var titles: [String] { [head.structured.headline, head.first("og:title"), head.titleElement].compactMap { $0 }.filter { $0.utf8.count < 1000 } }

    var descriptions: [String] { [head.structured.description, head.first("og:description"), head.first("description")].compactMap { $0 } }

    // MARK: - Title

    /// What structured data and Open Graph agree on; else what Open Graph and a second-level heading do, where first-level ones are
    /// written for search engines; else a heading that one of them or the title element confirms; else the first that there is of
    /// structured data, Open Graph, heading, title element.
    private func foundTitle() -> String? {
        let structured = head.structured.headline.map { withoutSite(PageFacts.tidy(Array($0.utf8)), onlyKnown: true) }
        let shared = head.first("og:title", "twitter:title", "dc.title").map { withoutSite($0, onlyKnown: false) }
        let page = head.titleElement.map { withoutSite($0, onlyKnown: false) }
        if let structured, let shared, !structured.isEmpty, structured == shared { return structured }
        if let shared, isShownBelow(shared) { return shared }
        guard let heading = confirmedHeading([structured, shared, page].compactMap { $0 }) else {
            let tail = shared.flatMap { shared in head.headings.lazy.compactMap { headline(of: $0, without: shared) }.first }
            return [tail, structured, shared, head.headings.first, page].compactMap { $0 }.first { !$0.isEmpty }
        }
        return shared.flatMap { headline(of: heading, without: $0) } ?? heading
    }

    /// It is no first-level heading, but one of the second level, alone or behind a line that introduces it.
    private func isShownBelow(_ title: String) -> Bool {
        let title = FoldedText(title)
        guard title.count > 20, !head.headings.contains(where: { FoldedText($0).contains(title) }) else { return false }
        return head.secondHeadings.contains { FoldedText($0).bytes.suffix(title.count) == title.bytes[...] }
    }

    private func confirmedHeading(_ known: [String]) -> String? {
        for heading in head.headings where !heading.isEmpty {
            // Elements within a heading swallow blanks; what says the same in one string has them.
            for known in known where PageMetadata.isAlike(heading, known) { return known.count > heading.count ? known : heading }
        }
        // "Headline - Name of the site", where nothing says what the site's name is.
        for heading in head.headings where FoldedText(heading).count > 8 {
            if known.contains(where: { FoldedText($0).starts(with: FoldedText(heading)) }) { return heading }
        }
        return nil
    }

    /// The headline without the line above it ("Asylum policy: Council calls for …"), where Open Graph has none or another one.
    private func headline(of heading: String, without shared: String) -> String? {
        for separator in [": ", " - ", " – ", " | "] {
            guard let kicker = heading.firstRange(of: separator) else { continue }
            let rest = heading[kicker.upperBound...]
            guard rest.utf8.count >= 24, !PageMetadata.opensQuotation(heading[..<kicker.lowerBound]) else { continue }
            if !PageMetadata.isAlike(shared, heading), FoldedText(shared).bytes.suffix(FoldedText(String(rest)).count) == FoldedText(String(rest)).bytes[...] {
                return String(rest)
            }
        }
        return nil
    }

    /// "'We sell dreams - and boats', he says": what follows the dash belongs to what stands before it.
    private static func opensQuotation(_ text: Substring) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
        return quotationMarks.contains(first) && !quotationMarks.contains(last)
    }

    private static let quotationMarks = Set("'\"‘’‚“”„«»‹›".unicodeScalars)

    private static let titleSeparators = [" | ", " — ", " – ", " - ", " · ", " • ", " :: ", " » ", " « "]

    /// A title without the site's name behind a separator.
    private func withoutSite(_ title: String, onlyKnown: Bool) -> String {
        for separator in PageMetadata.titleSeparators {
            let parts = title.pieces(at: separator)
            guard parts.count > 1, let last = parts.last, let first = parts.first else { continue }
            if isSiteName(last) || !onlyKnown && last.utf8.count * 3 < title.utf8.count { return parts.dropLast().joined(separator: separator) }
            if isSiteName(first) { return parts.dropFirst().joined(separator: separator) }
        }
        return title
    }

    private func isSiteName(_ text: String) -> Bool {
        let name = FoldedText(text)
        return [head.first("og:site_name"), head.structured.publisher].compactMap { $0 }.contains { FoldedText($0) == name }
    }

    static func isAlike(_ left: String, _ right: String) -> Bool {
        let left = FoldedText(left)
        return !left.isEmpty && left == FoldedText(right)
    }

    // MARK: - People

    var authors: [String] {
        let named = [
            head.structured.authors,
            [head.first("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl", "cxenseparse:author")].compactMap { $0 },
            head.markedAuthors, head.linkedAuthors.first.map { [$0] } ?? [],
        ].map { distinct($0.flatMap(AuthorNames.names)) }
        // The publisher stands for an author where nobody is named; anybody who is named comes first.
        let people = named.lazy.map { $0.filter { !isPublisher($0) } }.first { !$0.isEmpty }
        if let people { return people }
        let visible = visible.authors
        return !visible.isEmpty ? visible : named.first { !$0.isEmpty } ?? []
    }

    /// `example.org`
    private var host: String? {
        guard let address = url ?? head.canonical ?? head.first("og:url"), let start = address.firstRange(of: "://")?.upperBound else { return nil }
        let host = address[start...].prefix { $0 != "/" }.lowercased()
        return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    }

    private func distinct(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0.lowercased()).inserted }
    }

    private func isPublisher(_ name: String) -> Bool {
        isSiteName(name) || host.map { $0 == name.lowercased() } ?? false
    }

    var publisher: String? {
        head.structured.publisher.map { PageFacts.tidy(Array($0.utf8)) } ?? head.first("og:site_name", "application-name") ?? publisherInTitle
    }

    /// "Headline - The Daily", "The Daily :: Headline": what stands beside the headline in the title element.
    private var publisherInTitle: String? {
        guard let title, let written = head.titleElement else { return nil }
        for separator in PageMetadata.titleSeparators {
            let parts = written.pieces(at: separator)
            guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
            let name = PageMetadata.isAlike(first, title) ? last : PageMetadata.isAlike(last, title) ? first : nil
            if let name, name.utf8.count <= 60, Prose.wordCount(Array(name.utf8)) <= 6 { return name }
        }
        return nil
    }

    var section: String? { head.structured.section ?? head.first("article:section", "section") }
    var language: String? { head.language ?? head.structured.language ?? head.first("og:locale", "content-language", "language") }

    // MARK: - Dates

    var published: (date: CivilDateTime, basis: PublishedBasis)? {
        let named = [
            head.structured.published,
            head.first(
                "article:published_time", "og:article:published_time", "datepublished", "date", "pubdate", "publishdate", "publish_date", "dc.date",
                "dc.date.issued", "dcterms.created", "sailthru.date", "parsely-pub-date", "article.published", "cxenseparse:recs:publishtime",
                "last-modified", "og:published_time"),
            head.times.first,
        ]
        for text in named.compactMap({ $0 }) {
            guard let date = PageMetadata.date(text) else { continue }
            // The same day with the time of day, as a reader sees it, says more.
            if date.hour == nil, let shown = visible.published, shown.hour != nil, shown.civilDay == date.civilDay { return (shown, .visible) }
            return (date, .metadata)
        }
        if let date = (url ?? head.canonical ?? head.first("og:url")).flatMap(PageMetadata.dateInAddress) { return (date, .url) }
        return visible.published.map { ($0, .visible) }
    }

    var modified: CivilDateTime? {
        [head.structured.modified, head.first("article:modified_time", "og:updated_time", "datemodified")].compactMap { $0 }
            .lazy.compactMap(PageMetadata.date).first
    }

    /// ISO 8601, or what content systems write instead of it.
    static func date(_ text: String) -> CivilDateTime? {
        let trimmed = String(text.drop { $0 == " " })
        if let date = CivilDateTime(iso: trimmed) { return isSane(date) ? date : nil }
        // "2017-11-30T19:00:00.000+0000[UTC]", "2017-11-30 19:00:00 America/New_York"
        for length in [25, 24, 19, 16, 10] where trimmed.utf8.count > length {
            if let date = CivilDateTime(iso: String(trimmed.prefix(length))) { return isSane(date) ? date : nil }
        }
        return nil
    }

    private static func isSane(_ date: CivilDateTime) -> Bool { (1980...2100).contains(date.year) && date.day != nil }

    /// `/2017/11/30/`, `/2017-11-30-`, `/20171130/`
    static func dateInAddress(_ url: String) -> CivilDateTime? {
        var groups: [(digits: [UInt8], end: Int)] = []
        var digits: [UInt8] = []
        let bytes = Array(url.utf8)
        for (at, byte) in bytes.enumerated() {
            if (0x30...0x39).contains(byte) { digits.append(byte) }
            if !(0x30...0x39).contains(byte) || at == bytes.count - 1 {
                if !digits.isEmpty { groups.append((digits, at)) }
                digits = []
            }
        }
        func number(_ digits: some Collection<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
        for (index, group) in groups.enumerated() {
            var parts: [Int] = []
            if group.digits.count == 8 {
                parts = [number(group.digits[0..<4]), number(group.digits[4..<6]), number(group.digits[6..<8])]
            } else if group.digits.count == 4, index + 2 < groups.count, groups[index + 1].digits.count <= 2, groups[index + 2].digits.count <= 2,
                groups[index + 2].end - group.end <= 6
            {
                parts = [number(group.digits), number(groups[index + 1].digits), number(groups[index + 2].digits)]
            }
            guard parts.count == 3, (1990...2100).contains(parts[0]), (1...12).contains(parts[1]),
                (1...CivilDay.daysIn(month: parts[1], year: parts[0])).contains(parts[2])
            else { continue }
            return CivilDateTime(year: parts[0], month: parts[1], day: parts[2])
        }
        return nil
    }
}
