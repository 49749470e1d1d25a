/// Finds the word that somebody meant to write.
enum Spelling {
    /// The known word that is at most two letters off, or a third of the word's letters; the first of the nearest.
    static func nearest(to word: String, of known: [String]) -> String? {
        let letters = Array(word.lowercased())
        let limit = min(2, letters.count / 3)
        let near = known.map { (name: $0, distance: distance(letters, Array($0.lowercased()))) }.filter { $0.distance <= limit }
        return near.min { $0.distance < $1.distance }?.name
    }

    /// Levenshtein's: letters put in, left out or changed.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var row = Array(0...right.count)
        for (i, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let above = row[j + 1]
                row[j + 1] = min(above + 1, row[j] + 1, diagonal + (letter == other ? 0 : 1))
                diagonal = above
            }
        }
        return row[right.count]
    }
}
