import ArticleModel
import Testing

@testable import NewsCorpus

/// The steps, with what an engine does between them, make what the builder makes in one go.
@Suite struct MergeStepsTests {
    @Test func stepsMakeTheSameIncidentsAndGroups() throws {
        let articles = manyArticles()
        let whole = TimelineBuilder().timeline(of: articles)
        // Blocks are larger than their windows, texts have versions, and incidents have several sources: else the test would show nothing.
        #expect(whole.incidents.count > 20 && whole.incidents.contains { $0.sources.count > 2 } && whole.groups.contains { $0.members.count > 2 })
        let (incidents, groups) = try merged(articles.reversed() + [articles[3]], as: whole.articles)
        #expect(incidents == Array(whole.incidents))
        #expect(groups == whole.groups)
    }

    /// Weights are those of all articles, not of those that hang together.
    @Test func countsMakeADifference() throws {
        var finder = AccountStep()
        let incident = Story.incident("1", words: "warehouse battery harbor crews")
        var article = Story.article("a", Story.fire)
        article.incidents = [incident]
        let row = StepRow("0\t\t\(try StepRow.json(article))")
        let rare = try finder.lines(of: row)
        for term in incident.terms.prefix(3) { #expect(try finder.lines(of: StepRow("=\tt\(UInt64(term).hex)\t7")).isEmpty) }
        #expect(try finder.lines(of: row) != rare)
    }

    @Test(arguments: ["0-1", "0-1\t000\t{}", "address\t000\t{}"])
    func aLineThatIsNoneIsAnError(_ line: String) {
        var step = VersionStep()
        #expect(throws: StepError.self) { try step.lines(of: StepRow(line)) }
    }

    /// Names sort as the candidate finder sorts a large block.
    @Test func accountsSortByTheirNames() {
        let accounts = (0..<60).map { number in
            var account = AccountFeatures(Story.incident("1", type: "\(number % 3)", at: "\(number % 7)", words: ""), of: Story.article("a", ""), account: number % 2)
            account.article = number / 2
            return account
        }
        let finder = CandidateFinder(accounts: accounts, weights: CorpusWeights(accounts))
        #expect(accounts.indices.sorted { accounts[$0].name < accounts[$1].name } == accounts.indices.sorted { finder.order($0) < finder.order($1) })
    }

    @Test func aWindowHoldsTheLastFewUnderAKey() {
        var window = BlockWindow<Int>(size: 2)
        let neighbors = [("a", 1), ("a", 2), ("a", 3), ("a", 4), ("b", 5), ("b", 6)].map { window.neighbors(of: $1, under: $0) }
        #expect(neighbors == [[], [1], [1, 2], [2, 3], [], [5]])
    }

    @Test func numbersSortAsText() {
        let numbers = [Int.min, -17, -1, 0, 1, 9, 10, .max]
        #expect(numbers.map(\.sortable).sorted() == numbers.map(\.sortable))
    }

    /// 150 articles of three days: some forty events in five places, told in own words or, a quarter of them, copied.
    private func manyArticles() -> [ArticleDigest] {
        let places = ["Gdynia", "Porto", "Honghe", "Leeds", "Gaborone"]
        let types = ["fire", "theft", "arrest"]
        func words(_ seed: Int, _ count: Int) -> String {
            (0..<count).map { "w\(StableHash("\(seed) \($0)").value % 900)" }.joined(separator: " ")
        }
        return (0..<150).map { number in
            let event = number % 41
            let day = "2025-06-0\(event % 3 + 3)"
            let isCopy = event % 4 == 0
            let own = words(isCopy ? event : 1000 + number, 60)
            var article = Story.article(
                "article \(number)", "\(own). \(words(event, 12)).", published: number == 50 ? nil : "\(day)T\(10 + number % 12):00",
                url: number % 5 == 0 ? "https://example.org/\(event)" : nil)
            let events = number % 9 == 0 ? [event + 1, event, event] : number % 2 == 1 ? [event, event + 1] : [event]
            article.incidents = events.enumerated().map { part, event in
                var incident = Story.incident(
                    "\(number) \(part)", type: types[event % 3], at: number % 11 == 0 ? nil : places[event % 5],
                    begin: number % 13 == 0 ? nil : "2025-06-0\(event % 3 + 3)", dead: event % 4 == 0 ? event : nil,
                    words: "\(words(event, 8)) \(words(2000 + number, 8))")
                incident.participants = [ParticipantDigest(role: "victim", name: "Person \(event % 9)", isNamed: event % 2 == 0)]
                return incident
            }
            return article
        }
    }

    /// What `examples/spark/merge.py` does.
    ///
    /// - Parameter order: where articles stand, for indices in what comes out.
    private func merged(_ digests: [ArticleDigest], as order: [ArticleDigest]) throws -> (incidents: [MergedIncident], groups: [ArticleGroup]) {
        let index = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1.id, $0) })
        let read = try digests.map { Engine.columns(try DigestStep.line(of: $0)) }
        let articles = Dictionary(grouping: read) { $0[0] }.sorted { $0.key < $1.key }.enumerated().map { number, copies in
            [Engine.padded(number)] + copies.value.min { $0[1] < $1[1] }![2...]
        }

        let versions = try Engine.run(VersionStep(), Engine.blocks(articles.map { ($0[0], $0[1], $0[3]) }))
        let nearest = Dictionary(grouping: versions) { $0[0] }.map { (left: $0, right: Engine.columns($1.map { $0[1] }.min()!, " ")[1]) }
        let group = Engine.components(nearest)
        let groups = try Dictionary(grouping: articles.filter { group[$0[0]] != nil }) { group[$0[0]]! }.sorted { $0.key < $1.key }.map { _, members in
            let timeline = try GroupStep().timeline(of: StepRow("[\(members.reversed().map { $0[3] }.joined(separator: ","))]"))
            return ArticleGroup(members: timeline.groups[0].members.map { member in
                var member = member
                member.article = index[timeline.articles[member.article].id]!
                return member
            })
        }

        let counts = Dictionary(grouping: articles.flatMap { Engine.columns($0[2], " ") }) { $0 }.filter { $1.count > 1 }.map { "=\t\($0)\t\($1.count)" }
        let accounts = try Engine.run(AccountStep(), counts + articles.map { "\($0[0])\t\(group[$0[0]] ?? "")\t\($0[4])" })
        let pairs = Set(try Engine.run(PairStep(), counts + Engine.blocks(accounts.map { ($0[0], $0[1], $0[2]) }))).map { (left: $0[0], right: $0[1]) }
        let component = Engine.components(pairs)
        var step = IncidentStep()
        for count in counts { #expect(try step.timeline(of: StepRow(count)) == nil) }
        let incidents = try Dictionary(grouping: accounts) { component[$0[0]] ?? $0[0] }.flatMap { name, members in
            let sources = Set(members.map { $0[3] }).map { number in
                "{\"number\":\(Int(number)!),\"digest\":\(articles[Int(number)!][4])}"
            }
            let pairs = pairs.filter { component[$0.left] == name }.map { "[\"\($0.left)\",\"\($0.right)\"]" }
            let line = "{\"accounts\":[\(members.map { $0[2] }.joined(separator: ","))],\"articles\":[\(sources.joined(separator: ","))],\"pairs\":[\(pairs.joined(separator: ","))]}"
            let (timeline, orders) = try #require(try step.timeline(of: StepRow(line)))
            return zip(orders, timeline.incidents).map { order, incident in
                var incident = incident
                for source in incident.sources.indices { incident.sources[source].article = index[timeline.articles[incident.sources[source].article].id]! }
                return (order: order, incident: incident)
            }
        }
        return (incidents.sorted { $0.order < $1.order }.map(\.incident), groups)
    }
}

