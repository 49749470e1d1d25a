import Glibc

/// Converts to UTF-8 with the C library's `iconv`.
enum Iconv {
    /// The text in UTF-8, with U+FFFD for each byte that the charset does not have; nil if the C library does not know the charset.
    static func utf8(_ bytes: [UInt8], from charset: Charset) -> [UInt8]? {
        guard let descriptor = iconv_open("UTF-8", charset.iconvName), Int(bitPattern: descriptor) != -1 else { return nil }
        defer { iconv_close(descriptor) }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 2)
        // iconv declares its input mutable, but does not write to it.
        var input = bytes
        input.withUnsafeMutableBytes { source in
            guard var from = source.bindMemory(to: CChar.self).baseAddress as UnsafeMutablePointer<CChar>? else { return }
            var left = source.count
            withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1 << 16) { chunk in
                while left > 0 {
                    var cursor: UnsafeMutablePointer<CChar>? = from
                    var to = chunk.baseAddress
                    var room = chunk.count
                    let result = iconv(descriptor, &cursor, &left, &to, &room)
                    let failure = errno
                    text += UnsafeRawBufferPointer(chunk).prefix(chunk.count - room)
                    if let cursor { from = cursor }
                    guard result == -1 else { continue }
                    if failure == E2BIG { continue }
                    text += [0xEF, 0xBF, 0xBD]
                    // A sequence that the end of the text cuts off (EINVAL) is one character.
                    if failure != EILSEQ { break }
                    from += 1
                    left -= 1
                }
            }
        }
        return text
    }
}
