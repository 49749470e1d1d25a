import NewsLanguage
import Testing

/// Each verb group: its text, then what it says, by names.
private func groups(_ text: String) -> [String] {
    var vocabulary = Vocabulary()
    var analyzer = LanguageAnalyzer(vocabulary: &vocabulary)
    let finder = VerbGroupFinder(vocabulary: &vocabulary)
    let document = analyzer.analyze(Array(text.utf8), vocabulary: &vocabulary)
    return finder.groups(in: document).all.map { group in
        var words = ["\(group.tense)"]
        if group.aspect.contains(.perfect) { words.append("perfect") }
        if group.aspect.contains(.progressive) { words.append("progressive") }
        if group.voice == .passive { words.append("passive") }
        if let modality = group.modality { words.append("\(modality)") }
        if group.isNegated { words.append("not") }
        return document.string(of: group.tokens) + ": " + words.joined(separator: " ")
    }
}

@Suite struct VerbGroupTests {
    @Test(arguments: [
        ("He left.", ["left: past"]),
        ("She has been seen.", ["has been seen: present perfect passive"]),
        ("They were arrested.", ["were arrested: past passive"]),
        ("He is leaving the house.", ["is leaving: present progressive"]),
        ("He will probably be charged.", ["will probably be charged: future passive"]),
        ("She is going to leave.", ["is going to leave: future"]),
        ("They did not know.", ["did not know: past not"]),
        ("They don't know.", ["don't know: present not"]),
        ("He could have been killed.", ["could have been killed: modal perfect passive ability"]),
        ("It might not rain.", ["might not rain: modal possibility not"]),
        ("You must go.", ["must go: modal necessity"]),
        ("He has to go.", ["has to go: present necessity"]),
        ("He would not go.", ["would not go: modal conditional not"]),
        ("Did he leave?", ["Did he leave: past"]),
        ("He wants to leave.", ["wants: present", "to leave: infinitive"]),
        ("He was not a member.", ["was: past not"]),
        ("She never said so.", ["said: past not"]),
        ("He got arrested.", ["got arrested: past passive"]),
        ("They had been waiting.", ["had been waiting: past perfect progressive"]),
        ("They used to live here.", ["used to live: past"]),
        ("It's been found.", ["'s been found: present perfect passive"]),
    ])
    func readings(text: String, expected: [String]) { #expect(groups(text) == expected) }

    @Test func tokensFindTheirGroup() {
        var vocabulary = Vocabulary()
        var analyzer = LanguageAnalyzer(vocabulary: &vocabulary)
        let document = analyzer.analyze(Array("He has not left the house.".utf8), vocabulary: &vocabulary)
        let groups = VerbGroupFinder(vocabulary: &vocabulary).groups(in: document)
        #expect(groups.group(at: 2)?.head == 3)
        #expect(groups.group(at: 0) == nil)
        #expect(groups.group(at: 99) == nil)
        #expect(groups.first(from: 0, before: 6)?.tokens == 1..<4)
        #expect(groups.first(from: 2, before: 6) == nil)
    }
}
