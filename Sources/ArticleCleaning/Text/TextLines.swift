/// One line of a text, tidied: no white space at its ends, single blanks in it.
struct TextLine {
    var text: [UInt8]
    /// How many columns of white space stood before it.
    var indent: Int
    /// Whether a blank line, or the beginning of the text, stands before it.
    var isAfterBlank: Bool
}

/// Parts a text into lines and tidies them in one pass.
enum TextLines {
    /// The lines that are not blank. Ends of lines are LF, CR, CR LF, form feed, NEL and the Unicode line and paragraph separators.
    /// White space of any kind becomes one blank; soft hyphens, zero-width marks and control characters go.
    static func tidied(_ utf8: [UInt8]) -> [TextLine] {
        utf8.withUnsafeBufferPointer { buffer in
            var lines: [TextLine] = []
            var line = TextLine(text: [], indent: 0, isAfterBlank: true)
            var pendingBlank = false
            var blankLines = 1
            var at = 0
            func end() {
                if line.text.isEmpty {
                    blankLines += 1
                } else {
                    line.isAfterBlank = blankLines > 0
                    lines.append(line)
                    blankLines = 0
                }
                line = TextLine(text: [], indent: 0, isAfterBlank: false)
                pendingBlank = false
            }
            while at < buffer.count {
                let (sign, length) = sign(buffer, at: at)
                switch sign {
                case .ink:
                    if pendingBlank, !line.text.isEmpty { line.text.append(0x20) }
                    pendingBlank = false
                    // A word is taken at once.
                    let start = at
                    at += length
                    while at < buffer.count, isPlainInk(buffer[at]) { at += 1 }
                    line.text += UnsafeBufferPointer(rebasing: buffer[start..<at])
                    continue
                case .blank:
                    if line.text.isEmpty { line.indent += buffer[at] == 0x09 ? 4 : 1 }
                    pendingBlank = true
                case .lineEnd:
                    // CR LF ends one line.
                    if buffer[at] != 0x0A || at == 0 || buffer[at - 1] != 0x0D { end() }
                case .nothing: break
                }
                at += length
            }
            end()
            return lines
        }
    }

    /// A letter, figure or mark of ASCII.
    @inline(__always) private static func isPlainInk(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

    private enum Sign { case ink, blank, lineEnd, nothing }

    /// What stands at an offset, and how many bytes it takes.
    @inline(__always) private static func sign(_ utf8: UnsafeBufferPointer<UInt8>, at offset: Int) -> (Sign, Int) {
        let byte = utf8[offset]
        if isPlainInk(byte) { return (.ink, 1) }
        switch byte {
        case 0x20, 0x09: return (.blank, 1)
        case 0x0A...0x0D: return (.lineEnd, 1)
        case 0..<0x80: return (.nothing, 1)
        case 0xC2 where offset + 1 < utf8.count:
            switch utf8[offset + 1] {
            case 0x85: return (.lineEnd, 2)
            case 0xA0: return (.blank, 2)
            case 0xAD, 0x80...0x9F: return (.nothing, 2)
            default: return (.ink, 2)
            }
        case 0xE2 where offset + 2 < utf8.count && utf8[offset + 1] == 0x80:
            switch utf8[offset + 2] {
            case 0x80...0x8A, 0xAF: return (.blank, 3)
            case 0xA8, 0xA9: return (.lineEnd, 3)
            case 0x8B, 0x8E, 0x8F: return (.nothing, 3)
            default: return (.ink, 3)
            }
        case 0xE2 where offset + 2 < utf8.count && utf8[offset + 1] == 0x81:
            return utf8[offset + 2] == 0x9F ? (.blank, 3) : utf8[offset + 2] == 0xA0 ? (.nothing, 3) : (.ink, 3)
        case 0xE3 where offset + 2 < utf8.count && utf8[offset + 1] == 0x80 && utf8[offset + 2] == 0x80: return (.blank, 3)
        case 0xEF where offset + 2 < utf8.count && utf8[offset + 1] == 0xBB && utf8[offset + 2] == 0xBF: return (.nothing, 3)
        default: return (.ink, min(byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4, utf8.count - offset))
        }
    }
}
