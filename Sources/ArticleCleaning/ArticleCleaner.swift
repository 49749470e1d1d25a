import ArticleModel

/// Makes an ``ArticleModel/Article`` of a page or a text: the article's own words once, with its metadata.
///
/// Bytes are decoded, read by the reader of their format, then repeats are found and the blocks joined. What was taken out stands in
/// the article's `removed` and `repeats`.
public struct ArticleCleaner: Sendable {
    /// No article is as large; a log or a dump is.
    private static let mostBytes = 64 << 20

    public init() {}

    /// Cleans one input. A plain text marked `verbatim` is only parted at its blank lines: nothing in it is removed or tidied.
    ///
    /// - Throws: ``CleaningError`` for input that holds no article.
    public func clean(_ raw: RawArticle) throws(CleaningError) -> Article {
        guard !raw.bytes.isEmpty else { throw .empty }
        guard raw.bytes.count <= Self.mostBytes else {
            throw CleaningError(code: "too-large", message: "the input has \(raw.bytes.count) bytes; an article has at most \(Self.mostBytes)")
        }
        if raw.verbatim, raw.mediaType == .plain { return try verbatim(raw) }
        var decoded = try CharsetDecoder().decode(raw.bytes, known: raw.charset, isHTML: raw.mediaType == .html)
        var page =
            switch raw.mediaType {
            case .html: try htmlPage(decoded, url: raw.url)
            case .plain: plainText(&decoded)
            }
        page.blocks.removeAll { $0.text.isEmpty }
        guard !page.blocks.isEmpty else { throw decoded.utf8.contains(where: isInk) ? .noArticle : .empty }
        page.warnings = decoded.warnings + page.warnings
        page.removeHeadline()
        let repeats = RepeatFinder.removeRepeats(from: &page.blocks)
        var article = Article(id: raw.articleID, source: raw.source(charset: decoded.charset), text: [])
        article.take(page)
        article.repeats = repeats
        article.prefer(raw.given)
        article.checkLanguage(given: raw.given.language)
        return article
    }

    /// What was garbled before the page was made shows in its text only once the page is parsed.
    private func htmlPage(_ decoded: CharsetDecoder.Decoded, url: String?) throws(CleaningError) -> CleanedPage {
        var page = try HTMLPageReader().read(decoded.utf8, url: url)
        var repairs = 0
        func repair(_ text: String) -> String {
            guard let repaired = Mojibake.repaired(Array(text.utf8)) else { return text }
            repairs += repaired.repairs
            return String(decoding: repaired.text, as: UTF8.self)
        }
        page.title = page.title.map(repair)
        page.subtitle = page.subtitle.map(repair)
        page.authors = page.authors.map(repair)
        for place in page.blocks.indices {
            guard let repaired = Mojibake.repaired(page.blocks[place].text) else { continue }
            page.blocks[place].text = repaired.text
            repairs += repaired.repairs
        }
        if repairs > 0 { page.warnings.append(.mojibake(repairs)) }
        return page
    }

    private func plainText(_ decoded: inout CharsetDecoder.Decoded) -> CleanedPage {
        if let repaired = Mojibake.repaired(decoded.utf8) {
            decoded.utf8 = repaired.text
            decoded.warnings.append(.mojibake(repaired.repairs))
        }
        return PlainTextReader().read(decoded.utf8)
    }

    private func verbatim(_ raw: RawArticle) throws(CleaningError) -> Article {
        let decoded = try CharsetDecoder().decodeVerbatim(raw.bytes, known: raw.charset)
        guard decoded.utf8.contains(where: isInk) else { throw .empty }
        var article = Article(id: raw.articleID, source: raw.source(charset: decoded.charset), text: decoded.utf8)
        article.paragraphs = BlankLines.paragraphs(of: decoded.utf8)
        article.warnings = decoded.warnings
        article.prefer(raw.given)
        article.checkLanguage(given: raw.given.language)
        return article
    }
}

