import Foundation
import NewsEntities
import NewsLanguage
import Testing

/// Sentences with the entities that they name: `TYPE name`, then `= ` and its other mentions, parted by " / ".
@Suite struct EntityExamplesTests {
    @Test(arguments: [
        // The document's own evidence: a full name decides its short forms.
        ("Angela Merkel arrived on Monday. Merkel left on Tuesday.", "PERSON Angela Merkel = Merkel"),
        ("Bahtiyar Duysak, a former Twitter employee, spoke. Mr. Duysak said little.", "PERSON Bahtiyar Duysak = a former Twitter employee / Duysak; ORGANIZATION Twitter"),
        ("The African National Congress won. The ANC had expected it.", "ORGANIZATION African National Congress = ANC"),
        ("The University of Southern Indiana grew. The USI Art Collections grew, and USI paid.", "ORGANIZATION University of Southern Indiana = USI; ORGANIZATION USI Art Collections"),
        ("The University of Sheffield gave a grant. Teams in the US won it.", "ORGANIZATION University of Sheffield; LOCATION US"),
        ("The Internet security firm Secunia said so.", "ORGANIZATION Secunia"),
        ("Microsoft made Internet Explorer. IE6 shipped in 2001.", "ORGANIZATION Microsoft; PRODUCT Internet Explorer; PRODUCT IE6"),
        // What stands beside a name.
        ("The grid operator Nordkraftnett said so.", "ORGANIZATION Nordkraftnett"),
        ("Power was lost, said Nordkraftnett's chief executive.", "ORGANIZATION Nordkraftnett; PERSON Nordkraftnett's chief executive"),
        ("A group calling itself Grey Heron published the files.", "ORGANIZATION Grey Heron"),
        ("They came from a town called Orvik.", "LOCATION Orvik"),
        ("The Ohio State Highway Patrol closed the road.", "ORGANIZATION Ohio State Highway Patrol"),
        ("He lived in Ashford, Kent.", "LOCATION Ashford; LOCATION Kent"),
        ("The University of the West of England grew.", "ORGANIZATION University of the West of England"),
        ("The University of the Arts and Kingston University met.", "ORGANIZATION University of the Arts; ORGANIZATION Kingston University"),
        ("The University of Leeds and the University of Bath met.", "ORGANIZATION University of Leeds; ORGANIZATION University of Bath"),
        ("The power failed for households on Hessøya, the largest island of the county.", "LOCATION Hessøya"),
        // Rivals and owners are people or organizations.
        ("The firm Zentora closed. It had lost to its main rival, Veltrix. Veltrix said so.", "ORGANIZATION Zentora = its; ORGANIZATION Veltrix"),
        ("Its owner, Brundtal, said nothing.", "ORGANIZATION Brundtal"),
        ("The president met his ally, Tomas Zeller.", "PERSON The president = his; PERSON Tomas Zeller = his ally"),
        // Ambiguous names.
        ("George Washington crossed the river. Washington was tired.", "PERSON George Washington = Washington"),
        ("Carlos Ochoa Leongomez was buried on Monday. Ochoa was 39.", "PERSON Carlos Ochoa Leongomez = Ochoa"),
        ("The man who kidnapped the child, Michael Webb, was jailed.", "PERSON Michael Webb = The man"),
        ("The Ministry of Trade, Industry and Energy said so.", "ORGANIZATION Ministry of Trade, Industry and Energy"),
        ("The Ministry of Trade, Siemens and Nokia met.", "ORGANIZATION Ministry of Trade; ORGANIZATION Siemens; ORGANIZATION Nokia"),
        ("Storm Brita hit Scotland. A man died, Police Scotland said.", "EVENT Storm Brita; LOCATION Scotland; ORGANIZATION Police Scotland"),
        ("The talks in Washington failed.", "LOCATION Washington"),
        ("Michael Jordan retired. He had played for Chicago Bulls.", "PERSON Michael Jordan = He; ORGANIZATION Chicago Bulls"),
        ("The talks in Jordan failed.", "LOCATION Jordan"),
        // Particles, hyphens, apostrophes, possessives.
        ("Ursula von der Leyen met Ban Ki-moon.", "PERSON Ursula von der Leyen; PERSON Ban Ki-moon"),
        ("Sinead O'Connor's song was heard.", "PERSON Sinead O'Connor"),
        // Handles, money, groups.
        ("The account @POTUS was unaffected.", "HANDLE @POTUS"),
        ("They paid $4.5 million.", "MONEY $4.5 million"),
    ])
    func sentences(text: String, expected: String) {
        #expect(entities(in: text).joined(separator: "; ") == expected)
    }

