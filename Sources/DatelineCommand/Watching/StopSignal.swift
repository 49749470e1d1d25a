import Dateline
import Dispatch
import Glibc

/// Interrupt and termination, asked for once and then waited for: what runs ends where it can do so cleanly. A second signal ends it at
/// once.
final class StopSignal: @unchecked Sendable {
    private let monitor = Monitor()
    private var isSet = false
    private var sources: [any DispatchSourceSignal] = []

    init(_ signals: [Int32] = [SIGINT, SIGTERM]) {
        for number in signals {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { [weak self] in
                signal(number, SIG_DFL)
                self?.set()
            }
            source.resume()
            sources.append(source)
        }
    }

    func set() {
        monitor.locked {
            isSet = true
            monitor.tellChange()
        }
    }

    var hasCome: Bool { monitor.locked { isSet } }

    /// - Returns: whether a signal has come, before so many seconds had passed.
    func comes(within seconds: Double) -> Bool {
        let deadline = Monitor.now + seconds
        return monitor.locked {
            while !isSet, Monitor.now < deadline { monitor.wait(until: deadline) }
            return isSet
        }
    }
}
