import Testing

@testable import NewsLanguage

@Suite struct DatelineTests {
    /// What is told begins behind the bar.
    @Test(arguments: [
        "HARLOW CREEK, Ohio — | Ammonia leaked.", "PARIS (AP) - | A man was hurt.", "SAN FRANCISCO (AP) - | It rained.",
        "PORTLAND, Ore. (AP) — | A cyclist was hurt.", "SARAVENA, Colombia, Aug 21 (EFE).- | Rebels freed two soldiers.",
        "Quito, 3 Jan 90 (radio Sucre) -- [Report] [Ann Smith] | a bomb exploded.", "Guatemala city, 29 may 89 (domestic service) -- | a mayor was shot.",
        "Moscow (USSR), no date (domestic service) -- | the war goes on.",
        "| The vote, which ended (see below) -- was close.", "| The man - a lawyer - was shot.", "| In 1990, 3 of 5 -- said no.", "| No dash here.",
    ])
    func whereASentenceBegins(_ marked: String) {
        let parts = marked.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        let text = parts.joined().trimmingSpaces
        var vocabulary = Vocabulary()
        var language = LanguageAnalyzer(vocabulary: &vocabulary)
        let document = language.analyze(Array(text.utf8), vocabulary: &vocabulary)
        let start = document.startBehindDateline(of: document.sentences[0])
        #expect(document.string(of: start..<document.sentences[0].upperBound) == parts[1].trimmingSpaces)
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        var text = Substring(self)
        while text.first == " " { text.removeFirst() }
        return String(text)
    }
}
