/// What a run has seen of its inputs, so that it can tell which articles of a store are no longer in them.
struct SeenInputs {
    private let inputs: [String]
    /// Of all articles that were read, failed ones left out.
    private var keys: Set<String> = []
    /// Paths of which something could not be read: what is in them is not known.
    private var unread: [String] = []

    /// - Parameter inputs: files and folders, as they are named on the command line.
    init(_ inputs: [String]) { self.inputs = inputs.isEmpty ? ["-"] : inputs }

    mutating func see(_ key: String) { keys.insert(key) }
    mutating func miss(_ path: String?) { unread.append(path ?? "-") }

    /// An article that stood in one of the inputs stands there no more. Articles of other inputs are none of this run's business.
    func isGone(_ key: String) -> Bool {
        let path = String(key.prefix { $0 != "\n" })
        return !keys.contains(key) && inputs.contains { SeenInputs.lies(path, in: $0) } && !unread.contains { SeenInputs.lies(path, in: $0) }
    }

    private static func lies(_ path: String, in input: String) -> Bool {
        path == input || path.hasPrefix(input.hasSuffix("/") ? input : input + "/")
    }
}
