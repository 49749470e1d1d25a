/// Reads who wrote an article from lines such as "By Jane Doe and John Smith, Staff Writers".
enum Byline {
    /// What a byline begins with, in lower case; the longest first.
    private static let openers = [
        "written by", "reported by", "story by", "words by", "text by", "posted by", "published by", "author:", "authors:", "words:",
        "text:", "reporter:", "by:", "by",
        "von", "par", "por", "di", "door", "av", "af",
    ]
    /// Words that end a list of names.
    private static let roles: Set<String> = [
        "staff", "writer", "writers", "reporter", "reporters", "correspondent", "correspondents", "editor", "editors", "columnist", "desk", "contributor",
        "associated", "press", "reuters", "news", "agency", "special", "senior", "chief", "bureau", "the", "for", "in", "at", "on", "published", "updated",
        "posted", "journalist", "afp", "ap", "bloomberg", "service", "services", "team", "newsroom", "online", "report", "web", "digital", "our", "a", "an",
    ]
    private static let particles: Set<String> = [
        "de", "da", "do", "dos", "di", "del", "della", "van", "von", "der", "den", "ten", "la", "le", "el", "al", "bin", "ibn", "ben", "abu", "y", "e", "zu",
    ]
    private static let mostBytes = 160

    /// The authors of a line that is a byline and no more; empty for a byline without names ("By Staff Writer"); nil for any other line.
    static func authors(of line: [UInt8]) -> [String]? {
        guard line.count <= mostBytes else { return nil }
        let text = String(decoding: line, as: UTF8.self)
        let lower = text.lowercased()
        guard let opener = openers.first(where: { lower.hasPrefix($0 + " ") }) else { return nil }
        let isShortOpener = !opener.contains(" ") && !opener.hasSuffix(":")
        let rest = text.dropFirst(opener.count + 1)
        guard let found = names(in: rest) else { return nil }
        // "By Monday, the water …" begins a sentence: a byline does not end like one, and a bare opener needs names after it.
        if isShortOpener, text.hasSuffix("."), found.authors.isEmpty || found.rest > 4 { return nil }
        if found.authors.isEmpty { return found.rest <= 5 && found.startsWithRole ? [] : nil }
        return found.rest <= 8 ? found.authors : nil
    }

    /// The authors of "Jane Doe, staff reporter"; none for an office alone ("Transport Correspondent"); nil for any other line.
    static func titledAuthors(of line: [UInt8]) -> [String]? {
        guard line.count <= 80 else { return nil }
        let offices: Set<String> = [
            "reporter", "reporters", "writer", "writers", "correspondent", "correspondents", "editor", "editors", "columnist", "journalist",
        ]
        let parts = line.split(separator: UInt8(ascii: ","), maxSplits: 1)
        guard let title = parts.last else { return nil }
        let words = String(decoding: title, as: UTF8.self).split(separator: " ")
        guard words.count <= 4, let office = words.last, offices.contains(office.lowercased()) else { return nil }
        if parts.count == 1 { return words.allSatisfy { $0.first?.isUppercase ?? false } ? [] : nil }
        return isBareName(Array(parts[0])) ? [String(decoding: parts[0], as: UTF8.self)] : nil
    }

    /// Whether a line could be a name alone: two to four capitalized words without a mark.
    static func isBareName(_ line: [UInt8]) -> Bool {
        guard line.count <= 48, !line.contains(where: { ",;:.!?|()\"0123456789".utf8.contains($0) && $0 != UInt8(ascii: ".") }) else { return false }
        let words = String(decoding: line, as: UTF8.self).split(separator: " ")
        return (2...4).contains(words.count) && words.allSatisfy { isNameWord($0) } && words.contains { $0.contains(where: \.isLowercase) }
            && !words.contains { roles.contains($0.lowercased()) }
    }

    private static func names(in text: Substring) -> (authors: [String], rest: Int, startsWithRole: Bool)? {
        var authors: [String] = []
        var current: [Substring] = []
        var rest = 0
        var ended = false
        var startsWithRole = false
        func close() {
            // "Tom Healey, ABC Darling Downs": an office, by its letters.
            let isOffice = !authors.isEmpty && current.first.map { $0.count > 2 && $0.allSatisfy(\.isUppercase) } ?? false && current.dropFirst().contains { $0.contains(where: \.isLowercase) }
            if (2...5).contains(current.count), !isOffice { authors.append(display(current)) } else { rest += current.count }
            current = []
        }
        for word in text.split(separator: " ") {
            let bare = word.trimmingSuffix { ",;.|•".contains($0) }
            let lower = bare.lowercased()
            if ended {
                rest += 1
                continue
            }
            if bare.isEmpty || lower == "and" || lower == "&" || lower == "und" || lower == "et" || (lower == "y" && current.count > 1) {
                close()
            } else if roles.contains(lower) {
                startsWithRole = startsWithRole || (authors.isEmpty && current.isEmpty && !["the", "a", "an", "on", "in", "at", "for"].contains(lower))
                ended = true
                rest += 1
                close()
            } else if isNameWord(bare) || (particles.contains(lower) && !current.isEmpty) {
                current.append(isInitial(word) ? word.prefix(while: { $0 != "," }) : bare)
                if word.last.map({ ",;|•".contains($0) }) ?? false { close() }
            } else {
                // Lower-case words are no names: what stands here is a sentence or a role.
                ended = true
                rest += 1
                close()
            }
        }
        close()
        return (authors, rest, startsWithRole)
    }

    private static func isInitial(_ word: Substring) -> Bool { word.hasSuffix(".") && word.count <= 3 || word == "Jr." }

    private static func isNameWord(_ word: Substring) -> Bool {
        guard let first = word.first, first.isUppercase || word.hasPrefix("d'") || word.hasPrefix("d’") else { return false }
        return word.allSatisfy { $0.isLetter || "-'’.".contains($0) }
    }

    /// A name in capitals is shown as a name: "JANE DOE" is "Jane Doe".
    private static func display(_ words: [Substring]) -> String {
        let isShouted = words.allSatisfy { !$0.contains(where: \.isLowercase) } && words.contains { $0.count > 2 && !$0.contains(".") }
        return words.map { isShouted ? capitalized($0) : String($0) }.joined(separator: " ")
    }

    private static func capitalized(_ word: Substring) -> String {
        var out = ""
        var atStart = true
        for character in word {
            out += atStart ? String(character) : character.lowercased()
            atStart = "-'’.".contains(character)
        }
        return out
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
        var result = self
        while let last = result.last, isTrimmed(last) { result.removeLast() }
        return result
    }
}
