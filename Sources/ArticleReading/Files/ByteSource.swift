#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A stream of bytes from a file or standard input, through gzip where it is compressed, with a window on what was read and not yet
/// dropped. Memory is that of the window: what reads from it drops what it has done with.
final class ByteSource {
    /// How many bytes one filling adds at most.
    static let chunkSize = 1 << 18

    let path: String
    private let descriptor: Int32
    private let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: ByteSource.chunkSize, alignment: 16)
    private var inflater: Inflater?
    private var begun = false
    private var ended = false
    private var bytes: [UInt8] = []
    private var dropped = 0
    /// Bytes of the file itself, compressed or not.
    private(set) var bytesRead = 0

    /// - Parameter path: `-` is standard input.
    init(path: String) throws(ReadingError) {
        self.path = path
        descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system("cannot open the file", errno, path: path) }
    }

    deinit {
        chunk.deallocate()
        if descriptor > STDIN_FILENO { close(descriptor) }
    }

    /// What was read and not dropped.
    var window: ArraySlice<UInt8> { bytes[dropped...] }
    var windowCount: Int { bytes.count - dropped }

    /// Lets go of the first bytes of the window.
    func drop(_ count: Int) { dropped += count }

    /// The place of a byte in the window, counted from its start.
    func firstIndex(of byte: UInt8, from offset: Int) -> Int? {
        bytes.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress, dropped + offset < bytes.count else { return nil }
            let start = base + dropped + offset
            guard let found = memchr(start, Int32(byte), bytes.count - dropped - offset) else { return nil }
            return offset + (UnsafeRawPointer(found) - start)
        }
    }

    /// The first bytes of the stream, fewer if it is shorter; they stay in the window.
    func head(_ count: Int) throws(ReadingError) -> [UInt8] {
        while windowCount < count, try fill() {}
        return Array(window.prefix(count))
    }

    /// Adds a chunk to the window.
    /// - Returns: False at the end of the stream.
    /// - Throws: ``ReadingError`` if the file cannot be read on or its gzip archive is broken.
    func fill() throws(ReadingError) -> Bool {
        if ended { return false }
        bytes.removeSubrange(..<dropped)
        dropped = 0
        do {
            if !begun { return try begin() }
            return try inflater == nil ? fillPlain() : fillInflated()
        } catch {
            ended = true
            throw error
        }
    }

    /// The first read tells by its first bytes whether the stream is compressed.
    private func begin() throws(ReadingError) -> Bool {
        begun = true
        var count = 0
        // A pipe may give less than the two bytes that are needed.
        while count < 2 {
            let more = try read(into: .init(rebasing: chunk[count...]))
            if more == 0 { break }
            count += more
        }
        guard count > 0 else {
            ended = true
            return false
        }
        guard chunk[0] == 0x1F, count > 1, chunk[1] == 0x8B else {
            bytes.append(contentsOf: chunk[..<count])
            return true
        }
        let inflater = Inflater()
        inflater.feed(chunk[..<count])
        self.inflater = inflater
        return try fillInflated()
    }

    private func fillPlain() throws(ReadingError) -> Bool {
        let count = try read(into: chunk)
        bytes.append(contentsOf: chunk[..<count])
        ended = count == 0
        return !ended
    }

    private func fillInflated() throws(ReadingError) -> Bool {
        guard let inflater else { return false }
        while true {
            do {
                let count = try inflater.inflate(into: chunk)
                if count > 0 {
                    bytes.append(contentsOf: chunk[..<count])
                    return true
                }
                let more = try self.read(into: chunk)
                if more == 0 {
                    ended = true
                    try inflater.finish()
                    return false
                }
                inflater.feed(chunk[..<more])
            } catch let fault as Inflater.Fault {
                throw .archive(fault, path: path)
            } catch let error as ReadingError {
                throw error
            } catch {
                throw .archive(.broken, path: path)
            }
        }
    }

    private func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
        while true {
            #if canImport(Glibc)
                let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            #elseif canImport(Musl)
                let count = Musl.read(descriptor, buffer.baseAddress, buffer.count)
            #else
                let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
            #endif
            if count >= 0 {
                bytesRead += count
                return count
            }
            if errno != EINTR { throw .system("cannot read", errno, path: path) }
        }
    }
}

extension ReadingError {
    /// A failure that the system reports by `errno`.
    static func system(_ what: String, _ number: Int32, path: String) -> ReadingError {
        let code = number == ENOENT || number == ENOTDIR ? "not-found" : "not-readable"
        return ReadingError(code: code, message: "\(path): \(what): \(String(cString: strerror(number)))")
    }

    fileprivate static func archive(_ fault: Inflater.Fault, path: String) -> ReadingError {
        switch fault {
        case .truncated:
            ReadingError(code: "truncated-archive", message: "\(path): the gzip archive is cut short")
        case .broken:
            ReadingError(code: "broken-archive", message: "\(path): the gzip archive is damaged")
        }
    }
}
