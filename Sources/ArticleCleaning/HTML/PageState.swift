import ArticleReading

/// The data that a page's scripts make the page of (`<script type="application/json">`), where nothing else holds the article. Nobody says
/// what is what in it: the longest text in a member of a usual name, or the list that has most text in such members, is the article, if
/// the page's title stands in the same data. Else it may be a consent form as well.
struct PageState {
    private let title: String
    private var hasTitle = false
    private var longest = ""

    private init(title: String) { self.title = title }

    /// Nil if no script holds a text that is long enough for an article.
    static func body(in scripts: [[UInt8]], title: String) -> StructuredBody? {
        for script in scripts {
            guard let value = try? JSONReader.read(script) else { continue }
            var state = PageState(title: title)
            state.search(value)
            if state.hasTitle, let body = StructuredBody(state.longest) { return body }
        }
        return nil
    }

    private static let names: Set<String> = ["articleBody", "body", "bodyHtml", "content", "html", "markup", "text", "value"]

    /// The reader bounds the depth.
    private mutating func search(_ value: JSONValue) {
        if let list = value.array {
            take(list.map { PageState.words(of: $0) }.filter { !$0.isEmpty }.joined(separator: "\n"))
            for element in list { search(element) }
        }
        for member in value.object?.members ?? [] {
            if let text = member.value.string {
                if PageState.names.contains(member.key) { take(text) }
                // The page may add the site's name to it.
                if text.utf8.count >= 8, title.hasPrefix(text) { hasTitle = true }
            }
            search(member.value)
        }
    }

    private mutating func take(_ text: String) {
        if text.utf8.count > longest.utf8.count { longest = text }
    }

    /// A paragraph, given as text or as an object with its text; one made of pieces is put together.
    private static func words(of paragraph: JSONValue) -> String {
        guard let object = paragraph.object else { return "" }
        for member in object.members where names.contains(member.key) {
            if let text = member.value.string { return text }
        }
        let pieces = object["children"]?.array ?? object["content"]?.array ?? []
        return pieces.map { $0["text"]?.string ?? $0["value"]?.string ?? "" }.joined()
    }
}
