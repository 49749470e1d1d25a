import NewsLanguage
import Testing

/// A document of words parted by blanks; a line is a sentence.
private func document(_ text: String, _ vocabulary: inout Vocabulary) -> Document {
    var tokens = Tokens()
    var sentences: [Range<Int>] = []
    var at = 0
    for line in text.split(separator: "\n") {
        let first = tokens.count
        for word in line.split(separator: " ") {
            var shape: Shape = []
            if let letter = word.unicodeScalars.first, letter.properties.isUppercase { shape.insert(.initialCapital) }
            tokens.append(start: at, end: at + word.utf8.count, word: vocabulary.intern(String(word)), shape: shape)
            at += word.utf8.count + 1
        }
        sentences.append(first..<tokens.count)
    }
    return Document(text: Array(text.utf8), tokens: tokens, sentences: sentences, paragraphs: [])
}

/// The matches of rules in a text, as "rule: words".
private func matches(
    _ rules: [PatternRule], in text: String, definitions: [(name: String, pattern: String)] = [],
    selection: PatternSet.Selection = .longest
) throws -> [String] {
    var vocabulary = Vocabulary()
    var set = try PatternSet(rules, definitions: definitions, vocabulary: &vocabulary)
    let document = document(text, &vocabulary)
    return set.matches(in: document, vocabulary: vocabulary, selection: selection).map {
        "\(rules[$0.rule].name): \(document.string(of: $0.tokens))"
    }
}

@Suite struct PatternSetTests {
    @Test(arguments: [
        ("ago", "long ago", ["ago"]),
        ("a (week | long month) ago", "a week ago a long month ago", ["a week ago", "a long month ago"]),
        ("very* old", "very very old and old", ["very very old", "old"]),
        ("very+ old", "old and very old", ["very old"]),
        ("very{2,3} old", "very old very very very very old", ["very very very old"]),
        ("\"May\"", "may May", ["May"]),
        ("%1..31", "0 1 31 32 0x", ["1", "31"]),
        ("~D+th", "4th fourth 20th th", ["4th", "20th"]),
        ("~D:DD", "7:30 17:30 7:3", ["7:30"]),
        ("~W+ing", "running song ring ing", ["running", "ring"]),
        ("[%capital & !\"The\"]", "The White house", ["White"]),
        ("!old _", "old new word", ["new word"]),
        ("\\@ x", "@ x", ["@ x"]),
    ])
    func notation(pattern: String, text: String, expected: [String]) throws {
        #expect(try matches([PatternRule("r", pattern)], in: text) == expected.map { "r: " + $0 })
    }

    @Test(arguments: [
        ("(?< in) may", "may in may", ["may"]),
        ("(?< !in) may", "in may", []),
        ("(?< !in) may", "may", ["may"]),
        ("(?< ^) so", "so so", ["so"]),
        ("four (?> !years)", "four years", []),
        ("four (?> !years)", "four", ["four"]),
        ("four (?> (long)? days)", "four long days four nights", ["four"]),
        ("end (?> $)", "end end", ["end"]),
    ])
    func contextIsNotPartOfTheMatch(pattern: String, text: String, expected: [String]) throws {
        #expect(try matches([PatternRule("r", pattern)], in: text) == expected.map { "r: " + $0 })
    }

