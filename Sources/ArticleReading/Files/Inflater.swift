import CZlib

/// Uncompresses gzip (RFC 1952) by zlib, a chunk at a time; archives of several members one after the other are one stream, as for
/// `gzip -d`, and zeros or other bytes after the last member are passed over.
final class Inflater {
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

    init() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // The widest window (15 bits), and gzip's header and trailer (16).
        isReady = inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    }

    deinit {
        inflateEnd(stream)
        stream.deinitialize(count: 1)
        stream.deallocate()
    }

    /// Gives the next compressed bytes; what was given before must have been used up.
    func feed(_ bytes: Slice<UnsafeMutableRawBufferPointer>) {
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

    /// To be called at the end of the input.
    func finish() throws(Fault) {
        if withinMember { throw .truncated }
    }

    private func beginMember() -> Bool {
        guard input[position] == 0x1F, inflateReset(stream) == Z_OK else {
            position = input.count
            return false
        }
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
