import ArticleModel
import Dateline
import Glibc

/// What a worker process does: reads an article from standard input, writes what came of it to standard output, until there are no more.
enum WorkerLoop {
    static func run(_ work: (RawArticle) throws -> [UInt8]) {
        while let message = nextMessage() {
            var frame = FrameReader(message)
            guard let raw = try? RawArticle(from: &frame) else { return }
            var answer = FrameWriter()
            do {
                let output = try work(raw)
                answer.number(1)
                answer.data(output)
            } catch {
                let (code, reason) = Failure.codeAndReason(of: error)
                answer.number(0)
                answer.string(code)
                answer.string(reason)
            }
            var whole = FrameWriter()
            whole.data(answer.bytes)
            StandardOutput.write(whole.bytes)
        }
    }

    /// What an answer says of the article.
    static func outcome(_ answer: [UInt8], _ raw: RawArticle) -> Result<[UInt8], Failure> {
        var frame = FrameReader(answer)
        do {
            if try frame.number() == 1 { return .success(try frame.data()) }
            return .failure(Failure(try frame.string(), try frame.string(), raw))
        } catch {
            return .failure(Failure("crashed", "the process that worked on it answered nonsense", raw))
        }
    }

    private static func nextMessage() -> [UInt8]? {
        guard let header = receive(8) else { return nil }
        var frame = FrameReader(header)
        return (try? frame.number()).flatMap(receive)
    }

    private static func receive(_ count: Int) -> [UInt8]? {
        guard count >= 0 else { return nil }
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let got = bytes[filled...].withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
            if got > 0 { filled += got } else if got == 0 || errno != EINTR { return nil }
        }
        return bytes
    }
}