    @Test func theLongestWinsThenPriorityThenOrder() throws {
        let rules = [
            PatternRule("short", "last week"), PatternRule("long", "last week 's end"),
            PatternRule("plain", "two days"), PatternRule("favored", "two (days | nights)", priority: 1),
            PatternRule("first", "x"), PatternRule("second", "x"),
        ]
        #expect(
            try matches(rules, in: "last week 's end two days x")
                == ["long: last week 's end", "favored: two days", "first: x"])
    }

    @Test func allMatchesOverlap() throws {
        let rules = [PatternRule("a", "x y"), PatternRule("b", "y z"), PatternRule("c", "y")]
        #expect(try matches(rules, in: "x y z", selection: .all) == ["a: x y", "b: y z", "c: y"])
    }

    @Test func noMatchCrossesASentence() throws {
        #expect(try matches([PatternRule("r", "x y")], in: "x\ny x y") == ["r: x y"])
    }

    @Test func onlyTheSentencesAskedForAreSearched() throws {
        var vocabulary = Vocabulary()
        var set = try PatternSet([PatternRule("ago", "ago")], vocabulary: &vocabulary)
        let document = document("long ago\nyears ago\na week ago", &vocabulary)
        let found = set.matches(in: document, sentences: [document.sentences[1]], vocabulary: vocabulary)
        #expect(found.map(\.tokens) == [3..<4])
    }

    /// A word that no rule asks for is known by its tag, shape and marks alone, and so may change what it passes from place to place.
    @Test func wordsOfNoRuleAreToldApartByTheirForm() throws {
        #expect(try matches([PatternRule("name", "[%capital]+ fell")], in: "rome Rome fell\nrome fell\nRome Rome fell") == [
            "name: Rome fell", "name: Rome Rome fell",
        ])
    }

    @Test func capturesAreFoundAgain() throws {
        var vocabulary = Vocabulary()
        var set = try PatternSet(
            [PatternRule("span", "{amount} (and {amount})* ago")],
            definitions: [("number", "%1..99 | half a"), ("amount", "<number: {number}> <unit: day | days | hour>")],
            vocabulary: &vocabulary)
        let document = document("about 3 days and half a day ago", &vocabulary)
        let match = try #require(set.matches(in: document, vocabulary: vocabulary).first)
        #expect(document.string(of: match.tokens) == "3 days and half a day ago")
        #expect(match.all("number").map { document.string(of: $0) } == ["3", "half a"])
        #expect(match["unit"].map { document.string(of: $0) } == "days")
    }

    @Test func aClassHoldsWordsAndPhrases() throws {
        var vocabulary = Vocabulary()
        _ = vocabulary.defineClass("role", entries: ["mayor", "prime minister"].map { Array($0.utf8) })
        var set = try PatternSet([PatternRule("r", "the @role")], vocabulary: &vocabulary)
        let document = document("the Mayor and the Prime Minister", &vocabulary)
        #expect(
            set.matches(in: document, vocabulary: vocabulary).map { document.string(of: $0.tokens) }
                == ["the Mayor", "the Prime Minister"])
    }

    @Test func wordsLearntLaterAreMatchedLikeAnyOther() throws {
        var vocabulary = Vocabulary()
        var set = try PatternSet([PatternRule("r", "the !old")], vocabulary: &vocabulary)
        for (text, count) in [("the new", 1), ("the old", 0), ("the newest", 1)] {
            let document = document(text, &vocabulary)
            #expect(set.matches(in: document, vocabulary: vocabulary).count == count)
        }
    }

    @Test(arguments: [
        ("(a", "“)” expected"), ("a | ", "a pattern expected"), ("@nosuchlexicon", "no lexicon"), ("{nosuch}", "no pattern"),
        ("%nosuch", "no shape"), ("#NOSUCH", "no tag"), ("$nosuch", "no mark"), ("x{3,2}", "repetition"), ("<n x>", "capture"),
        ("a ) b", "unexpected"), ("\"May", "closing"), ("", "a pattern expected"),
    ])
    func mistakesAreNamed(pattern: String, message: String) {
        var vocabulary = Vocabulary()
        do {
            _ = try PatternSet([PatternRule("r", pattern)], vocabulary: &vocabulary)
            Issue.record("accepted: \(pattern)")
        } catch {
            #expect(error.description.contains(message))
        }
    }

    @Test func hostileTextStaysLinear() throws {
        let text = String(repeating: "x ", count: 4_000)
        #expect(try matches([PatternRule("r", "x* y")], in: text).isEmpty)
        #expect(try matches([PatternRule("r", "(x? x?)* x")], in: text).count == 20)
    }
}
