import ArticleModel
import Testing

@testable import ArticleReading

/// A record of a WARC archive.
private func record(
    _ id: String, _ block: [UInt8], type: String = "response", content: String = "application/http; msgtype=response", length: Int? = nil
) -> [UInt8] {
    Array(
        """
        WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Record-ID: <urn:uuid:\(id)>\r\nWARC-Target-URI: https://example.org/\(id)\r\n\
        Content-Type: \(content)\r\nContent-Length: \(length ?? block.count)\r\n\r\n
        """.utf8) + block + Array("\r\n\r\n".utf8)
}

private func answer(_ body: [UInt8], _ fields: String = "Content-Type: text/html; charset=iso-8859-1", status: String = "200 OK") -> [UInt8] {
    Array("HTTP/1.1 \(status)\r\n\(fields)\r\n\r\n".utf8) + body
}

private func page(_ id: String, _ text: String, length: Int? = nil) -> [UInt8] {
    record(id, answer(Array("<p>\(text)".utf8)), length: length)
}

/// An article's id and body, or a failure's code and place.
private func brief(_ input: InputRecord) -> String {
    switch input {
    case .article(let raw): "\((raw.id ?? "-").split(separator: ":").last ?? "") \(String(decoding: raw.bytes, as: UTF8.self))"
    case .failure(let error, _, let origin): "! \(error.code)" + (origin.offset.map { " at \($0)" } ?? "")
    }
}

@Suite struct ArchiveTests {
    let scratch: Scratch
    init() throws { scratch = try Scratch() }

    private func read(_ bytes: [UInt8], _ name: String = "a.warc", after: Int? = nil) throws -> [String] {
        ArticleReader(paths: [try scratch.write(name, bytes)], options: ReadingOptions(after: after)).map(brief)
    }

    @Test func pagesAreTakenAndTheRestIsPassedOver() throws {
        let records = [
            record("0", Array("software: x".utf8), type: "warcinfo", content: "application/warc-fields"),
            record("1", Array("GET / HTTP/1.1\r\n\r\n".utf8), type: "request", content: "application/http; msgtype=request"),
            page("2", "two"), record("3", answer(Array("x".utf8), status: "404 Not Found")),
            record("4", answer([0xFF, 0xD8], "Content-Type: image/jpeg")), record("5", answer(Array("plain".utf8), "content-type:text/plain")),
            record("6", answer(Array("<html>six".utf8), "X-A: b")), record("7", answer([]), type: "revisit"),
        ]
        let expected = ["2 <p>two", "5 plain", "6 <html>six"]
        #expect(try read(Array(records.joined())) == expected)
        #expect(try read(Array(records.map(gzipped).joined()), "a.warc.gz") == expected)
        #expect(try read(gzipped(Array(records.joined())), "whole.warc.gz") == expected)
        #expect(try read(Array(records.map(gzipped).joined()), "untold") == expected)
    }

    @Test func whatIsKnownOfAPageGoesWithIt() throws {
        let first = page("1", "one")
        let path = try scratch.write("a.warc", first + page("2", "two"))
        var reader = ArticleReader(paths: [path])
        _ = reader.next()
        guard case .article(let raw) = reader.next() else { throw Scratch.Failure(reason: "no article") }
        #expect(raw.id == "urn:uuid:2" && raw.url == "https://example.org/2" && raw.charset == "iso-8859-1" && raw.mediaType == .html)
        #expect(raw.origin == RawArticle.Origin(path: path, offset: first.count) && raw.sha256 == ContentHash.sha256(Array("<p>two".utf8)))
    }

    @Test func textsOfWETAreRead() throws {
        let bytes = record("1", Array("Fire in Bonn\n\nIt burned.\n".utf8), type: "conversion", content: "text/plain")
        #expect(try read(gzipped(bytes), "a.warc.wet.gz") == ["1 Fire in Bonn\n\nIt burned.\n"])
    }