/// Sorts, joins and groups lines.
private enum Engine {
    static func columns(_ line: String, _ separator: Character = "\t") -> [String] {
        line.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }

    static func padded(_ number: Int) -> String { String(repeating: "0", count: 6 - "\(number)".count) + "\(number)" }

    static func run(_ step: some MergeStep, _ lines: [String]) throws -> [[String]] {
        var step = step
        return try lines.flatMap { try step.lines(of: StepRow($0)) }.map { columns($0) }
    }

    static func blocks(_ things: [(name: String, keys: String, content: String)]) -> [String] {
        let rows = things.flatMap { thing in columns(thing.keys, " ").map { (key: $0, thing: thing) } }
        let counts = Dictionary(grouping: rows) { $0.key }.mapValues(\.count)
        return rows.filter { !$0.key.isEmpty && counts[$0.key] ?? 0 > 1 }.sorted { ($0.key, $0.thing.name) < ($1.key, $1.thing.name) }
            .map { "\($0.key)\t\($0.thing.name)\t\($0.thing.content)" }
    }

    static func components(_ pairs: [(left: String, right: String)]) -> [String: String] {
        var least: [String: String] = [:]
        for pair in pairs { (least[pair.left], least[pair.right]) = (pair.left, pair.right) }
        var moved = true
        while moved {
            moved = false
            for pair in pairs where least[pair.left] != least[pair.right] {
                let component = min(least[pair.left]!, least[pair.right]!)
                (least[pair.left], least[pair.right], moved) = (component, component, true)
            }
        }
        return least
    }
}
