/// Text as a page may show it.
enum PageText {
    /// The text with U+FFFD in place of each code point that a page cannot hold, or that would make it show other words than it holds:
    /// control characters, and those that turn the direction of writing until further notice. One code point stays one code point, so
    /// offsets stay what they are.
    static func shown(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isUnfit) else { return text }
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { shown.append(isUnfit(scalar) ? "\u{FFFD}" : scalar) }
        return String(shown)
    }

    private static func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case ..<0x20, 0x7F...0x9F: true
        // Embeddings and overrides, then isolates: marks of direction alone (U+200E, U+200F, U+061C) are harmless and common.
        case 0x202A...0x202E, 0x2066...0x2069: true
        // Line and paragraph separators end a line of a script in some readers.
        case 0x2028, 0x2029: true
        case 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