    @Test func bodiesAreUnpacked() throws {
        let html = Array("<html><p>body".utf8)
        let chunked = Array("5;x=y\r\n<html\r\n8\r\n><p>body\r\n0\r\n\r\n".utf8)
        let zipped = gzipped(html)
        let zippedChunk = Array("\(String(zipped.count, radix: 16))\r\n".utf8) + zipped + Array("\r\n0\r\n\r\n".utf8)
        let type = "Content-Type: text/html\r\n"
        let records = [
            record("1", answer(chunked, type + "Transfer-Encoding: chunked")), record("2", answer(zipped, type + "Content-Encoding: gzip")),
            record("3", answer(zippedChunk, type + "Transfer-Encoding: chunked\r\nContent-Encoding: GZIP")),
            record("4", answer(deflated(html, .zlib), type + "Content-Encoding: deflate")),
            record("5", answer(deflated(html, .bare), type + "Content-Encoding: deflate")),
            // Unpacked by the crawler, which left the fields as they were.
            record("6", answer(html, type + "Transfer-Encoding: chunked\r\nContent-Encoding: br")),
        ]
        #expect(try read(Array(records.joined())) == (1...6).map { "\($0) <html><p>body" })
    }

    @Test func damagedBodiesAreTold() throws {
        let type = "Content-Type: text/html\r\n"
        let records = [
            record("1", answer(Array("5\r\n<html\r\nzz\r\n".utf8), type + "Transfer-Encoding: chunked")),
            record("2", answer(Array("5\r\n<h".utf8), type + "Transfer-Encoding: chunked")),
            record("3", answer(Array(gzipped("x").dropLast(9)), type + "Content-Encoding: gzip")),
            record("4", answer([0x0B, 2, 1], type + "Content-Encoding: br")), record("5", Array("no answer".utf8)), page("6", "six"),
        ]
        let found = try read(Array(records.joined())).map { $0.split(separator: " at ")[0] }
        #expect(found == ["! broken-chunk", "! broken-chunk", "! broken-body", "! unknown-encoding", "! broken-http", "6 <p>six"])
    }

    @Test func aDamagedRecordLeavesTheOthersUnharmed() throws {
        let first = page("1", "one")
        let second = page("2", "two")
        let third = page("3", "three")
        let at = "at \(first.count)"
        for length in [1, second.count] {
            #expect(try read(first + page("2", "two", length: length) + third) == ["1 <p>one", "! broken-record \(at)", "3 <p>three"])
        }
        #expect(try read(first + Array("rubbish\r\n".utf8) + third) == ["! broken-record at 0", "3 <p>three"])
        #expect(try read(first + second.dropLast(8)) == ["1 <p>one", "! truncated-record \(at)"])
        #expect(try read(first + Array("WARC/1.0\r\nWARC-Type: response\r\n\r\n".utf8) + third) == ["1 <p>one", "! broken-record \(at)", "3 <p>three"])
        #expect(try read(Array("no archive".utf8)) == ["! broken-record at 0"])
        #expect(try read([]) == [])
    }

    @Test func aDamagedMemberLeavesTheOthersUnharmed() throws {
        let pages = (1...5).map { number in gzipped(page("\(number)", (0..<200).map { "\($0 * number)" }.joined(separator: " "))) }
        let offset = pages[0].count
        for place in [30, pages[1].count / 2, pages[1].count - 6] {
            var second = pages[1]
            second[place] ^= 0x55
            let found = try read(pages[0] + second + pages[2...].joined(), "a.warc.gz").map { $0.prefix(2) }
            #expect(found == ["1 ", "! ", "3 ", "4 ", "5 "])
        }
        let cut = try read(pages[0] + pages[1].dropLast(20) + pages[2...].joined(), "a.warc.gz")
        #expect(cut.map { $0.prefix(2) } == ["1 ", "! ", "3 ", "4 ", "5 "] && cut[1] == "! broken-archive at \(offset)")
        let short = try read(pages[0] + pages[1].dropLast(20), "a.warc.gz")
        #expect(short.count == 2 && short[1] == "! truncated-archive at \(offset)")
        let head = try read([0x1F, 0x8B, 0xFF] + pages[0].dropFirst(3) + pages[1], "untold.warc.gz")
        #expect(head.count == 2 && head[1].hasPrefix("2 "))
    }

    @Test func readingGoesOnBehindARecord() throws {
        let records = (1...4).map { page("\($0)", "\($0)") }
        for (name, stored) in [("a.warc", records), ("a.warc.gz", records.map(gzipped))] {
            let second = stored[0].count
            #expect(try read(Array(stored.joined()), name, after: second) == ["3 <p>3", "4 <p>4"])
            #expect(try read(Array(stored.joined()), name, after: 0) == ["2 <p>2", "3 <p>3", "4 <p>4"])
            #expect(try read(Array(stored.joined()), name, after: second + 3).first?.hasPrefix("!") == true)
        }
        #expect(try read(Array("text".utf8), "a.txt", after: 1) == ["! no-archive"])
    }
}
