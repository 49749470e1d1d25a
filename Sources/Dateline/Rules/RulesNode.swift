import Yams

/// A node of a rules file that knows where it stands, so that every error has its line.
struct RulesNode {
    /// A word of the file: a key or a value.
    struct Word {
        var name: String
        var path: String
        var line: Int?

        func error(_ message: String) -> RulesError { RulesError(path: path, line: line, message: message) }

        /// A word that is none of those that may stand here; says which is meant, or which there are.
        func unknown(_ what: String, of known: [String]) -> RulesError {
            let hint = Spelling.nearest(to: name, of: known).map { "did you mean “\($0)”?" } ?? "one of \(known.joined(separator: ", "))"
            return error("unknown \(what) “\(name)”: \(hint)")
        }
    }

    private let node: Node
    private let path: String

    init(_ node: Node, path: String) {
        self.node = node
        self.path = path
    }

    /// The keys and values of a mapping, in the order of the file.
    func members() throws(RulesError) -> [(key: Word, value: RulesNode)] {
        guard let mapping = node.mapping else { throw error("keys with values are expected here") }
        var members: [(key: Word, value: RulesNode)] = []
        for (key, value) in mapping {
            members.append((try RulesNode(key, path: path).string(), RulesNode(value, path: path)))
        }
        return members
    }

    /// A list of words; one word is a list of one.
    func strings() throws(RulesError) -> [Word] {
        guard let sequence = node.sequence else { return [try string()] }
        var words: [Word] = []
        for element in sequence { words.append(try RulesNode(element, path: path).string()) }
        return words
    }

    func string() throws(RulesError) -> Word {
        guard let scalar = node.scalar, !scalar.string.isEmpty else { throw error("a word is expected here") }
        return Word(name: scalar.string, path: path, line: line)
    }

    func error(_ message: String) -> RulesError { RulesError(path: path, line: line, message: message) }

    private var line: Int? { node.mark?.line }
}
