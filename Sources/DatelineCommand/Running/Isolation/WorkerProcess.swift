import Dateline
import Glibc
import Synchronization

/// Another process that works on one message at a time: each message, and each answer, is its length in eight bytes and itself.
final class WorkerProcess {
    enum Death: Error {
        /// It ended by itself, by a signal or with a status.
        case crashed(String)
        /// It was ended since it took too long.
        case overdue
        /// It was ended since it took too much memory.
        case tooLarge
        case notStarted(String)
    }

    /// How often memory is looked at while an answer is waited for, in milliseconds.
    private static let glance: Int32 = 50

    private let process: pid_t
    private let input: Int32
    private let output: Int32
    private var isReaped = false

    /// Held while pipes are made and a process is started, so that no other process inherits them in between.
    private static let starting = Mutex(())

    /// - Parameter command: the program's path and its arguments, the first of which is its name.
    init(_ command: [String]) throws(Death) {
        let started = WorkerProcess.starting.withLock { _ in WorkerProcess.start(command) }
        switch started {
        case .success(let (process, input, output)):
            self.process = process
            self.input = input
            self.output = output
        case .failure(let death): throw death
        }
    }

    private static func start(_ command: [String]) -> Result<(pid_t, input: Int32, output: Int32), Death> {
        guard let toWorker = pipe() else { return .failure(.notStarted(String(cString: strerror(errno)))) }
        defer { close(toWorker.reading) }
        guard let fromWorker = pipe() else {
            close(toWorker.writing)
            return .failure(.notStarted(String(cString: strerror(errno))))
        }
        defer { close(fromWorker.writing) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, toWorker.reading, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, fromWorker.writing, STDOUT_FILENO)
        var arguments = command.map { strdup($0) } + [nil]
        defer { arguments.forEach { free($0) } }
        var process = pid_t()
        let status = posix_spawn(&process, command.first ?? "", &actions, nil, &arguments, environ)
        guard status == 0 else {
            close(toWorker.writing)
            close(fromWorker.reading)
            return .failure(.notStarted(String(cString: strerror(status))))
        }
        return .success((process, toWorker.writing, fromWorker.reading))
    }

    /// A pipe that programs which are started do not inherit.
    private static func pipe() -> (reading: Int32, writing: Int32)? {
        var ends: [Int32] = [0, 0]
        guard Glibc.pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }

    deinit {
        close(input)
        close(output)
        if !isReaped { _ = end() }
    }

    /// Sends a message and waits for the answer. After a death, the process is of no more use.
    /// - Parameters:
    ///   - timeLimit: in seconds.
    ///   - memoryLimit: of the process's resident memory, in bytes.
    func answer(to message: [UInt8], timeLimit: Double, memoryLimit: Int) throws(Death) -> [UInt8] {
        let deadline = Monitor.now + timeLimit
        var frame = FrameWriter()
        frame.data(message)
        try send(frame.bytes, deadline, memoryLimit)
        var header = FrameReader(try receive(8, deadline, memoryLimit))
        guard let count = try? header.number(), count >= 0 else { throw .crashed("answered nonsense") }
        return try receive(count, deadline, memoryLimit)
    }

    private func send(_ bytes: [UInt8], _ deadline: Double, _ memoryLimit: Int) throws(Death) {
        var sent = 0
        while sent < bytes.count {
            try wait(for: Int16(POLLOUT), on: input, deadline, memoryLimit)
            // A pipe that is ready takes a page without making the writer wait.
            let count = bytes[sent...].prefix(4096).withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
            if count > 0 { sent += count } else if errno != EINTR && errno != EAGAIN { throw death() }
        }
    }

    private func receive(_ count: Int, _ deadline: Double, _ memoryLimit: Int) throws(Death) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count < count {
            try wait(for: Int16(POLLIN), on: output, deadline, memoryLimit)
            let got = read(output, &chunk, min(chunk.count, count - bytes.count))
            if got > 0 { bytes += chunk[..<got] } else if got == 0 || errno != EINTR { throw death() }
        }
        return bytes
    }

    private func wait(for event: Int16, on descriptor: Int32, _ deadline: Double, _ memoryLimit: Int) throws(Death) {
        while true {
            var ask = pollfd(fd: descriptor, events: event, revents: 0)
            if poll(&ask, 1, WorkerProcess.glance) > 0 { return }
            if Monitor.now > deadline {
                _ = end()
                throw .overdue
            }
            if residentMemory > memoryLimit {
                _ = end()
                throw .tooLarge
            }
        }
    }

    /// In bytes; 0 if it cannot be told.
    private var residentMemory: Int {
        guard let file = fopen("/proc/\(process)/statm", "r") else { return 0 }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 128)
        guard fgets(&line, Int32(line.count), file) != nil else { return 0 }
        let fields = line.split(separator: CChar(UInt8(ascii: " ")))
        guard fields.count > 1 else { return 0 }
        let pages = Int(String(decoding: fields[1].map(UInt8.init(bitPattern:)), as: UTF8.self)) ?? 0
        return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
    }

    private func death() -> Death {
        let status = end()
        let signal = status & 0x7F
        return .crashed(signal == 0 ? "ended with status \(status >> 8 & 0xFF)" : "was ended by signal \(signal)")
    }

    /// Ends the process, if it has not ended by itself, and gives the status that it ended with.
    private func end() -> Int32 {
        var status: Int32 = 0
        if !isReaped {
            isReaped = true
            // A process that died just now has closed its pipes before it can be waited for.
            for _ in 0..<20 {
                if waitpid(process, &status, WNOHANG) == process { return status }
                usleep(1000)
            }
            kill(process, SIGKILL)
            while waitpid(process, &status, 0) < 0, errno == EINTR {}
        }
        return status
    }
}
