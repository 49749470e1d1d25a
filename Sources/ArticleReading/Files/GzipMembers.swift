/// Where the members of a gzip archive begin, in the file and in what it uncompresses to: in a WARC archive each record is one, so that
/// its place in the file can be gone to.
struct GzipMembers {
    private var starts: [(stream: Int, file: Int)] = []

    /// Notes that the bytes which are now added to the stream belong to the member that begins at `file`.
    mutating func note(_ file: Int, at stream: Int) {
        if let last = starts.last, last.file == file { return }
        // Only the members of the window are asked for.
        if starts.count > 64 { starts.removeFirst(32) }
        starts.append((stream, file))
    }

    /// The place in the file of a place in the stream, where a member begins there.
    func offset(of stream: Int) -> Int? { starts.last { $0.stream == stream }?.file }

    /// Where the first bytes stand that a member may begin with.
    static func firstStart(in bytes: [UInt8]) -> Int? {
        bytes.indices.dropLast(2).first { bytes[$0] == 0x1F && bytes[$0 + 1] == 0x8B && bytes[$0 + 2] == 0x08 }
    }
}
