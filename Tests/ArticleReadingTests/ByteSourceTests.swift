import Testing

@testable import ArticleReading

@Suite struct ByteSourceTests {
    let scratch: Scratch
    init() throws { scratch = try Scratch() }

    private func lines(_ path: String, limit: Int = recordSizeLimit) throws -> [String] {
        let source = try ByteSource(path: path)
        var cutter = LineCutter(limit: limit)
        var found: [String] = []
        do {
            while let record = try cutter.next(from: source) {
                switch record {
                case .bytes(let bytes, let line): found.append("\(line ?? 0) \(String(decoding: bytes, as: UTF8.self))")
                case .tooLarge(let line): found.append("\(line ?? 0) too large")
                }
            }
        } catch {
            found.append(error.code)
        }
        return found
    }

    @Test func archivesOfSeveralMembersAreOneStream() throws {
        let bytes = gzipped("a\nb") + gzipped("c\n") + gzipped("") + gzipped("d") + [0, 0, 0]
        #expect(try lines(scratch.write("a.gz", bytes)) == ["1 a", "2 bc", "3 d"])
    }

    @Test func largeArchivesComeWhole() throws {
        let count = 400_000
        let text = (1...count).map { "line \($0 * 7919)" }.joined(separator: "\n")
        let bytes = gzipped(text)
        #expect(bytes.count > ByteSource.chunkSize)
        let found = try lines(scratch.write("a.gz", bytes))
        #expect(found.count == count && found.last == "\(count) line \(count * 7919)")
        // The most that a byte can stand for: zlib holds more than one buffer takes.
        let zeros = [UInt8](repeating: 0x30, count: 5 << 20)
        #expect(try lines(scratch.write("b.gz", gzipped(zeros))).first?.utf8.count == zeros.count + 2)
    }

    @Test func brokenArchivesAreToldBehindWhatCouldBeRead() throws {
        let bytes = gzipped((1...50_000).map { "line \($0)" }.joined(separator: "\n"))
        let cut = try lines(scratch.write("cut.gz", Array(bytes.dropLast(10))))
        #expect(cut.first == "1 line 1" && cut.last == "truncated-archive")
        var damaged = bytes
        damaged[damaged.count / 2] ^= 0x55
        let found = try lines(scratch.write("damaged.gz", damaged))
        #expect(found.last == "broken-archive")
        #expect(try lines(scratch.write("head.gz", [0x1F, 0x8B, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0])) == ["broken-archive"])
        #expect(try lines(scratch.write("short.gz", [0x1F, 0x8B])) == ["truncated-archive"])
    }

    @Test func linesBeyondTheLimitAreToldAndNotHeld() throws {
        let long = String(repeating: "x", count: 3 * ByteSource.chunkSize)
        let path = try scratch.write("a.jsonl", "a\n\(long)\nb\n\n\(long)")
        #expect(try lines(path, limit: 1000) == ["1 a", "2 too large", "3 b", "5 too large"])
    }

    @Test func aFileBeyondTheLimitIsToldAndNotHeld() throws {
        let source = try ByteSource(path: scratch.write("a.html", String(repeating: "<p>x", count: 3 * ByteSource.chunkSize)))
        var cutter = WholeFileCutter(limit: 1000)
        #expect(try cutter.next(from: source) == .tooLarge(line: nil))
        #expect(try cutter.next(from: source) == nil)
        #expect(source.windowCount < 2 * ByteSource.chunkSize)
    }

    @Test func valuesBeyondTheLimitAreToldAndNotHeld() throws {
        let long = String(repeating: "\\\"]\n", count: ByteSource.chunkSize)
        let source = try ByteSource(path: scratch.write("a.json", "[1, \"\(long)\", {}, 2]"))
        var cutter = ValueCutter(limit: 1000)
        var found: [CutRecord] = []
        while let record = try cutter.next(from: source) { found.append(record) }
        let behind = 1 + ByteSource.chunkSize
        #expect(
            found == [
                .bytes([0x31], line: 1), .tooLarge(line: 1), .bytes(Array("{}".utf8), line: behind), .bytes([0x32], line: behind),
            ])
        #expect(source.windowCount < 2 * ByteSource.chunkSize)
    }
}
