/// Makes names of what pages write in the place of an author.
enum AuthorNames {
    /// "By Ann Lee and Bo Chen" is two names; an address, a date or a sentence is none.
    static func names(_ text: String) -> [String] {
        var text = PageFacts.tidy(Array(text.utf8))
        for prefix in ["By ", "by ", "BY ", "Von ", "von ", "Par ", "par ", "Por ", "por ", "Di ", "Text: ", "Von: "] where text.hasPrefix(prefix) {
            text = String(text.dropFirst(prefix.count))
        }
        guard !text.contains("://"), !text.contains("@"), !text.hasPrefix("www.") else { return [] }
        var parts = [text]
        for separator in [" and ", " und ", " et ", " y ", " og ", " och ", " oraz ", " & ", ";", "|", " / ", ", "] {
            parts = parts.flatMap { $0.pieces(at: separator) }
        }
        return parts.compactMap(cleaned)
    }

    private static func cleaned(_ name: String) -> String? {
        var name = PageFacts.tidy(Array(name.utf8))
        while let last = name.last, ",.:-–".contains(last), !name.hasSuffix("Jr."), !name.hasSuffix("Sr.") { name.removeLast() }
        while name.hasPrefix("and ") { name = String(name.dropFirst(4)) }
        // "Ann Lee (ale)": what an editor signs with.
        if name.last == ")", let open = name.lastIndex(of: "("), open > name.startIndex { name = PageFacts.tidy(Array(name[..<open].utf8)) }
        let words = name.split(separator: " ")
        guard (1...7).contains(words.count), name.count >= 2, !name.allSatisfy({ $0.isNumber || $0 == " " }) else { return nil }
        return name
    }
}

extension String {
    /// What stands between the copies of a separator, compared by bytes.
    func pieces(at separator: String) -> [String] {
        let (text, mark) = (Array(utf8), Array(separator.utf8))
        var pieces: [String] = []
        var (start, at) = (0, 0)
        while at + mark.count <= text.count {
            if text[at] == mark[0], text[at..<at + mark.count].elementsEqual(mark) {
                if at > start { pieces.append(String(decoding: text[start..<at], as: UTF8.self)) }
                at += mark.count
                start = at
            } else {
                at += 1
            }
        }
        if start == 0 { return [self] }
        if start < text.count { pieces.append(String(decoding: text[start...], as: UTF8.self)) }
        return pieces
    }
}
