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
    /// Why the stream cannot be read on.
    private var fault: ReadingError?
    private var bytes: [UInt8] = []
    private var dropped = 0
    /// How many bytes of the stream lie before ``bytes``.
    private var passed = 0
    private var members = GzipMembers()
    /// Where in the file reading began.
    private let start: Int
    /// Bytes of the file itself, compressed or not.
    private(set) var bytesRead = 0

    /// - Parameters:
    ///   - path: `-` is standard input.
    ///   - start: the place in the file to begin at, in bytes as they lie on the disk.
    init(path: String, from start: Int = 0) throws(ReadingError) {
        self.path = path
        self.start = start
        descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system("cannot open the file", errno, path: path) }
        guard start == 0 || lseek(descriptor, off_t(start), SEEK_SET) >= 0 else {
            throw .system("cannot go to byte \(start)", errno, path: path)
        }
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

    /// Where in the file the window begins; nil in the middle of a gzip member, where no place in the file corresponds to it.
    var fileOffset: Int? {
        guard inflater != nil else { return start + passed + dropped }
        return members.offset(of: passed + dropped).map { start + $0 }
    }

    /// Where in the file the gzip member begins that is being read; nil if the file is not compressed.
    var memberOffset: Int? { inflater.map { start + $0.memberStart } }

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
    /// - Throws: ``ReadingError`` if the file cannot be read on or its gzip archive is broken; the same again each time.
    func fill() throws(ReadingError) -> Bool {
        if let fault { throw fault }
        if ended { return false }
        bytes.removeSubrange(..<dropped)
        passed += dropped
        dropped = 0
        do {
            if !begun { return try begin() }
            return try inflater == nil ? fillPlain() : fillInflated()
        } catch {
            fault = error
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
                    members.note(inflater.memberStart, at: passed + bytes.count)
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

    /// After a broken gzip member, goes on with the next one; what was read of the broken one is dropped.
    /// - Returns: False if there is none, or the stream is not compressed.
    func skipBrokenMember() throws(ReadingError) -> Bool {
        guard let broken = inflater else { return false }
        passed += bytes.count
        bytes.removeAll(keepingCapacity: true)
        dropped = 0
        var pending: [UInt8] = []
        // Where the damage shows, much of what follows may have been taken for part of the broken member.
        let next = broken.memberStart + 1
        if lseek(descriptor, off_t(next - bytesRead), SEEK_CUR) >= 0 { bytesRead = next } else { pending = broken.rest }
        while true {
            if let found = GzipMembers.firstStart(in: pending) {
                let next = Inflater(after: bytesRead - pending.count + found)
                next.feed(pending[found...])
                inflater = next
                ended = false
                fault = nil
                return true
            }
            pending.removeFirst(max(0, pending.count - 2))
            let count = try read(into: chunk)
            if count == 0 { return false }
            pending += chunk[..<count]
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
