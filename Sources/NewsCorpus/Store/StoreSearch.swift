import GRDB

/// Finds articles of a store by the words of their titles and texts.
public struct StoreSearch {
    /// An article in which all words stand.
    public struct Hit: Sendable, Equatable {
        public var digest: ArticleDigest
        /// The words around the first finds, which stand between `[` and `]`.
        public var snippet: String
    }

    private let path: String
    private let database: DatabaseQueue

    /// - Throws: ``StoreError``; nothing is created.
    public init(path: String) throws {
        self.path = path
        do {
            database = try DatabaseQueue.readOnly(storeAt: path)
        } catch {
            throw StoreError(error, path)
        }
    }

    /// The best hits, then by the place in the store.
    ///
    /// - Parameter query: words, in any order; "words in quotes" stand side by side; a `*` at a word's end stands for any ending.
    public func hits(_ query: String, limit: Int) throws -> [Hit] {
        let pattern = StoreSearch.pattern(query)
        guard !pattern.isEmpty, limit > 0 else { return [] }
        do {
            return try database.read { db in
                let rows = try Row.fetchAll(
                    db,
                    sql: """
                        SELECT article.number, article.key, fingerprint, digest, snippet(articleText, 1, '[', ']', '…', 24) AS snippet
                        FROM articleText JOIN article ON article.number = articleText.rowid
                        WHERE articleText MATCH ? ORDER BY bm25(articleText, 4.0, 1.0), article.key LIMIT ?
                        """, arguments: [pattern, limit])
                return rows.compactMap { row in
                    DigestRow(row).digest.map { Hit(digest: $0, snippet: String.fromDatabaseValue(row["snippet"]) ?? "") }
                }
            }
        } catch {
            throw StoreError(error, path)
        }
    }

    /// The query in FTS5's own language, each word quoted: no word of a user's is an operator.
    static func pattern(_ query: String) -> String {
        var phrases: [String] = []
        for (number, part) in query.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
            if number % 2 == 1 {
                phrases.append(quoted(part))
            } else {
                phrases += part.split(whereSeparator: \.isWhitespace).map { word in
                    word.last == "*" && word.count > 1 ? quoted(word.dropLast()) + "*" : quoted(word)
                }
            }
        }
        return phrases.filter { phrase in phrase.contains { $0.isLetter || $0.isNumber } }.joined(separator: " ")
    }

    private static func quoted(_ words: Substring) -> String { "\"\(words)\"" }
}