/// Whether a byte is more than white space.
@inline(__always) private func isInk(_ byte: UInt8) -> Bool { byte > 0x20 && byte != 0x7F }

/// Why no article could be made of an input.
public struct CleaningError: Error, Equatable {
    /// A stable name in kebab case: `empty`, `binary`, `no-article`, `too-large`.
    public var code: String
    public var message: String

    public init(code: String, message: String) {
        self.code = code
        self.message = message
    }

    static let empty = CleaningError(code: "empty", message: "the input holds no text")
    static let noArticle = CleaningError(code: "no-article", message: "no article was found in the input")
}

extension RawArticle {
    fileprivate var articleID: String { id ?? String(sha256.prefix(16)) }

    fileprivate func source(charset: String) -> ArticleSource {
        var source = ArticleSource(sha256: sha256)
        source.path = path
        source.offset = offset
        source.url = url
        source.mediaType = mediaType.rawValue
        source.charset = charset
        return source
    }
}

extension CleanedPage {
    /// The headline stands in `title`; many pages have it above the text once more.
    fileprivate mutating func removeHeadline() {
        guard let title, blocks.count > 1 else { return }
        let words = WordScanner.words(of: Array(title.utf8)).map(\.hash)
        guard words.count > 2, let place = blocks.prefix(3).firstIndex(where: { WordScanner.words(of: $0.text).map(\.hash) == words }) else { return }
        removed.append(RemovedText(text: blocks[place].text, "title"))
        blocks.remove(at: place)
    }
}

extension Article {
    /// Joins the page's blocks by blank lines and takes over what is known of it.
    fileprivate mutating func take(_ page: CleanedPage) {
        text.reserveCapacity(page.blocks.reduce(0) { $0 + $1.text.count + 2 })
        paragraphs.reserveCapacity(page.blocks.count)
        for block in page.blocks {
            if !text.isEmpty { text += [0x0A, 0x0A] }
            paragraphs.append(Paragraph(bytes: text.count..<text.count + block.text.count, kind: block.kind))
            text += block.text
        }
        title = page.title
        subtitle = page.subtitle
        authors = page.authors
        publisher = page.publisher
        section = page.section
        published = page.published
        publishedBasis = page.published == nil ? nil : page.publishedBasis
        modified = page.modified
        language = page.language
        source.pageDate = page.pageDate
        if source.url == nil { source.url = page.canonicalURL }
        removed = page.removed
        warnings += page.warnings
    }

    /// What the input says outright wins over what the page shows.
    fileprivate mutating func prefer(_ given: GivenMetadata) {
        title = given.title ?? title
        subtitle = given.subtitle ?? subtitle
        if !given.authors.isEmpty { authors = given.authors }
        publisher = given.publisher ?? publisher
        section = given.section ?? section
        language = given.language ?? language
        if let date = readDate(given.published, named: "published") {
            published = date
            publishedBasis = .input
        }
        modified = readDate(given.modified, named: "modified") ?? modified
    }

    /// Sets the language where nothing says it, and where the text plainly is in another one than the markup says.
    fileprivate mutating func checkLanguage(given: String?) {
        if given == nil, let detected = LanguageDetector.shared.language(of: text), !LanguageDetector.isAlike(detected, language) {
            language = detected
        }
        if let language, !isEnglish {
            warnings.append(ArticleWarning(code: "language-not-english", message: "the language is \(language): only cleaning applies"))
        }
    }

    private mutating func readDate(_ text: String?, named field: String) -> CivilDateTime? {
        guard let text, !text.isEmpty else { return nil }
        if let date = CivilDateTime(iso: text) { return date }
        warnings.append(ArticleWarning(code: "date-unreadable", message: "\(field) is no ISO 8601 date: \(text.prefix(64))"))
        return nil
    }
}

extension ArticleWarning {
    fileprivate static func mojibake(_ repairs: Int) -> ArticleWarning {
        ArticleWarning(code: "mojibake-repaired", message: "\(repairs) characters that had been decoded twice were put right")
    }
}
