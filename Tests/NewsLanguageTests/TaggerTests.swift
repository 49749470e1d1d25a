import NewsLanguage
import Testing

/// "word/TAG/lemma" joined by blanks; the lemma only where it is not the word.
private func tagged(_ text: String) -> String {
    var vocabulary = Vocabulary()
    var analyzer = LanguageAnalyzer(vocabulary: &vocabulary)
    let document = analyzer.analyze(Array(text.utf8), vocabulary: &vocabulary)
    return (0..<document.tokens.count).map { token in
        let word = document.string(of: token..<(token + 1))
        let lemma = vocabulary.string(document.tokens.lemma[token])
        return "\(word)/\(document.tokens.tag[token].name)" + (lemma == word.lowercased() ? "" : "/\(lemma)")
    }.joined(separator: " ")
}

@Suite struct TaggerTests {
    @Test(arguments: [
        ("The police arrested two men.", "The/DT police/NNS arrested/VBD/arrest two/CD men/NNS/man ./."),
        ("He was shot by the officers.", "He/PRP was/VBD/be shot/VBN/shoot by/IN the/DT officers/NNS/officer ./."),
        ("He said that it's over.", "He/PRP said/VBD/say that/IN it/PRP 's/VBZ/be over/RB ./."),
        ("They want to study the studies.", "They/PRP want/VBP to/TO study/VB the/DT studies/NNS/study ./."),
        ("She gave it to the court.", "She/PRP gave/VBD/give it/PRP to/IN the/DT court/NN ./."),
        ("The mayor's house is burning.", "The/DT mayor/NN 's/POS house/NN is/VBZ/be burning/VBG/burn ./."),
        ("\"Yes,\" he said.", "\"/`` Yes/UH ,/, \"/'' he/PRP said/VBD/say ./."),
    ])
    func tags(text: String, expected: String) { #expect(tagged(text) == expected) }

    @Test func curlyApostrophesMakeTheSameWords() {
        #expect(tagged("I don’t know").replacing("’", with: "'") == tagged("I don't know"))
    }
}
