/// Cuts a WARC archive (ISO 28500) into its records, and finds the next one behind a damaged one.
struct ArchiveCutter {
    /// A record's own fields, and its block: for a page the server's answer.
    struct Record {
        var fields: HeaderFields
        var block: ArraySlice<UInt8>
        /// Where it begins in the file; nil if it begins within a gzip member.
        var offset: Int?
    }

    enum Cut {
        case record(Record)
        /// - Parameter id: the record's own id, if it could be read.
        case damaged(RecordFault, id: String?, offset: Int?)
    }

    /// What a record begins with.
    private static let magic = Array("WARC/".utf8)
    private static let mostHeaderBytes = 1 << 16

    private let limit: Int
    /// The next record is to be searched for, since the last one was damaged.
    private var isSearching = false

    init(limit: Int = recordSizeLimit) { self.limit = limit }

    /// The next record, or what is wrong with it; nil at the end.
    mutating func next(from source: ByteSource) -> Cut? {
        while true {
            do throws(ReadingError) {
                if isSearching, try !findRecord(in: source) { return nil }
                isSearching = false
                return try cut(from: source)
            } catch {
                let damage = Cut.damaged(RecordFault(error, in: source), id: nil, offset: source.memberOffset)
                // Damage in what is passed over is the same damage still.
                let isNew = !isSearching
                isSearching = true
                let goesOn = (try? source.skipBrokenMember()) ?? false
                if isNew { return damage }
                if !goesOn { return nil }
            }
        }
    }

    private mutating func cut(from source: ByteSource) throws(ReadingError) -> Cut? {
        guard try skipLineEnds(in: source) else { return nil }
        let offset = source.fileOffset
        _ = try hold(Self.magic.count, in: source)
        guard source.window.starts(with: Self.magic) else {
            return damaged("broken-record", "no WARC record begins here", nil, offset)
        }
        var header: (head: ArraySlice<UInt8>, body: Int)?
        var more = true
        repeat {
            header = HeaderFields.end(in: source.window.prefix(Self.mostHeaderBytes))
            if header == nil, source.windowCount < Self.mostHeaderBytes { more = try source.fill() } else { more = false }
        } while header == nil && more
        guard let header else { return stepOver(source, damaged("broken-record", "the record's header does not end", nil, offset)) }
        let fields = HeaderFields(header.head)
        let id = fields.recordID
        guard let length = fields["content-length"].flatMap({ Int($0) }), length >= 0 else {
            return stepOver(source, damaged("broken-record", "the record has no length", id, offset))
        }
        let headerCount = header.body - source.window.startIndex
        if length > limit { return try skip(headerCount + length, in: source, fields, offset) }
        guard try hold(headerCount + length, in: source) else {
            return stepOver(source, damaged("truncated-record", "the record is cut short, or its length is wrong", id, offset))
        }
        guard endsRecord(at: headerCount + length, in: source) else {
            return stepOver(source, damaged("broken-record", "the record's length is wrong", id, offset))
        }
        let block = Array(source.window.dropFirst(headerCount).prefix(length))
        source.drop(headerCount + length)
        return .record(Record(fields: fields, block: block[...], offset: offset))
    }

    /// Passes over a record that is too large to be held.
    private mutating func skip(
        _ count: Int, in source: ByteSource, _ fields: HeaderFields, _ offset: Int?
    ) throws(ReadingError) -> Cut? {
        var left = count
        while left > 0 {
            let step = min(left, source.windowCount)
            source.drop(step)
            left -= step
            if left > 0, try !source.fill() {
                return damaged("truncated-record", "the record is cut short, or its length is wrong", fields.recordID, offset)
            }
        }
        return .damaged(RecordFault("too-large", "larger than \(limit >> 20) MB"), id: fields.recordID, offset: offset)
    }

    private mutating func damaged(_ code: String, _ reason: String, _ id: String?, _ offset: Int?) -> Cut {
        isSearching = true
        return .damaged(RecordFault(code, reason), id: id, offset: offset)
    }

    /// Lets go of the first bytes of a damaged record, so that it is not found again.
    private func stepOver(_ source: ByteSource, _ cut: Cut) -> Cut {
        source.drop(min(source.windowCount, Self.magic.count))
        return cut
    }

    /// Fills the window to a number of bytes.
    private func hold(_ count: Int, in source: ByteSource) throws(ReadingError) -> Bool {
        while source.windowCount < count { if try !source.fill() { return false } }
        return true
    }

    /// Whether nothing but line ends stands between a place in the window and the next record or the end.
    private func endsRecord(at place: Int, in source: ByteSource) -> Bool {
        // Two line ends are due; the next record's first bytes show that there are no more.
        let due = place + 4 + Self.magic.count
        // If what follows is broken, that is not this record's fault, and shows again when it is read.
        _ = try? hold(due, in: source)
        let behind = source.window.dropFirst(place).drop { $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n") }
        return behind.isEmpty || behind.prefix(Self.magic.count).elementsEqual(Self.magic.prefix(behind.count))
    }

    private func skipLineEnds(in source: ByteSource) throws(ReadingError) -> Bool {
        while true {
            source.drop(source.window.prefix { $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n") }.count)
            if source.windowCount > 0 { return true }
            if try !source.fill() { return false }
        }
    }

    /// Drops what stands before the next line that begins a record.
    private func findRecord(in source: ByteSource) throws(ReadingError) -> Bool {
        // What follows a line end that was dropped cannot be told from the middle of a line: the first byte is taken for a line's start.
        var place = 0
        while true {
            if try !hold(place + 8, in: source) { return false }
            let head = source.window.dropFirst(place).prefix(8)
            if head.starts(with: Self.magic), let digit = head.dropFirst(5).first, digit &- 0x30 < 10 {
                source.drop(place)
                return true
            }
            if let newline = source.firstIndex(of: UInt8(ascii: "\n"), from: place) {
                place = newline + 1
            } else {
                place = source.windowCount
            }
            if place > ByteSource.chunkSize {
                source.drop(place)
                place = 0
            }
        }
    }
}

extension HeaderFields {
    /// `urn:uuid:…`, without the angle brackets around it.
    var recordID: String? { self["warc-record-id"]?.withoutBrackets }
    var targetURI: String? { self["warc-target-uri"]?.withoutBrackets }
}

extension String {
    fileprivate var withoutBrackets: String { hasPrefix("<") && hasSuffix(">") ? String(dropFirst().dropLast()) : self }
}

extension RecordFault {
    /// A fault of the stream, without the file's name at its front, which is added again.
    fileprivate init(_ error: ReadingError, in source: ByteSource) {
        let prefix = source.path + ": "
        self.init(error.code, error.message.hasPrefix(prefix) ? String(error.message.dropFirst(prefix.count)) : error.message)
    }
}
