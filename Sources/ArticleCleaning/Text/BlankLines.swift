import ArticleModel

/// Parts a text into paragraphs at its blank lines, without changing a byte of it.
enum BlankLines {
    /// The stretches between blank lines, without the white space around them. A blank line holds nothing but white space; line breaks
    /// are LF, CR LF or CR.
    static func paragraphs(of utf8: [UInt8]) -> [Paragraph] {
        var found: [Paragraph] = []
        var start = -1
        var lastInk = -1
        var breaks = 0
        for (offset, byte) in utf8.enumerated() {
            switch byte {
            case 0x0A where offset == 0 || utf8[offset - 1] != 0x0D, 0x0D: breaks += 1
            case 0x0A, 0x20, 0x09, 0x0B, 0x0C: break
            default:
                if start < 0 {
                    start = offset
                } else if breaks > 1 {
                    found.append(Paragraph(bytes: start..<lastInk + 1, kind: .paragraph))
                    start = offset
                }
                lastInk = offset
                breaks = 0
            }
        }
        if start >= 0 { found.append(Paragraph(bytes: start..<lastInk + 1, kind: .paragraph)) }
        return found
    }
}