    /// Whom a pronoun or a role means.
    @Test(arguments: [
        ("Mary Smith met John Brown. She thanked him.", ["Mary Smith: She", "John Brown: him"]),
        ("Sione Fifita, 34, a former rugby player, shrugged. \"His hands,\" he said.", ["Sione Fifita: he"]),
        ("The son of Peter Ortiz, Andrew, was calm. \"My father is at home,\" he said.", ["Andrew: he"]),
        ("Police identified Carol Reyes. The teacher was shot. Carol Reyes, a teacher, was 30.", ["Carol Reyes: a teacher"]),
    ])
    func coreference(text: String, expected: [String]) {
        let found = entities(in: text).flatMap { line -> [String] in
            let parts = line.components(separatedBy: " = ")
            guard parts.count == 2, let name = parts[0].split(separator: " ", maxSplits: 1).last else { return [] }
            return parts[1].components(separatedBy: " / ").map { "\(name): \($0)" }
        }
        for line in expected { #expect(found.contains(line), "\(found)") }
    }

    /// People without a name are a group where they are several, and persons where they are one.
    @Test func unnamedPeople() {
        #expect(entities(in: "Two men from Lima ran. They were armed.").first == "GROUP Two men from Lima = They")
        #expect(entities(in: "A Twitter spokesperson declined.").first == "PERSON A Twitter spokesperson")
    }

    /// Users' own names are taken for what the user says.
    @Test func userNames() {
        #expect(entities(in: "Fire broke out at Northfield Refinery.", names: ["Northfield Refinery": .facility]).contains("FACILITY Northfield Refinery"))
    }

    /// Every mention's bytes are its tokens' bytes, in order, and no name is in two entities.
    @Test func mentionsKeepToTheText() {
        let text = "Mr. Duysak left. President Donald Trump and Trump’s aides, Jones, Lee and O'Neil, met the UN's Ban Ki-moon in New York City. He spoke."
        var vocabulary = Vocabulary()
        var analyzer = LanguageAnalyzer(vocabulary: &vocabulary)
        var extractor = EntityExtractor(vocabulary: &vocabulary)
        let document = analyzer.analyze(Array(text.utf8), vocabulary: &vocabulary)
        var covered: Set<Int> = []
        for entity in extractor.entities(in: document, vocabulary: vocabulary) {
            #expect(entity.mentions.map(\.bytes.lowerBound) == entity.mentions.map(\.bytes.lowerBound).sorted())
            for mention in entity.mentions {
                #expect(mention.bytes == document.bytes(of: mention.tokens))
                guard mention.kind == .name, entity.kind != .money else { continue }
                #expect(covered.isDisjoint(with: mention.tokens))
                covered.formUnion(mention.tokens)
            }
        }
    }

    /// What was looked up for one text does not change another: the same words with other blanks between them are other names.
    @Test func textsDoNotDependOnOneAnother() {
        let texts = ["Al - Qaeda struck New York.", "Al-Qaeda struck New  York.", "The talks in Saint-Denis failed.", "The talks in Saint Denis failed.", "AL-QAEDA STRUCK."]
        var vocabulary = Vocabulary()
        var analyzer = LanguageAnalyzer(vocabulary: &vocabulary)
        var extractor = EntityExtractor(vocabulary: &vocabulary)
        for text in texts + texts.reversed() {
            let document = analyzer.analyze(Array(text.utf8), vocabulary: &vocabulary)
            let names = extractor.entities(in: document, vocabulary: vocabulary).map { "\($0.kind.rawValue) \($0.name)" }
            #expect(names == entities(in: text), "\(text)")
        }
    }

    /// Words without sense give no error.
    @Test(arguments: ["", " ", "\u{0}\u{1}", "A", "@", "'s 's 's", "The The The", "Mr. Mr. Mr.", "(((((", "of of of Of", String(repeating: "Ab ", count: 3000)])
    func anyText(text: String) {
        _ = entities(in: text)
    }

    private func entities(in text: String, names: [String: Entity.Kind] = [:]) -> [String] {
        var vocabulary = Vocabulary()
        var analyzer = LanguageAnalyzer(vocabulary: &vocabulary)
        var extractor = EntityExtractor(vocabulary: &vocabulary, names: names)
        let document = analyzer.analyze(Array(text.utf8), vocabulary: &vocabulary)
        return extractor.entities(in: document, vocabulary: vocabulary).map { entity in
            let others = entity.mentions.map { document.string(of: $0.tokens) }.filter { $0 != entity.name }
            var seen: Set<String> = []
            let distinct = others.filter { seen.insert($0).inserted }
            return "\(entity.kind.rawValue) \(entity.name)" + (distinct.isEmpty ? "" : " = " + distinct.joined(separator: " / "))
        }
    }
}
