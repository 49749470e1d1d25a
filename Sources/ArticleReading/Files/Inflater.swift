import CZlib

/// Uncompresses gzip (RFC 1952) by zlib, a chunk at a time; archives of several members one after the other are one stream, as for
/// `gzip -d`, and zeros or other bytes after the last member are passed over. HTTP's `deflate` is read, too.
final class Inflater {
    /// zlib's number for what surrounds the compressed data, with the widest window.
    enum Container: Int32 {
        case gzip = 31
        /// RFC 1950, as HTTP's `deflate` is meant.
        case zlib = 15
        /// RFC 1951, as some servers send `deflate`.
        case bare = -15
    }

    enum Fault: Error {
        /// The input ended within a member.
        case truncated
        /// The input is not what gzip writes, or its checksum is wrong.
        case broken
    }

    /// zlib keeps pointers to its own structure, which therefore must not move.
    private let stream: UnsafeMutablePointer<z_stream>
    private var input: [UInt8] = []
    private var position = 0
    private var withinMember = true
    /// zlib may hold more than the last buffer could take.
    private var bufferWasFull = false
    private var isReady: Bool
    private let container: Container
    /// Bytes of the file before ``input``.
    private var passed: Int
    /// Where the current member begins, counted in compressed bytes from where reading began.
    private(set) var memberStart: Int

    /// - Parameter offset: the compressed bytes that come before the first that is fed.
    init(_ container: Container = .gzip, after offset: Int = 0) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        self.container = container
        passed = offset
        memberStart = offset
        isReady = inflateInit2_(stream, container.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    }

    deinit {
        inflateEnd(stream)
        stream.deinitialize(count: 1)
        stream.deallocate()
    }

    /// Gives the next compressed bytes; what was given before must have been used up.
    func feed(_ bytes: some Collection<UInt8>) {
        passed += input.count
        input.removeAll(keepingCapacity: true)
        input.append(contentsOf: bytes)
        position = 0
    }

    /// Uncompresses into a buffer.
    /// - Returns: How many bytes were written; none when the input is used up.
    func inflate(into buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int {
        guard isReady else { throw .broken }
        while position < input.count || bufferWasFull {
            if !withinMember, !beginMember() { return 0 }
            let written = try inflateOnce(into: buffer)
            if written > 0 { return written }
        }
        return 0
    }

    /// What was fed and has not been used.
    var rest: [UInt8] { Array(input[position...]) }

    /// To be called at the end of the input.
    func finish() throws(Fault) {
        if withinMember { throw .truncated }
    }

    private func beginMember() -> Bool {
        guard container == .gzip, input[position] == 0x1F, inflateReset(stream) == Z_OK else {
            position = input.count
            return false
        }
        memberStart = passed + position
        withinMember = true
        return true
    }

    private func inflateOnce(into buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int {
        let status = input.withUnsafeMutableBufferPointer { input in
            stream.pointee.next_in = input.baseAddress.map { $0 + position }
            stream.pointee.avail_in = UInt32(input.count - position)
            stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
            stream.pointee.avail_out = UInt32(buffer.count)
            return CZlib.inflate(stream, Z_NO_FLUSH)
        }
        position = input.count - Int(stream.pointee.avail_in)
        bufferWasFull = stream.pointee.avail_out == 0
        switch status {
        case Z_OK, Z_BUF_ERROR: break
        case Z_STREAM_END:
            withinMember = false
            bufferWasFull = false
        default: throw .broken
        }
        return buffer.count - Int(stream.pointee.avail_out)
    }
}
