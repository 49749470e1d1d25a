extension Vocabulary {
    /// The class of a lexicon file by the last part of its name (`month` for `times/month`), read on first use; nil if there is no such file.
    ///
    /// Entries of one word put the word into the class; entries of several words are kept as phrases.
    public mutating func wordClass(named name: String) -> WordClass? {
        if let known = classNames.firstIndex(of: name) { return WordClass(rawValue: UInt8(known)) }
        guard let file = LexiconFile.all.first(where: { $0.name == name || $0.name.hasSuffix("/" + name) }) else { return nil }
        var entries: [[UInt8]] = []
        file.forEachLine { line in entries.append(Array(line.prefix { $0 != 0x09 })) }
        return defineClass(name, entries: entries)
    }

    /// Makes a class of entries (words or phrases, any case), as a user's own lexicon does; an existing class of the name grows.
    /// Nil when there are 256 classes already.
    public mutating func defineClass(_ name: String, entries: [[UInt8]]) -> WordClass? {
        let index = classNames.firstIndex(of: name) ?? classNames.count
        guard index < 256 else { return nil }
        if index == classNames.count {
            classNames.append(name)
            classPhrases.append([])
        }
        let wordClass = WordClass(rawValue: UInt8(index))
        for entry in entries {
            let words = Tokenizer.words(of: entry).map { internLowercased(entry[$0]) }
            if words.count == 1 {
                add(words[0], to: wordClass)
            } else if words.count > 1 {
                classPhrases[index].append(words)
            }
        }
        return wordClass
    }

    /// The entries of a class that have several words.
    public func phrases(of wordClass: WordClass) -> [[WordID]] { classPhrases[Int(wordClass.rawValue)] }
}
