import Glibc

/// Standard output, written whole: a short write goes on, a closed pipe ends the program quietly, as pipes do.
enum StandardOutput {
    static func write(_ bytes: [UInt8]) { FileDescriptor.write(bytes, to: STDOUT_FILENO) }
}

/// Standard input, where articles may be piped in.
enum StandardInput {
    static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }
}

/// Standard error, for messages to people.
enum StandardError {
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
    static func write(_ message: String) { FileDescriptor.write(Array(message.utf8), to: STDERR_FILENO) }
}

private enum FileDescriptor {
    static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                written += count
            } else if errno != EINTR {
                // Nobody listens any more (`dateline … | head`), or the disk is full: going on would lose output in silence.
                exit(errno == EPIPE ? 0 : 1)
            }
        }
    }
}
