import LexiconFiles

extension Vocabulary {
    /// The class of a lexicon file by the last part of its name (`month` for `times/month`), read on first use; nil if there is no such file.
    ///
    /// Entries of one word put the word into the class; entries of several words are kept as phrases.
    public mutating func wordClass(named name: String) -> WordClass? {
        if let known = classNames.firstIndex(of: name) { return WordClass(rawValue: UInt8(known)) }
        guard let path = LexiconFile.names.first(where: { $0 == name || $0.hasSuffix("/" + name) }), let file = LexiconFile.named(path),
            let wordClass = newClass(name)
        else { return nil }
        file.forEachLine { add($0.column(0), to: wordClass) }
        return wordClass
    }

    /// Makes a class of entries (words or phrases, any case), as a user's own lexicon does; an existing class of the name grows.
    /// Nil when there are 256 classes already.
    public mutating func defineClass(_ name: String, entries: [[UInt8]]) -> WordClass? {
        let known = classNames.firstIndex(of: name).map { WordClass(rawValue: UInt8($0)) }
        guard let wordClass = known ?? newClass(name) else { return nil }
        for entry in entries { entry.withUnsafeBufferPointer { add($0, to: wordClass) } }
        return wordClass
    }

    /// The entries of a class that have several words.
    public func phrases(of wordClass: WordClass) -> [[WordID]] { classPhrases[Int(wordClass.rawValue)] }

    private mutating func newClass(_ name: String) -> WordClass? {
        guard classNames.count < 256 else { return nil }
        classNames.append(name)
        classPhrases.append([])
        return WordClass(rawValue: UInt8(classNames.count - 1))
    }

    private mutating func add(_ entry: LexiconLine, to wordClass: WordClass) {
        if Tokenizer.isPlainWord(entry) { return add(internLowercased(entry), to: wordClass) }
        var words: [WordID] = []
        Tokenizer.tokenize(entry, in: 0..<entry.count) { token, _ in words.append(internLowercased(UnsafeBufferPointer(rebasing: entry[token]))) }
        if words.count == 1 {
            add(words[0], to: wordClass)
        } else if words.count > 1 {
            classPhrases[Int(wordClass.rawValue)].append(words)
        }
    }
}
